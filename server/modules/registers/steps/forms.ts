import { Readable } from 'node:stream';
import { REGISTER_COLUMNS, REGISTER_TITLES } from '#contract/registers/columns.ts';
import { CSV_START, csvRecord, guarded } from '#server/platform/spreadsheet/csv.ts';
import { workbookOf } from '#server/platform/spreadsheet/workbook.ts';
import { setOrRefuse } from '#server/platform/typesetting/index.ts';
import type { TakenOut } from '../commands/take-out-register.ts';
import type { RegistersDeps } from '../registers.deps.ts';
import type { RegisterLine } from '../rules/lines.ts';
import { printedVolume } from '../rules/printed-volume.ts';
import { linesInSheets, type Portion } from './sheets.ts';

/** The register as CSV, written while it is read. */
export function csvOf(deps: Pick<RegistersDeps, 'database'>, portion: Portion): Readable {
  return Readable.from(csvParts(deps, portion), { objectMode: false });
}

async function* csvParts(deps: Pick<RegistersDeps, 'database'>, portion: Portion): AsyncGenerator<string> {
  yield CSV_START + csvRecord(REGISTER_COLUMNS[portion.period.book].map(({ head }) => head));
  for await (const { cells } of linesInSheets(deps, portion)) yield csvRecord(cells);
}

/** The register as an Excel workbook, written while it is read. */
export function xlsxOf(deps: Pick<RegistersDeps, 'database'>, portion: Portion): Readable {
  const columns = REGISTER_COLUMNS[portion.period.book];
  return workbookOf({
    name: REGISTER_TITLES[portion.period.book], head: columns.map(({ head }) => head), widths: columns.map(({ width }) => Math.round(width / 1.6)), rows: guardedRows(deps, portion),
  });
}

async function* guardedRows(deps: Pick<RegistersDeps, 'database'>, portion: Portion): AsyncGenerator<string[]> {
  for await (const { cells } of linesInSheets(deps, portion)) yield cells.map(guarded);
}

/** One volume as PDF/A-2b. */
export async function pdfOf(deps: RegistersDeps, { period, span, today, scope, summary }: TakenOut, volume: number): Promise<Buffer> {
  const lines: RegisterLine[] = [];
  for await (const line of linesInSheets(deps, { period, span, today, scope })) lines.push(line);
  const { book, year, from = `${year}-01-01`, to = `${year}-12-31` } = period;
  return Buffer.from(await setOrRefuse(() => deps.typeset(printedVolume({ book, year, from, to, volume, span, summary }, lines))));
}
