import type { IdempotencyKey } from '../access/actor.ts';
import { Refusal } from '../errors/refusal.ts';
import { statement, type Tx } from './transaction.ts';

/** The place of one act among those already done, keyed by person and the browser's key. */
export interface OnceClaim {
  readonly personId: string;
  readonly key: string;
  readonly first: boolean;
  readonly answer: unknown;
}

/**
 * Inserts the key; a second transaction with the same key waits here until the first has committed or failed. A key that was
 * used for something else is refused: its answer would tell of another act.
 */
export async function claimOnce(tx: Tx, personId: string, { key, fingerprint }: IdempotencyKey): Promise<OnceClaim> {
  const inserted = await statement(
    tx,
    'insert into platform.once (person_id, key, fingerprint) values ($1, $2, $3) on conflict do nothing returning key',
    [personId, key, fingerprint],
  );
  if (inserted.length === 1) return { personId, key, first: true, answer: undefined };
  const [known] = await statement<{ answer: unknown; fingerprint: string | null }>(
    tx,
    'select answer, fingerprint from platform.once where person_id = $1 and key = $2',
    [personId, key],
  );
  if (known !== undefined && known.fingerprint !== null && known.fingerprint !== fingerprint) throw new Refusal('idempotency-key-reused');
  return { personId, key, first: false, answer: known?.answer ?? undefined };
}

export async function keepAnswer(tx: Tx, { personId, key }: OnceClaim, answer: unknown): Promise<void> {
  await statement(tx, 'update platform.once set answer = $3 where person_id = $1 and key = $2', [
    personId,
    key,
    JSON.stringify(answer ?? null),
  ]);
}
