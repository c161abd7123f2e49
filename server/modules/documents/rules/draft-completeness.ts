export interface DraftContent {
  readonly type: string;
  readonly subject: string;
  readonly body: string;
  readonly signerPostId: string | null;
  readonly recipientAgencyIds: readonly string[];
  readonly recipientLines: readonly string[];
}

/** What a draft still lacks of the components every administrative document must have (Decree 30/2020 art. 8 §2), in words. */
export function missingOfDraft(draft: DraftContent): string[] {
  const missing: string[] = [];
  if (draft.subject.trim() === '') missing.push('Trích yếu nội dung');
  if (draft.body.trim() === '') missing.push('Nội dung văn bản');
  if (draft.signerPostId === null) missing.push('Người ký');
  if (draft.recipientAgencyIds.length === 0 && draft.recipientLines.length === 0) missing.push('Nơi nhận');
  return missing;
}
