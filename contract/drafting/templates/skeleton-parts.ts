import type { Block, BodyDocument } from '../body.ts';
import { isTitleText } from '../title.ts';

/** A line of a skeleton: what it is, then its words. "[… x]" is a blank that must be filled before the draft is sent on. */
export type SkeletonLine = readonly [kind: 'p' | 'part' | 'chapter' | 'section' | 'article' | 'clause' | 'point' | 'item' | 'bold', text: string] | readonly [kind: 'table', head: readonly string[], rows: number];

const words = (text: string) => (text === '' ? [] : [{ type: 'text' as const, text }]);
const bold = (text: string) => [{ type: 'text' as const, text, marks: [{ type: 'bold' as const }] }];
const cell = (type: 'tableCell' | 'tableHeader', text: string) => ({ type, attrs: { colspan: 1, rowspan: 1, colwidth: null }, content: [{ type: 'paragraph' as const, content: words(text) }] });

function blockOf(line: SkeletonLine): Block {
  if (line[0] === 'table') {
    const [, head, rows] = line;
    const row = (type: 'tableCell' | 'tableHeader', texts: readonly string[]) => ({ type: 'tableRow' as const, content: texts.map((text) => cell(type, text)) });
    return { type: 'table', content: [row('tableHeader', head), ...Array.from({ length: rows }, (_, at) => row('tableCell', head.map((__, column) => (column === 0 ? String(at + 1) : ''))))] };
  }
  const [kind, text] = line;
  if (kind === 'part' || kind === 'chapter' || kind === 'section') return { type: 'heading', attrs: { level: kind }, content: words(text) };
  if (kind === 'item') return { type: 'listItem', attrs: { depth: 1 }, content: words(text) };
  if (kind === 'p') return { type: 'paragraph', content: words(text) };
  if (kind === 'bold') return { type: 'paragraph', content: bold(text) };
  // A khoản that has a title stands in bold (Decree 30/2020, Appendix I Part I §II.6).
  return { type: kind, content: kind === 'clause' && isTitleText(text) ? bold(text) : words(text) };
}

export const bodyOfLines = (lines: readonly SkeletonLine[]): BodyDocument => ({ type: 'doc', content: lines.map(blockOf) });
