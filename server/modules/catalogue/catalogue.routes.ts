import type { Readable } from 'node:stream';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { contract } from '#contract/index.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import { type Handlers, implement } from '#server/platform/http/implement.ts';
import type { CatalogueDeps } from './catalogue.deps.ts';
import { adoptImport } from './commands/adopt-import.ts';
import { changeGroup } from './commands/change-group.ts';
import { createGroup } from './commands/create-group.ts';
import { deleteGroup } from './commands/delete-group.ts';
import { readImport } from './commands/read-import.ts';
import { findAddressees } from './queries/find-addressees.ts';
import { findAgencies } from './queries/find-agencies.ts';
import { getImport, listFaultyLines, listImportLines, listImports } from './queries/get-import.ts';
import { listCatalogue } from './queries/list-catalogue.ts';
import { listGroups } from './queries/list-groups.ts';
import { administratorPosts } from './rules/administrator.ts';
import { shown } from './rules/shown-addressee.ts';
import { requireCityAdministrator } from './steps/city-administrator.ts';
import { faultsFile } from './steps/faults-file.ts';

type All = Handlers<typeof contract.catalogue>;

export function registerCatalogueRoutes(app: FastifyInstance, deps: CatalogueDeps): void {
  implement(app, contract.catalogue, { authenticate: deps.authenticate, handlers: { ...questions(deps), ...groups(deps), ...imports(deps) } });
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

function imports(deps: CatalogueDeps): Pick<All, 'readImport' | 'listImports' | 'listImportLines' | 'getImportFaults' | 'adoptImport'> {
  return {
    readImport: (_input, actor, { request }) => readImport(deps, actor, { bytes: request.body as Readable, ...namedFile(request) }),
    listImports: async (_input, actor) => deps.database.read(async (tx) => {
      await requireCityAdministrator(tx, actor);
      return { imports: await listImports(tx) };
    }),
    listImportLines: async ({ params, query }, actor) => deps.database.read(async (tx) => {
      await requireCityAdministrator(tx, actor);
      return { lines: await listImportLines(tx, params.id, query) };
    }),
    getImportFaults: async ({ params }, actor, { reply }) => {
      const lines = await deps.database.read(async (tx) => {
        await requireCityAdministrator(tx, actor);
        await getImport(tx, params.id);
        return listFaultyLines(tx, params.id);
      });
      return reply.type('text/csv; charset=utf-8').header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent('Dòng lỗi của danh mục.csv')}`)
        .header('content-security-policy', "sandbox; default-src 'none'").send(faultsFile(lines));
    },
    adoptImport: ({ params, body }, actor) => adoptImport(deps, actor, { ...params, ...body }),
  };
}

function namedFile({ headers }: FastifyRequest): { fileName: string; declaredNoSecret: boolean } {
  try {
    return { fileName: decodeURIComponent(String(headers['x-file-name'] ?? '')), declaredNoSecret: headers['x-declared-no-secret'] === 'true' };
  } catch {
    throw new Refusal('invalid-input', { errors: [{ path: 'x-file-name', message: 'Tên tệp không đúng' }] });
  }
}
