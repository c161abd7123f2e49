import type { Database } from '#server/platform/database/database.ts';
import type { RegisterFacts } from '#server/platform/typesetting/index.ts';

export interface RegistersDeps {
  readonly database: Database;
  readonly typeset: (facts: RegisterFacts) => Promise<Uint8Array>;
  readonly clock: () => Date;
}
