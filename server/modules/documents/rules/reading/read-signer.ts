import type { ReadPage } from './head.ts';
import { isCapitals, squeezed } from './letters.ts';
import type { Reading } from './reading-types.ts';
import { bottomOf, inReadingOrder, middleOf, readFrom, type Segment } from './segments.ts';
import { isKnownPost, postName } from './vocabulary.ts';

export interface SignerReading {
  readonly signerName?: Reading<string>;
  readonly signerPosition?: Reading<string>;
}

const POWER = /^(?:tm|kt|tl|tuq|t\/m|k\/t|t\/l)\s?[.,]?\s?(?=[a-z])/u;
const RECIPIENTS = /^noi\s?nhan\b/u;

/** Ô 7: right of "Nơi nhận" the powers and the post in capitals, below the room of the signature the name. */
export function readSigner(pages: readonly ReadPage[]): SignerReading {
  for (const [at, page] of pages.entries()) {
    const anchor = page.segments.find(({ bare }) => RECIPIENTS.test(bare));
    if (anchor === undefined) continue;
    const found = fromBlock(page, pages[at + 1], anchor.y - anchor.height * 2.5, 0.92);
    if (found.signerPosition !== undefined || found.signerName !== undefined) return found;
  }
  return withoutRecipients(pages);
}

/** No "Nơi nhận": the last line that names a power or a post, on the last page that has one. */
function withoutRecipients(pages: readonly ReadPage[]): SignerReading {
  for (const [at, page] of [...pages.entries()].toReversed()) {
    const posts = rightOf(page).filter((one) => isPostLine(one) && one.y > page.height * 0.15);
    const last = posts.at(-1);
    if (last === undefined) continue;
    const first = posts.find((one) => last.y - one.y < 80) ?? last;
    const found = fromBlock(page, pages[at + 1], first.y - 2, 0.75);
    if (found.signerName !== undefined) return found;
  }
  return {};
}

/** The right half; where extraction gave no places, everything but the list of recipients. */
const rightOf = (page: ReadPage): Segment[] =>
  inReadingOrder(page.segments.filter((one) => one.cut || (one.width === 0 ? !/^(?:[-+•]|noi\s?nhan)/u.test(one.bare) : middleOf(one) > page.width * 0.5)));

function fromBlock(page: ReadPage, next: ReadPage | undefined, top: number, trust: number): SignerReading {
  const right = rightOf(page).filter(({ y }) => y >= top);
  const posts = postLines(right);
  const last = posts.at(-1);
  const named = last === undefined ? findName(right, undefined) : nameBelow(right, last, next);
  const position = positionOf(posts);
  const nameRead = named === undefined ? undefined : readFrom(nameOf(named.shown), [named], trust - (last === undefined ? 0.3 : 0) - (isCapitals(named.shown) ? 0.1 : 0));
  const positionRead = position === undefined ? undefined : readFrom(position.value, position.lines, trust - (position.known ? 0 : 0.2));
  return { ...(nameRead && { signerName: nameRead }), ...(positionRead && { signerPosition: positionRead }) };
}

/** Below the post, or at the top of the next page when the signature fell over the edge. */
const nameBelow = (right: readonly Segment[], post: Segment, next: ReadPage | undefined): Segment | undefined =>
  findName(right.slice(right.indexOf(post) + 1), post) ?? (next === undefined ? undefined : findName(rightOf(next).slice(0, 2), undefined));

const isPostLine = ({ shown, bare }: Segment): boolean => isCapitals(shown) && (POWER.test(bare) || postName(shown) !== undefined);

/** From the first power or post, the lines in capitals that follow without a gap: the signature leaves one. */
function postLines(right: readonly Segment[]): Segment[] {
  const start = right.findIndex(isPostLine);
  if (start === -1) return [];
  const lines: Segment[] = [];
  for (const segment of right.slice(start)) {
    const last = lines.at(-1);
    if (!isCapitals(segment.shown) || lines.length > 5) break;
    if (last !== undefined && (segment.y - bottomOf(last) > last.height * 1.5 || isNameAfter(last, segment))) break;
    lines.push(segment);
  }
  return lines;
}

const isNameAfter = (last: Segment, one: Segment): boolean => isPersonName(one.shown) && !isPostLine(one) && !POWER.test(last.bare);

/** The post after the powers, which name other people's posts, with the lines it runs over; a second post of the person is left. */
function positionOf(posts: readonly Segment[]): { value: string; lines: readonly Segment[]; known: boolean } | undefined {
  const own = posts.slice(posts.findLastIndex(({ bare }) => POWER.test(bare)) + 1);
  const [first] = own;
  if (first === undefined) return positionOfPower(posts.at(-1));
  const together = own.map(({ shown }) => shown).join(' ');
  const isSecond = own.length > 1 && own.slice(1).every(({ shown }) => postName(shown) !== undefined) && !isKnownPost(together);
  const lines = isSecond ? [first] : own;
  const post = isSecond ? first.shown : together;
  return { value: postName(post) ?? post, lines, known: postName(post) !== undefined };
}

/** Nothing but "KT. GIÁM ĐỐC" was read: better than no post, and worth little. */
function positionOfPower(last: Segment | undefined): { value: string; lines: Segment[]; known: boolean } | undefined {
  if (last === undefined) return undefined;
  const post = last.shown.slice(POWER.exec(last.bare)?.[0].length ?? 0);
  return { value: postName(post) ?? post, lines: [last], known: false };
}

const NOT_A_NAME = /\b(?:da ky|ky ten|dong dau|ky boi|ky so|thoi gian|digitally|signed|co quan|chuc vu|email|ngay)\b|[\d@:;/]/u;

function findName(lines: readonly Segment[], post: Segment | undefined): Segment | undefined {
  const near = lines.filter((one) => post === undefined || (one.y - bottomOf(post) < 260 && isBelow(post, one)));
  return near.find((one) => !NOT_A_NAME.test(one.bare) && isPersonName(nameOf(one.shown)));
}

const isBelow = (post: Segment, one: Segment): boolean => one.cut || post.cut || one.width === 0 || post.width === 0 || Math.abs(middleOf(one) - middleOf(post)) < Math.max(90, post.width * 0.6);

const SURNAMES = new Set(
  'nguyen tran le pham huynh hoang phan vu vo dang bui do ho ngo duong ly dinh luong trinh mai dao to ta truong lam doan phung ha luu vuong trieu thai quach kieu nghiem chu cao la tang diep ung ong au lac chau tong nong thach son kim danh mac giang khuong tieu lieu hua quan than ton bach luc la vi ninh phuong thi nhan le van cu doi ngan cam lo quang'.split(' '),
);

/** Two to six words, each with a capital: with a Vietnamese surname first, or capitals only at the start of words. */
function isPersonName(shown: string): boolean {
  const words = shown.split(' ');
  if (words.length < 2 || words.length > 6 || !words.every((word) => /^\p{Lu}[\p{L}'-]*$/u.test(word))) return false;
  if (postName(shown.toLocaleUpperCase('vi')) !== undefined) return false;
  return SURNAMES.has(squeezed(words[0]!)) || !isCapitals(shown);
}

const RANK = /^(?:(?:GS|PGS|TS|ThS|Ths|BS|KS|CN|CKII|CKI|LS|Đại tá|Thượng tá|Trung tá|Thiếu tá|Đại úy|Thiếu tướng|Trung tướng)\s?[.,]?\s?)+(?=\p{Lu})/u;

/** Without rank and degree; a name in capitals is written as names are. */
function nameOf(shown: string): string {
  const bare = shown.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  const rank = RANK.exec(bare)?.[0] ?? '';
  const name = bare.slice(rank.length);
  return isCapitals(name) ? name.split(' ').map((word) => word.charAt(0) + word.slice(1).toLocaleLowerCase('vi')).join(' ') : name;
}
