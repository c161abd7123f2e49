import { type Insertable, type Selectable, sql, type Updateable } from 'kysely';
import type { Mark } from '#contract/documents/withdrawal.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { saveSearchState } from '../../search/index.ts';
import type { AssignmentFacts, IncomingFacts } from '../rules/incoming-acts.ts';
import type { ReadingScope } from '../rules/reading-scope.ts';
import { type AssignmentRow, type IncomingRow, tables } from './documents.tables.ts';
import { readable } from './readable.ts';

/** What the rules and the queue need to know of a document, locked for the act. */
export interface LockedIncoming extends IncomingFacts {
  readonly id: string;
  readonly version: number;
  readonly type: string;
  readonly issuerName: string;
  /** The issuer, where it is an agency of this installation that sent it here. */
  readonly issuerAgencyId: string | null;
  readonly number: string | null;
  readonly symbol: string | null;
  readonly subject: string;
  readonly urgency: number;
  readonly dueOn: string | null;
  readonly sentByOutgoingId: string | null;
  readonly text: string;
  readonly originalSha256: string;
  readonly documentDate: string | null;
  readonly arrivalNumber: number | null;
  readonly registerDueAt: string;
  readonly closedAt: string | null;
  readonly marks: readonly Mark[];
}

export async function insertIncoming(tx: Tx, row: Insertable<IncomingRow>): Promise<void> {
  await tables(tx).insertInto('documents.incoming').values(row).execute();
}

/**
 * Locks a document of the given agencies or readers. Refuses with `not-found` what is not theirs, so that nobody learns
 * what exists elsewhere.
 */
export async function lockIncoming(tx: Tx, id: string, scope: ReadingScope): Promise<LockedIncoming> {
  const row = await tables(tx)
    .selectFrom('documents.incoming')
    .selectAll()
    .where('id', '=', id)
    .where(readable(scope))
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined) throw new Refusal('not-found');
  return { ...factsOf(row), assignments: await listAssignmentFacts(tx, id) };
}

/** The same for an act of the system itself (an event, the issue of a reply). */
export async function lockIncomingById(tx: Tx, id: string): Promise<LockedIncoming | undefined> {
  const row = await tables(tx).selectFrom('documents.incoming').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  return row === undefined ? undefined : { ...factsOf(row), assignments: await listAssignmentFacts(tx, id) };
}

function factsOf(row: Selectable<IncomingRow>): Omit<LockedIncoming, 'assignments'> {
  return {
    id: row.id, version: row.version, agencyId: row.agency_id, state: row.state, type: row.type, issuerName: row.issuer_name,
    issuerAgencyId: row.issuer_agency_id, number: row.number, symbol: row.symbol,
    subject: row.subject, urgency: row.urgency, dueOn: row.due_on, sentByOutgoingId: row.sent_by_outgoing_id,
    text: row.text, originalSha256: row.original_sha256, documentDate: row.document_date, arrivalNumber: row.arrival_number, registerDueAt: row.register_due_at,
    closedAt: row.closed_at, marks: row.marks,
  };
}

async function listAssignmentFacts(tx: Tx, incomingId: string): Promise<AssignmentFacts[]> {
  return tables(tx)
    .selectFrom('documents.assignment')
    .select(['id', 'part', 'unit_id as unitId', 'head_post_id as headPostId', 'post_id as postId', 'state', 'due_on as dueOn', 'extended_to as extendedTo'])
    .where('incoming_id', '=', incomingId)
    .orderBy('id')
    .execute();
}

/** Stores what an act changed, for the search too, and moves the version on, so that others' stale screens are told. */
export async function saveIncoming(tx: Tx, id: string, change: Updateable<IncomingRow>): Promise<number> {
  const { version } = await tables(tx)
    .updateTable('documents.incoming')
    .set({ ...change, version: sql<number>`version + 1` })
    .where('id', '=', id)
    .returning('version')
    .executeTakeFirstOrThrow();
  if (change.state !== undefined && typeof change.state === 'string') await saveSearchState(tx, id, change.state);
  return version;
}

export async function insertDirection(tx: Tx, row: { id: string; incomingId: string; opinion: string; byName: string; byTitle: string }): Promise<void> {
  await tables(tx)
    .insertInto('documents.direction')
    .values({ id: row.id, incoming_id: row.incomingId, opinion: row.opinion, by_name: row.byName, by_title: row.byTitle })
    .execute();
}

export async function insertAssignments(tx: Tx, rows: Insertable<AssignmentRow>[]): Promise<void> {
  await tables(tx).insertInto('documents.assignment').values(rows).execute();
}

export async function saveAssignment(tx: Tx, id: string, change: Updateable<AssignmentRow>): Promise<void> {
  await tables(tx).updateTable('documents.assignment').set(change).where('id', '=', id).execute();
}

/** Takes back every part that is still open: there is nothing to settle any more. */
export async function withdrawAssignments(tx: Tx, incomingId: string, at: string): Promise<void> {
  await tables(tx)
    .updateTable('documents.assignment')
    .set({ state: 'withdrawn', done_at: at })
    .where('incoming_id', '=', incomingId)
    .where('state', 'not in', ['done', 'withdrawn'])
    .execute();
}

/** Ends every part that is still open. The result is the lead's; of the others it is only known that nothing is left to do. */
export async function finishAssignments(tx: Tx, incomingId: string, result: string): Promise<void> {
  await tables(tx)
    .updateTable('documents.assignment')
    .set({ state: 'done', result: sql<string | null>`case when part = 'lead' then ${result} else result end`, done_at: sql<string>`now()` })
    .where('incoming_id', '=', incomingId)
    .where('state', 'not in', ['done', 'withdrawn'])
    .where('part', '<>', 'inform')
    .execute();
}
