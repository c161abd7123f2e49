/** How many characters, or lines, each part of a document may have: the contract and the forms read the same numbers. */
export const LIMITS = {
  issuerName: 200, number: 20, symbol: 60, subject: 2000, signerName: 100, signerPosition: 200,
  body: 100_000, recipientAgencies: 300, recipientLine: 200, recipientLines: 60,
  base: 600, bases: 60, place: 60, initials: 12, attachedTo: 300,
  opinion: 2000, urgingNote: 500, instruction: 2000, result: 2000, returnIncomingReason: 1000, unverifiedReason: 1000, returnDraftReason: 2000, cancelDraftReason: 1000, withdrawalReason: 1000,
} as const;
