/** One file may have come with several documents. */
export const attachmentKey = (documentId: string, { id }: { readonly id: string }): string => `${documentId} ${id}`;
/** And for the issued file with its lasting proofs. */
export const lastingKey = (documentId: string): string => `${documentId} lasting`;
