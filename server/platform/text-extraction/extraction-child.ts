import type { Extraction } from './extracted-text.ts';
import { readDocument, type ReadingOrder } from './read-document.ts';

/** The program of the child process: bytes in, text out, one at a time. What it reads stays in its memory. */

export interface ChildAnswer {
  readonly extraction: Extraction;
  readonly rss: number;
}

process.on('message', (order: ReadingOrder) => void answer(order));
process.on('disconnect', () => process.exit(0));
// pdf.js leaves some promises of a broken file to themselves; the answer to the file is given all the same.
process.on('unhandledRejection', () => {});
process.send?.('started');

async function answer(order: ReadingOrder): Promise<void> {
  const extraction = await readDocument(order);
  process.send?.({ extraction, rss: process.memoryUsage.rss() } satisfies ChildAnswer);
}
