import { AlignmentType, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, VerticalAlignTable, WidthType } from 'docx';
import type { Run } from '../typesetting/letter-facts.ts';
import type { PrintedLetter } from '../typesetting/printed-lines.ts';
import { mm, points } from './word-parts.ts';

type Block = PrintedLetter['body'][number];
type PrintedTable = Extract<Block, { kind: 'table' }>;

/** Where the page may break a long word; Word does so by itself. */
const BREAK_HERE = /\u200B/gu;

function runsOf(runs: readonly Run[], look: { bold?: boolean; size?: number } = {}): TextRun[] {
  return runs.flatMap(({ text, bold, italic, underline }) => text.replace(BREAK_HERE, '').split('\n').map((words, at) => new TextRun({
    text: words, ...(at === 0 ? {} : { break: 1 }), ...(bold || look.bold ? { bold: true } : {}), ...(italic ? { italics: true } : {}), ...(underline ? { underline: {} } : {}), ...(look.size === undefined ? {} : { size: points(look.size) }),
  })));
}

const flowing = (children: TextRun[], keepNext = false): Paragraph =>
  new Paragraph({ alignment: AlignmentType.JUSTIFIED, indent: { firstLine: mm(12.7) }, spacing: { after: 120 }, keepNext, children });

function tableOf({ widths, headRows, cells }: PrintedTable, room: number): Table {
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const sizes = widths.map((width) => Math.round((room * width) / whole));
  const rows = Math.max(...cells.map(({ y }) => y)) + 1;
  return new Table({
    width: { size: room, type: WidthType.DXA }, columnWidths: sizes, layout: TableLayoutType.FIXED,
    rows: Array.from({ length: rows }, (_, row) => new TableRow({
      ...(row < headRows ? { tableHeader: true } : {}), ...(cells.some(({ y, breaks }) => y === row && breaks) ? {} : { cantSplit: true }),
      children: cells.filter(({ y }) => y === row).map((cell) => new TableCell({
        columnSpan: cell.colspan, rowSpan: cell.rowspan, ...(cell.head ? { verticalAlign: VerticalAlignTable.CENTER } : {}),
        width: { size: sizes.slice(cell.x, cell.x + cell.colspan).reduce((sum, size) => sum + size, 0), type: WidthType.DXA },
        children: (cell.paragraphs.length === 0 ? [[]] : cell.paragraphs).map((runs) => new Paragraph({ ...(cell.head ? { alignment: AlignmentType.CENTER } : {}), children: runsOf(runs, { bold: cell.head, size: 13 }) })),
      })),
    })),
  });
}

/** The text of a document or of an appendix, numbers written out as they are printed. */
export function bodyParagraphs(body: readonly Block[], room: number): (Paragraph | Table)[] {
  return body.flatMap((block): (Paragraph | Table)[] => {
    switch (block.kind) {
      case 'table':
        return [tableOf(block, room), new Paragraph({ spacing: { after: 60 } })];
      case 'division':
        return [block.label === '' ? [] : [{ text: block.label }], block.runs].filter((runs) => runs.length > 0)
          .map((runs) => new Paragraph({ alignment: AlignmentType.CENTER, keepNext: true, spacing: { before: 120 }, children: runsOf(runs, { bold: true }) }));
      case 'paragraph':
        return [flowing(runsOf(block.runs))];
      case 'item':
        return [flowing([new TextRun(`${block.label} `), ...runsOf(block.runs)])];
      case 'article':
      case 'clause':
      case 'point': {
        const bold = block.kind === 'article' || block.title;
        return [flowing([new TextRun({ text: `${block.label} `, bold }), ...runsOf(block.runs, { bold: block.title })], block.title)];
      }
    }
  });
}
