import type { FastifyInstance, FastifyReply } from 'fastify';
import { contract } from '#contract/index.ts';
import type { Actor } from '#server/platform/access/actor.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import { type Authenticate, implement } from '#server/platform/http/implement.ts';
import { findCopySource, readingScope, sendPdf } from '../documents/index.ts';
import { readBlob } from '../files/index.ts';
import { cancelCopy } from './commands/cancel-copy.ts';
import { issueCopy } from './commands/issue-copy.ts';
import { orderCopy } from './commands/order-copy.ts';
import type { CopiesDeps } from './copies.deps.ts';
import { findCopy, listCopies } from './queries/list-copies.ts';

export function registerCopiesRoutes(app: FastifyInstance, deps: CopiesDeps, authenticate: Authenticate): void {
  implement(app, contract.copies, {
    authenticate,
    handlers: {
      order: ({ body }, actor) => orderCopy(deps, actor, body),
      issue: ({ params, body }, actor) => issueCopy(deps, actor, { ...params, ...body }),
      cancel: ({ params, body }, actor) => cancelCopy(deps, actor, { ...params, ...body }),
      listOfDocument: ({ query }, actor) => deps.database.read(async (tx) => {
        const source = await findCopySource(tx, readingScope(actor), query);
        if (source === undefined) throw new Refusal('not-found');
        return { rows: await listCopies(tx, actor, { subjectId: query.subjectId, agencyId: source.agencyId }) };
      }),
      getPdf: ({ params }, actor, { reply }) => sendCopy(deps, actor, { id: params.id, reply }),
    },
  });
}

/** The file of a copy, to whoever may read the document it was made of. */
async function sendCopy(deps: CopiesDeps, actor: Actor, { id, reply }: { id: string; reply: FastifyReply }): Promise<FastifyReply> {
  const stored = await deps.database.read(async (tx) => {
    const copy = await findCopy(tx, id);
    const source = copy && (await findCopySource(tx, readingScope(actor), copy));
    const file = copy?.sha256 ?? null;
    return file === null || source?.agencyId !== copy?.agencyId ? undefined : readBlob(tx, deps.storage, file);
  });
  if (stored === undefined) throw new Refusal('not-found');
  return sendPdf(reply, { bytes: stored.bytes, size: stored.size, fileName: 'ban-sao.pdf' });
}
