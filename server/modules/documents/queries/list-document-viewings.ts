import type { OutputOf } from '#contract/endpoint.ts';
import type { viewings } from '#contract/documents/viewings.ts';
import type { Actor } from '#server/platform/access/actor.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { orRefuse } from '#server/platform/errors/decision.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import { listViewings } from '../../audit/index.ts';
import { readingScope } from '../rules/reading-scope.ts';
import { decideViewings } from '../rules/viewings.ts';
import { tables } from '../store/documents.tables.ts';
import { readable } from '../store/readable.ts';

/** Who opened a document that the reader may read, where the reader may know. */
export async function listDocumentViewings(tx: Tx, actor: Actor, { kind, id }: { kind: 'incoming' | 'outgoing'; id: string }): Promise<OutputOf<typeof viewings.listViewings>> {
  const row = await tables(tx).selectFrom(`documents.${kind}`).select('agency_id').where('id', '=', id).where(readable(readingScope(actor))).executeTakeFirst();
  if (row === undefined) throw new Refusal('not-found');
  orRefuse(decideViewings(actor, row.agency_id));
  return { viewings: await listViewings(tx, id) };
}
