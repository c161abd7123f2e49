import type { BodyBlock } from './letter-facts.ts';

const BASE = /^(?:Căn cứ|Theo đề nghị của|Xét đề nghị của)\s/u;
const ARTICLE = /^(?<label>Điều\s+\d+[a-zđ]?\s*[.:])\s*(?<text>\S.*)$/su;
const DIVISION = /^(?<label>(?:Phần|Chương|Mục|Tiểu mục)\s+(?:[IVXLC]+|\d+))\s*[.:]?$/u;

/**
 * The parts of a body that was typed as plain text, every line a paragraph: leading Căn cứ of a decision, Điều with a bold
 * label, Chương and Mục with the line after them as title.
 */
export function bodyOfText(text: string): { bases: string[]; body: BodyBlock[] } {
  const lines = text.normalize('NFC').split(/\r\n?|\n/u).map((line) => line.trim()).filter(Boolean);
  const first = lines.findIndex((line) => !BASE.test(line));
  const enacted = first > 0 && lines.slice(first).some((line) => ARTICLE.test(line));
  const bases = enacted ? lines.slice(0, first) : [];
  const body: BodyBlock[] = [];
  for (const line of enacted ? lines.slice(first) : lines) {
    const untitled = untitledDivision(body.at(-1));
    if (untitled !== undefined && !DIVISION.test(line) && !ARTICLE.test(line)) body[body.length - 1] = { ...untitled, runs: [{ text: line }] };
    else if (!/^QUYẾT (?:ĐỊNH|NGHỊ)\s*:?$/u.test(line)) body.push(blockOf(line));
  }
  return { bases, body };
}

const untitledDivision = (block: BodyBlock | undefined) => (block?.kind === 'division' && block.runs.length === 0 ? block : undefined);

function blockOf(line: string): BodyBlock {
  const division = DIVISION.exec(line)?.groups;
  if (division) return { kind: 'division', label: division['label']!, runs: [] };
  const article = ARTICLE.exec(line)?.groups;
  return article ? { kind: 'article', label: article['label']!, title: false, runs: [{ text: article['text']! }] } : { kind: 'paragraph', runs: [{ text: line }] };
}
