import type { Actor, Capacity } from '#server/platform/access/actor.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { orRefuse } from '#server/platform/errors/decision.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import { readingScope } from '../../documents/index.ts';
import { decideFileAct, type FileAct } from '../rules/file-acts.ts';
import { type LockedFile, lockFile } from '../store/work-file.store.ts';

export interface FileOrder {
  readonly id: string;
  readonly act: FileAct;
  /** What the person's screen showed; null where the act cannot conflict. */
  readonly version: number | null;
}

/** The first steps every act on a file shares: lock, may they, has it its place, did they see the latest. */
export async function takeFile(tx: Tx, actor: Actor, { id, act, version }: FileOrder): Promise<{ file: LockedFile; capacity: Capacity }> {
  const file = await lockFile(tx, id, readingScope(actor));
  const capacity = orRefuse(decideFileAct(file, actor, act));
  if (version !== null && version !== file.version) throw new Refusal('stale-version');
  return { file, capacity };
}
