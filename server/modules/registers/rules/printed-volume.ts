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
  readonly summary: Pick<Summary, 'agencyName' | 'superiorName' | 'totals' | 'volumes' | 'series' | 'seriesKey'>;
}

/** Where an agency keeps a book for each of several series, the name of this one; none where all numbers are in one book. */
function seriesOf({ book, summary }: VolumeFacts): string[] {
  const { series, seriesKey } = summary;
  const name = series.find(({ key }) => key === seriesKey)?.name;
  return book !== 'outgoing' || name === undefined || (series.length === 1 && seriesKey === 'common') ? [] : [`Dãy số: ${name}`];
}

/** The cover of Appendix IV: year, the series where there are several, from which day and number to which, and the number of the volume; then the lines. */
export function printedVolume(facts: VolumeFacts, lines: readonly RegisterLine[]): RegisterFacts {
  const { book, year, from, to, volume, span, summary } = facts;
  const series = seriesOf(facts);
  const isLast = summary.volumes.at(-1)?.volume === volume;
  const numbers = lines.length === 0 ? 'Từ số ........ đến số ........' : `Từ số ${printedNumber(span.first)} đến số ${printedNumber(span.last)}`;
  return {
    superior: summary.superiorName, agency: summary.agencyName, title: REGISTER_TITLES[book],
    cover: [`Năm: ${year}`, ...series, `Từ ngày ${shortDay(from)} đến ngày ${shortDay(to)}`, numbers, `Quyển số: ${printedNumber(volume)}`],
    foot: [REGISTER_TITLES[book], `năm ${year}`, ...series.map((line) => line.replace('Dãy số', 'dãy số')), `quyển số ${printedNumber(volume)}`].join(', '),
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
