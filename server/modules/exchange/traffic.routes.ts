import type { FastifyInstance } from 'fastify';
import { traffic } from '#contract/exchange/traffic.ts';
import { type Actor, agenciesReadWhole } from '#server/platform/access/actor.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import { type Authenticate, type Handlers, implement } from '#server/platform/http/implement.ts';
import { today, workingDayBefore } from '../calendar/index.ts';
import { mayReadTopic, readingScope } from '../documents/index.ts';
import { isPlatformAdministrator } from '../identity/index.ts';
import { answerRequest } from './commands/answer-request.ts';
import { fetchNow } from './commands/fetch-now.ts';
import { sendAgain } from './commands/send-again.ts';
import type { ExchangeDeps } from './exchange.deps.ts';
import { countLines, countMine } from './queries/get-traffic.ts';
import { getPacket } from './queries/get-packet.ts';
import { findArrival, listDispatches } from './queries/list-dispatches.ts';
import { type InboundScope, listInbound } from './queries/list-inbound.ts';
import { listOutbox } from './queries/list-outbox.ts';
import { type Deadlines, listOverdue } from './queries/list-overdue.ts';

type All = Handlers<typeof traffic>;

export function registerTrafficRoutes(app: FastifyInstance, deps: ExchangeDeps, authenticate: Authenticate): void {
  implement(app, traffic, { authenticate, handlers: { ...acts(deps), ...lists(deps), ...ofDocuments(deps) } });
}

function acts(deps: ExchangeDeps): Pick<All, 'sendAgain' | 'fetchNow' | 'answerRequest'> {
  return {
    sendAgain: ({ params }, actor) => sendAgain(deps, actor, params.id),
    fetchNow: (_input, actor) => fetchNow(deps, actor),
    answerRequest: ({ params, body }, actor) => answerRequest(deps, actor, { id: params.id, ...body }),
  };
}

function lists(deps: ExchangeDeps): Pick<All, 'getTraffic' | 'listOutbox' | 'listInbound' | 'listOverdue' | 'getPacket'> {
  const { database } = deps;
  return {
    getTraffic: (_input, actor) => database.read((tx) => trafficOf(deps, tx, actor)),
    listOutbox: ({ query }, actor) => database.read((tx) => listOutbox(tx, actor, query)),
    listInbound: ({ query }, actor) => database.read(async (tx) => listInbound(tx, await inboundScope(tx, actor), query)),
    listOverdue: ({ query }, actor) => database.read(async (tx) => ({ rows: await listOverdue(tx, agenciesReadWhole(actor), deadlines(deps), query.limit) })),
    getPacket: ({ params }, actor) => database.read(async (tx) => getPacket(tx, await inboundScope(tx, actor), params.id)),
  };
}

function ofDocuments({ database }: ExchangeDeps): Pick<All, 'listDispatches' | 'getArrival'> {
  return {
    listDispatches: ({ params }, actor) => database.read(async (tx) => {
      await mayRead(tx, actor, `outgoing:${params.id}`);
      return { dispatches: await listDispatches(tx, actor, { outgoingId: params.id }) };
    }),
    getArrival: ({ params }, actor) => database.read(async (tx) => {
      await mayRead(tx, actor, `incoming:${params.id}`);
      return { arrival: await findArrival(tx, actor, params.id) };
    }),
  };
}

async function mayRead(tx: Tx, actor: Actor, topic: string): Promise<void> {
  if (!(await mayReadTopic(tx, readingScope(actor), topic))) throw new Refusal('not-found');
}

const inboundScope = async (tx: Tx, actor: Actor): Promise<InboundScope> => ({ agencies: agenciesReadWhole(actor), seesStray: await isPlatformAdministrator(tx, actor) });

function deadlines({ clock }: Pick<ExchangeDeps, 'clock'>): Deadlines {
  const now = today(clock());
  return { today: now, lastWorkingDay: workingDayBefore(now) };
}

/** Counts of the reader's agencies for who reads them whole, the lines for who administers the house; for anybody else there is nothing. */
async function trafficOf(deps: ExchangeDeps, tx: Tx, actor: Actor) {
  const agencies = agenciesReadWhole(actor);
  const seesLines = await isPlatformAdministrator(tx, actor);
  if (agencies.length === 0 && !seesLines) throw new Refusal('forbidden');
  const days = deadlines(deps);
  return { mine: agencies.length === 0 ? null : await countMine(tx, agencies, days), lines: seesLines ? await countLines(tx, days.today) : null };
}
