import type { Mark } from '#contract/documents/withdrawal.ts';
import { DOCUMENT_TYPES } from '#contract/documents/document-types.ts';
import { writtenDay } from '#contract/day.ts';
import { allow, type Decision, refuse } from '#server/platform/errors/decision.ts';

export type SuccessionKind = 'corrects' | 'amends' | 'replaces';

/** What the document that is followed is marked with once its successor is issued. */
export const MARK_OF = { corrects: 'corrected', amends: 'amended', replaces: 'replaced' } as const satisfies Record<SuccessionKind, Mark>;

/** Errors of form are corrected by công văn; content is amended or replaced by a document of equal form (Decree 30/2020 art. 18 §3). */
export const typeOfSuccessor = (kind: SuccessionKind, originalType: string): string => (kind === 'corrects' ? 'official-letter' : originalType);

export interface OriginalFacts {
  readonly type: string;
  readonly marks: readonly Mark[];
}

/** Whether a successor may take effect when it is issued: the original may have been replaced, or the draft become another form, meanwhile. */
export function decideSuccession(original: OriginalFacts, successor: { kind: SuccessionKind; type: string }): Decision<Mark> {
  if (original.marks.includes('replaced')) return refuse('documents/already-replaced');
  if (successor.type !== typeOfSuccessor(successor.kind, original.type)) return refuse('documents/successor-of-other-form');
  return allow(MARK_OF[successor.kind]);
}

const LONGEST = 2000;

/** The abstract a successor begins with, citing the original by type, number, symbol and date. */
export function subjectOfSuccessor(kind: SuccessionKind, original: { type: string; number: string; issuedOn: string; subject: string }): string {
  const name = DOCUMENT_TYPES.find(({ code }) => code === original.type)?.name ?? 'văn bản';
  const cited = `${name} số ${original.number} ${writtenDay(original.issuedOn)}`;
  const begins = { corrects: `đính chính ${cited}`, amends: `sửa đổi, bổ sung ${cited}`, replaces: original.subject } as const satisfies Record<SuccessionKind, string>;
  return begins[kind].slice(0, LONGEST);
}
