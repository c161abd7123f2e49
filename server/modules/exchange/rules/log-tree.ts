import { createHash } from 'node:crypto';

/** Before the first batch. */
export const LOG_START = '0'.repeat(64);

export interface LogPacket {
  readonly id: string;
  readonly direction: 'in' | 'out';
  /** Null once the bytes were destroyed. */
  readonly sha256: string | null;
  readonly at: string;
}

/** One step from an entry to the root. */
export interface ProofStep {
  readonly side: 'left' | 'right';
  readonly hash: string;
}

const sha256 = (...parts: readonly (string | Uint8Array)[]): Buffer => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();

/** What the log says of a packet: nothing of its content. */
export const entryOf = ({ id, direction, sha256: hash, at }: LogPacket): string => JSON.stringify({ packet: id, direction, sha256: hash, at });

const leafOf = (entry: string): Buffer => sha256(Buffer.from([0]), entry);
const nodeOf = (left: Uint8Array, right: Uint8Array): Buffer => sha256(Buffer.from([1]), left, right);

/** Root of the hash tree of RFC 6962 over the entries of a batch. */
export const rootOf = (entries: readonly string[]): string => treeOf(entries.map(leafOf)).toString('hex');

function treeOf(leaves: readonly Buffer[]): Buffer {
  const [only] = leaves;
  if (only === undefined) throw new RangeError('A batch has at least one entry.');
  if (leaves.length === 1) return only;
  const split = splitOf(leaves.length);
  return nodeOf(treeOf(leaves.slice(0, split)), treeOf(leaves.slice(split)));
}

/** The hashes that lead from one entry to the root, from the bottom up. */
export function proofOf(entries: readonly string[], position: number): ProofStep[] {
  return stepsOf(entries.map(leafOf), position);
}

function stepsOf(leaves: readonly Buffer[], position: number): ProofStep[] {
  if (leaves.length <= 1) return [];
  const split = splitOf(leaves.length);
  const [left, right] = [leaves.slice(0, split), leaves.slice(split)];
  return position < split
    ? [...stepsOf(left, position), { side: 'right', hash: treeOf(right).toString('hex') }]
    : [...stepsOf(right, position - split), { side: 'left', hash: treeOf(left).toString('hex') }];
}

/** The largest power of two below. */
const splitOf = (count: number): number => 2 ** Math.floor(Math.log2(count - 1));

export interface BatchFacts {
  readonly number: number;
  readonly previous: string;
  readonly root: string;
  readonly entries: number;
  readonly at: string;
}

/** Chains a batch to the one before; whoever knows a head knows that nothing before it was changed, left out or moved. */
export const headOf = ({ number, previous, root, entries, at }: BatchFacts): string => sha256(`${number}\n${previous}\n${root}\n${entries}\n${at}`).toString('hex');
