import type { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { contract } from '#contract/index.ts';
import { readTrust, stopVerification } from '#server/platform/pdf-verification/index.ts';
import { type Authenticate, implement } from '#server/platform/http/implement.ts';
import { platformAdministrator } from '../identity/index.ts';
import { createPublicCheck } from './check-upload.ts';
import { addTrusted } from './commands/add-trusted.ts';
import { removeTrusted } from './commands/remove-trusted.ts';
import { verifyAgain } from './commands/verify-again.ts';
import { workOffVerification } from './jobs/verify-file.ts';
import { lookUp } from './look-up.ts';
import { findReport } from './queries/find-report.ts';
import { folderPieces, listTrusted, shownPiece } from './queries/list-trusted.ts';
import type { VerificationDeps } from './verification.deps.ts';

export function registerVerification(app: FastifyInstance, deps: VerificationDeps, authenticate: Authenticate): void {
  const publicCheck = createPublicCheck(deps);
  workOffVerification(deps);
  app.addHook('onClose', async () => {
    publicCheck.stop();
    stopVerification();
  });
  implement(app, contract.verification, {
    authenticate,
    handlers: {
      getReport: async ({ params }, actor) => {
        const sha256 = await deps.findOriginal(actor, params.id);
        return { report: (await deps.database.read((tx) => findReport(tx, sha256))) ?? null };
      },
      verifyAgain: async ({ params }, actor) => {
        await verifyAgain(deps, actor, params.id);
        return undefined;
      },
      listTrusted: async (_input, actor) => {
        const added = await deps.database.read(async (tx) => {
          await platformAdministrator(tx, actor);
          return listTrusted(tx);
        });
        return { trusted: [...added, ...folderPieces(await readTrust(deps.trustFolder)).map(shownPiece)] };
      },
      addTrusted: async ({ body }, actor) => {
        const { ids } = await addTrusted(deps, actor, body.file);
        const trusted = await deps.database.read(listTrusted);
        return { added: trusted.filter(({ id }) => id !== null && ids.includes(id)) };
      },
      removeTrusted: async ({ params, body }, actor) => {
        await removeTrusted(deps, actor, { ...params, ...body });
        return undefined;
      },
      check: async (_input, _actor, { request }) => {
        const { report, sha256 } = await publicCheck.check(request.body as Readable);
        return { ...report, issued: (await deps.findIssued({ sha256 })) ?? null };
      },
      lookUp: ({ query }) => lookUp(deps, publicCheck, query.code),
    },
  });
}
