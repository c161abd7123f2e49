import type { Database } from '#server/platform/database/database.ts';
import type { Events } from '#server/platform/events/events.ts';
import type { Bus } from '#server/platform/realtime/bus.ts';
import type { Storage } from '#server/platform/storage/storage.ts';
import type { LetterFacts } from '#server/platform/typesetting/index.ts';
import type { Scans } from '../recognition/index.ts';
import type { SecrecyGate } from '../secrecy/index.ts';
import type { Signing } from '../signing/index.ts';
import type { ArrivalCheck } from '../verification/index.ts';

/** What the commands of this module work with. */
export interface DocumentsDeps {
  readonly database: Database;
  readonly bus: Bus;
  readonly events: Events;
  readonly gate: SecrecyGate;
  readonly storage: Storage;
  readonly signing: Signing;
  readonly typeset: (facts: LetterFacts) => Promise<Uint8Array>;
  /** The address people type; undefined where the house has none of its own. */
  readonly publicOrigin: string | undefined;
  /** Reads the pages of scans. */
  readonly scans: Scans;
  /** The verdict on the signatures of what comes in. */
  readonly arrivals: ArrivalCheck;
  readonly clock: () => Date;
}
