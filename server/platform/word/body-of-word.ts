import type { Block, BodyDocument, Inline } from '#contract/drafting/body.ts';
import { inlinesOf, textOf, trimmed, withoutOverallBold, withoutStart } from './read-inlines.ts';
import { readTable } from './read-table.ts';
import { PART_STYLE } from './part-style.ts';
import { childrenOf, type LeftOut, type WordNode, wordsOf } from './word-tree.ts';

export interface WordText {
  readonly body: BodyDocument;
  /** Căn cứ, without the marks at their ends. */
  readonly bases: readonly string[];
  readonly appendices: readonly { readonly title: string; readonly body: BodyDocument }[];
  /** How much of what did not come along. */
  readonly leftOut: Readonly<Partial<Record<LeftOut, number>>>;
}

const HEADINGS = [['part', /^Phần\s+(?:thứ\s+\p{L}+|[IVXLC]+|\d+)\s*[.:]?\s*/iu], ['chapter', /^Chương\s+(?:[IVXLC]+|\d+)\s*[.:]?\s*/iu], ['subsection', /^Tiểu mục\s+\d+\s*[.:]?\s*/iu], ['section', /^Mục\s+(?:[IVXLC]+|\d+)\s*[.:]?\s*/iu]] as const;
const STARTS = [['article', /^Điều\s+\d+\p{Ll}?\s*[.:]\s*/u], ['clause', /^\d{1,3}[.)]\s+/u], ['point', /^[a-zđ]{1,2}\)\s+/u]] as const;
const BASE = /^(?:Căn cứ|Theo đề nghị của|Xét đề nghị của)\s/u;
const APPENDIX = /^Phụ lục(?:\s+(?:[IVXLC]+|\d+))?\s*[.:]?$/iu;

/** The text of a Word file: its parts known by their first words or by Word's own numbers, the form around it left out. */
export function bodyOfWord(document: WordNode): WordText {
  const reader = new Reader();
  for (const node of childrenOf(document)) reader.take(node);
  return reader.end();
}

class Reader {
  readonly #left = new Map<LeftOut, number>();
  readonly #bases: string[] = [];
  readonly #parts: { title: string; blocks: Block[] }[] = [{ title: '', blocks: [] }];
  /** Between the head of a document and its first words stand title, abstract and addressees. */
  #isBelowHead = false;
  #isSigned = false;

  readonly #leave = (kind: LeftOut): void => void this.#left.set(kind, (this.#left.get(kind) ?? 0) + 1);

  take(node: WordNode): void {
    if (node.type === 'table') this.#takeTable(node);
    else if (node.type === 'paragraph') this.#takeParagraph(node);
  }

  end(): WordText {
    const [main, ...appendices] = this.#parts.map(({ title, blocks }) => ({ title, body: { type: 'doc' as const, content: blocks.length === 0 ? [{ type: 'paragraph' as const }] : blocks } }));
    return { body: this.#closed(main!.body), bases: this.#bases, appendices, leftOut: Object.fromEntries(this.#left) };
  }

  #takeTable(node: WordNode): void {
    const words = wordsOf(node);
    if (/CỘNG HÒA XÃ HỘI CHỦ NGHĨA/u.test(words)) {
      this.#isBelowHead = true;
      return this.#leave('head');
    }
    const isEnd = /Nơi nhận\s*:/u.test(words) || (/^\s*(?:THƯ KÝ|ĐẠI DIỆN|NGƯỜI ĐƯỢC ỦY QUYỀN)/u.test(words) && this.#parts.length === 1);
    if (isEnd) {
      this.#isSigned = true;
      return this.#leave('signature');
    }
    const table = readTable(node, this.#leave);
    if (table !== undefined && !this.#isBehindSignature()) this.#blocks.push(table);
  }

  #takeParagraph(node: WordNode): void {
    const inlines = trimmed(inlinesOf(node, this.#leave));
    const text = textOf(inlines).trim();
    if (text === '') return;
    if (APPENDIX.test(text) && (this.#isSigned || node.styleId === PART_STYLE)) return void this.#parts.push({ title: '', blocks: [] });
    if (this.#isFormLine(node, text) || this.#isBehindSignature()) return;
    this.#isBelowHead = false;
    this.#blocks.push(...this.#blockOf(node, inlines, text));
  }

  /** After the signature comes nothing of the text but appendices. */
  #isBehindSignature = (): boolean => this.#isSigned && this.#parts.length === 1;

  /** Căn cứ, "QUYẾT ĐỊNH:", "Kính gửi", the title and abstract, the line "Kèm theo": components, not text. */
  #isFormLine(node: WordNode, text: string): boolean {
    const part = this.#parts.at(-1)!;
    const isBegun = part.blocks.length > 0;
    if (this.#parts.length > 1) return (!isBegun && this.#takeAppendixHead(node, text, part)) || node.styleId === PART_STYLE;
    if (!isBegun && BASE.test(text) && isSetAsBase(node)) {
      this.#bases.push(text.replace(/[\s.;,]+$/u, ''));
      return true;
    }
    return node.styleId === PART_STYLE || /^QUYẾT (?:ĐỊNH|NGHỊ)\s*:?$/u.test(text) || (this.#isBelowHead && this.#isOpening(node, text));
  }

  #isOpening(node: WordNode, text: string): boolean {
    if (/^Kính gửi\s*:?/u.test(text) || /^[-–]\s.*[;.]$/u.test(text)) {
      this.#leave('addressees');
      return true;
    }
    const isTitle = node.alignment === 'center' && !HEADINGS.some(([, start]) => start.test(text));
    if (isTitle) this.#leave('title');
    return isTitle;
  }

  #takeAppendixHead(node: WordNode, text: string, appendix: { title: string }): boolean {
    if (/^\((?:Kèm theo|Ban hành kèm theo)/u.test(text)) return true;
    if (appendix.title !== '' || node.alignment !== 'center') return false;
    Object.assign(appendix, { title: text });
    return true;
  }

  get #blocks(): Block[] {
    return this.#parts.at(-1)!.blocks;
  }

  #blockOf(node: WordNode, inlines: readonly Inline[], text: string): Block[] {
    if (node.alignment !== 'center') return [numberedOf(inlines, text) ?? listedOf(node, inlines, text)];
    const untitled = this.#blocks.at(-1);
    if (untitled?.type === 'heading' && untitled.content === undefined) {
      this.#blocks[this.#blocks.length - 1] = { ...untitled, content: sentence(inlines) };
      return [];
    }
    return [headingOf(inlines, text) ?? numberedOf(inlines, text) ?? listedOf(node, inlines, text)];
  }

  /** "./." is printed by the system. */
  #closed(body: BodyDocument): BodyDocument {
    const last = body.content.at(-1);
    const run = last !== undefined && last.type !== 'table' ? last.content?.at(-1) : undefined;
    if (last === undefined || last.type === 'table' || run?.type !== 'text' || !/\.\/\.?$/u.test(run.text)) return body;
    this.#leave('end-mark');
    return { ...body, content: [...body.content.slice(0, -1), { ...last, content: [...(last.content ?? []).slice(0, -1), { ...run, text: run.text.replace(/\.\/\.?$/u, '.') }] }] };
  }
}

const isSetAsBase = (node: WordNode): boolean => node.styleId === PART_STYLE || childrenOf(node).filter(({ type }) => type === 'run').every(({ isItalic }) => isItalic === true);

function headingOf(inlines: readonly Inline[], text: string): Block | undefined {
  const found = HEADINGS.map(([level, start]) => ({ level, start: start.exec(text)?.[0] })).find(({ start }) => start !== undefined);
  if (found?.start === undefined) return undefined;
  const title = sentence(withoutStart(inlines, found.start.length));
  return { type: 'heading', attrs: { level: found.level }, ...(title.length === 0 ? {} : { content: title }) };
}

/** "Điều 3.", "1.", "a)": numbers that somebody typed, or that were written out. */
function numberedOf(inlines: readonly Inline[], text: string): Block | undefined {
  const found = STARTS.map(([type, start]) => ({ type, start: start.exec(text)?.[0] })).find(({ start }) => start !== undefined);
  if (found?.start === undefined) return undefined;
  const rest = withoutStart(inlines, found.start.length);
  return { type: found.type, content: found.type === 'article' ? withoutOverallBold(rest) : rest };
}

/** Lists by Word's own numbering, or by a dash in front. */
function listedOf({ numbering }: WordNode, inlines: readonly Inline[], text: string): Block {
  const depth = (deep: boolean): 1 | 2 => (deep ? 2 : 1);
  if (numbering) {
    const isDeep = Number(numbering.level) > 0;
    if (!numbering.isOrdered) return { type: 'listItem', attrs: { depth: depth(isDeep) }, content: [...inlines] };
    return { type: isDeep ? 'point' : 'clause', content: [...inlines] };
  }
  const dash = /^[-–—•●▪*+]\s+/u.exec(text);
  if (dash !== null) return { type: 'listItem', attrs: { depth: depth(dash[0].startsWith('+')) }, content: withoutStart(inlines, dash[0].length) };
  return { type: 'paragraph', content: [...inlines] };
}

/** Titles are printed in capitals by the system; written so they are kept as an ordinary line. */
function sentence(inlines: readonly Inline[]): Inline[] {
  const plain = withoutOverallBold(inlines);
  const text = textOf(plain);
  if (text !== text.toLocaleUpperCase('vi')) return plain;
  let isFirst = true;
  return plain.map((inline) => {
    if (inline.type !== 'text') return inline;
    const small = inline.text.toLocaleLowerCase('vi');
    const written = isFirst ? small.charAt(0).toLocaleUpperCase('vi') + small.slice(1) : small;
    isFirst = false;
    return { ...inline, text: written };
  });
}
