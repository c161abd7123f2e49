import { type ChildProcess, fork } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { VerificationReport } from '#contract/verification/report.ts';
import { type Examination, unexamined } from './examination.ts';
import type { VerificationOrder } from './verify-pdf.ts';

export interface ProcessLimits {
  readonly timeLimitMs: number;
  readonly heapMegabytes: number;
  /** A process that grows beyond this, and three times the file, is ended. */
  readonly rssBytes: number;
}

export type VerificationFault = NonNullable<VerificationReport['fault']>;

const WATCH_MS = 150;
const PAGE_BYTES = 4_096;
const ROOT = join(import.meta.dirname, '..', '..', '..');
const PROGRAM = join(import.meta.dirname, 'verification-child.ts');

/**
 * Judges one file in a process of its own, which ends with it: nothing of a hostile file is there when the next one comes. The
 * process may read its own program and no other file, start nothing, and gets no environment.
 */
export function verifyInProcess(order: VerificationOrder, limits: ProcessLimits, started: (child: ChildProcess) => void): Promise<Examination> {
  const child = start(limits.heapMegabytes);
  started(child);
  return new Promise<Examination>((resolve) => {
    const finish = (examination: Examination): void => {
      clearTimeout(timer);
      clearInterval(watch);
      child.kill('SIGKILL');
      resolve(examination);
    };
    const fail = (fault: VerificationFault): void => finish(unexamined(unreadable(fault, order.at)));
    const timer = setTimeout(() => fail('timed-out'), limits.timeLimitMs);
    const watch = setInterval(() => void outgrew(child, limits.rssBytes + 3 * order.bytes.byteLength).then((isTooLarge) => isTooLarge && fail('too-large')), WATCH_MS);
    child.on('message', (examination: Examination) => finish(examination));
    child.on('exit', () => fail('crashed'));
    child.on('error', () => fail('unavailable'));
    child.send(order, () => {});
  });
}

export const unreadable = (fault: VerificationFault, at: Date): VerificationReport => ({ outcome: 'unreadable', fault, signatures: [], checkedAt: at.toISOString() });

function start(heapMegabytes: number): ChildProcess {
  const may = [import.meta.dirname, join(ROOT, 'package.json'), join(ROOT, 'node_modules'), realpathSync(join(ROOT, 'node_modules'))].map((path) => `--allow-fs-read=${path}`);
  const execArgv = [`--max-old-space-size=${heapMegabytes}`, '--permission', ...may, '--no-warnings'];
  return fork(PROGRAM, [], { env: {}, execArgv, cwd: dirname(PROGRAM), serialization: 'advanced', stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
}

/** The heap limit does not bind the buffers into which a bomb inflates; the size of the process does. */
async function outgrew(child: ChildProcess, limit: number): Promise<boolean> {
  const statm = await readFile(`/proc/${child.pid}/statm`, 'latin1').catch(() => '');
  return Number(statm.split(' ')[1] ?? 0) * PAGE_BYTES > limit;
}
