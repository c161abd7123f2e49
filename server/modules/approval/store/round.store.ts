import type { Insertable, Selectable } from 'kysely';
import { newId } from '#server/platform/database/ids.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import type { Prints } from '../rules/carried.ts';
import { type ActFacts, type FoldedRound, foldRound, type SeatFacts } from '../rules/round.ts';
import { type ActRow, type SeatRow, tables } from './approval.tables.ts';

/** A round as it stands, with what it was begun on. */
export interface Round extends FoldedRound, Prints {
  readonly id: string;
  readonly subjectId: string;
  readonly agencyId: string;
  readonly number: number;
  readonly subjectVersion: number;
  readonly begunAt: string;
}

export interface NewRound extends Prints {
  readonly id: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly agencyId: string;
  readonly number: number;
  readonly subjectVersion: number;
  readonly begunAt: string;
  readonly seats: readonly SeatFacts[];
}

export async function insertRound(tx: Tx, { seats, ...round }: NewRound): Promise<void> {
  await tables(tx)
    .insertInto('approval.round')
    .values({
      id: round.id, subject_type: round.subjectType, subject_id: round.subjectId, agency_id: round.agencyId, number: round.number,
      subject_version: round.subjectVersion, substance: round.substance, whole: round.whole, begun_at: round.begunAt,
    })
    .execute();
  if (seats.length > 0) await tables(tx).insertInto('approval.seat').values(seats.map((seat) => seatRow(round.id, seat))).execute();
}

const seatRow = (roundId: string, seat: SeatFacts): Insertable<SeatRow> => ({
  id: seat.id, round_id: roundId, step: seat.step, place: seat.place, kind: seat.kind, initials: seat.initials, within_days: seat.withinDays,
  post_id: seat.postId, unit_id: seat.unitId, agency_id: seat.agencyId, title: seat.title, unit_name: seat.unitName, person_name: seat.personName,
});

/** Writes what people did; the indexes of the table let no seat be answered twice and no round end twice. */
export async function insertActs(tx: Tx, roundId: string, acts: readonly ActFacts[]): Promise<void> {
  if (acts.length === 0) return;
  await tables(tx)
    .insertInto('approval.act')
    .values(acts.map((act) => ({
      id: newId(), round_id: roundId, seat_id: act.seatId, kind: act.kind, by_post_id: act.byPostId, by_name: act.by, by_title: act.byTitle,
      in_place_of: act.inPlaceOf, note: act.note, at: act.at,
    })))
    .execute();
}

/** The latest round of a subject; undefined before its first submission. */
export async function findRound(tx: Tx, subjectId: string): Promise<Round | undefined> {
  return (await rounds(tx, subjectId, 1))[0];
}

/** Every round of a subject, the latest first. */
export const listRounds = (tx: Tx, subjectId: string): Promise<Round[]> => rounds(tx, subjectId, 100);

async function rounds(tx: Tx, subjectId: string, limit: number): Promise<Round[]> {
  const rows = await tables(tx).selectFrom('approval.round').selectAll().where('subject_id', '=', subjectId).orderBy('number', 'desc').limit(limit).execute();
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const seats = await tables(tx).selectFrom('approval.seat').selectAll().where('round_id', 'in', ids).orderBy('step').orderBy('place').execute();
  const acts = await tables(tx).selectFrom('approval.act').selectAll().where('round_id', 'in', ids).orderBy('id').execute();
  return rows.map((row) => ({
    id: row.id, subjectId: row.subject_id, agencyId: row.agency_id, number: row.number, subjectVersion: row.subject_version, begunAt: row.begun_at,
    substance: row.substance, whole: row.whole,
    ...foldRound({ begunAt: row.begun_at, seats: seats.filter(({ round_id }) => round_id === row.id).map(seatFacts), acts: acts.filter(({ round_id }) => round_id === row.id).map(actFacts) }),
  }));
}

const seatFacts = (row: Selectable<SeatRow>): SeatFacts => ({
  id: row.id, step: row.step, place: row.place, kind: row.kind, initials: row.initials, withinDays: row.within_days, postId: row.post_id, unitId: row.unit_id,
  agencyId: row.agency_id, title: row.title, unitName: row.unit_name, personName: row.person_name,
});

const actFacts = (row: Selectable<ActRow>): ActFacts => ({
  seatId: row.seat_id, kind: row.kind, byPostId: row.by_post_id, by: row.by_name, byTitle: row.by_title, inPlaceOf: row.in_place_of, note: row.note, at: row.at,
});
