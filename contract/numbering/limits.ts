/** How much a description of series and a reservation may hold: the contract and the forms read the same numbers. */
export const NUMBERING_LIMITS = { groupName: 100, groups: 29, bodies: 60, reason: 1000, purpose: 300, reserved: 20 } as const;
