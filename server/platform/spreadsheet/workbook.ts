import { Readable } from 'node:stream';
import yazl from 'yazl';

export interface WorkbookFacts {
  /** Name of the one sheet. */
  readonly name: string;
  readonly head: readonly string[];
  /** In characters, one for each column. */
  readonly widths: readonly number[];
  readonly rows: AsyncIterable<readonly string[]>;
}

/**
 * An Excel workbook (ECMA-376) of one sheet of text, written while its rows arrive: no more than a part of it is in memory.
 * Cells are inline strings, never formulas or numbers, so that `01` and `128/SNV-VP` stay as they are.
 */
export function workbookOf({ name, head, widths, rows }: WorkbookFacts): Readable {
  const zip = new yazl.ZipFile();
  const sheet = Readable.from(sheetParts({ head, widths, rows }));
  // A source that fails must fail the file, not leave a reader waiting.
  sheet.on('error', (error) => (zip.outputStream as Readable).destroy(error));
  const add = (path: string, text: string): void => zip.addBuffer(Buffer.from(`${XML}${text}`), path, { mtime: EPOCH });
  add('[Content_Types].xml', CONTENT_TYPES);
  add('_rels/.rels', relationships(['officeDocument', 'xl/workbook.xml']));
  add('xl/workbook.xml', `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="${escaped(sheetName(name))}" sheetId="1" r:id="rId1"/></sheets></workbook>`);
  add('xl/_rels/workbook.xml.rels', relationships(['worksheet', 'worksheets/sheet1.xml'], ['styles', 'styles.xml']));
  add('xl/styles.xml', STYLES);
  zip.addReadStream(sheet, 'xl/worksheets/sheet1.xml', { mtime: EPOCH });
  zip.end();
  return zip.outputStream as Readable;
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const EPOCH = new Date('2020-01-01T00:00:00Z');
const CONTENT_TYPES =
  `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>` +
  ['workbook:sheet.main', 'worksheets/sheet1:worksheet', 'styles:styles'].map((part) => {
    const [path = '', kind = ''] = part.split(':');
    return `<Override PartName="/xl/${path}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml"/>`;
  }).join('') +
  '</Types>';
const BORDER = '<left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/>';
/** Style 1 is the head: bold and centred; style 2 a cell: at the top, its text broken over lines. */
const STYLES =
  `<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Times New Roman"/></font><font><b/><sz val="11"/><name val="Times New Roman"/></font></fonts>` +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  `<borders count="2"><border/><border>${BORDER}</border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/>` +
  '<xf fontId="1" borderId="1" applyFont="1" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf>' +
  '<xf borderId="1" numFmtId="49" applyNumberFormat="1" applyBorder="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>';

function relationships(...parts: readonly (readonly [kind: string, target: string])[]): string {
  const each = parts.map(([kind, target], at) => `<Relationship Id="rId${at + 1}" Type="${RELATIONS}/${kind}" Target="${target}"/>`);
  return `<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}</Relationships>`;
}

async function* sheetParts({ head, widths, rows }: Omit<WorkbookFacts, 'name'>): AsyncGenerator<Buffer> {
  const columns = widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`).join('');
  yield Buffer.from(
    `${XML}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>` +
      `<cols>${columns}</cols><sheetData>${rowOf(1, head, 1)}`,
  );
  let number = 1;
  for await (const cells of rows) {
    number += 1;
    yield Buffer.from(rowOf(number, cells, 2));
  }
  yield Buffer.from('</sheetData></worksheet>');
}

function rowOf(number: number, cells: readonly string[], style: number): string {
  const each = cells.map((cell, at) => `<c r="${columnName(at)}${number}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`);
  return `<row r="${number}">${each.join('')}</row>`;
}

/** A to Z; a sheet here never has more columns. */
const columnName = (at: number): string => String.fromCharCode(65 + at);

/** Excel takes 31 characters for the name of a sheet and none of these. */
const sheetName = (name: string): string => name.replaceAll(/[\\/?*[\]:]/gu, ' ').slice(0, 31);

/** What XML 1.0 cannot hold at all is left out; Excel refuses a file that has it. */
function escaped(text: string): string {
  return text
    .replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '')
    .replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
