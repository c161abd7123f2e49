import { createHash } from 'node:crypto';

/** Before the first entry. */
export const CHAIN_START = '0'.repeat(64);

export interface Chained {
  /** One JSON line for each entry. */
  readonly lines: string;
  readonly entries: number;
  /** Hash of the last entry; who knows it knows that none before was changed, left out or moved. */
  readonly head: string;
}

/** The history as lines that each name the hash of the one before: a change, a gap or another order breaks the chain. */
export function chained(entries: readonly object[]): Chained {
  let head = CHAIN_START;
  const lines = entries.map((entry, at) => {
    const text = JSON.stringify(entry);
    const line = { number: at + 1, previous: head, hash: createHash('sha256').update(`${at + 1}\n${head}\n${text}`).digest('hex'), entry: text };
    head = line.hash;
    return JSON.stringify(line);
  });
  return { lines: lines.map((line) => `${line}\n`).join(''), entries: entries.length, head };
}
