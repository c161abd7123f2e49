import type { FastifyInstance } from 'fastify';
import { contract } from '#contract/index.ts';
import { keysOf } from '#server/platform/access/actor.ts';
import type { Database } from '#server/platform/database/database.ts';
import { type Authenticate, implement } from '#server/platform/http/implement.ts';
import { endOfWeek, today } from '../calendar/index.ts';
import { listMine } from './queries/list-mine.ts';

export interface QueueDeps {
  readonly database: Database;
  readonly authenticate: Authenticate;
  readonly clock: () => Date;
}

export function registerQueueRoutes(app: FastifyInstance, { database, authenticate, clock }: QueueDeps): void {
  implement(app, contract.queue, {
    authenticate,
    handlers: {
      listMine: ({ query }, actor) => {
        const day = today(clock());
        const options = { keys: keysOf(actor), today: day, endOfWeek: endOfWeek(day), kind: query.kind ?? null, limit: query.limit };
        return database.read((tx) => listMine(tx, options));
      },
    },
  });
}
