/** How long or how many each part around a text may be: the contract and the forms read the same numbers. */
export const DRAFTING_LIMITS = { appendixTitle: 300, appendices: 50, versionName: 200, comment: 4000, quote: 500, comments: 2000 } as const;
