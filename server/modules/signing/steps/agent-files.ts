import type { ProblemCode } from '#contract/problems.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import { recordAudit } from '../../audit/index.ts';
import { isSessionOpen } from '../../identity/index.ts';
import type { FilesDeps } from '../signing.deps.ts';
import { findHandoverBySecret, lockHandoverBySecret, saveDownloaded, saveReturned } from '../store/handover.store.ts';
import { findKeyById, type StoredKey } from '../store/key.store.ts';
import type { HandoverRow } from '../signing-facts.ts';
import { checkReturned } from './outside.ts';

/** The document for the signing program, once: a second program that learnt the address finds nothing. */
export async function handOut({ database, readFile, clock }: FilesDeps, secret: string): Promise<Uint8Array> {
  const { handed_sha256: sha256 } = await database.transact(async (tx) => {
    const row = await requireFree(tx, await lockHandoverBySecret(tx, secret), clock());
    if (row.downloaded_at !== null) throw new Refusal('signing/handed-over-expired');
    await saveDownloaded(tx, row.id, clock());
    return row;
  });
  const bytes = await readFile(sha256);
  if (bytes === undefined) throw new Refusal('not-found');
  return bytes;
}

/**
 * What the signing program sends back is judged at once, so that it can say what is wrong; null when nothing is. The act itself is
 * the page's, by the person's rights. What was refused cannot be sent again: it is begun anew.
 */
export async function takeBack(deps: FilesDeps, secret: string, returned: Uint8Array | undefined): Promise<ProblemCode | null> {
  const { database, keepFile, clock } = deps;
  const asked = await database.read(async (tx) => {
    const row = await requireFree(tx, await findHandoverBySecret(tx, secret), clock());
    return { handedSha256: row.handed_sha256, key: await findKeyById(tx, row.key_id) };
  });
  // Judging takes long and may ask authorities outside: no row waits for it.
  const problem = returned === undefined ? 'signing/returned-unreadable' : await judged(deps, asked, returned);
  // A verifier that was busy has found no fault; the program may send the file again.
  if (problem === 'unavailable') return problem;
  return database.transact(async (tx) => {
    const row = await requireFree(tx, await lockHandoverBySecret(tx, secret), clock());
    refuseChanged(asked, { handedSha256: row.handed_sha256, key: await findKeyById(tx, row.key_id) });
    const kept = problem === null && returned !== undefined ? (await keepFile(tx, returned)).sha256 : null;
    await saveReturned(tx, row.id, { at: clock(), sha256: kept, problem });
    if (problem !== null) await recordAudit(tx, null, { action: 'signing.return-refused', subjectType: 'handover', subjectId: row.id, agencyId: row.agency_id, detail: { documentId: row.subject_id, problem } });
    return problem;
  });
}

/** What a returned file is judged by. */
interface Asked {
  readonly handedSha256: string;
  readonly key: StoredKey | undefined;
}

async function judged(deps: FilesDeps, { handedSha256, key }: Asked, returned: Uint8Array): Promise<ProblemCode | null> {
  const handed = await deps.readFile(handedSha256);
  if (handed === undefined || key === undefined) throw new Refusal('not-found');
  return problemOf(() => checkReturned(deps, { handed, returned, certificate: key.certificate }));
}

/** A key that was revoked or replaced while the file was judged signs nothing more: it is begun anew. */
function refuseChanged(asked: Asked, now: Asked): void {
  const stateOf = ({ handedSha256, key }: Asked): string => [handedSha256, key?.id, key?.revoked_at, key?.replaced_at].join(' ');
  if (stateOf(asked) !== stateOf(now)) throw new Refusal('signing/handed-over-outdated');
}

/** Not finished, not late, and the person who asked for it is still signed in. */
async function requireFree(tx: Tx, row: HandoverRow | undefined, now: Date): Promise<HandoverRow> {
  if (row === undefined) throw new Refusal('not-found');
  const isOver = row.ended_at !== null || row.returned_at !== null || new Date(row.expires_at) <= now;
  if (isOver || !(await isSessionOpen(tx, row.session_id))) throw new Refusal('signing/handed-over-expired');
  return row;
}

async function problemOf(work: () => Promise<unknown>): Promise<ProblemCode | null> {
  try {
    await work();
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}
