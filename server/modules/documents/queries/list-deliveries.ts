import type { OutputOf } from '#contract/endpoint.ts';
import type { outgoing } from '#contract/documents/outgoing.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { tables } from '../store/documents.tables.ts';

type Delivery = OutputOf<typeof outgoing.getOutgoing>['deliveries'][number];

/** The delivery board: each receiver with its highest status and every step on the way, and whether a refusal waits for the reader's note. */
export async function listDeliveries(tx: Tx, outgoingId: string, mayNote: boolean): Promise<Delivery[]> {
  const rows = await tables(tx)
    .selectFrom('documents.delivery as d')
    .innerJoin('documents.delivery_status as s', (join) => join.onRef('s.outgoing_id', '=', 'd.outgoing_id').onRef('s.agency_id', '=', 'd.agency_id'))
    .select(['d.agency_id as agencyId', 'd.agency_name as agencyName', 'd.refusal_noted_at as notedAt', 's.status', 's.at', 's.note'])
    .where('d.outgoing_id', '=', outgoingId)
    .orderBy('d.agency_name')
    .orderBy('s.status')
    .execute();
  return [...Map.groupBy(rows, ({ agencyId }) => agencyId).values()].map((steps) => ({
    agencyId: steps[0]?.agencyId ?? '',
    agencyName: steps[0]?.agencyName ?? '',
    status: steps.at(-1)?.status ?? '00',
    awaitsNote: mayNote && steps.some(({ status, notedAt }) => status === '02' && notedAt === null),
    steps: steps.map(({ status, at, note }) => ({ status, at, note })),
  }));
}
