import type { FastifyInstance } from 'fastify';
import { asDay } from '#contract/day.ts';
import { contract } from '#contract/index.ts';
import type { Actor } from '#server/platform/access/actor.ts';
import type { Database } from '#server/platform/database/database.ts';
import type { Exchange, Handlers } from '#server/platform/http/implement.ts';
import { implement } from '#server/platform/http/implement.ts';
import type { KeyRing } from '#server/platform/storage/key-ring.ts';
import { type Authentication, requestFacts } from './authentication.ts';
import { beginSecondFactor } from './commands/begin-second-factor.ts';
import { confirmPresence } from './commands/confirm-presence.ts';
import { confirmSecondFactor } from './commands/confirm-second-factor.ts';
import { delegate } from './commands/delegate.ts';
import { endSession } from './commands/end-session.ts';
import { signIn } from './commands/sign-in.ts';
import { getOwnAccount } from './queries/get-own-account.ts';
import { listAgencies } from './queries/list-agencies.ts';
import { listPostsOfAgencies, listUnitsOfAgencies } from './queries/list-colleagues.ts';
import { listSessions } from './queries/list-sessions.ts';
import { deviceOf } from './rules/device.ts';

/** A person one may sign in as in the demonstration. */
export interface Persona {
  readonly key: string;
  readonly name: string;
  readonly email: string;
  readonly title: string;
  readonly agencyName: string;
  readonly story: string;
}

export interface DemoAccess {
  readonly password: string;
  readonly personas: readonly Persona[];
}

export interface IdentityDeps {
  readonly database: Database;
  readonly authentication: Authentication;
  /** Seals the secrets of second factors. */
  readonly keys: KeyRing;
  /** Shown to everybody on the log-in page; undefined outside demo mode. */
  readonly demo: DemoAccess | undefined;
  /** A session has ended and this is committed: its open lines are to be cut. */
  readonly sessionEnded: (sessionId: string) => void;
  /** The secrecy gate for one text; throws its refusal. */
  readonly passSecrecyGate: (actor: Actor, text: string) => Promise<void>;
  readonly clock: () => Date;
}

export function registerIdentityRoutes(app: FastifyInstance, deps: IdentityDeps): void {
  implement(app, contract.identity, {
    authenticate: deps.authentication.authenticate,
    handlers: { ...sessionHandlers(deps), ...proofHandlers(deps), ...directoryHandlers(deps) },
  });
}

type All = Handlers<typeof contract.identity>;

function sessionHandlers(deps: IdentityDeps): Pick<All, 'signIn' | 'signOut' | 'getMe' | 'listSessions' | 'endSession'> {
  const { database, authentication } = deps;
  const { cookie } = authentication;
  const carried = ({ request }: Exchange): string | undefined => cookie.read(request.headers.cookie);
  return {
    signIn: async ({ body }, _actor, exchange) => {
      const device = deviceOf(exchange.request.headers['user-agent']);
      const result = await signIn(deps, { ...body, device, carried: carried(exchange), request: requestFacts(exchange.request) });
      if (result.outcome === 'signed-in') void exchange.reply.header('set-cookie', cookie.written(result.secret));
      return { outcome: result.outcome };
    },
    signOut: async (_input, actor, { reply }) => {
      await endSession(deps, actor, actor.sessionId);
      void reply.header('set-cookie', cookie.removed());
      return undefined;
    },
    getMe: async (_input, actor) => {
      const account = await database.read((tx) => getOwnAccount(tx, actor.personId));
      return { personId: actor.personId, name: actor.name, ...account, capacities: [...actor.capacities] };
    },
    listSessions: async (_input, actor) => {
      const sessions = await database.read((tx) => listSessions(tx, actor.personId));
      return { sessions: sessions.map((session) => ({ ...session, current: session.id === actor.sessionId })) };
    },
    endSession: async ({ params }, actor) => {
      await endSession(deps, actor, params.id);
      return undefined;
    },
  };
}

function proofHandlers(deps: IdentityDeps): Pick<All, 'confirmPresence' | 'beginSecondFactor' | 'confirmSecondFactor'> {
  return {
    confirmPresence: async ({ body }, actor) => {
      const { email } = await deps.database.read((tx) => getOwnAccount(tx, actor.personId));
      return confirmPresence(deps, actor, { email, ...body });
    },
    beginSecondFactor: (_input, actor) => beginSecondFactor(deps, actor),
    confirmSecondFactor: async ({ body }, actor) => {
      await confirmSecondFactor(deps, actor, body.code);
      return undefined;
    },
  };
}

function directoryHandlers(deps: IdentityDeps): Pick<All, 'listPersonas' | 'listAgencies' | 'listColleagues' | 'delegate'> {
  const { database, demo } = deps;
  return {
    listPersonas: async () => ({ password: demo?.password ?? null, personas: [...(demo?.personas ?? [])] }),
    listAgencies: async ({ query }) => ({ agencies: await database.read((tx) => listAgencies(tx, query.search)) }),
    listColleagues: (_input, actor) => {
      const agencyIds = [...new Set(actor.capacities.map(({ agencyId }) => agencyId))];
      return database.read(async (tx) => ({
        units: await listUnitsOfAgencies(tx, agencyIds),
        posts: await listPostsOfAgencies(tx, agencyIds),
      }));
    },
    delegate: ({ body }, actor) => delegate(deps, actor, { ...body, from: asDay(body.from), to: asDay(body.to) }),
  };
}
