import type { RequestFacts } from '#server/platform/access/actor.ts';
import { newId } from '#server/platform/database/ids.ts';
import { afterCommit, type Tx } from '#server/platform/database/transaction.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import { recordAudit } from '../../audit/index.ts';
import { type Proof, type ProofDeps, prove } from '../credentials/prove.ts';
import { hashOfSecret, newSessionSecret } from '../credentials/session-cookie.ts';
import { saveReplacedSessionEnd, saveSession } from '../store/session.store.ts';

export interface SignInDeps extends ProofDeps {
  readonly sessionEnded: (sessionId: string) => void;
}

export interface SignIn {
  readonly email: string;
  readonly password: string;
  readonly code: string | null;
  readonly device: string;
  /** The secret of the session that the browser still carries. */
  readonly carried: string | undefined;
  readonly request: RequestFacts;
}

export type SignInOutcome = { readonly outcome: 'signed-in'; readonly secret: string } | { readonly outcome: 'code-needed' };

/** The subject of a refused sign-in to an account that does not exist. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

/** Opens a session. A refusal is recorded too, without what was typed. */
export async function signIn(deps: SignInDeps, order: SignIn): Promise<SignInOutcome> {
  const claim = { email: order.email, password: order.password, code: order.code, address: order.request.address };
  const outcome = await prove(deps, claim, async (tx, proof) => {
    if (proof.outcome === 'code-needed') return proof;
    if (proof.outcome === 'proved') return openSession(deps, tx, { proof, order });
    const { id, address } = order.request;
    await recordAudit(tx, null, {
      action: 'identity.sign-in-refused', subjectType: 'person', subjectId: proof.personId ?? NOBODY, agencyId: null,
      detail: { address, request: id },
    });
    return undefined;
  });
  if (outcome === undefined) throw new Refusal('identity/wrong-credentials');
  return outcome;
}

interface Opening {
  readonly proof: Extract<Proof, { outcome: 'proved' }>;
  readonly order: SignIn;
}

async function openSession(deps: SignInDeps, tx: Tx, { proof, order }: Opening): Promise<SignInOutcome> {
  const secret = newSessionSecret();
  const { personId, name } = proof.account;
  const session = { id: newId(), tokenHash: hashOfSecret(secret), personId, address: order.request.address, device: order.device };
  const replaced = order.carried === undefined ? undefined : await saveReplacedSessionEnd(tx, hashOfSecret(order.carried));
  await saveSession(tx, session);
  const actor = { personId, name, sessionId: session.id, capacities: [], request: order.request };
  await recordAudit(tx, { actor, capacity: null }, {
    action: 'identity.signed-in', subjectType: 'person', subjectId: personId, agencyId: null,
    detail: { session: session.id, device: order.device, ...(replaced === undefined ? {} : { replacedSession: replaced.id }), ...(proof.byRecoveryCode ? { by: 'recovery-code' } : {}) },
  });
  if (replaced !== undefined) afterCommit(tx, () => deps.sessionEnded(replaced.id));
  return { outcome: 'signed-in', secret };
}
