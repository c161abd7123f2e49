import type { FastifyInstance } from 'fastify';
import { contract } from '#contract/index.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import { type Handlers, implement } from '#server/platform/http/implement.ts';
import type { CatalogueDeps } from './catalogue.deps.ts';
import { changeGroup } from './commands/change-group.ts';
import { createGroup } from './commands/create-group.ts';
import { deleteGroup } from './commands/delete-group.ts';
import { findAddressees } from './queries/find-addressees.ts';
import { findAgencies } from './queries/find-agencies.ts';
import { listCatalogue } from './queries/list-catalogue.ts';
import { listGroups } from './queries/list-groups.ts';
import { administratorPosts } from './rules/administrator.ts';
import { shown } from './rules/shown-addressee.ts';

type All = Handlers<typeof contract.catalogue>;

export function registerCatalogueRoutes(app: FastifyInstance, deps: CatalogueDeps): void {
  implement(app, contract.catalogue, { authenticate: deps.authenticate, handlers: { ...questions(deps), ...groups(deps) } });
}

function questions({ database }: CatalogueDeps): Pick<All, 'findAgencies' | 'nameAgencies' | 'listCatalogue'> {
  return {
    findAgencies: async ({ query: { q, limit } }) => ({ agencies: (await database.read((tx) => findAgencies(tx, q, limit))).map(shown) }),
    nameAgencies: async ({ query: { ids } }) => ({ agencies: (await database.read((tx) => findAddressees(tx, ids, null))).map(shown) }),
    listCatalogue: async ({ query }, actor) => {
      if (administratorPosts(actor).length === 0) throw new Refusal('forbidden');
      return database.read((tx) => listCatalogue(tx, query));
    },
  };
}

function groups(deps: CatalogueDeps): Pick<All, 'listGroups' | 'createGroup' | 'changeGroup' | 'deleteGroup'> {
  return {
    listGroups: async (_input, actor) => ({ groups: await deps.database.read((tx) => listGroups(tx, actor)) }),
    createGroup: ({ body }, actor) => createGroup(deps, actor, body),
    changeGroup: ({ params, body }, actor) => changeGroup(deps, actor, { ...params, ...body }),
    deleteGroup: ({ params }, actor) => deleteGroup(deps, actor, params),
  };
}
