import type { Database } from '#server/platform/database/database.ts';
import type { Events } from '#server/platform/events/events.ts';
import type { Bus } from '#server/platform/realtime/bus.ts';
import type { Storage } from '#server/platform/storage/storage.ts';
import type { RegisterFacts } from '#server/platform/typesetting/index.ts';
import type { SecrecyGate } from '../secrecy/index.ts';

export interface RecordsDeps {
  readonly database: Database;
  readonly bus: Bus;
  readonly events: Events;
  readonly gate: SecrecyGate;
  readonly storage: Storage;
  readonly typeset: (facts: RegisterFacts) => Promise<Uint8Array>;
  readonly clock: () => Date;
}
