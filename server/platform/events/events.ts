import type { Database } from '../database/database.ts';
import { newId } from '../database/ids.ts';
import { statement, type Tx } from '../database/transaction.ts';
import type { Jobs } from '../jobs/jobs.ts';

/** The queue that carries events to their subscribers. */
export const EVENT_QUEUE = 'events';

export interface Event {
  readonly id: string;
  readonly name: string;
  readonly facts: Readonly<Record<string, unknown>>;
}

/** Something that happened, told to modules above after the commit. */
export interface Events {
  publish(tx: Tx, name: string, facts: Readonly<Record<string, unknown>>): Promise<void>;
  /** The handler works in its own transaction; the same event reaches it once for all committed work. */
  subscribe(subscriber: string, name: string, handler: (tx: Tx, event: Event) => Promise<void>): void;
}

interface Subscription {
  readonly subscriber: string;
  readonly name: string;
  readonly handler: (tx: Tx, event: Event) => Promise<void>;
}

export function createEvents(database: Database, jobs: Jobs): Events {
  const subscriptions: Subscription[] = [];
  jobs.work(EVENT_QUEUE, async (payload) => {
    const event = payload as Event;
    for (const subscription of subscriptions.filter(({ name }) => name === event.name)) await deliver(database, subscription, event);
  });
  return {
    publish: (tx, name, facts) => jobs.enqueue(tx, EVENT_QUEUE, { id: newId(), name, facts } satisfies Event),
    subscribe: (subscriber, name, handler) => {
      subscriptions.push({ subscriber, name, handler });
    },
  };
}

/** The mark and the effect commit together, so an event delivered twice has one effect. */
async function deliver(database: Database, { subscriber, handler }: Subscription, event: Event): Promise<void> {
  await database.transact(async (tx) => {
    const first = await statement(
      tx,
      'insert into platform.delivered (event_id, subscriber) values ($1, $2) on conflict do nothing returning subscriber',
      [event.id, subscriber],
    );
    if (first.length === 1) await handler(tx, event);
  });
}
