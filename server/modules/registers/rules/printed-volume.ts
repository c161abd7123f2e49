import type { OutputOf } from '#contract/endpoint.ts';
import type { RegisterBook } from '#contract/registers/books.ts';
import { REGISTER_COLUMNS, REGISTER_TITLES } from '#contract/registers/columns.ts';
import type { registers } from '#contract/registers/endpoints.ts';
import { printedNumber } from '#contract/documents/number.ts';
import type { RegisterFacts } from '#server/platform/typesetting/index.ts';
import { countedAs, shortDay } from './cells.ts';
import type { RegisterLine, Span } from './lines.ts';

type Summary = OutputOf<typeof registers.getSummary>;

export interface VolumeFacts {
  readonly book: RegisterBook;
  readonly year: number;
  readonly from: string;
  readonly to: string;
  readonly volume: number;
  readonly span: Span;
  readonly summary: Pick<Summary, 'agencyName' | 'superiorName' | 'totals' | 'volumes'>;
}

/** The cover of Appendix IV: year, from which day and number to which, and the number of the volume; then the lines. */
export function printedVolume({ book, year, from, to, volume, span, summary }: VolumeFacts, lines: readonly RegisterLine[]): RegisterFacts {
  const isLast = summary.volumes.at(-1)?.volume === volume;
  const numbers = lines.length === 0 ? 'Từ số ........ đến số ........' : `Từ số ${printedNumber(span.first)} đến số ${printedNumber(span.last)}`;
  return {
    superior: summary.superiorName, agency: summary.agencyName, title: REGISTER_TITLES[book],
    cover: [`Năm: ${year}`, `Từ ngày ${shortDay(from)} đến ngày ${shortDay(to)}`, numbers, `Quyển số: ${printedNumber(volume)}`],
    foot: `${REGISTER_TITLES[book]}, năm ${year}, quyển số ${printedNumber(volume)}`,
    columns: REGISTER_COLUMNS[book].map(({ head, width, centred }) => ({ head, width, centred })),
    rows: lines.map(({ cells }) => cells),
    totals: isLast || lines.length === 0 ? [totalsInWords(book, summary.totals)] : [],
  };
}

/** The totals of the period as the last volume says them. */
export function totalsInWords(book: RegisterBook, totals: Summary['totals']): string {
  const counted = [
    ['đúng hạn', totals['on-time']], ['quá hạn', totals.late], ['đang giải quyết, trong hạn', totals.open], ['đang giải quyết, đã quá hạn', totals.overdue], ['số giữ', totals.reserved], ['số đã hủy', totals.voided],
  ] as const;
  const parts = counted.filter(([, count]) => count > 0).map(([name, count]) => `${name}: ${count}`);
  return [`Tổng số trong kỳ: ${totals.lines} ${countedAs(book)}`, ...parts].join('; ') + '.';
}
