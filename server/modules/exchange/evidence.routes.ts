import type { FastifyInstance } from 'fastify';
import { exchangeEvidence } from '#contract/exchange/evidence.ts';
import { type Authenticate, implement } from '#server/platform/http/implement.ts';
import { packageStream } from '../files/index.ts';
import { takeEvidence } from './commands/take-evidence.ts';
import type { EvidenceDeps } from './evidence.deps.ts';

export function registerEvidenceRoutes(app: FastifyInstance, deps: EvidenceDeps, authenticate: Authenticate): void {
  implement(app, exchangeEvidence, {
    authenticate,
    handlers: {
      getExchangeEvidence: async ({ params }, actor, { reply }) => {
        const { members, at, name } = await takeEvidence(deps, actor, params.id);
        return reply
          .type('application/zip')
          .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
          .header('content-security-policy', "sandbox; default-src 'none'")
          .send(packageStream(deps, members, at));
      },
    },
  });
}
