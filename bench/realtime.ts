import { WebSocket } from 'ws';
import type { OutputOf } from '#contract/endpoint.ts';
import type { contract } from '#contract/index.ts';
import type { Person } from './person.ts';

type Queue = OutputOf<typeof contract.queue.listMine>;

const GIVE_UP_MS = 15_000;

/** A person before an open screen, as web/lib/realtime.ts keeps it: told that the queue changed, it asks for the queue again. */
export class Screen {
  readonly #person: Person;
  readonly #socket: WebSocket;
  #told: () => void = () => undefined;

  constructor(person: Person, socket: WebSocket) {
    this.#person = person;
    this.#socket = socket;
    socket.on('message', () => this.#told());
  }

  static open(person: Person): Promise<Screen> {
    return new Promise((resolve, reject) => {
      const socket = new WebSocket(`ws://127.0.0.1:${person.port}/api/realtime`, { headers: { cookie: person.cookie } });
      socket.once('open', () => resolve(new Screen(person, socket)));
      socket.once('error', reject);
    });
  }

  /**
   * Milliseconds from sending the act to the moment when the screen, told over its WebSocket, holds a queue that fits. Rejects
   * after 15 seconds: a message that never comes is a fault, not a slow one.
   */
  async timeUntil(act: () => Promise<void>, fits: (queue: Queue) => boolean): Promise<number> {
    const begin = performance.now();
    const { promise: shown, resolve, reject } = Promise.withResolvers<number>();
    const timer = setTimeout(() => reject(new Error('the other screen was not told within 15 seconds')), GIVE_UP_MS);
    let asking = false;
    let again = false;
    const refetch = async (): Promise<void> => {
      again = asking;
      if (asking) return;
      asking = true;
      const queue = await this.#person.call('queue', 'listMine', { query: {} });
      asking = false;
      if (fits(queue)) resolve(performance.now() - begin);
      else if (again) void refetch().catch(reject);
    };
    this.#told = () => void refetch().catch(reject);
    try {
      await act();
      return await shown;
    } finally {
      clearTimeout(timer);
      this.#told = () => undefined;
    }
  }

  close(): void {
    this.#socket.terminate();
  }
}
