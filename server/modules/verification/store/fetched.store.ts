import { createHash } from 'node:crypto';
import type { Tx } from '#server/platform/database/transaction.ts';
import { tables } from './verification.tables.ts';

/** One thing to be asked of an authority. */
export interface Place {
  readonly kind: 'list' | 'answer';
  readonly url: string;
  readonly question: Uint8Array | null;
}

const keyOf = ({ url, question }: Place): string => createHash('sha256').update(url).update('\0').update(question ?? '').digest('hex');

/** What was fetched from there and still speaks. */
export async function findFetched(tx: Tx, place: Place, now: Date): Promise<Uint8Array | undefined> {
  const row = await tables(tx).selectFrom('verification.fetched').select('bytes').where('place', '=', keyOf(place)).where('fresh_until', '>', now.toISOString()).executeTakeFirst();
  return row?.bytes;
}

export async function saveFetched(tx: Tx, place: Place, { bytes, until, now }: { bytes: Uint8Array; until: string; now: Date }): Promise<void> {
  const row = { url: place.url, kind: place.kind, bytes: Buffer.from(bytes), fetched_at: now.toISOString(), fresh_until: until };
  await tables(tx).insertInto('verification.fetched').values({ place: keyOf(place), ...row }).onConflict((conflict) => conflict.column('place').doUpdateSet(row)).execute();
}

/** Lists and answers that speak no more. */
export async function forgetStale(tx: Tx, now: Date): Promise<void> {
  await tables(tx).deleteFrom('verification.fetched').where('fresh_until', '<', now.toISOString()).execute();
}
