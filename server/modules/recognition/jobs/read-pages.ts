import * as z from 'zod';
import { readingText } from '#server/platform/text-extraction/index.ts';
import { type RecognisedPage, RecognitionError } from '#server/platform/text-recognition/index.ts';
import { inspectText } from '../../secrecy/index.ts';
import { findNextPage, findScanText, findStuck } from '../queries/find-scan.ts';
import type { RecognitionDeps } from '../recognition.deps.ts';
import { forTheGate } from '../rules/worn-stamps.ts';
import { countTry, deleteScan, lockScan, saveBlocked, saveDone, savePage } from '../store/scan.store.ts';

/** The queue of scans whose pages are read. */
export const READ_PAGES = 'recognition.read-pages';
/** Finds scans again whose job was lost, or for which the programs were missing. */
export const SWEEP_SCANS = 'recognition.sweep';

const payload = z.object({ sha256: z.string() });
/** A page that twice could not be read is left as it is; the first time the program may have been ended from outside. */
const TRIES = 2;

/** Works the scans off, a piece at a time. */
export function workOffScans(deps: RecognitionDeps): void {
  deps.jobs.work(READ_PAGES, (work) => readPages(deps, payload.parse(work).sha256), { atOnce: 1 });
  deps.jobs.schedule(SWEEP_SCANS, '*/10 * * * *', () => sweepScans(deps));
}

export async function sweepScans({ database, jobs }: Pick<RecognitionDeps, 'database' | 'jobs'>): Promise<void> {
  await database.transact(async (tx) => {
    for (const sha256 of await findStuck(tx)) await jobs.enqueue(tx, READ_PAGES, { sha256 });
  });
}

/** A long scan is put back at the end of the queue after a while, so that it holds up no other. */
async function readPages(deps: RecognitionDeps, sha256: string): Promise<void> {
  const until = performance.now() + deps.recogniser.patience.pieceMs;
  const pdf = await deps.readFile(sha256);
  if (pdf === undefined) return;
  do {
    const number = await deps.database.read((tx) => findNextPage(tx, sha256));
    if (number === undefined) return finish(deps, sha256);
    const page = await lookAt(deps, { sha256, pdf, number });
    if (page === 'blocked') return;
    if (page !== 'unreadable' && (await keepPage(deps, sha256, page)) === 'refused') return;
  } while (performance.now() < until);
  await deps.database.transact((tx) => deps.jobs.enqueue(tx, READ_PAGES, { sha256 }));
}

async function lookAt({ database, recogniser }: RecognitionDeps, { sha256, pdf, number }: { sha256: string; pdf: Uint8Array; number: number }): Promise<RecognisedPage | 'blocked' | 'unreadable'> {
  try {
    return await recogniser.recognisePage(pdf, number);
  } catch (error) {
    if (!(error instanceof RecognitionError) || error.fault === 'stopped') throw error;
    if (error.fault === 'missing') {
      await database.transact((tx) => saveBlocked(tx, sha256));
      return 'blocked';
    }
    const isLast = await database.transact(async (tx) => {
      if ((await countTry(tx, sha256, number)) < TRIES) return false;
      return savePage(tx, sha256, { number, text: '', state: 'unreadable' });
    });
    if (isLast) return 'unreadable';
    throw error;
  }
}

/** Nothing of the page is stored before the gate has spoken: a mark takes the whole file out of the house. */
async function keepPage(deps: RecognitionDeps, sha256: string, page: RecognisedPage): Promise<'kept' | 'refused'> {
  const { text } = readingText([page]);
  const inspection = inspectText(forTheGate(text, page.marks));
  return deps.database.transact(async (tx) => {
    const scan = await lockScan(tx, sha256);
    if (scan === undefined) return 'refused';
    if (inspection.verdict === 'refused') {
      await deleteScan(tx, sha256);
      await deps.whenRefused(tx, sha256, { inspection, channel: READ_PAGES, characters: text.length });
      return 'refused';
    }
    const isAsked = inspection.verdict === 'question' && !scan.declared;
    await savePage(tx, sha256, { number: page.number, text: isAsked ? '' : text, state: isAsked ? 'asked' : 'read' });
    return 'kept';
  });
}

async function finish({ database, whenRead }: RecognitionDeps, sha256: string): Promise<void> {
  await database.transact(async (tx) => {
    const scan = await lockScan(tx, sha256);
    if (scan === undefined || scan.isDone || (await findNextPage(tx, sha256)) !== undefined) return;
    await saveDone(tx, sha256);
    const text = await findScanText(tx, sha256);
    if (text !== undefined) await whenRead(tx, sha256, text);
  });
}
