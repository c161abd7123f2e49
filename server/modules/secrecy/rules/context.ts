import type { Line, Reading } from './lines.ts';
import { WORD_END, WORD_START } from './words.ts';

/** What keeps a mention of levels from being a question: it is quoted, it cites the law, it lists the levels, it teaches. */

const QUOTES: Readonly<Record<string, string>> = { '"': '"', '`': '`', '“': '”', '„': '“', '‘': '’', '«': '»', '‹': '›' };

/** For each place of a text, whether it stands between two quotation marks. */
export function quotedPlaces(text: string): Uint8Array {
  const places = new Uint8Array(text.length);
  const lastOf = lastPlaces(text);
  let index = 0;
  while (index < text.length) {
    const closing = QUOTES[text[index] ?? ''];
    const isClosed = closing !== undefined && (lastOf.get(closing) ?? -1) > index;
    if (!isClosed) {
      index += 1;
      continue;
    }
    const end = text.indexOf(closing, index + 1);
    places.fill(1, index, end + 1);
    index = end + 1;
  }
  return places;
}

/** Where each closing mark stands last; without it every unclosed mark would search to the end again. */
function lastPlaces(text: string): Map<string, number> {
  return new Map([...new Set(Object.values(QUOTES))].map((mark) => [mark, text.lastIndexOf(mark)]));
}

const LAW = new RegExp(
  String.raw`${WORD_START}(?:(?:điều|khoản|điểm|mục|dieu|khoan)\s(?:số\s)?\d|(?:luật|pháp lệnh|nghị định|thông tư|luat)${WORD_END}`
    + String.raw`|\d{1,4}\/(?:\d{4}\/)?(?:qh\d|nđ-cp|tt-bca|ubtvqh))`,
  'iu',
);

const LEVEL_WORD = String.raw`(?:(?:tuyệt|tối)\smật|mật|tuyet mat|toi mat)`;
/** Between two levels of a list stand a comma, a box to tick, or “hoặc”; a bare space or a full stop makes no list. */
const LIST_MARK = String.raw`(?:["”’]?\s?(?:hoặc|và|hay|xuống|lên|or|and)|\s?[^\p{L}\p{M}\p{N}\s.:!?][^\p{L}\p{M}\p{N}.:!?]{0,6}(?:(?:hoặc|và|hay)\s)?)`;
const LIST_OF_LEVELS = new RegExp(
  String.raw`${WORD_START}${LEVEL_WORD}${LIST_MARK}\s?(?:(?:độ|mức|dấu)\s)?["“‘]?${LEVEL_WORD}${WORD_END}`,
  'iu',
);

const TEACHES = new RegExp(
  String.raw`${WORD_START}(?:tập huấn|bồi dưỡng|tuyên truyền|phổ biến|quán triệt|huấn luyện|đào tạo|học tập|cuộc thi|hỏi đáp|tìm hiểu)${WORD_END}`,
  'iu',
);
const ABOUT_SECRETS = new RegExp(String.raw`${WORD_START}(?:bí mật nhà nước|bảo mật|bmnn|an toàn thông tin)${WORD_END}`, 'iu');
const HEAD_LINES = 20;

export const citesLaw = (text: string): boolean => LAW.test(text);
export const listsLevels = (text: string): boolean => LIST_OF_LEVELS.test(text);

/** The line with its neighbours: a citation is often broken over two lines of a page. */
export function neighbourhood(lines: readonly Line[], index: number): string {
  return [lines[index - 1], lines[index], lines[index + 1]].map((line) => line?.text ?? '').join(' ');
}

/** A notice or lesson about keeping secrets speaks of levels without carrying one. */
export function isTeaching({ lines }: Reading): boolean {
  const head = lines.slice(0, HEAD_LINES).map(({ text }) => text);
  return head.some((text) => TEACHES.test(text)) && head.some((text) => ABOUT_SECRETS.test(text));
}
