import type { OutputOf } from '#contract/endpoint.ts';
import type { handover } from '#contract/documents/handover.ts';
import type { Actor } from '#server/platform/access/actor.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import { recordAudit } from '../../audit/index.ts';
import { readWhole } from '../../files/index.ts';
import { isPresenceConfirmed } from '../../identity/index.ts';
import { closeHandover, findReturned, type Judged, openHandover, type OpenHandover, type Outside } from '../../signing/index.ts';
import type { DocumentsDeps } from '../documents.deps.ts';
import { issueWithin } from './issue-document.ts';
import { signWithin } from './sign-document.ts';

export interface CompleteOrder {
  readonly id: string;
  /** Base64; null where the signing program has sent the whole file. */
  readonly signature: string | null;
}

/**
 * Nhận chữ ký từ công cụ ký: the act by all its rules, with what came back in place of a key of the house; all or nothing. A file is judged
 * first, which takes long and may ask authorities outside: no row waits for it.
 */
export async function completeHandover(deps: DocumentsDeps, actor: Actor, { id, signature }: CompleteOrder): Promise<OutputOf<typeof handover.completeHandover>> {
  const judged = await judgedBefore(deps, actor, id);
  return deps.database.act(actor, async (tx) => {
    const open = await openHandover(tx, deps.clock(), { id, actor });
    if (!(await isPresenceConfirmed(tx, actor.sessionId))) throw new Refusal('identity/presence-not-confirmed');
    const outside = outsideOf(open, signature, judged);
    const order = { id: open.subjectId, version: open.subjectVersion, reservationId: open.facts.reservationId, outside };
    const done = open.act === 'sign' ? { number: null, issuedOn: null, ...(await signWithin(deps, tx, actor, order)) } : await issueWithin(deps, tx, actor, order);
    await closeHandover(tx, deps.clock(), id);
    await recordAudit(tx, { actor, capacity: null }, { action: 'signing.returned', subjectType: 'handover', subjectId: id, agencyId: open.agencyId, detail: { documentId: open.subjectId, act: open.act, method: open.method } });
    return done;
  });
}

async function judgedBefore({ database, storage, signing, clock }: DocumentsDeps, actor: Actor, id: string): Promise<Judged | undefined> {
  const asked = await database.read(async (tx) => {
    const found = await findReturned(tx, clock(), { id, actor });
    return found && { ...found, handed: await readWhole(tx, storage, found.handedSha256), returned: await readWhole(tx, storage, found.returnedSha256) };
  });
  if (asked === undefined) return undefined;
  const { handed, returned, certificate, returnedSha256: sha256 } = asked;
  if (handed === undefined || returned === undefined) throw new Refusal('signing/handed-over-expired');
  return signing.judgeReturned({ handed, returned, certificate, sha256 });
}

/** What was judged must be what the hand-over names now that it is locked. */
function outsideOf({ method, facts: { at, lookupCode }, handedSha256, returnedSha256 }: OpenHandover, signature: string | null, judged: Judged | undefined): Outside {
  if (method === 'hash') return { method, at, lookupCode, handedSha256, returned: Buffer.from(signature ?? '', 'base64') };
  if (returnedSha256 === null) throw new Refusal('signing/not-returned-yet');
  if (judged?.sha256 !== returnedSha256) throw new Refusal('signing/handed-over-outdated');
  return { method, at, lookupCode, handedSha256, returned: judged };
}
