import type { ReadPage } from './head.ts';
import { bareOf, digitsOf } from './letters.ts';
import { dayOf } from './read-date.ts';
import { symbolOf } from './read-number.ts';
import type { Reading, ReplyReference } from './reading-types.ts';
import { readFrom, type Segment } from './segments.ts';

const LEAD = String.raw`(?<lead>phuc\s?dap|tra\s?loi|dap\s?lai|nhan\s?duoc|tiep\s?nhan|xet|xem\s?xet)`;
const KIND = String.raw`(?:cong\s?van|van\s?ban|to\s?trinh|bao\s?cao|thong\s?bao|quyet\s?dinh|ke\s?hoach|giay\s?moi|cong\s?dien|phieu\s?chuyen|cv)(?:\s(?:khan|hoa\s?toc))?`;
const TOKEN = String.raw`[a-z0-9][a-z0-9.&]*`;
const REFERENCE = new RegExp(
  String.raw`(?<![a-z])${LEAD}(?![a-z])[^.;:]{0,90}?(?<![a-z])(?<kind>${KIND})(?![a-z])\s*(?:so)?\s*[:.]?\s*(?<number>\d[\d\s]{0,6}[a-z]?)\s?(?<sign>[/-])\s?(?<symbol>${TOKEN}(?:\s?[-/]\s?${TOKEN})*)`
    + String.raw`(?:[\s,(]*(?:de\s)?ngay\s*(?<day>[0-9oil|]{1,2})\s*(?:thang|[/.-])\s*(?<month>[0-9oil|]{1,2})\s*(?:nam|[/.-])\s*(?<year>[0-9oil|]{4})\)?)?`
    + String.raw`(?:[\s,]*cua\s+(?<issuer>.{2,160}?)(?=\s+(?:ve|de nghi|yeu cau|huong dan|xin|gui|trien khai|lay y kien|bao cao|kinh gui|khan|thuong khan|hoa toc)\s|\s?[,;.:(]|$))?`,
  'u',
);
const HOW_FAR = 6_000;

/** "Phúc đáp / Trả lời Công văn số …" in the abstract or the first paragraphs, also over line ends. */
export function readReplyTo(pages: readonly ReadPage[]): Reading<ReplyReference> | undefined {
  const { shown, bare, segments } = flowOf(pages.slice(0, 2));
  const hit = REFERENCE.exec(bare);
  if (hit?.groups === undefined) return undefined;
  const { lead = '', kind = '', number = '', symbol: written = '', issuer } = hit.groups;
  const [begin, end] = [hit.index + hit[0].indexOf(kind, lead.length), hit.index + hit[0].length];
  const symbol = symbolOf(shown.slice(symbolStart(hit), symbolStart(hit) + written.length));
  if (symbol === undefined) return undefined;
  const from = issuer === undefined ? null : shown.slice(end - issuer.length, end).trim();
  const value = { text: shown.slice(begin, end).trim(), number: number.replace(/\s/gu, ''), symbol: symbol.value, date: dateOf(hit), issuer: from };
  const lines = segments.filter((one) => one.end > begin && one.start < end).map(({ segment }) => segment);
  return readFrom(value, lines, /^(?:phuc|tra|dap)/u.test(lead) ? 0.92 : 0.6);
}

function dateOf(hit: RegExpExecArray): string | null {
  const { day, month, year } = hit.groups ?? {};
  if (day === undefined || month === undefined || year === undefined) return null;
  return dayOf(digitsOf(year), digitsOf(month), digitsOf(day)) ?? null;
}

/** Where the symbol begins: after number and sign. */
function symbolStart(hit: RegExpExecArray): number {
  const { number = '', sign = '' } = hit.groups ?? {};
  const numberAt = hit[0].search(new RegExp(`${number}\\s?${sign === '/' ? '/' : '-'}`, 'u'));
  const rest = hit[0].slice(numberAt + number.length);
  return hit.index + numberAt + number.length + (/^\s?[/-]\s?/u.exec(rest)?.[0].length ?? 0);
}

interface Flow {
  readonly shown: string;
  readonly bare: string;
  readonly segments: readonly { segment: Segment; start: number; end: number }[];
}

/** The text in reading order, with the place of each segment in it; a line that ends within a symbol goes on without a space. */
function flowOf(pages: readonly ReadPage[]): Flow {
  let shown = '';
  const segments: { segment: Segment; start: number; end: number }[] = [];
  for (const segment of pages.flatMap((page) => page.segments)) {
    if (shown.length > HOW_FAR) break;
    if (shown !== '' && !/\p{Lu}[-/]$/u.test(shown)) shown += ' ';
    segments.push({ segment, start: shown.length, end: shown.length + segment.shown.length });
    shown += segment.shown;
  }
  return { shown, bare: bareOf(shown), segments };
}
