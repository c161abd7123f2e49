import type { Database } from '#server/platform/database/database.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import type { Jobs } from '#server/platform/jobs/jobs.ts';
import type { TextRecognition } from '#server/platform/text-recognition/index.ts';
import type { Found } from '../secrecy/index.ts';
import type { ScanText } from './queries/find-scan.ts';

export interface RecognitionDeps {
  readonly database: Database;
  readonly jobs: Jobs;
  readonly recogniser: TextRecognition;
  /** The bytes of a kept file; undefined when there are none any more. */
  readonly readFile: (sha256: string) => Promise<Uint8Array | undefined>;
  /** The whole text is known now, in the transaction that says so. */
  readonly whenRead: (tx: Tx, sha256: string, scan: ScanText) => Promise<void>;
  /** A page bears the mark of a state secret: the file is taken out of the house in this transaction. */
  readonly whenRefused: (tx: Tx, sha256: string, found: Found) => Promise<void>;
}
