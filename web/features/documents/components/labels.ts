import { DOCUMENT_TYPES } from '#contract/documents/document-types.ts';
import { useTexts } from '#web/lib/texts.ts';
import type { DocumentType, IncomingState, OutgoingState } from '../api/types.ts';
import { labelTexts } from '../texts/labels.ts';

export const useLabels = () => useTexts(labelTexts);

/** What the audit record calls the author of an act that no person did. */
const SYSTEM = 'Hệ thống';

/** Who did it: a person's name as it is, the system in the reader's language. */
export function useAuthor(): (by: string) => string {
  const say = useLabels();
  return (by) => (by === SYSTEM ? say('system') : by);
}

/** The 29 kinds as choices of a form. */
export function useTypeChoices(): { value: DocumentType; label: string }[] {
  const say = useLabels();
  return DOCUMENT_TYPES.map(({ code }) => ({ value: code, label: say(`type.${code}`) }));
}

export const INCOMING_TONE = { arrived: 'warn', registered: 'info', directed: 'info', 'in-hand': 'info', closed: 'ok', returned: 'danger', recalled: 'danger' } as const satisfies Record<IncomingState, string>;
export const OUTGOING_TONE = { drafting: 'quiet', checking: 'info', returned: 'warn', 'to-sign': 'info', signed: 'ok', issued: 'ok', cancelled: 'quiet' } as const satisfies Record<OutgoingState, string>;
