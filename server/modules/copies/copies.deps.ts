import type { Database } from '#server/platform/database/database.ts';
import type { PagePictures } from '#server/platform/page-pictures/index.ts';
import type { Bus } from '#server/platform/realtime/bus.ts';
import type { Storage } from '#server/platform/storage/storage.ts';
import type { CopyFacts } from '#server/platform/typesetting/index.ts';
import type { SecrecyGate } from '../secrecy/index.ts';
import type { Signing } from '../signing/index.ts';

/** What the commands of this module work with. */
export interface CopiesDeps {
  readonly database: Database;
  readonly bus: Bus;
  readonly gate: SecrecyGate;
  readonly storage: Storage;
  readonly pictures: Pick<PagePictures, 'draw'>;
  readonly typeset: (facts: CopyFacts) => Promise<Uint8Array>;
  /** The agency's signature on an electronic copy, by the clerk alone and without an image (Decree 30/2020, Appendix I Part III). */
  readonly signSeparate: Signing['signSeparate'];
  /** Whether the agency signs digitally; where not, its electronic copies carry the line alone. */
  readonly isDigital: Signing['isDigital'];
  readonly clock: () => Date;
}
