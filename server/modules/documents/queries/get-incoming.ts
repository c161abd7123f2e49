import type { OutputOf } from '#contract/endpoint.ts';
import type { incoming } from '#contract/documents/incoming.ts';
import { type Actor, keysOf } from '#server/platform/access/actor.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import { listHistory } from '../../audit/index.ts';
import { findOrganization } from '../../identity/index.ts';
import { hasOpenItem } from '../../queue/index.ts';
import { findProgress } from '../../recognition/index.ts';
import { actsOnIncoming, actsOnPart } from '../rules/incoming-acts.ts';
import { numberAndSymbol, printedNumber } from '../rules/number-and-symbol.ts';
import { type ReadingScope, readingScope } from '../rules/reading-scope.ts';
import { tables } from '../store/documents.tables.ts';
import { readable } from '../store/readable.ts';
import { listNotices } from './list-changes.ts';

type Detail = OutputOf<typeof incoming.getIncoming>;

/** One incoming document with all that happened to it and what the reader may do now. */
export async function getIncoming(tx: Tx, actor: Actor, id: string): Promise<Detail> {
  const row = await tables(tx).selectFrom('documents.incoming').selectAll().where('id', '=', id).where(readable(readingScope(actor))).executeTakeFirst();
  if (row === undefined) throw new Refusal('not-found');
  const assignments = await tables(tx).selectFrom('documents.assignment').selectAll().where('incoming_id', '=', id).orderBy('id').execute();
  const urgings = await listUrgings(tx, id);
  const facts = {
    agencyId: row.agency_id, state: row.state,
    assignments: assignments.map((each) => ({ id: each.id, part: each.part, unitId: each.unit_id, headPostId: each.head_post_id, postId: each.post_id, state: each.state, dueOn: each.due_on, extendedTo: each.extended_to })),
  };
  const { acts, assignmentId } = actsOnIncoming(facts, actor);
  const agency = await findOrganization(tx, row.agency_id);
  const type = row.type as Detail['type'];
  return {
    id: row.id, version: row.version, agencyId: row.agency_id, agencyName: agency?.name ?? '', arrivalNumber: row.arrival_number,
    arrivedOn: row.arrived_on, issuerName: row.issuer_name, number: numberAndSymbol(row.number, row.symbol), documentDate: row.document_date, type,
    subject: row.subject, urgency: row.urgency, state: row.state, dueOn: row.due_on, leadUnitName: row.lead_unit_name,
    fields: {
      issuerName: row.issuer_name, number: row.number, symbol: row.symbol, documentDate: row.document_date, type, subject: row.subject,
      signerName: row.signer_name, signerPosition: row.signer_position, urgency: row.urgency,
    },
    receivedAt: row.received_at, receivedBy: row.received_by, source: row.source, registerDueAt: row.register_due_at, returnReason: row.return_reason, unverifiedReason: row.unverified_reason,
    original: { sha256: row.original_sha256, size: row.original_size, pages: row.original_pages, fileName: row.original_name, textState: row.text_state, scan: (await findProgress(tx, row.original_sha256)) ?? null },
    directions: await listDirections(tx, id),
    assignments: assignments.map((each) => ({
      id: each.id, part: each.part, unitId: each.unit_id, unitName: each.unit_name, dueOn: each.due_on, postId: each.post_id,
      personName: each.person_name, instruction: each.instruction, state: each.state, result: each.result, doneAt: each.done_at, extendedTo: each.extended_to,
      urgings: urgings.filter(({ assignmentId: of }) => of === each.id).map(({ assignmentId: _of, ...urging }) => urging),
      acts: actsOnPart(facts, actor, each.id),
    })),
    answersTo: await findAnswered(tx, readingScope(actor), row.answers_outgoing_id),
    replies: await listReplies(tx, readingScope(actor), id),
    marks: row.marks, notices: await listNotices(tx, id), awaitsNote: await hasOpenItem(tx, { subjectId: id, kind: 'documents.note-change', addressees: keysOf(actor) }),
    history: await listHistory(tx, id),
    acts: [...acts], myAssignmentId: assignmentId,
  };
}

function listDirections(tx: Tx, incomingId: string): Promise<Detail['directions']> {
  return tables(tx)
    .selectFrom('documents.direction')
    .select(['id', 'opinion', 'by_name as by', 'by_title as byTitle', 'at'])
    .where('incoming_id', '=', incomingId)
    .orderBy('id')
    .execute();
}

function listUrgings(tx: Tx, incomingId: string) {
  return tables(tx)
    .selectFrom('documents.urging')
    .select(['assignment_id as assignmentId', 'kind', 'by_name as by', 'by_title as byTitle', 'note', 'at'])
    .where('incoming_id', '=', incomingId)
    .orderBy('id')
    .execute();
}

/** What of ours it answers, where the reader may know it. */
async function findAnswered(tx: Tx, scope: ReadingScope, id: string | null): Promise<Detail['answersTo']> {
  if (id === null) return null;
  const row = await tables(tx).selectFrom('documents.outgoing').select(['id', 'issue_number', 'symbol', 'subject']).where('id', '=', id).where(readable(scope)).executeTakeFirst();
  return row === undefined ? null : { id: row.id, number: `${printedNumber(row.issue_number ?? 0)}/${row.symbol}`, subject: row.subject };
}

/** Replies that the reader may open; others are not even named. */
async function listReplies(tx: Tx, scope: ReadingScope, incomingId: string): Promise<Detail['replies']> {
  const rows = await tables(tx)
    .selectFrom('documents.outgoing')
    .select(['id', 'issue_number', 'symbol', 'subject', 'state'])
    .where('reply_to_incoming_id', '=', incomingId)
    .where(readable(scope))
    .orderBy('id')
    .execute();
  return rows.map(({ id, issue_number: number, symbol, subject, state }) => ({
    id, subject, state, number: number === null ? null : `${printedNumber(number)}/${symbol}`,
  }));
}
