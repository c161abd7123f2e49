import type { Tx } from '#server/platform/database/transaction.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import type { StoredLine } from '../queries/read-lines.ts';
import { lockLine } from '../store/line.store.ts';

/** The line, locked, as the screen showed it. */
export async function lineAt(tx: Tx, id: string, version: number): Promise<StoredLine> {
  const line = await lockLine(tx, id);
  if (line === undefined) throw new Refusal('not-found');
  if (line.version !== version) throw new Refusal('stale-version');
  return line;
}
