/** How much one copy may hold: the contract and the forms read the same numbers. */
export const COPY_LIMITS = { pages: 200, bars: 500, reason: 1000, recipientLine: 200, recipientLines: 60 } as const;
