/** The kinds of lines that have a number or a sign of their own, as contract/drafting/body.ts names them. */
export interface PartKind {
  readonly type: 'heading' | 'article' | 'clause' | 'point' | 'listItem';
  readonly attrs: Readonly<Record<string, string | number>>;
}
export interface TypedPart extends PartKind {
  /** How many characters of the line were its number: they are drawn from the order of the lines, never kept. */
  readonly length: number;
}

const plain = (type: PartKind['type'], attrs: PartKind['attrs'] = {}): PartKind => ({ type, attrs });
const ROMAN_OR_ARABIC = String.raw`(?:[IVXLC]{1,8}|\d{1,3})`;

/**
 * What stands before a line in a text of Decree 30/2020, Appendix I Part I §II.6. A number needs its full stop ("Điều 5 Luật …" is
 * a sentence that cites), a year is no khoản.
 */
const BEFORE: readonly (readonly [RegExp, PartKind])[] = [
  [/^Điều\s+\d{1,3}[a-zđ]?[.:]\s/iu, plain('article')],
  [/^\d{1,2}\.\s/u, plain('clause')],
  [/^[a-zđ]{1,2}\)\s/u, plain('point')],
  [/^[-–—•·▪‣]\s/u, plain('listItem', { depth: 1 })],
  [/^[+∘]\s/u, plain('listItem', { depth: 2 })],
];
const LEVELS = [['Phần', 'part'], ['Chương', 'chapter'], ['Tiểu mục', 'subsection'], ['Mục', 'section']] as const;
const HEADINGS: readonly (readonly [RegExp, PartKind])[] = LEVELS.map(([word, level]) =>
  [new RegExp(String.raw`^${word}\s+(?:thứ\s+\p{L}+|${ROMAN_OR_ARABIC})(?:[.:]\s?|\s*$)`, 'iu'), plain('heading', { level })]);

const first = (patterns: readonly (readonly [RegExp, PartKind])[], line: string): TypedPart | undefined => {
  for (const [pattern, kind] of patterns) {
    const hit = pattern.exec(line);
    if (hit !== null) return { ...kind, length: hit[0].length };
  }
  return undefined;
};

/** What a line that is being typed becomes as soon as the blank behind its number is there. */
export const partBegun = (line: string): TypedPart | undefined => first(BEFORE, line);

/** What a finished line is: also "Chương II", which stands alone, its title below it. */
export const partOf = (line: string): TypedPart | undefined => first(BEFORE, line) ?? first(HEADINGS, line);
