/** A spreadsheet would run a cell that begins with one of these as a formula (OWASP ASVS 5.0, 1.2.10). */
const FORMULA = /^[=+\-@\t\r\n\0]/u;

/** The cell as plain text for a spreadsheet: what it would take for a formula gets a single quote before it. */
export const guarded = (cell: string): string => (FORMULA.test(cell) ? `'${cell}` : cell);

/** So that Excel reads the Vietnamese letters as UTF-8. */
export const CSV_START = '\uFEFF';

/** One record by RFC 4180, sections 2.6 and 2.7: quoted where it needs to be, quotes doubled, lines end with CR LF. */
export function csvRecord(cells: readonly string[]): string {
  return `${cells.map((cell) => quoted(guarded(cell))).join(',')}\r\n`;
}

const quoted = (cell: string): string => (/[",\r\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
