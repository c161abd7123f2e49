import { SaxesParser } from 'saxes';
import { entriesOf } from '../text-extraction/docx/open-archive.ts';
import { CONTENT_LIMITS, openBudget } from '../text-extraction/limits.ts';

const MIB = 2 ** 20;
/** A table that people fill in; one of more is no such table. */
const SMALL: TableBounds = { rows: 5_000, unpackedBytes: 30 * MIB };
const MOST_COLUMNS = 40;
/** So many cells are read before others get their turn. */
const CELLS_AT_ONCE = 20_000;
const CHARACTERS_AT_ONCE = 256 * 1024;

export interface TableBounds {
  readonly rows: number;
  /** Of a workbook, taken out of its archive. */
  readonly unpackedBytes: number;
}

class TooManyRows extends Error {}

/** The cells of a CSV file (UTF-8, comma or semicolon) or of the first sheet of an Excel workbook; undefined when it is neither. */
export async function readTable(bytes: Uint8Array): Promise<string[][] | undefined> {
  const read = await readLargeTable(bytes, SMALL);
  return typeof read === 'string' ? undefined : read;
}

/** The same for a table of any size; says whether it is none or has more rows than it may. Others are served meanwhile. */
export async function readLargeTable(bytes: Uint8Array, bounds: TableBounds): Promise<string[][] | 'unreadable' | 'too-many-rows'> {
  try {
    return await (bytes[0] === 0x50 && bytes[1] === 0x4b ? rowsOfWorkbook(bytes, bounds) : rowsOfCsv(new TextDecoder('utf-8', { fatal: true }).decode(bytes), bounds));
  } catch (error) {
    return error instanceof TooManyRows ? 'too-many-rows' : 'unreadable';
  }
}

const othersTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** A cell, quoted or plain, and what ends it (RFC 4180, 2). One follows the other: looking for the next further on would read a file of quotes once for each of them. */
const cells = (mark: ',' | ';'): RegExp => (mark === ';' ? /(?:"([^"]*(?:""[^"]*)*)"|([^";\r\n]*))(;|\r\n|\n|$)/guy : /(?:"([^"]*(?:""[^"]*)*)"|([^",\r\n]*))(,|\r\n|\n|$)/guy);

/** Every cell with what ends it; throws where there is something else. */
function* cellsOf(text: string, mark: ',' | ';'): Generator<{ readonly cell: string; readonly end: string }> {
  let read = 0;
  for (const [whole, quoted, plain = '', end = ''] of text.matchAll(cells(mark))) {
    read += whole.length;
    yield { cell: quoted?.replaceAll('""', '"') ?? plain, end };
  }
  if (read < text.length) throw new Error('not a table');
}

/** Excel in Vietnam parts cells with semicolons, so the first line decides. */
async function rowsOfCsv(text: string, bounds: TableBounds): Promise<string[][]> {
  const head = text.split('\n', 1)[0] ?? '';
  const mark = head.split(';').length > head.split(',').length ? ';' : ',';
  const rows: string[][] = [];
  let row: string[] = [];
  let read = 0;
  for (const { cell, end } of cellsOf(text, mark)) {
    if ((read += 1) % CELLS_AT_ONCE === 0) await othersTurn();
    row.push(cell);
    if (end === mark) continue;
    if (rows.length >= bounds.rows && end !== '') throw new TooManyRows();
    if (row.some((each) => each !== '')) rows.push(row);
    else if (end !== '') rows.push([]);
    row = [];
  }
  return rows;
}

async function rowsOfWorkbook(bytes: Uint8Array, bounds: TableBounds): Promise<string[][]> {
  let shared: string[] = [];
  const sheets = new Map<string, Uint8Array>();
  for await (const { name, read } of entriesOf(bytes, openBudget({ ...CONTENT_LIMITS, archiveEntries: 200, unpackedBytes: bounds.unpackedBytes }, false))) {
    if (name === 'xl/sharedStrings.xml') shared = await textsIn(await read(), 'si');
    else if (/^xl\/worksheets\/[^/]+\.xml$/u.test(name)) sheets.set(name, await read());
  }
  const first = [...sheets.keys()].toSorted()[0];
  const sheet = first === undefined ? undefined : sheets.get(first);
  if (sheet === undefined) throw new Error('a workbook without a sheet');
  return rowsOfSheet(sheet, shared, bounds);
}

async function textsIn(xml: Uint8Array, element: string): Promise<string[]> {
  const texts: string[] = [];
  let isText = false;
  await parse(xml, {
    open: (name) => {
      if (name === element) texts.push('');
      isText = name === 't';
    },
    text: (text) => {
      if (isText && texts.length > 0) texts[texts.length - 1] += text;
    },
    close: () => {
      isText = false;
    },
  });
  return texts;
}

async function rowsOfSheet(xml: Uint8Array, shared: readonly string[], bounds: TableBounds): Promise<string[][]> {
  const rows: string[][] = [];
  let cell = { column: 0, kind: '', text: '' };
  let isValue = false;
  await parse(xml, {
    open: (name, attributes) => {
      if (name === 'row' && rows.push([]) > bounds.rows) throw new TooManyRows();
      if (name === 'c') cell = { column: columnOf(attributes['r'] ?? ''), kind: attributes['t'] ?? '', text: '' };
      isValue = name === 'v' || name === 't';
    },
    text: (text) => {
      if (isValue) cell.text += text;
    },
    close: (name) => {
      isValue = false;
      const row = rows.at(-1);
      if (name !== 'c' || row === undefined || cell.column >= MOST_COLUMNS) return;
      while (row.length < cell.column) row.push('');
      row[cell.column] = cell.kind === 's' ? (shared[Number(cell.text)] ?? '') : cell.text;
    },
  });
  return rows;
}

/** `C7` is column 2. */
const columnOf = (reference: string): number => [...reference.replace(/\d+$/u, '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

interface Heard {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly text: (text: string) => void;
  readonly close: (name: string) => void;
}

async function parse(xml: Uint8Array, heard: Heard): Promise<void> {
  const parser = new SaxesParser({ position: false });
  const fail = (): never => {
    throw new Error('not a sheet');
  };
  // A document type could define entities; no office program writes one.
  parser.on('doctype', fail);
  parser.on('error', fail);
  parser.on('opentag', ({ name, attributes }) => heard.open(name, attributes as Record<string, string>));
  parser.on('text', heard.text);
  parser.on('closetag', ({ name }) => heard.close(name));
  const text = new TextDecoder().decode(xml);
  for (let at = 0; at < text.length; at += CHARACTERS_AT_ONCE) {
    parser.write(text.slice(at, at + CHARACTERS_AT_ONCE));
    await othersTurn();
  }
  parser.close();
}
