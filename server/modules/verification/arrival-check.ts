import type { VerificationReport } from '#contract/verification/report.ts';
import type { Database } from '#server/platform/database/database.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { findReport } from './queries/find-report.ts';
import type { Judge } from './steps/judge.ts';
import { saveReport } from './store/report.store.ts';

/** Longest that a person waits for a verdict; what takes longer is judged in the background. */
const WAIT_MS = 15_000;

/** The verdict at the moment somebody waits for it: on receipt, before there is an arrival number (NĐ 30, art. 21). */
export interface ArrivalCheck {
  /** Of bytes that are not kept yet; undefined when it takes too long. Said of a plainly unsigned file at once. */
  judge(bytes: Uint8Array): Promise<VerificationReport | undefined>;
  /** Sees to it that there is a verdict on the kept file that is found, as far as one is to be had in time. */
  judgeKept(find: (tx: Tx) => Promise<string | undefined>): Promise<void>;
}

export interface ArrivalCheckDeps {
  readonly database: Database;
  readonly judge: Judge;
  readonly readFile: (sha256: string) => Promise<Uint8Array | undefined>;
  readonly clock: () => Date;
}

export function createArrivalCheck({ database, readFile, clock, ...deps }: ArrivalCheckDeps): ArrivalCheck {
  const judge = (bytes: Uint8Array): Promise<VerificationReport | undefined> => inTime(deps.judge({ bytes }).then(({ report }) => (report.fault === 'unavailable' ? undefined : report)));
  return {
    judge: async (bytes) => (maySign(bytes) ? judge(bytes) : { outcome: 'none', fault: null, signatures: [], checkedAt: clock().toISOString() }),
    judgeKept: async (find) => {
      const sha256 = await database.read(async (tx) => {
        const found = await find(tx);
        return found === undefined || (await findReport(tx, found)) !== undefined ? undefined : found;
      });
      const bytes = sha256 === undefined ? undefined : await readFile(sha256);
      const report = bytes === undefined || !maySign(bytes) ? undefined : await judge(bytes);
      if (sha256 !== undefined && report !== undefined) await database.transact((tx) => saveReport(tx, sha256, report));
    },
  };
}

/**
 * A signature names the bytes it covers in plain letters. Who writes it otherwise has only hidden it: the file is told to be unsigned,
 * as if it had been taken out, until the queue has looked at the whole of it.
 */
const maySign = (bytes: Uint8Array): boolean => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('/ByteRange');

function inTime<T>(work: Promise<T>): Promise<T | undefined> {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  const timer = setTimeout(() => resolve(undefined), WAIT_MS);
  return Promise.race([work, promise]).finally(() => clearTimeout(timer));
}
