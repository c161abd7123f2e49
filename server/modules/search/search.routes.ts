import type { FastifyInstance } from 'fastify';
import { contract } from '#contract/index.ts';
import { agenciesReadWhole, keysOf } from '#server/platform/access/actor.ts';
import type { Database } from '#server/platform/database/database.ts';
import { type Authenticate, implement } from '#server/platform/http/implement.ts';
import { find } from './queries/find.ts';

export interface SearchDeps {
  readonly database: Database;
  readonly authenticate: Authenticate;
}

export function registerSearchRoutes(app: FastifyInstance, { database, authenticate }: SearchDeps): void {
  implement(app, contract.search, {
    authenticate,
    handlers: {
      find: async ({ query }, actor) => {
        const finder = { keys: keysOf(actor), agencies: agenciesReadWhole(actor) };
        return { results: await database.read((tx) => find(tx, finder, query.q, query.limit)) };
      },
    },
  });
}
