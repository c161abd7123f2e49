import { createHash } from 'node:crypto';
import type { OutputOf, ParsedOf } from '#contract/endpoint.ts';
import type { handover } from '#contract/documents/handover.ts';
import type { Actor } from '#server/platform/access/actor.ts';
import { newId } from '#server/platform/database/ids.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import { recordAudit } from '../../audit/index.ts';
import { keepBytes } from '../../files/index.ts';
import { isPresenceConfirmed } from '../../identity/index.ts';
import { HandedOver, newHandover, type Outside } from '../../signing/index.ts';
import type { DocumentsDeps } from '../documents.deps.ts';
import { openOutgoing } from '../steps/open-outgoing.ts';
import { lookupOf } from '../steps/lookup.ts';
import { issueWithin } from './issue-document.ts';
import { signWithin } from './sign-document.ts';

export type HandOverOrder = ParsedOf<typeof handover.handOver>['body'] & { readonly id: string; readonly origin: string };

/**
 * Giao văn bản cho công cụ ký: the act is done up to the signature by all its rules, and undone; what was to be signed at that
 * point is what goes out. Number and date are those that the document would get now: if they are no more when it comes back, it is
 * begun again.
 */
export async function handOverSigning(deps: DocumentsDeps, actor: Actor, order: HandOverOrder): Promise<OutputOf<typeof handover.handOver>> {
  const { id, version, act, method, reservationId } = order;
  const at = deps.clock().toISOString();
  const { code: lookupCode } = lookupOf(deps, null);
  const handed = await rehearsed(deps, actor, { ...order, outside: { method, at, lookupCode, returned: null } });
  return deps.database.act(actor, async (tx) => {
    const { draft, capacity } = await openOutgoing(tx, actor, { id, version, act });
    if (!(await isPresenceConfirmed(tx, actor.sessionId))) throw new Refusal('identity/presence-not-confirmed');
    if (method === 'agent') await keepBytes(tx, deps.storage, handed.bytes);
    const handedSha256 = createHash('sha256').update(handed.bytes).digest('hex');
    const made = await newHandover(tx, deps.clock(), {
      id: newId(), method, act, subjectId: id, subjectVersion: version, agencyId: draft.agencyId, personId: actor.personId, sessionId: actor.sessionId,
      keyId: handed.keyId, handedSha256, facts: { at, reservationId, lookupCode },
    });
    await recordAudit(tx, { actor, capacity }, {
      action: 'signing.handed-over', subjectType: 'handover', subjectId: made.id, agencyId: draft.agencyId, detail: { documentId: id, act, method, sha256: handedSha256 },
    });
    return { id: made.id, expiresAt: made.expiresAt, agent: method === 'agent' ? deps.signing.agentCall(act, { origin: order.origin, secret: made.secret }) : null, hash: method === 'hash' ? { sha256: handedSha256, serial: made.serial } : null };
  });
}

async function rehearsed(deps: DocumentsDeps, actor: Actor, order: HandOverOrder & { readonly outside: Outside }): Promise<HandedOver> {
  try {
    await deps.database.transact(async (tx) => {
      if (order.act === 'sign') await signWithin(deps, tx, actor, order);
      else await issueWithin(deps, tx, actor, order);
      // Where signing is the recorded approval there is nothing to hand out.
      throw new Refusal('signing/no-certificate');
    });
  } catch (error) {
    if (error instanceof HandedOver) return error;
    throw error;
  }
  throw new Error('A rehearsal was kept.');
}
