/** One file may have come with several documents. */
export const attachmentKey = (documentId: string, { id }: { readonly id: string }): string => `${documentId} ${id}`;
