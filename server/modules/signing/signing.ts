import type { Tx } from '#server/platform/database/transaction.ts';
import type { SigningDeps } from './signing.deps.ts';
import { type AgentCall, agentCall } from './rules/agent-call.ts';
import { isSigningAgency } from './store/key.store.ts';
import { type AgencyOrder, signAsAgency } from './steps/sign-as-agency.ts';
import { type PacketSigner, packetSigner } from './steps/packet-signer.ts';
import { type SeparateOrder, signSeparate } from './steps/sign-separate.ts';
import { type PersonalOrder, signAsPerson } from './steps/sign-as-person.ts';

/** What other modules ask for, in the transaction of their act. */
export interface Signing {
  /** Whether the agency's documents are signed digitally; where not, signing is the recorded approval. */
  isDigital(tx: Tx, agencyId: string): Promise<boolean>;
  signAsPerson(tx: Tx, order: PersonalOrder): Promise<Uint8Array>;
  signAsAgency(tx: Tx, order: AgencyOrder): Promise<Uint8Array>;
  /** The agency's signature on a copy or an attachment, without an image. */
  signSeparate(tx: Tx, order: SeparateOrder): Promise<Uint8Array>;
  /** Who signs the packets that leave for other houses; null: nobody. */
  packetSigner(tx: Tx, agencyId: string): Promise<PacketSigner | null>;
  /** What the page tells the signing program on the person's machine. */
  agentCall(act: 'sign' | 'issue', place: { origin: string; secret: string }): AgentCall;
}

export function createSigning(deps: SigningDeps): Signing {
  return {
    isDigital: async (tx, agencyId) => deps.newDemoKeys !== null || isSigningAgency(tx, agencyId),
    signAsPerson: (tx, order) => signAsPerson(deps, tx, order),
    signAsAgency: (tx, order) => signAsAgency(deps, tx, order),
    signSeparate: (tx, order) => signSeparate(deps, tx, order),
    packetSigner: (tx, agencyId) => packetSigner(deps, tx, agencyId),
    agentCall: (act, place) => agentCall(deps.agentAddress, act, place),
  };
}
