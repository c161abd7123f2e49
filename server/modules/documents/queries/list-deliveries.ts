import type { OutputOf } from '#contract/endpoint.ts';
import type { outgoing } from '#contract/documents/outgoing.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { isOpen } from '../rules/withdrawal.ts';
import { tables } from '../store/documents.tables.ts';

type Delivery = OutputOf<typeof outgoing.getOutgoing>['deliveries'][number];

/** The highest of the main statuses: 13, 15 and 16 are of a request beside them. */
const HIGHEST_MAIN = '06';

/** The delivery board: each receiver with its highest status and every step on the way, what was withdrawn, and whether a refusal waits for the reader's note. */
export async function listDeliveries(tx: Tx, outgoingId: string, mayNote: boolean): Promise<Delivery[]> {
  const rows = await tables(tx)
    .selectFrom('documents.delivery as d')
    .innerJoin('documents.delivery_status as s', (join) => join.onRef('s.outgoing_id', '=', 'd.outgoing_id').onRef('s.agency_id', '=', 'd.agency_id'))
    .leftJoin('documents.withdrawal as w', 'w.id', 'd.withdrawal_id')
    .select([
      'd.agency_id as agencyId', 'd.agency_name as agencyName', 'd.refusal_noted_at as notedAt', 's.status', 's.at', 's.note',
      'w.kind', 'd.withdrawal_outcome as outcome', 'd.withdrawal_answered_at as answeredAt',
    ])
    .where('d.outgoing_id', '=', outgoingId)
    .orderBy('d.agency_name')
    .orderBy('s.status')
    .execute();
  return [...Map.groupBy(rows, ({ agencyId }) => agencyId).values()].map((steps) => boardEntry(steps, mayNote));
}

type Row = Delivery['steps'][number] & Pick<Delivery, 'agencyId' | 'agencyName'> & {
  readonly notedAt: string | null;
  readonly kind: 'recall' | 'take-back' | null;
  readonly outcome: NonNullable<Delivery['withdrawal']>['outcome'];
  readonly answeredAt: string | null;
};

function boardEntry(steps: readonly Row[], mayNote: boolean): Delivery {
  const [first] = steps;
  const status = steps.filter((step) => step.status <= HIGHEST_MAIN).at(-1)?.status ?? '00';
  const withdrawal = withdrawalOf(first);
  return {
    agencyId: first?.agencyId ?? '', agencyName: first?.agencyName ?? '', status, withdrawal,
    isOpen: isOpen({ agencyId: '', status, isWithdrawn: withdrawal !== null && withdrawal.outcome !== 'kept' }),
    awaitsNote: mayNote && steps.some((step) => step.status === '02' && step.notedAt === null),
    steps: steps.map((step) => ({ status: step.status, at: step.at, note: step.note })),
  };
}

const withdrawalOf = (row: Row | undefined): Delivery['withdrawal'] =>
  row?.kind === undefined || row.kind === null ? null : { kind: row.kind, outcome: row.outcome, answeredAt: row.answeredAt };
