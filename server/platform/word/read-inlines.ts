import { BODY_LIMITS, type Inline } from '#contract/drafting/body.ts';
import { childrenOf, type LeftOut, type WordNode } from './word-tree.ts';

type Mark = { type: 'bold' | 'italic' | 'underline' };
const KIND: Readonly<Record<string, LeftOut>> = { image: 'picture', hyperlink: 'link', noteReference: 'note', commentReference: 'comment' };

/** The words of a paragraph with their looks; pictures, addresses of links, notes and comments are counted and left out. */
export function inlinesOf(paragraph: WordNode, leave: (kind: LeftOut) => void): Inline[] {
  const found: Inline[] = [];
  const walk = (node: WordNode, marks: readonly Mark[]): void => {
    const kind = KIND[node.type];
    if (kind !== undefined) leave(kind);
    if (node.type === 'text') found.push(...pieces(node.value ?? '', marks));
    else if (node.type === 'tab') found.push(...pieces(' ', marks));
    else if (node.type === 'break' && node.breakType === 'line') found.push({ type: 'hardBreak' });
    else for (const child of childrenOf(node)) walk(child, node.type === 'run' ? marksOf(node) : marks);
  };
  walk(paragraph, []);
  return joined(found);
}

const marksOf = ({ isBold, isItalic, isUnderline }: WordNode): Mark[] =>
  [...(isBold ? [{ type: 'bold' } as const] : []), ...(isItalic ? [{ type: 'italic' } as const] : []), ...(isUnderline ? [{ type: 'underline' } as const] : [])];

function pieces(text: string, marks: readonly Mark[]): Inline[] {
  const clean = text.toWellFormed().normalize('NFC').replace(/[\u0000-\u001F\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF\uFFFD]/gu, '');
  return clean === '' ? [] : [{ type: 'text', text: clean.slice(0, BODY_LIMITS.blockCharacters), ...(marks.length === 0 ? {} : { marks: [...marks] }) }];
}

/** Neighbours of one look are one run. */
function joined(inlines: readonly Inline[]): Inline[] {
  const made: Inline[] = [];
  for (const inline of inlines) {
    const last = made.at(-1);
    if (last?.type === 'text' && inline.type === 'text' && JSON.stringify(last.marks) === JSON.stringify(inline.marks)) made[made.length - 1] = { ...last, text: last.text + inline.text };
    else made.push(inline);
  }
  return made;
}

export const textOf = (inlines: readonly Inline[]): string => inlines.map((inline) => (inline.type === 'text' ? inline.text : '\n')).join('');

/** Without the first letters, and without blanks at both ends. */
export function withoutStart(inlines: readonly Inline[], letters: number): Inline[] {
  let rest = letters;
  const kept = inlines.flatMap((inline): Inline[] => {
    const length = inline.type === 'text' ? inline.text.length : 1;
    const cut = Math.min(rest, length);
    rest -= cut;
    if (cut === length) return [];
    return inline.type === 'text' ? [{ ...inline, text: inline.text.slice(cut) }] : [inline];
  });
  return trimmed(kept);
}

export function trimmed(inlines: readonly Inline[]): Inline[] {
  const kept = inlines.map((inline, at) => {
    if (inline.type !== 'text') return inline;
    const begun = at === 0 ? inline.text.trimStart() : inline.text;
    return { ...inline, text: at === inlines.length - 1 ? begun.trimEnd() : begun };
  });
  return kept.filter((inline, at) => (inline.type === 'text' ? inline.text !== '' : at > 0 && at < kept.length - 1));
}

const isBold = (inline: Inline): boolean => inline.type === 'hardBreak' || (inline.marks ?? []).some(({ type }) => type === 'bold');

/** A title is printed bold by the system: bold throughout says nothing more. */
export function withoutOverallBold(inlines: readonly Inline[]): Inline[] {
  if (!inlines.every(isBold)) return [...inlines];
  return inlines.map((inline) => {
    if (inline.type !== 'text') return inline;
    const marks = (inline.marks ?? []).filter(({ type }) => type !== 'bold');
    return { type: 'text', text: inline.text, ...(marks.length === 0 ? {} : { marks }) };
  });
}
