/** Each row once: one that moved between two sheets while they were fetched stands on both. */
export function distinct<Row extends { readonly id: string }>(rows: readonly Row[]): Row[] {
  return [...new Map(rows.map((row) => [row.id, row])).values()];
}
