import * as z from 'zod';
import { ASKED } from '../ask.ts';
import { findReport } from '../queries/find-report.ts';
import { createJudge } from '../steps/judge.ts';
import { saveReport } from '../store/report.store.ts';
import type { VerificationDeps } from '../verification.deps.ts';

/** The queue of files whose signatures are judged. */
export const VERIFY_FILE = 'verification.verify-file';

const payload = z.object({ sha256: z.string(), again: z.boolean() });

/** Takes what was asked for into the queue, and works it off. */
export function workOffVerification(deps: VerificationDeps): void {
  deps.events.subscribe('verification', ASKED, (tx, { facts }) => deps.jobs.enqueue(tx, VERIFY_FILE, payload.parse(facts)));
  deps.jobs.work(VERIFY_FILE, (work) => verifyFile(deps, payload.parse(work)));
}

async function verifyFile(deps: VerificationDeps, { sha256, again }: z.output<typeof payload>): Promise<void> {
  const { database, readFile } = deps;
  const known = again ? undefined : await database.read((tx) => findReport(tx, sha256));
  const bytes = known === undefined ? await readFile(sha256) : undefined;
  if (bytes === undefined) return;
  const { report } = await createJudge({ ...deps, keepsFetched: true })({ bytes });
  // Nobody has looked at the file: the queue tries again.
  if (report.fault === 'unavailable') throw new Error('the verification is overloaded');
  await database.transact((tx) => saveReport(tx, sha256, report));
}
