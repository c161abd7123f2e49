import type { OutputOf } from '#contract/endpoint.ts';
import type { verification } from '#contract/verification/endpoints.ts';
import type { Actor } from '#server/platform/access/actor.ts';
import type { Database } from '#server/platform/database/database.ts';
import type { Events } from '#server/platform/events/events.ts';
import type { RevocationFetcher } from '#server/platform/revocation/index.ts';
import type { SecrecyGate } from '../secrecy/index.ts';
import type { Jobs } from '#server/platform/jobs/jobs.ts';

/** What this module works with; what belongs to modules beside and above is handed down. */
export interface VerificationDeps {
  readonly database: Database;
  readonly gate: SecrecyGate;
  readonly jobs: Jobs;
  readonly events: Events;
  /** Where the certificates of trusted authorities lie, and lists of withdrawn ones. */
  readonly trustFolder: string;
  /** Null: nobody outside is asked about withdrawn certificates. */
  readonly fetchRevocation: RevocationFetcher | null;
  /** The bytes of a kept file. */
  readonly readFile: (sha256: string) => Promise<Uint8Array | undefined>;
  /** The SHA-256 of the original of an incoming document that the actor may read; refuses every other with `not-found`. */
  readonly findOriginal: (actor: Actor, incomingId: string) => Promise<string>;
  /** What anybody may know of a document issued here, by the code on its pages or by its bytes. */
  readonly findIssued: (by: { readonly lookupCode: string } | { readonly sha256: string }) => Promise<OutputOf<typeof verification.lookUp>['document'] | undefined>;
  readonly clock: () => Date;
}
