/** The registers (sổ) that an agency keeps of its documents, Decree 30/2020, Appendix IV. */
export const REGISTER_BOOKS = ['incoming', 'outgoing', 'follow-up'] as const;
export type RegisterBook = (typeof REGISTER_BOOKS)[number];
