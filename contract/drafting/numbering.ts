import type { Block } from './body.ts';

/** Points are lettered in the order of the Vietnamese alphabet (Decree 30/2020, Appendix I): a, b, c, d, đ, e, g … */
const LETTERS = 'abcdđeghiklmnopqrstuvxy';
const ROMAN: readonly (readonly [number, string])[] = [[1000, 'M'], [900, 'CM'], [500, 'D'], [400, 'CD'], [100, 'C'], [90, 'XC'], [50, 'L'], [40, 'XL'], [10, 'X'], [9, 'IX'], [5, 'V'], [4, 'IV'], [1, 'I']];

export function roman(number: number): string {
  let rest = number;
  let text = '';
  for (const [value, letters] of ROMAN) {
    while (rest >= value) {
      text += letters;
      rest -= value;
    }
  }
  return text;
}

/** The letter of the n-th point, from 1: a … y, then aa, ab … */
export function pointLetter(number: number): string {
  const before = Math.floor((number - 1) / LETTERS.length);
  return `${before === 0 ? '' : pointLetter(before)}${[...LETTERS][(number - 1) % LETTERS.length] ?? ''}`;
}

type Counted = 'part' | 'chapter' | 'section' | 'subsection' | 'article' | 'clause' | 'point';
/** What starts again from 1 when a part of the given kind begins. Articles run on through the whole document. */
const BEGINS_AGAIN: Readonly<Record<Counted, readonly Counted[]>> = {
  part: ['chapter', 'section', 'subsection', 'clause', 'point'], chapter: ['section', 'subsection', 'clause', 'point'],
  section: ['subsection', 'clause', 'point'], subsection: ['clause', 'point'], article: ['clause', 'point'], clause: ['point'], point: [],
};
const PRINTED: Readonly<Record<Counted, (number: number) => string>> = {
  part: (number) => `Phần ${roman(number)}`, chapter: (number) => `Chương ${roman(number)}`, section: (number) => `Mục ${number}`, subsection: (number) => `Tiểu mục ${number}`,
  article: (number) => `Điều ${number}.`, clause: (number) => `${number}.`, point: (number) => `${pointLetter(number)})`,
};

function countedAs(block: Block): Counted | undefined {
  if (block.type === 'heading') return block.attrs.level;
  return block.type === 'article' || block.type === 'clause' || block.type === 'point' ? block.type : undefined;
}

/** The printed number of each block, in order; null where a block has none. "Chương II", "Điều 3.", "1.", "đ)", "-", "+". */
export function numberBlocks(blocks: readonly Block[]): (string | null)[] {
  const counts: Record<Counted, number> = { part: 0, chapter: 0, section: 0, subsection: 0, article: 0, clause: 0, point: 0 };
  return blocks.map((block) => {
    if (block.type === 'listItem') return block.attrs.depth === 1 ? '-' : '+';
    const kind = countedAs(block);
    if (kind === undefined) return null;
    counts[kind] += 1;
    for (const inner of BEGINS_AGAIN[kind]) counts[inner] = 0;
    return PRINTED[kind](counts[kind]);
  });
}
