import type { OutputOf } from '#contract/endpoint.ts';
import type { handover } from '#contract/documents/handover.ts';
import type { Actor } from '#server/platform/access/actor.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import { recordAudit } from '../../audit/index.ts';
import { readWhole } from '../../files/index.ts';
import { isPresenceConfirmed } from '../../identity/index.ts';
import { closeHandover, openHandover, type OpenHandover } from '../../signing/index.ts';
import type { DocumentsDeps } from '../documents.deps.ts';
import { issueWithin } from './issue-document.ts';
import { signWithin } from './sign-document.ts';

export interface CompleteOrder {
  readonly id: string;
  /** Base64; null where the signing program has sent the whole file. */
  readonly signature: string | null;
}

/** Nhận chữ ký từ công cụ ký: the act by all its rules, with what came back in place of a key of the house; all or nothing. */
export function completeHandover(deps: DocumentsDeps, actor: Actor, { id, signature }: CompleteOrder): Promise<OutputOf<typeof handover.completeHandover>> {
  return deps.database.act(actor, async (tx) => {
    const open = await openHandover(tx, deps.clock(), { id, actor });
    if (!(await isPresenceConfirmed(tx, actor.sessionId))) throw new Refusal('identity/presence-not-confirmed');
    const returned = open.method === 'hash' ? Buffer.from(signature ?? '', 'base64') : await fileOf(deps, tx, open);
    const outside = { method: open.method, at: open.facts.at, lookupCode: open.facts.lookupCode, returned, handedSha256: open.handedSha256 };
    const order = { id: open.subjectId, version: open.subjectVersion, reservationId: open.facts.reservationId, outside };
    const done = open.act === 'sign' ? { number: null, issuedOn: null, ...(await signWithin(deps, tx, actor, order)) } : await issueWithin(deps, tx, actor, order);
    await closeHandover(tx, deps.clock(), id);
    await recordAudit(tx, { actor, capacity: null }, { action: 'signing.returned', subjectType: 'handover', subjectId: id, agencyId: open.agencyId, detail: { documentId: open.subjectId, act: open.act, method: open.method } });
    return done;
  });
}

async function fileOf({ storage }: DocumentsDeps, tx: Tx, { returnedSha256 }: OpenHandover): Promise<Uint8Array> {
  if (returnedSha256 === null) throw new Refusal('signing/not-returned-yet');
  const returned = await readWhole(tx, storage, returnedSha256);
  if (returned === undefined) throw new Refusal('signing/handed-over-expired');
  return returned;
}
