import type { sittings } from '#contract/documents/sittings.ts';
import type { OutputOf } from '#contract/endpoint.ts';
import type { Actor } from '#server/platform/access/actor.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import { readingScope } from '../rules/reading-scope.ts';
import { stateOfItem } from '../rules/sitting.ts';
import { tables } from '../store/documents.tables.ts';
import { readable } from '../store/readable.ts';

type Detail = OutputOf<typeof sittings.getSitting>;

/** One of the actor's own sittings; a document they may no longer read is left out of it. */
export async function getSitting(tx: Tx, actor: Actor, id: string): Promise<Detail> {
  const sitting = await tables(tx).selectFrom('documents.sitting').select(['id', 'begun_at', 'ended_at']).where('id', '=', id).where('person_id', '=', actor.personId).executeTakeFirst();
  if (sitting === undefined) throw new Refusal('not-found');
  const rows = await tables(tx)
    .selectFrom('documents.sitting_item as i')
    .innerJoin('documents.outgoing as o', 'o.id', 'i.outgoing_id')
    .select(['i.outgoing_id', 'i.seen_version', 'i.opened_at', 'i.skipped_at', 'i.skip_reason', 'i.signed_at', 'o.version', 'o.state', 'o.subject', 'o.type', 'o.urgency', 'o.unit_name', 'o.drafter_name'])
    .where('i.sitting_id', '=', id)
    .where(readable(readingScope(actor), 'o'))
    .orderBy('i.place')
    .execute();
  return {
    id, begunAt: sitting.begun_at, endedAt: sitting.ended_at,
    items: rows.map((row) => ({
      outgoingId: row.outgoing_id, version: row.version, subject: row.subject, type: row.type as Detail['items'][number]['type'], urgency: row.urgency,
      unitName: row.unit_name, drafterName: row.drafter_name, skipReason: row.skip_reason, openedAt: row.opened_at, signedAt: row.signed_at,
      state: stateOfItem({ outgoingId: row.outgoing_id, seenVersion: row.seen_version, isSkipped: row.skipped_at !== null, isSigned: row.signed_at !== null, version: row.version, isBeforeSigner: row.state === 'to-sign' }),
    })),
  };
}

/** That a signer has put this version of a draft off, and why; the latest word counts. */
export async function findPutOff(tx: Tx, draft: { readonly id: string; readonly version: number; readonly state: string }): Promise<{ by: string; at: string; reason: string } | null> {
  if (draft.state !== 'to-sign') return null;
  const last = await tables(tx)
    .selectFrom('documents.sitting_item as i')
    .innerJoin('documents.sitting as s', 's.id', 'i.sitting_id')
    .select(['s.person_name as by', 'i.skipped_at as at', 'i.skip_reason as reason'])
    .where('i.outgoing_id', '=', draft.id)
    .where('i.seen_version', '=', draft.version)
    .orderBy('i.sitting_id', 'desc')
    .executeTakeFirst();
  if (last === undefined) return null;
  const { by, at, reason } = last;
  return at === null || reason === null ? null : { by, at, reason };
}
