/** One volume (quyển) of a register, ready to be set. Plain text everywhere; a line break in a cell is kept. */
export interface RegisterFacts {
  readonly superior: string | null;
  readonly agency: string;
  readonly title: string;
  /** The lines under the title on the cover. */
  readonly cover: readonly string[];
  /** At the foot of each page, so that a loose sheet is known. */
  readonly foot: string;
  readonly columns: readonly { readonly head: string; readonly width: number; readonly centred: boolean }[];
  readonly rows: readonly (readonly string[])[];
  /** Below the last row. */
  readonly totals: readonly string[];
}
