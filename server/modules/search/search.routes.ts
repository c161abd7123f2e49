import type { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { contract } from '#contract/index.ts';
import { type Actor, agenciesReadWhole, keysOf } from '#server/platform/access/actor.ts';
import { type Handlers, implement } from '#server/platform/http/implement.ts';
import { changeSaved } from './commands/change-saved.ts';
import { deleteSaved } from './commands/delete-saved.ts';
import { save } from './commands/save.ts';
import { takeOutFound } from './commands/take-out-found.ts';
import { count } from './queries/count.ts';
import { find } from './queries/find.ts';
import { listSaved } from './queries/list-saved.ts';
import type { Finder } from './queries/narrowed.ts';
import type { SearchDeps } from './search.deps.ts';
import { csvOf, xlsxOf } from './steps/files.ts';

type All = Handlers<typeof contract.search>;

export function registerSearchRoutes(app: FastifyInstance, deps: SearchDeps): void {
  implement(app, contract.search, { authenticate: deps.authenticate, handlers: { ...questions(deps), ...files(deps), ...saved(deps) } });
}

const finderOf = (actor: Actor): Finder => ({ keys: keysOf(actor), agencies: agenciesReadWhole(actor) });

function questions({ database }: SearchDeps): Pick<All, 'find' | 'count'> {
  return {
    find: ({ query: { q, limit, skip, order, excerpts, ...filters } }, actor) =>
      database.read((tx) => find(tx, finderOf(actor), { q, filters, limit, skip, order, excerpts: excerpts === 'yes' })),
    count: ({ query: { q, ...filters } }, actor) => database.read((tx) => count(tx, finderOf(actor), { q, filters })),
  };
}

function files(deps: SearchDeps): Pick<All, 'getCsv' | 'getXlsx'> {
  return {
    getCsv: async ({ query }, actor, { reply }) =>
      sendFile(reply, { type: 'text/csv; charset=utf-8', ending: 'csv', content: csvOf(await takeOutFound(deps, actor, { question: query, form: 'csv' })) }),
    getXlsx: async ({ query }, actor, { reply }) =>
      sendFile(reply, { type: contract.search.getXlsx.mediaType, ending: 'xlsx', content: xlsxOf(await takeOutFound(deps, actor, { question: query, form: 'xlsx' })) }),
  };
}

function saved(deps: SearchDeps): Pick<All, 'listSaved' | 'save' | 'changeSaved' | 'deleteSaved'> {
  return {
    listSaved: (_asked, actor) => deps.database.read((tx) => listSaved(tx, actor.personId)),
    save: ({ body }, actor) => save(deps, actor, body),
    changeSaved: ({ params, body }, actor) => changeSaved(deps, actor, { ...params, ...body }),
    deleteSaved: ({ params }, actor) => deleteSaved(deps, actor, params),
  };
}

/** Bytes to be kept as a file, never run as a page of ours. */
function sendFile(reply: FastifyReply, { type, ending, content }: { type: string; ending: string; content: Readable }): FastifyReply {
  return reply
    .type(type)
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(`Kết quả tìm kiếm.${ending}`)}`)
    .header('content-security-policy', "sandbox; default-src 'none'")
    .send(content);
}
