import type { Tx } from '#server/platform/database/transaction.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import { findDivision } from '../queries/find-division.ts';
import { type Series, seriesOf } from '../rules/series-key.ts';
import { lockReservation, saveUsed } from '../store/reservation.store.ts';
import { holdDivision } from '../store/scheme.store.ts';
import { advance, firstAbove, type SeriesOfYear } from '../store/series.store.ts';

/** A document that is to bear a number. `on` is the day in Vietnam: the year of a number is the year of its day. */
export type Numbered =
  | { readonly book: 'incoming' | 'copy'; readonly agencyId: string; readonly on: string }
  | { readonly book: 'outgoing'; readonly agencyId: string; readonly on: string; readonly type: string; readonly unitId: string; readonly documentId: string; readonly reservationId: string | null };

export interface TakenNumber {
  readonly number: number;
  readonly year: number;
  readonly series: string;
}

const ONE_SERIES: Readonly<Record<'incoming' | 'copy', Series>> = { incoming: { key: 'common', name: 'Số đến' }, copy: { key: 'common', name: 'Số bản sao' } };

/** Gives a document its number: the one kept for it, or the next of its series. */
export async function takeNumber(tx: Tx, asked: Numbered): Promise<TakenNumber> {
  const year = yearOf(asked.on);
  const series = await findSeries(tx, asked);
  const of: SeriesOfYear = { ...series, agencyId: asked.agencyId, book: asked.book, year };
  const number = asked.book === 'outgoing' && asked.reservationId !== null ? await takeKept(tx, of, asked) : await nextNumber(tx, of);
  return { number, year, series: series.key };
}

export const yearOf = (day: string): number => Number(day.slice(0, 4));

async function findSeries(tx: Tx, asked: Numbered): Promise<Series> {
  if (asked.book !== 'outgoing') return ONE_SERIES[asked.book];
  await holdDivision(tx, asked.agencyId);
  return seriesOf(await findDivision(tx, asked.agencyId, asked.on), { type: asked.type, unitId: asked.unitId, year: yearOf(asked.on) });
}

export async function nextNumber(tx: Tx, series: SeriesOfYear): Promise<number> {
  return advance(tx, series, series.key.includes('@') ? await firstAbove(tx, series) : 1);
}

async function takeKept(tx: Tx, series: SeriesOfYear, { reservationId, documentId }: { reservationId: string | null; documentId: string }): Promise<number> {
  const kept = await lockReservation(tx, reservationId ?? '', series.agencyId);
  if (kept === undefined) throw new Refusal('not-found');
  if (kept.state !== 'reserved') throw new Refusal('numbering/reservation-closed');
  if (kept.book !== series.book || kept.year !== series.year || kept.series !== series.key) throw new Refusal('numbering/reservation-of-another-series');
  await saveUsed(tx, kept.id, documentId);
  return kept.number;
}
