import { CompiledQuery, type Transaction } from 'kysely';

declare const brand: unique symbol;

/**
 * An open transaction. Opaque on purpose: only a store or query of a module can open it, through that module's
 * `tables(tx)`, so a statement outside a transaction or on another module's table does not compile.
 */
export interface Tx {
  readonly [brand]: 'transaction';
}

interface Opened {
  readonly transaction: Transaction<unknown>;
  readonly afterCommit: (() => void)[];
}

/** For the transaction helper alone. */
export const wrapTransaction = (transaction: Transaction<unknown>, effects: (() => void)[]): Tx =>
  ({ transaction, afterCommit: effects }) satisfies Opened as unknown as Tx;

/** Only `*.tables.ts` files call this: it narrows an open transaction to the tables of one module. */
export function openTables<Tables>(tx: Tx): Transaction<Tables> {
  return (tx as unknown as Opened).transaction as Transaction<Tables>;
}

/** Something that may be lost with the process (a nudge to a screen) and must not happen when the transaction fails. */
export function afterCommit(tx: Tx, effect: () => void): void {
  (tx as unknown as Opened).afterCommit.push(effect);
}

/** Plain SQL for the platform's own tables and for tests; modules use their stores. */
export async function statement<Row>(tx: Tx, text: string, values: readonly unknown[] = []): Promise<Row[]> {
  const result = await (tx as unknown as Opened).transaction.executeQuery<Row>(CompiledQuery.raw(text, [...values]));
  return result.rows;
}
