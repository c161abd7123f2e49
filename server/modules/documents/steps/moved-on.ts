import type { MovedOnFacts } from '#contract/documents/happened.ts';
import type { ProblemCode } from '#contract/problems.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import { listHistory } from '../../audit/index.ts';

const MAX_TOLD = 5;
/** Acts beside text and fields, after which every screen shows them as they are. */
const LEAVES_VERSION = /^documents\.(?:word-read|attachments?-)/u;

/** `seen` is the version of the person's screen; null where the act names none. */
export interface MovedOn {
  readonly id: string;
  readonly version: number;
  readonly seen: number | null;
}

/**
 * The refusal of an act that came too late, with what happened since the person looked, or at least with the act that led to
 * the present state. Only for a document that the caller has found readable for the person.
 */
export async function movedOnRefusal(tx: Tx, code: ProblemCode, { id, version, seen }: MovedOn): Promise<Refusal> {
  if (code !== 'documents/act-not-possible' && code !== 'stale-version') return new Refusal(code);
  const history = await listHistory(tx, id);
  const acts = history.filter(({ action }) => action.startsWith('documents.') && !LEAVES_VERSION.test(action));
  // Every act moves the version on by one and leaves one entry, so the entry of version n is the n-th.
  const since = Math.min(seen ?? version, version - 1);
  const happened = acts.slice(since, version).slice(-MAX_TOLD).map(({ action, by, byTitle, at }) => ({ action, by, byTitle, at }));
  return new Refusal(code, { version, happened } satisfies MovedOnFacts);
}
