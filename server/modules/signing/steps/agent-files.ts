import type { ProblemCode } from '#contract/problems.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import { recordAudit } from '../../audit/index.ts';
import { isSessionOpen } from '../../identity/index.ts';
import type { FilesDeps } from '../signing.deps.ts';
import { findHandoverBySecret, lockHandoverBySecret, saveDownloaded, saveReturned } from '../store/handover.store.ts';
import { findKeyById } from '../store/key.store.ts';
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
  const { database, readFile, keepFile, clock } = deps;
  const { handed_sha256: sha256 } = await database.read(async (tx) => requireFree(tx, await findHandoverBySecret(tx, secret), clock()));
  const handed = await readFile(sha256);
  return database.transact(async (tx) => {
    const row = await requireFree(tx, await lockHandoverBySecret(tx, secret), clock());
    const key = await findKeyById(tx, row.key_id);
    if (handed === undefined || key === undefined) throw new Refusal('not-found');
    const problem = returned === undefined ? 'signing/returned-unreadable' : await problemOf(() => checkReturned(deps, { tx, handed, returned, certificate: key.certificate }));
    // A verifier that was busy has found no fault; the program may send the file again.
    if (problem === 'unavailable') return problem;
    const kept = problem === null && returned !== undefined ? (await keepFile(tx, returned)).sha256 : null;
    await saveReturned(tx, row.id, { at: clock(), sha256: kept, problem });
    if (problem !== null) await recordAudit(tx, null, { action: 'signing.return-refused', subjectType: 'handover', subjectId: row.id, agencyId: row.agency_id, detail: { documentId: row.subject_id, problem } });
    return problem;
  });
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
