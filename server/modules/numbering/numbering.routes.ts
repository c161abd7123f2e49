import type { FastifyInstance } from 'fastify';
import { contract } from '#contract/index.ts';
import type { Actor } from '#server/platform/access/actor.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import { type Authenticate, implement } from '#server/platform/http/implement.ts';
import { today } from '../calendar/index.ts';
import { reserve } from './commands/reserve.ts';
import { setScheme } from './commands/set-scheme.ts';
import { voidNumber } from './commands/void-number.ts';
import type { NumberingDeps } from './numbering.deps.ts';
import { getSeries } from './queries/get-series.ts';
import { listReservations } from './queries/list-reservations.ts';
import { decideKeeper } from './rules/keeper.ts';

export function registerNumberingRoutes(app: FastifyInstance, deps: NumberingDeps, authenticate: Authenticate): void {
  implement(app, contract.numbering, {
    authenticate,
    handlers: {
      getSeries: (_input, actor) => deps.database.read((tx) => getSeries(tx, actor, today(deps.clock()))),
      setScheme: ({ body }, actor) => setScheme(deps, actor, body),
      listReservations: async ({ query }, actor) => {
        const agencyId = clerksAgency(actor);
        return { reservations: await deps.database.read((tx) => listReservations(tx, agencyId, { filter: query, today: today(deps.clock()) })) };
      },
      reserve: ({ body }, actor) => reserve(deps, actor, body),
      voidNumber: ({ params, body }, actor) => voidNumber(deps, actor, { ...params, ...body }),
    },
  });
}

function clerksAgency(actor: Actor): string {
  const decision = decideKeeper(actor);
  if (!decision.allowed) throw new Refusal('forbidden');
  return decision.value.agencyId;
}
