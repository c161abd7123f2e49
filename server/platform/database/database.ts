import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Actor } from '../access/actor.ts';
import { claimOnce, keepAnswer } from './once.ts';
import { PreparingClient } from './prepared.ts';
import { type Tx, wrapTransaction } from './transaction.ts';

/** `serializable` where a decision rests on rows that other transactions may add or change; else locked rows suffice. */
export type Isolation = 'read committed' | 'serializable';

export interface Database {
  /**
   * Runs everything that must happen together. Commits when `work` returns, rolls back when it throws, and begins again
   * (at most 12 times, with growing random pauses) when PostgreSQL reports a serialization failure or a deadlock; so
   * `work` must have no effect outside the transaction. Effects go through `afterCommit` or a job.
   */
  transact<T>(work: (tx: Tx) => Promise<T>, options?: { isolation?: Isolation }): Promise<T>;
  /**
   * One act of a person: `transact`, and when the browser sent an idempotency key, at most once per key. A replay answers
   * what the first try answered (JSON), also when both arrive at the same moment. The key of another act is refused.
   */
  act<T>(actor: Actor, work: (tx: Tx) => Promise<T>, options?: { isolation?: Isolation }): Promise<T>;
  /** A read-only transaction: one snapshot for several queries. */
  read<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

const RETRYABLE = new Set(['40001', '40P01']);
const ATTEMPTS = 12;

type TypeId = Parameters<typeof pg.types.getTypeParser>[0];

/** Days stay 'YYYY-MM-DD', instants stay ISO text, bigint becomes a number: nothing is reinterpreted in a local zone. */
function rowTypes(): pg.CustomTypesConfig {
  const own = new Map<number, (text: string) => unknown>([
    [pg.types.builtins.DATE, (text) => text],
    [pg.types.builtins.INT8, Number],
    [pg.types.builtins.TIMESTAMPTZ, (text) => new Date(text).toISOString()],
  ]);
  const getTypeParser = (oid: TypeId, format?: 'text'): unknown => own.get(oid) ?? pg.types.getTypeParser(oid, format);
  return { getTypeParser: getTypeParser as pg.CustomTypesConfig['getTypeParser'] };
}

export function connectDatabase(url: string, options: { connections: number } = { connections: 10 }): Database {
  const pool = new pg.Pool({
    Client: PreparingClient,
    connectionString: url,
    max: options.connections,
    types: rowTypes(),
    connectionTimeoutMillis: 10_000,
    statement_timeout: 30_000,
    idle_in_transaction_session_timeout: 60_000,
  });
  // A connection lost (server restarted) is told by the query that runs on it, or replaced at the next one; unheard, the
  // event of an idle or a borrowed connection would end the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  const kysely = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  const run = async <T>(work: (tx: Tx) => Promise<T>, isolation: Isolation | 'repeatable read', readOnly: boolean): Promise<T> => {
    for (let attempt = 1; ; attempt += 1) {
      const opened: { afterCommit: (() => void)[] } = { afterCommit: [] };
      try {
        const builder = kysely.transaction().setIsolationLevel(isolation).setAccessMode(readOnly ? 'read only' : 'read write');
        const result = await builder.execute((transaction) => work(wrapTransaction(transaction, opened.afterCommit)));
        for (const effect of opened.afterCommit) effect();
        return result;
      } catch (error) {
        if (attempt >= ATTEMPTS || !isRetryable(error)) throw error;
        await pause(Math.random() * Math.min(400, 5 * 2 ** attempt));
      }
    }
  };
  return {
    act: (actor, work, { isolation = 'read committed' } = {}) => run((tx) => once(tx, actor, work), isolation, false),
    transact: (work, { isolation = 'read committed' } = {}) => run(work, isolation, false),
    read: (work) => run(work, 'repeatable read', true),
    close: () => kysely.destroy(),
  };
}

async function once<T>(tx: Tx, actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
  if (actor.request.idempotencyKey === null) return work(tx);
  const claim = await claimOnce(tx, actor.personId, actor.request.idempotencyKey);
  if (!claim.first) return claim.answer as T;
  const answer = await work(tx);
  await keepAnswer(tx, claim, answer);
  return answer;
}

function isRetryable(error: unknown): boolean {
  return error instanceof Error && 'code' in error && RETRYABLE.has(String(error.code));
}

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
