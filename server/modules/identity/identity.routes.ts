import type { FastifyInstance } from 'fastify';
import { asDay } from '#contract/day.ts';
import { contract } from '#contract/index.ts';
import type { Actor } from '#server/platform/access/actor.ts';
import type { Database } from '#server/platform/database/database.ts';
import type { Exchange, Handlers } from '#server/platform/http/implement.ts';
import { implement } from '#server/platform/http/implement.ts';
import type { KeyRing } from '#server/platform/storage/key-ring.ts';
import { administrationHandlers } from './administration.routes.ts';
import { type Authentication, requestFacts } from './authentication.ts';
import { beginSecondFactor } from './commands/begin-second-factor.ts';
import { changePassword } from './commands/change-password.ts';
import { confirmPresence } from './commands/confirm-presence.ts';
import { confirmSecondFactor } from './commands/confirm-second-factor.ts';
import { delegate, type PassSecrecyGate } from './commands/delegate.ts';
import { endSecondFactor } from './commands/end-second-factor.ts';
import { endSession } from './commands/end-session.ts';
import { renewRecoveryCodes } from './commands/renew-recovery-codes.ts';
import { revokeDelegation } from './commands/revoke-delegation.ts';
import { signIn } from './commands/sign-in.ts';
import { getOwnAccount } from './queries/get-own-account.ts';
import { listAgencies } from './queries/list-agencies.ts';
import { listPostsOfAgencies, listUnitsOfAgencies } from './queries/list-colleagues.ts';
import { listDelegations } from './queries/list-delegations.ts';
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
  readonly passSecrecyGate: PassSecrecyGate;
  /** What a person may do has changed and this is committed: their open lines are to be looked at again. */
  readonly personChanged: (personId: string) => void;
  readonly clock: () => Date;
}

export function registerIdentityRoutes(app: FastifyInstance, deps: IdentityDeps): void {
  implement(app, contract.identity, {
    authenticate: deps.authentication.authenticate,
    handlers: { ...sessionHandlers(deps), ...proofHandlers(deps), ...directoryHandlers(deps), ...delegationHandlers(deps), ...administrationHandlers(deps) },
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

type Proofs = 'confirmPresence' | 'changePassword' | 'beginSecondFactor' | 'confirmSecondFactor' | 'renewRecoveryCodes' | 'endSecondFactor';

function proofHandlers(deps: IdentityDeps): Pick<All, Proofs> {
  const emailOf = async ({ personId }: Actor): Promise<string> => (await deps.database.read((tx) => getOwnAccount(tx, personId))).email;
  return {
    confirmPresence: async ({ body }, actor) => confirmPresence(deps, actor, { email: await emailOf(actor), ...body }),
    changePassword: async ({ body }, actor) => changePassword(deps, actor, { email: await emailOf(actor), ...body }),
    beginSecondFactor: (_input, actor) => beginSecondFactor(deps, actor),
    confirmSecondFactor: ({ body }, actor) => confirmSecondFactor(deps, actor, body.code),
    renewRecoveryCodes: async ({ body }, actor) => renewRecoveryCodes(deps, actor, { email: await emailOf(actor), ...body }),
    endSecondFactor: async ({ body }, actor) => {
      await endSecondFactor(deps, actor, { email: await emailOf(actor), ...body });
      return undefined;
    },
  };
}

function delegationHandlers(deps: IdentityDeps): Pick<All, 'delegate' | 'listDelegations' | 'revokeDelegation'> {
  return {
    delegate: ({ body }, actor) => delegate(deps, actor, { ...body, from: asDay(body.from), to: asDay(body.to) }),
    listDelegations: (_input, { personId }) =>
      deps.database.read(async (tx) => ({ given: await listDelegations(tx, 'given', personId), received: await listDelegations(tx, 'received', personId) })),
    revokeDelegation: async ({ params }, actor) => {
      await revokeDelegation(deps, actor, params.id);
      return undefined;
    },
  };
}

function directoryHandlers(deps: IdentityDeps): Pick<All, 'listPersonas' | 'listAgencies' | 'listColleagues'> {
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
  };
}
