import type { FastifyInstance } from 'fastify';
import { lines } from '#contract/exchange/lines.ts';
import { type Authenticate, implement } from '#server/platform/http/implement.ts';
import { changeLine } from './commands/change-line.ts';
import { createLine } from './commands/create-line.ts';
import { switchLine } from './commands/switch-line.ts';
import { testLine } from './commands/test-line.ts';
import type { LineActsDeps } from './lines.deps.ts';
import { listLines } from './queries/list-lines.ts';

export function registerLinesRoutes(app: FastifyInstance, deps: LineActsDeps, authenticate: Authenticate): void {
  implement(app, lines, {
    authenticate,
    handlers: {
      listLines: (_input, actor) => deps.database.read((tx) => listLines(deps, tx, actor)),
      createLine: ({ body }, actor) => createLine(deps, actor, body),
      changeLine: async ({ params, body }, actor) => {
        await changeLine(deps, actor, { ...params, ...body });
        return undefined;
      },
      switchLine: async ({ params, body }, actor) => {
        await switchLine(deps, actor, { ...params, ...body });
        return undefined;
      },
      testLine: ({ params }, actor) => testLine(deps, actor, params.id),
    },
  });
}
