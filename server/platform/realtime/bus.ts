import { EventEmitter } from 'node:events';
import { afterCommit, type Tx } from '../database/transaction.ts';

/**
 * Tells screens what changed. A message may be lost (the screen asks again after every gap), so nothing may rest on it.
 * One process today; a driver for several processes fits behind the same three words.
 */
export interface Bus {
  /** Sends to the keys once the transaction has committed, never when it failed. */
  announce(tx: Tx, topics: readonly string[]): void;
  /** Sends at once, for changes that no transaction of ours makes. */
  announceNow(topics: readonly string[]): void;
  subscribe(listener: (topic: string) => void): () => void;
}

export function createBus(): Bus {
  const emitter = new EventEmitter();
  emitter.setMaxListeners(0);
  const announceNow = (topics: readonly string[]): void => {
    for (const topic of new Set(topics)) emitter.emit('topic', topic);
  };
  return {
    announce: (tx, topics) => afterCommit(tx, () => announceNow(topics)),
    announceNow,
    subscribe: (listener) => {
      emitter.on('topic', listener);
      return () => emitter.off('topic', listener);
    },
  };
}
