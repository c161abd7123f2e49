import type { KeyPair } from '#server/platform/certificates/issue-certificate.ts';
import type { Database } from '#server/platform/database/database.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import type { Examination } from '#server/platform/pdf-verification/index.ts';
import type { TimeStamper, TokenSettings } from '#server/platform/pdf-signing/index.ts';
import type { SecrecyGate } from '../secrecy/index.ts';
import type { KeyRing } from '#server/platform/storage/key-ring.ts';

/** What the acts on keys work with. */
export interface KeysDeps {
  /** Tokens and HSM of this server; null: none. */
  readonly tokens: TokenSettings | null;
  readonly database: Database;
  readonly gate: SecrecyGate;
  readonly keys: KeyRing;
  readonly clock: () => Date;
}

/** Our own verdict on a file, by what the house trusts; handed down from the module beside. */
export type Judge = (order: { readonly tx?: Tx; readonly bytes: Uint8Array; readonly handed?: number }) => Promise<Examination>;

/** What the steps of this module work with. */
export interface SigningDeps {
  /** Tokens and HSM of this server; null: none. */
  readonly tokens: TokenSettings | null;
  /** Where the signing program of the Government's authority listens on people's own machines. */
  readonly agentAddress: string;
  readonly keys: KeyRing;
  readonly clock: () => Date;
  /** Null: signatures carry the time of the server alone (B-B). */
  readonly stamper: TimeStamper | null;
  /** Null: documents get no lasting proofs (B-LTA). */
  readonly judge: Judge | null;
  /** Makes a pair of keys for whom the demonstration needs one; null outside it. */
  readonly newDemoKeys: ((label: string, bits: 2048 | 3072) => Promise<KeyPair>) | null;
}

/** What jobs and the addresses for signing programs work with. */
export interface FilesDeps extends SigningDeps {
  readonly database: Database;
  readonly readFile: (sha256: string) => Promise<Uint8Array | undefined>;
  readonly keepFile: (tx: Tx, bytes: Uint8Array) => Promise<{ sha256: string }>;
}
