import type { Database } from '#server/platform/database/database.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import type { Events } from '#server/platform/events/events.ts';
import type { Jobs } from '#server/platform/jobs/jobs.ts';
import type { Bus } from '#server/platform/realtime/bus.ts';
import type { Storage } from '#server/platform/storage/storage.ts';
import type { Scans } from '../recognition/index.ts';
import type { SecrecyGate } from '../secrecy/index.ts';
import type { PacketSigner } from '../signing/index.ts';
import type { OpenLine } from './steps/open-lines.ts';

export type { OpenLine };

export interface ExchangeDeps {
  readonly database: Database;
  readonly events: Events;
  readonly bus: Bus;
  readonly jobs: Jobs;
  readonly storage: Storage;
  readonly gate: SecrecyGate;
  /** Reads the pages of scans. */
  readonly scans: Scans;
  /** Signs packets for an agency; null: they go out unsigned. */
  readonly packetSigner: (tx: Tx, agencyId: string) => Promise<PacketSigner | null>;
  readonly openLines: (tx: Tx) => Promise<readonly OpenLine[]>;
  readonly clock: () => Date;
}
