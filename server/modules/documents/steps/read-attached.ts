import { Refusal } from '#server/platform/errors/refusal.ts';
import { type ExtractedText, extractText } from '#server/platform/text-extraction/index.ts';
import { FAULTS, MAX_PAGES } from '../commands/read-upload.ts';

/** Kinds whose words are read, those packed in them included. */
export const ATTACHED_KINDS = ['pdf', 'docx', 'xlsx', 'zip', 'office-97'] as const;

export type ReadAttached = ExtractedText;

/** All words of a file of a kind that may be attached, with those of what is packed in it; refuses with the name of what is wrong with it. */
export async function readAttached(bytes: Uint8Array): Promise<ReadAttached> {
  const extraction = await extractText(bytes, { kinds: ATTACHED_KINDS, limits: { pages: MAX_PAGES } });
  if (!extraction.ok) throw new Refusal(extraction.code === 'not-a-pdf' ? 'documents/attachment-kind' : FAULTS[extraction.code]);
  if (extraction.hasMacros) throw new Refusal('documents/attachment-with-macros');
  return extraction;
}
