import type { Tx } from '#server/platform/database/transaction.ts';
import type { SigningDeps } from './signing.deps.ts';
import { type AgentCall, agentCall } from './rules/agent-call.ts';
import { findKey, isSigningAgency } from './store/key.store.ts';
import { type AgencyOrder, signAsAgency } from './steps/sign-as-agency.ts';
import { checkReturned, type Judged, type ReturnedFile } from './steps/outside.ts';
import { type PacketSigner, packetSigner } from './steps/packet-signer.ts';
import { type AttachmentOrder, refuseUnsignable, signAttachment } from './steps/sign-attachment.ts';
import { type SeparateOrder, signSeparate } from './steps/sign-separate.ts';
import { type PersonalOrder, signAsPerson } from './steps/sign-as-person.ts';

/** What other modules ask for, in the transaction of their act. */
export interface Signing {
  /** Whether the agency's documents are signed digitally; where not, signing is the recorded approval. */
  isDigital(tx: Tx, agencyId: string): Promise<boolean>;
  /** Whether the agency's key is with a program or service outside, which signs the document and nothing else. */
  signsOutside(tx: Tx, agencyId: string): Promise<boolean>;
  signAsPerson(tx: Tx, order: PersonalOrder): Promise<Uint8Array>;
  signAsAgency(tx: Tx, order: AgencyOrder): Promise<Uint8Array>;
  /** The agency's signature on a copy, without an image. */
  signSeparate(tx: Tx, order: SeparateOrder): Promise<Uint8Array>;
  /** Who signs the packets that leave for other houses; null: nobody. */
  packetSigner(tx: Tx, agencyId: string): Promise<PacketSigner | null>;
  /** Our verifier's look at a file that was signed outside; refuses all but the one good signature. Takes long: never while rows are locked. */
  judgeReturned(file: ReturnedFile & { readonly sha256: string }): Promise<Judged>;
  /** The same on an attachment; null where a further signature would spoil those of others. */
  signAttachment(tx: Tx, order: AttachmentOrder): Promise<Uint8Array | null>;
  /** Refuses a PDF that no signature can be added to. */
  refuseUnsignable(pdf: Uint8Array, pageWidth: number): Promise<void>;
  /** What the page tells the signing program on the person's machine. */
  agentCall(act: 'sign' | 'issue', place: { origin: string; secret: string }): AgentCall;
}

export function createSigning(deps: SigningDeps): Signing {
  return {
    isDigital: async (tx, agencyId) => deps.newDemoKeys !== null || isSigningAgency(tx, agencyId),
    signsOutside: async (tx, agencyId) => (await findKey(tx, 'agency', agencyId))?.holder === 'elsewhere',
    signAsPerson: (tx, order) => signAsPerson(deps, tx, order),
    signAsAgency: (tx, order) => signAsAgency(deps, tx, order),
    signSeparate: (tx, order) => signSeparate(deps, tx, order),
    packetSigner: (tx, agencyId) => packetSigner(deps, tx, agencyId),
    judgeReturned: async ({ sha256, ...file }) => ({ ...(await checkReturned(deps, file)), sha256, certificate: file.certificate }),
    signAttachment: (tx, order) => signAttachment(deps, tx, order),
    refuseUnsignable,
    agentCall: (act, place) => agentCall(deps.agentAddress, act, place),
  };
}
