import type { OutputOf } from '#contract/endpoint.ts';
import type { incoming } from '#contract/documents/incoming.ts';
import type { outgoing } from '#contract/documents/outgoing.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { printedNumber } from '../rules/number-and-symbol.ts';
import type { ReadingScope } from '../rules/reading-scope.ts';
import { tables } from '../store/documents.tables.ts';
import { readable } from '../store/readable.ts';

type Outgoing = OutputOf<typeof outgoing.getOutgoing>;
type Changes = Pick<Outgoing, 'original' | 'successors' | 'withdrawals'>;

/** What a document follows, what follows it, and from whom it was withdrawn. Drafts the reader may not read are not named. */
export async function listChanges(tx: Tx, scope: ReadingScope, outgoingId: string): Promise<Changes> {
  const related = tables(tx)
    .selectFrom('documents.succession as s')
    .innerJoin('documents.outgoing as o', (join) => join.on(({ or, and, eb }) => or([
      and([eb('s.outgoing_id', '=', outgoingId), eb('o.id', '=', eb.ref('s.original_id'))]),
      and([eb('s.original_id', '=', outgoingId), eb('o.id', '=', eb.ref('s.outgoing_id'))]),
    ])))
    .select(['o.id', 's.kind', 's.original_id as originalId', 'o.issue_number', 'o.symbol', 'o.issued_on as issuedOn', 'o.subject'])
    .where(readable(scope, 'o'))
    .orderBy('o.id');
  const rows = (await related.execute()).map(({ issue_number: number, symbol, originalId, ...row }) => ({
    isOriginal: row.id === originalId, row: { ...row, number: number === null ? null : `${printedNumber(number)}/${symbol}` },
  }));
  return {
    original: rows.find(({ isOriginal }) => isOriginal)?.row ?? null,
    successors: rows.filter(({ isOriginal }) => !isOriginal).map(({ row }) => row),
    withdrawals: await listWithdrawals(tx, outgoingId),
  };
}

async function listWithdrawals(tx: Tx, outgoingId: string): Promise<Changes['withdrawals']> {
  const rows = await tables(tx)
    .selectFrom('documents.withdrawal as w')
    .leftJoin('documents.outgoing as d', 'd.id', 'w.decision_id')
    .select(['w.id', 'w.kind', 'w.whole', 'w.reason', 'w.by_name as by', 'w.by_title as byTitle', 'w.at', 'd.id as decisionId', 'd.issue_number', 'd.symbol'])
    .where('w.outgoing_id', '=', outgoingId)
    .orderBy('w.id')
    .execute();
  return rows.map(({ decisionId, issue_number: number, symbol, ...row }) => ({
    ...row, decision: decisionId === null ? null : { id: decisionId, number: `${printedNumber(number ?? 0)}/${symbol}` },
  }));
}

/** What the sender has done to a received document since, as its receiver was told. */
export function listNotices(tx: Tx, incomingId: string): Promise<OutputOf<typeof incoming.getIncoming>['notices']> {
  return tables(tx).selectFrom('documents.notice').select(['id', 'kind', 'number', 'reason', 'at']).where('incoming_id', '=', incomingId).orderBy('id').execute();
}
