interface Identified {
  readonly id: string;
}

/** Where a reader stands in a list: at a row, and where that row was, should it go. */
export interface Cursor {
  readonly id: string;
  readonly index: number;
}

/** The place of the cursor among the rows of now; -1 when nobody has gone into the list. A row that has gone leaves its place to the next. */
export function placeOf(rows: readonly Identified[], cursor: Cursor | undefined): number {
  if (cursor === undefined || rows.length === 0) return -1;
  const index = rows.findIndex(({ id }) => id === cursor.id);
  return index === -1 ? Math.min(cursor.index, rows.length - 1) : index;
}

/** One step on or back, never out of the list; the first step of a reader who is nowhere goes to the first row. */
export function step(rows: readonly Identified[], at: number, by: number): Cursor | undefined {
  const index = Math.min(Math.max(at + by, 0), rows.length - 1);
  const row = rows[index];
  return row === undefined ? undefined : { id: row.id, index };
}
