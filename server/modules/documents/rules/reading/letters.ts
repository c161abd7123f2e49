/** How letters are compared: Vietnamese text as it is shown, and beside it a bare form of the same length. */

const INVISIBLE = /[\u0000-\u0008\u000E-\u001F\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/gu;
/** Letters that only look like the Vietnamese ones: Eth and African D for Đ, fraction slashes, dashes. */
const LOOKALIKES: Readonly<Record<string, string>> = { 'Ð': 'Đ', 'ð': 'đ', 'Ɖ': 'Đ', '⁄': '/', '∕': '/', '–': '-', '—': '-', '‐': '-', '‑': '-', '−': '-', '：': ':', '’': "'" };

/** NFC, visible letters only, stray combining marks gone; spaces are left as they are. */
export function visible(text: string): string {
  const composed = text.replace(INVISIBLE, '').normalize('NFC').replace(/\p{M}/gu, '');
  return composed.replace(/[ÐðƉ⁄∕–—‐‑−：’]/gu, (sign) => LOOKALIKES[sign] ?? sign);
}

export const oneSpaced = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** Lower case without accents, letter for letter: a place in the bare text is the same place in the shown one. */
export function bareOf(shown: string): string {
  return Array.from({ length: shown.length }, (_, at) => bareSign(shown.charAt(at))).join('');
}

const known = new Map<string, string>();

function bareSign(sign: string): string {
  let bare = known.get(sign);
  if (bare === undefined) {
    const lower = sign.toLowerCase();
    bare = lower === 'đ' ? 'd' : (lower.normalize('NFD')[0] ?? sign);
    if (bare.length !== sign.length) bare = sign;
    known.set(sign, bare);
  }
  return bare;
}

/** Letters and digits alone, so that "Q U Y Ế T Đ Ị N H" is "quyetdinh". */
export const squeezed = (text: string): string => bareOf(visible(text)).replace(/[^a-z0-9]/gu, '');

/** Share of capitals among the letters. */
export function capitals(text: string): number {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return letters === 0 ? 0 : (text.match(/\p{Lu}/gu)?.length ?? 0) / letters;
}

export const isCapitals = (text: string): boolean => /\p{L}{2}/u.test(text.replace(/\s/gu, '')) && capitals(text) > 0.75;

/** Signs to change, add or drop to make one text the other; counting stops beyond `most`. */
export function edits(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let at = 1; at <= one.length; at += 1) {
    const next = [at];
    for (let to = 1; to <= other.length; to += 1) {
      const same = one[at - 1] === other[to - 1] ? 0 : 1;
      next.push(Math.min(next[to - 1]! + 1, row[to]! + 1, row[to - 1]! + same));
    }
    row = next;
    if (Math.min(...row) > most) return most + 1;
  }
  return row[other.length]!;
}

/** Digits as a scanner may misread them: O for 0, l and I for 1. */
export const DIGIT = '[0-9oil|]';
export const digitsOf = (text: string): string => text.toLowerCase().replace(/o/gu, '0').replace(/[il|]/gu, '1').replace(/\D/gu, '');

/** "C Ộ N G   H Ò A" → "CỘNG HÒA": letter-spaced words, told apart by their wider gaps. */
export function joinSpaced(text: string): string {
  const tokens = text.trim().split(/\s+/u);
  const singles = tokens.filter((token) => /^\p{L}$/u.test(token)).length;
  if (tokens.length < 4 || singles / tokens.length < 0.7) return text;
  return text.trim().split(/\s{2,}/u).map((word) => word.replace(/(?<=\p{L})\s(?=\p{L})/gu, '')).join(' ');
}
