import type { Database } from '#server/platform/database/database.ts';
import type { Events } from '#server/platform/events/events.ts';
import type { Bus } from '#server/platform/realtime/bus.ts';
import type { Storage } from '#server/platform/storage/storage.ts';
import type { RegisterFacts } from '#server/platform/typesetting/index.ts';
import type { Scans } from '../recognition/index.ts';
import type { SecrecyGate } from '../secrecy/index.ts';
import type { Signing } from '../signing/index.ts';

export interface RecordsDeps {
  readonly database: Database;
  readonly bus: Bus;
  readonly events: Events;
  readonly gate: SecrecyGate;
  /** Papers that are pictures are read for the gate as every other upload. */
  readonly scans: Pick<Scans, 'lookAtFirst' | 'begin'>;
  readonly storage: Storage;
  readonly typeset: (facts: RegisterFacts) => Promise<Uint8Array>;
  /** Whoever signs for an agency what leaves the house. */
  readonly packetSigner: Signing['packetSigner'];
  readonly clock: () => Date;
}
