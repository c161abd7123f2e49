import { squeezed, edits, isCapitals } from './letters.ts';
import { bottomOf, middleOf, type Segment } from './segments.ts';

/** The head of the document: the landmarks by which everything else is found. */
export interface Head {
  readonly page: { readonly number: number; readonly width: number; readonly height: number };
  readonly segments: readonly Segment[];
  /** Quốc hiệu, or the name of the Party on its documents. */
  readonly title?: Segment;
  readonly motto?: Segment;
  /** The line "Số: …", with its continuation. */
  readonly number?: Segment;
  readonly dated?: Segment;
  /** Kính gửi. */
  readonly greeting?: Segment;
  /** What stands left of this belongs to the left column. */
  readonly border: number;
}

export interface ReadPage {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly segments: readonly Segment[];
}

const TITLES = ['conghoaxahoichunghiavietnam', 'conghoaxahoichunghia', 'dangcongsanvietnam'];
const MOTTO = 'doclaptudohanhphuc';
export const NUMBER_LINE = /^\W{0,2}(?:s[o06](?=[\s:.;,]|\d)|so hieu)\s{0,9}[:.;,]{0,9}\s*(?=[\d\s.…_oil|]{0,40}[a-z]?[\s.…_]{0,40}\/\s*[a-z0-9]|\d[\d\s]{0,9}[a-z]?\s?-\s?[a-z]|[.…_]{0,40}-\s?[a-z.]{1,20}\/[a-z])/u;
export const DATED = /ngay[\s.…_:]{0,40}[0-9oil|]{0,2}[\s.…_/]{0,40}thang[\s.…_]{0,40}[0-9oil|]{0,2}[\s.…_]{0,40}(?:nam|$)|,\s*ngay\s*[0-9oil|]{1,2}$|,\s*(?:ngay\s*)?\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{4}$/u;

/** The head stands on the first page that has a title or a numbered line; a cover sheet before it is passed over. */
export function headOf(pages: readonly ReadPage[]): Head | undefined {
  const heads = pages.slice(0, 5).map(landmarks);
  return heads.find(({ title, number }) => title !== undefined && number !== undefined) ?? heads.find(({ title, number, dated }) => title ?? number ?? dated) ?? heads[0];
}

function landmarks(page: ReadPage): Head {
  const upper = page.segments.filter(({ y }) => y < page.height * 0.55);
  const title = upper.find(({ shown }) => TITLES.some((name) => isNear(shown, name, 5)));
  const motto = upper.find(({ shown }) => isNear(shown, MOTTO, 4));
  const number = upper.find(({ bare }) => NUMBER_LINE.test(bare)) ?? upper.find((one) => /^\d{1,5}[a-z]?\s?\/\s?[a-z]{1,5}\s?-\s?[a-z]/u.test(one.bare) && one.x < page.width * 0.4);
  const dated = upper.find((one) => isDated(one, page.height) && (number === undefined || one.y < number.y + 90));
  const greeting = upper.find(({ bare }) => /^kinh\s?gui/u.test(bare));
  const right = title ?? motto ?? dated;
  const border = right !== undefined && middleOf(right) > page.width * 0.5 ? Math.min(right.x, middleOf(right) - 40) : page.width * 0.47;
  return { page, segments: page.segments, border, ...defined({ title, motto, number, dated, greeting }) };
}

/** The date line of the head, not a date in running text: short, in the upper part, begun with a place or "ngày". */
function isDated({ shown, bare, y }: Segment, height: number): boolean {
  const hit = DATED.exec(bare);
  if (hit === null || y > height * 0.45) return false;
  const place = shown.slice(0, hit.index);
  const tail = bare.slice(hit.index + hit[0].length).replace(/[\s\d.…_oil|]/gu, '');
  return place.length <= 48 && tail.length <= 3 && /^(?:\W*\p{Lu}|\W*$)/u.test(place) && !/^\W*(?:can cu|theo|so|phuc dap|tra loi|thuc hien)\b|\d\s?\/\s?[a-z]/u.test(bare);
}

const isNear = (shown: string, letters: string, most: number): boolean => {
  const own = squeezed(shown);
  return own.startsWith(letters) ? own.length - letters.length < 6 : edits(own, letters, most) <= most;
};

/** Segments of the left column that end above a height. */
export function leftAbove(head: Head, y: number): Segment[] {
  return head.segments.filter((one) => isLeft(head, one) && one.y + one.height * 0.5 < y);
}

export const isLeft = (head: Head, segment: Segment): boolean => !segment.cut && middleOf(segment) < head.border;

/** Where the two-column head ends, as far as it is known. */
export function headEnd({ number, dated, motto, title, page }: Head): number {
  const lowest = [number, dated].flatMap((one) => (one === undefined ? [] : [bottomOf(one)]));
  if (lowest.length > 0) return Math.max(...lowest);
  const above = motto ?? title;
  return above === undefined ? page.height * 0.15 : bottomOf(above) + 60;
}

export const isNameLike = (segment: Segment): boolean => isCapitals(segment.shown);

function defined<Fields extends object>(fields: Fields): { [Key in keyof Fields]?: NonNullable<Fields[Key]> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as { [Key in keyof Fields]?: NonNullable<Fields[Key]> };
}
