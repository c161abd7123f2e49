import { realpathSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Refusal } from '../errors/refusal.ts';
import { HelperError, HelperProcess, PROGRAM_ALONE } from '../helper-process/helper-process.ts';
import type { LetterFacts } from '../typesetting/letter-facts.ts';
import type { WordReading } from './read-word.ts';
import type { WordAnswer, WordOrder } from './word-child.ts';

export type { WordText } from './body-of-word.ts';
export type { WordFault, WordReading } from './read-word.ts';

const contract = resolve(import.meta.dirname, '../../../contract');
const FLAGS = [...PROGRAM_ALONE, `--allow-fs-read=${contract}`, `--allow-fs-read=${realpathSync(contract)}`, '--max-old-space-size=400'];
const helper = new HelperProcess<WordOrder, WordAnswer>(join(import.meta.dirname, 'word-child.ts'), { timeLimitMs: 20_000, idleMs: 60_000, ordersPerChild: 200, rssBytes: 500 * 2 ** 20, waiting: 30 }, FLAGS);

/** The text of a Word file, or why there is none; a file that outlasts time or memory is `too-large`. */
export async function readWordFile(bytes: Uint8Array): Promise<WordReading> {
  try {
    return (await helper.carryOut({ kind: 'read', bytes })) as WordReading;
  } catch (error) {
    if (error instanceof HelperError && (error.fault === 'timed-out' || error.fault === 'crashed')) return { ok: false, code: 'too-large' };
    throw unavailableOr(error);
  }
}

/** The letter as a Word file with the layout of the printed page. */
export async function writeWordFile(facts: LetterFacts): Promise<Uint8Array> {
  try {
    return (await helper.carryOut({ kind: 'write', facts })) as Uint8Array;
  } catch (error) {
    throw unavailableOr(error);
  }
}

const unavailableOr = (error: unknown): unknown => (error instanceof HelperError && error.fault !== 'failed' ? new Refusal('unavailable') : error);

/** Ends the child process now instead of after its idle time. */
export const stopWord = (): void => helper.stop();
