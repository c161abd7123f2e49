/** Longest texts, in characters. */
export const EXCHANGE_LIMITS = { answerReason: 1000 } as const;
