import type { BodyDocument } from '#contract/drafting/body.ts';
import { isBlank } from '#contract/drafting/plain-text.ts';
import type { DraftPart } from '#contract/documents/outgoing.ts';

export interface DraftContent {
  readonly type: string;
  readonly subject: string;
  readonly body: BodyDocument;
  readonly signerPostId: string | null;
  readonly recipientAgencyIds: readonly string[];
  readonly recipientLines: readonly string[];
}

/** What a draft still lacks of the components every administrative document must have (Decree 30/2020 art. 8 §2). */
export function missingOfDraft(draft: DraftContent): DraftPart[] {
  const missing: DraftPart[] = [];
  if (draft.subject.trim() === '') missing.push('subject');
  if (isBlank(draft.body)) missing.push('body');
  if (draft.signerPostId === null) missing.push('signer');
  if (draft.recipientAgencyIds.length === 0 && draft.recipientLines.length === 0) missing.push('recipients');
  return missing;
}
