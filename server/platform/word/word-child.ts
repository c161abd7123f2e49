import type { HelperAnswer } from '../helper-process/helper-process.ts';
import { cleaned } from '../typesetting/cleaned.ts';
import type { LetterFacts } from '../typesetting/letter-facts.ts';
import { readWord, type WordReading } from './read-word.ts';
import { writeLetter } from './write-letter.ts';

/** The program of the child process: a Word file in, its text out; or facts of a letter in, a Word file out. */
export type WordOrder = { readonly kind: 'read'; readonly bytes: Uint8Array } | { readonly kind: 'write'; readonly facts: LetterFacts };
export type WordAnswer = WordReading | Uint8Array;

process.on('message', (order: WordOrder) => void carryOut(order));
process.on('disconnect', () => process.exit(0));

async function carryOut(order: WordOrder): Promise<void> {
  process.send?.(await answer(order));
}

async function answer(order: WordOrder): Promise<HelperAnswer<WordAnswer>> {
  try {
    const done = order.kind === 'read' ? await readWord(order.bytes) : await writeLetter(cleaned(order.facts));
    return { done, rss: process.memoryUsage.rss() };
  } catch (error) {
    return { fault: (error as Error).message, rss: process.memoryUsage.rss() };
  }
}
