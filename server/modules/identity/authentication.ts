import type { IncomingMessage } from 'node:http';
import type { FastifyRequest } from 'fastify';
import { contract } from '#contract/index.ts';
import type { Actor, RequestFacts } from '#server/platform/access/actor.ts';
import type { Database } from '#server/platform/database/database.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import { fingerprintOf } from '#server/platform/http/fingerprint.ts';
import type { Authenticate } from '#server/platform/http/implement.ts';
import { hashOfSecret, type SessionCookie, sessionCookie } from './credentials/session-cookie.ts';
import { findActorOfSession } from './queries/find-actor.ts';
import { saveSeen } from './store/session.store.ts';

export interface Authentication {
  readonly cookie: SessionCookie;
  /**
   * Who asks; refuses with `signed-out` when nobody does, with `identity/other-person` when the page was opened for somebody else, and with `identity/password-change-needed` while a one-time
   * password has not been changed: here, so that no operation can forget it. Counts as a sign of life.
   */
  readonly authenticate: Authenticate;
  /** The same for a line that stays open: an open tab alone does not keep a session alive. */
  findActor(message: IncomingMessage): Promise<Actor | undefined>;
}

export interface AuthenticationDeps {
  readonly database: Database;
  /** Whether people come over https. */
  readonly secure: boolean;
}

/** All that somebody with a one-time password may do. */
const BEFORE_THE_CHANGE: ReadonlySet<string | undefined> = new Set([contract.identity.changePassword.path, contract.identity.signOut.path]);

const IDEMPOTENCY_KEY = /^[\x21-\x7e]{8,100}$/;

export function createAuthentication({ database, secure }: AuthenticationDeps): Authentication {
  const cookie = sessionCookie(secure);
  const find = async (message: IncomingMessage) => {
    const secret = cookie.read(message.headers.cookie);
    return secret === undefined ? undefined : database.read((tx) => findActorOfSession(tx, hashOfSecret(secret)));
  };
  return {
    cookie,
    authenticate: async (request) => {
      const found = await find(request.raw);
      if (found === undefined) throw new Refusal('signed-out');
      if (!isFromPageOf(found.personId, request)) throw new Refusal('identity/other-person');
      const { seenLongAgo, mustChangePassword, ...actor } = found;
      if (mustChangePassword && !BEFORE_THE_CHANGE.has(request.routeOptions.url)) throw new Refusal('identity/password-change-needed');
      if (seenLongAgo) await database.transact((tx) => saveSeen(tx, found.sessionId));
      return { ...actor, request: requestFacts(request) };
    },
    findActor: async (message) => {
      const found = await find(message);
      if (found === undefined || found.mustChangePassword) return undefined;
      const { seenLongAgo: _, mustChangePassword: __, ...actor } = found;
      return { ...actor, request: { id: 'realtime', address: message.socket.remoteAddress ?? '', idempotencyKey: null } };
    },
  };
}

/** A page says for whom it was opened: in another tab the browser may have come to belong to somebody else since. */
function isFromPageOf(personId: string, { headers }: FastifyRequest): boolean {
  const opened = headers['x-person-id'];
  return opened === undefined || opened === personId;
}

/** What the audit and the once-only guard need to know of a request. */
export function requestFacts(request: FastifyRequest): RequestFacts {
  const key = request.headers['idempotency-key'];
  if (key === undefined) return { id: request.id, address: request.ip, idempotencyKey: null };
  if (typeof key !== 'string' || !IDEMPOTENCY_KEY.test(key)) {
    throw new Refusal('invalid-input', { errors: [{ path: 'idempotency-key', message: 'Từ 8 đến 100 ký tự ASCII' }] });
  }
  return { id: request.id, address: request.ip, idempotencyKey: { key, fingerprint: fingerprintOf(request) } };
}
