import { ExtractionError, type Region } from '../extracted-text.ts';
import type { Budget } from '../limits.ts';

export interface WrittenParagraph {
  readonly text: string;
  readonly fontSize: number;
  readonly bold?: boolean;
  readonly region?: Region;
  /** Pages begun before this paragraph, as far as the file says. */
  readonly page: number;
}

interface OpenParagraph {
  text: string;
  fontSize: number;
  boldLetters: number;
  letters: number;
}

/** Headers and footers of a worksheet (XLSX) are elements with text of their own. */
const SHEET_MARGINS = ['oddHeader', 'oddFooter', 'evenHeader', 'evenFooter', 'firstHeader', 'firstFooter'];
const TEXT_ELEMENTS = new Set(['t', 'delText', ...SHEET_MARGINS]);
const PARAGRAPHS = new Set(['p', 'si', 'is', 'text', ...SHEET_MARGINS]);
const PROPERTIES = new Set(['rPr', 'pPr']);
const BOXES = new Set(['txbxContent', 'txBody']);
const PAGES_KEPT = 1_000;

/**
 * Follows the elements of a part and writes its paragraphs. A row of a table whose cells hold one paragraph each becomes one
 * line with tabs; longer cells, as in the heading of a letter, stay paragraphs of their own.
 */
export class ParagraphWriter {
  region: Region | undefined;
  readonly #budget: Budget;
  readonly #done: (Omit<WrittenParagraph, 'page'> & { readonly breaks: { readonly set: number; readonly drawn: number } })[] = [];
  readonly #open: OpenParagraph[] = [];
  readonly #rows: { readonly start: number; readonly cells: number[] }[] = [];
  #textDepth = 0;
  #boxDepth = 0;
  /** Breaks set by hand, and breaks as Word last drew the pages, which are better where there are any. */
  readonly #breaks = { set: 0, drawn: 0 };
  #run = { size: 0, isBold: false };
  #propertiesDepth = 0;
  #lastChoice: ReadonlySet<string> = new Set();
  #branchStart = 0;

  constructor(budget: Budget) {
    this.#budget = budget;
  }

  open(element: string, attributes: Readonly<Record<string, string>>): void {
    this.#openStructure(element);
    if (TEXT_ELEMENTS.has(element)) this.#textDepth += 1;
    else if (this.#propertiesDepth > 0) this.#learnFont(element, attributes['val']);
    else if (element === 'tab') this.#append('\t');
    else if (element === 'br' || element === 'cr' || element === 'lastRenderedPageBreak') this.#break(element, attributes['type']);
    else if (element === 'noBreakHyphen') this.#append('-');
    else if (element === 'textpath') this.#append(` ${attributes['string'] ?? ''} `);
  }

  #openStructure(element: string): void {
    if (PARAGRAPHS.has(element)) this.#open.push(emptyParagraph());
    else if (element === 'r') this.#run = { size: 0, isBold: false };
    else if (PROPERTIES.has(element)) this.#propertiesDepth += 1;
    else if (BOXES.has(element)) this.#boxDepth += 1;
    else if (element === 'tr') this.#rows.push({ start: this.#done.length, cells: [] });
    else if (element === 'Choice' || element === 'Fallback') this.#branchStart = this.#done.length;
  }

  close(element: string): void {
    if (TEXT_ELEMENTS.has(element)) this.#textDepth -= 1;
    if (PARAGRAPHS.has(element)) this.#closeParagraph();
    else if (PROPERTIES.has(element)) this.#propertiesDepth -= 1;
    else if (BOXES.has(element)) this.#boxDepth -= 1;
    else if (element === 'tc') this.#rows.at(-1)?.cells.push(this.#done.length);
    else if (element === 'tr') this.#closeRow();
    else if (element === 'Choice') this.#lastChoice = new Set(this.#done.slice(this.#branchStart).map(({ text }) => text));
    else if (element === 'Fallback') this.#dropRepeated();
  }

  write(text: string): void {
    if (this.#textDepth > 0) this.#append(text);
  }

  end(): readonly WrittenParagraph[] {
    while (this.#open.length > 0) this.#closeParagraph();
    const kind = this.#breaks.drawn > 0 ? 'drawn' : 'set';
    return this.#done.map(({ breaks, ...paragraph }) => ({ ...paragraph, page: breaks[kind] }));
  }

  #append(text: string): void {
    this.#budget.characters -= text.length;
    if (this.#budget.characters < 0) throw new ExtractionError('too-large');
    if (this.#open.length === 0) this.#open.push(emptyParagraph());
    const paragraph = this.#open.at(-1);
    if (paragraph === undefined) return;
    paragraph.text += text;
    if (this.#textDepth === 0) return;
    paragraph.letters += text.trim().length;
    if (this.#run.isBold) paragraph.boldLetters += text.trim().length;
    paragraph.fontSize = Math.max(paragraph.fontSize, this.#run.size);
  }

  #break(element: string, type: string | undefined): void {
    const isDrawn = element === 'lastRenderedPageBreak';
    if (!isDrawn && type !== 'page') return this.#append('\n');
    if (this.region !== undefined || this.#boxDepth > 0) return;
    const kind = isDrawn ? 'drawn' : 'set';
    this.#breaks[kind] = Math.min(this.#breaks[kind] + 1, PAGES_KEPT);
  }

  #learnFont(element: string, value: string | undefined): void {
    if (element === 'sz') this.#run.size = Number(value ?? 0) / 2 || 0;
    if (element === 'b') this.#run.isBold = value === undefined || !['0', 'false', 'off'].includes(value);
  }

  #closeParagraph(): void {
    const paragraph = this.#open.pop();
    if (paragraph === undefined) return;
    const region = this.#boxDepth > 0 ? 'text-box' : this.region;
    // A run that is not bold itself may be by its style, which is not followed here.
    const isBold = paragraph.letters > 0 && paragraph.boldLetters === paragraph.letters;
    const style = { fontSize: paragraph.fontSize, ...(isBold ? { bold: true } : {}), breaks: { ...this.#breaks } };
    for (const text of paragraph.text.split('\n')) {
      if (text.trim() !== '') this.#done.push({ text, ...style, ...(region === undefined ? {} : { region }) });
    }
  }

  #closeRow(): void {
    const row = this.#rows.pop();
    if (row === undefined || this.#rows.length > 0) return;
    const ends = [row.start, ...row.cells];
    const isData = row.cells.length > 1 && row.cells.every((end, cell) => end - (ends[cell] ?? 0) <= 1);
    if (!isData) return;
    const paragraphs = this.#done.splice(row.start);
    const [first] = paragraphs;
    if (first === undefined) return;
    const texts = row.cells.map((end, cell) => (end > (ends[cell] ?? 0) ? (paragraphs[(ends[cell] ?? 0) - row.start]?.text ?? '') : ''));
    this.#done.push({ ...first, text: texts.join('\t') });
  }

  /** Old Word finds the same text box a second time, in `Fallback`. */
  #dropRepeated(): void {
    const own = this.#done.splice(this.#branchStart);
    this.#done.push(...own.filter(({ text }) => !this.#lastChoice.has(text)));
  }
}

const emptyParagraph = (): OpenParagraph => ({ text: '', fontSize: 0, boldLetters: 0, letters: 0 });
