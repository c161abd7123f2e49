import type { FastifyInstance } from 'fastify';
import { contract } from '#contract/index.ts';
import type { Actor } from '#server/platform/access/actor.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { type Authenticate, type Handlers, implement } from '#server/platform/http/implement.ts';
import { addAppendix } from './commands/add-appendix.ts';
import { addComment } from './commands/add-comment.ts';
import { createVersion } from './commands/create-version.ts';
import { orderAppendices } from './commands/order-appendices.ts';
import { removeAppendix } from './commands/remove-appendix.ts';
import { renameAppendix } from './commands/rename-appendix.ts';
import { reopenComment } from './commands/reopen-comment.ts';
import { replacePart } from './commands/replace-part.ts';
import { replyToComment } from './commands/reply-to-comment.ts';
import { resolveComment } from './commands/resolve-comment.ts';
import type { DraftingDeps, TextAccess } from './drafting.deps.ts';
import { compareVersions } from './queries/compare-versions.ts';
import { listComments } from './queries/list-comments.ts';
import { getVersion, listVersions } from './queries/list-versions.ts';
import { readText } from './queries/read-text.ts';
import { readAccess } from './steps/open-text.ts';

type All = Handlers<typeof contract.drafting>;

export function registerDraftingRoutes(app: FastifyInstance, deps: DraftingDeps, authenticate: Authenticate): void {
  implement(app, contract.drafting, { authenticate, handlers: { ...writing(deps), ...comments(deps), ...reads(deps) } });
}

function writing(deps: DraftingDeps): Pick<All, 'replacePart' | 'addAppendix' | 'renameAppendix' | 'orderAppendices' | 'removeAppendix' | 'createVersion'> {
  return {
    replacePart: ({ params, body }, actor) => replacePart(deps, actor, { ...params, ...body }),
    addAppendix: ({ params, body }, actor) => addAppendix(deps, actor, { ...params, ...body }),
    renameAppendix: ({ params, body }, actor) => renameAppendix(deps, actor, { ...params, ...body }),
    orderAppendices: ({ params, body }, actor) => orderAppendices(deps, actor, { ...params, ...body }),
    removeAppendix: ({ params }, actor) => removeAppendix(deps, actor, params),
    createVersion: ({ params, body }, actor) => createVersion(deps, actor, { ...params, ...body }),
  };
}

function comments(deps: DraftingDeps): Pick<All, 'addComment' | 'replyToComment' | 'resolveComment' | 'reopenComment'> {
  return {
    addComment: ({ params, body }, actor) => addComment(deps, actor, { ...params, ...body }),
    replyToComment: ({ params, body }, actor) => replyToComment(deps, actor, { ...params, ...body }),
    resolveComment: ({ params }, actor) => resolveComment(deps, actor, params),
    reopenComment: ({ params }, actor) => reopenComment(deps, actor, params),
  };
}

function reads(deps: DraftingDeps): Pick<All, 'getText' | 'listVersions' | 'getVersion' | 'compareVersions' | 'listComments'> {
  /** Every read begins with whether the person may see the text. */
  const reading = <T>(actor: Actor, id: string, read: (tx: Tx, access: TextAccess) => Promise<T>): Promise<T> =>
    deps.database.read(async (tx) => read(tx, await readAccess(deps, tx, actor, id)));
  return {
    getText: ({ params: { id } }, actor) => reading(actor, id, async (tx, { mayWrite, mayComment }) => {
      const { isFrozen, body, appendices } = await readText(tx, id);
      return { id, body, appendices: [...appendices], access: mayWrite && !isFrozen ? 'write' : 'read', frozen: isFrozen, mayComment };
    }),
    listVersions: ({ params: { id } }, actor) => reading(actor, id, async (tx) => ({ versions: await listVersions(tx, id) })),
    getVersion: ({ params: { id, versionId } }, actor) => reading(actor, id, async (tx) => {
      const { appendices, ...version } = await getVersion(tx, id, versionId);
      return { ...version, appendices: [...appendices] };
    }),
    compareVersions: ({ params: { id }, query }, actor) => reading(actor, id, (tx) => compareVersions(tx, id, query)),
    listComments: ({ params: { id } }, actor) => reading(actor, id, async (tx) => ({ comments: await listComments(tx, actor, id) })),
  };
}
