/** Bounds of the catalogue; the forms read the same numbers. */
export const CATALOGUE_LIMITS = { groupName: 100, groups: 200, importBytes: 64 * 2 ** 20, importRows: 200_000, named: 100 } as const;
