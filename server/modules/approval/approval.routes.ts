import type { FastifyInstance } from 'fastify';
import { contract } from '#contract/index.ts';
import { type Authenticate, implement } from '#server/platform/http/implement.ts';
import { today } from '../calendar/index.ts';
import type { ApprovalDeps } from './approval.deps.ts';
import { endSubstitute } from './commands/end-substitute.ts';
import { nameSubstitute } from './commands/name-substitute.ts';
import { removeTemplate } from './commands/remove-template.ts';
import { saveTemplate } from './commands/save-template.ts';
import { listSubstitutes } from './queries/list-substitutes.ts';
import { listTemplates } from './queries/list-templates.ts';

export function registerApprovalRoutes(app: FastifyInstance, deps: ApprovalDeps, authenticate: Authenticate): void {
  implement(app, contract.approval, {
    authenticate,
    handlers: {
      listTemplates: (_input, actor) => deps.database.read((tx) => listTemplates(tx, actor)),
      saveTemplate: ({ params, body }, actor) => saveTemplate(deps, actor, { ...params, ...body }),
      removeTemplate: async ({ params }, actor) => {
        await removeTemplate(deps, actor, params);
        return undefined;
      },
      listSubstitutes: async (_input, actor) => ({ substitutes: await deps.database.read((tx) => listSubstitutes(tx, actor, today(deps.clock()))) }),
      nameSubstitute: ({ body }, actor) => nameSubstitute(deps, actor, body),
      endSubstitute: async ({ params }, actor) => {
        await endSubstitute(deps, actor, params);
        return undefined;
      },
    },
  });
}
