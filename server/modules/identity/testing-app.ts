import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify';
import pino from 'pino';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connectDatabase, type Database } from '#server/platform/database/database.ts';
import { statement } from '#server/platform/database/transaction.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import { buildHttpServer } from '#server/platform/http/server.ts';
import { openKeyRing } from '#server/platform/storage/key-ring.ts';
import { createTestDatabase } from '#server/testing/test-database.ts';
import { createAuthentication, type DemoAccess, registerIdentityRoutes } from './index.ts';
import { browserHeaders } from './testing.ts';

/** The identity module alone, over HTTP, on a database of its own. */
export interface IdentityHouse {
  readonly app: FastifyInstance;
  readonly database: Database;
  /** Sessions the module said have ended. */
  readonly endedSessions: string[];
  /** People the module said whose rights have changed. */
  readonly changedPeople: string[];
  /** The time the module goes by; move it by assigning. */
  readonly time: { now: Date };
  sql<Row>(text: string, values?: readonly unknown[]): Promise<Row[]>;
  post(path: string, body: object, options?: { headers?: Record<string, string>; address?: string }): Promise<LightMyRequestResponse>;
  get(path: string, headers?: Record<string, string>): Promise<LightMyRequestResponse>;
  close(): Promise<void>;
}

/** A text that the gate of these tests refuses. */
export const SECRET_TEXT = 'TUYỆT MẬT';

export async function openIdentityHouse(options: { secure?: boolean; demo?: DemoAccess } = {}): Promise<IdentityHouse> {
  const [scratch, folder] = await Promise.all([createTestDatabase(), mkdtemp(join(tmpdir(), 'identity-'))]);
  const database = connectDatabase(scratch.urls.application, { connections: 4 });
  const app = await buildHttpServer({ log: pino({ enabled: false }), publicOrigin: undefined, trustedProxy: undefined, webFolder: undefined, samplesFolder: undefined });
  const endedSessions: string[] = [];
  const changedPeople: string[] = [];
  const time = { now: new Date() };
  registerIdentityRoutes(app, {
    database,
    authentication: createAuthentication({ database, secure: options.secure ?? false }),
    keys: openKeyRing(folder),
    demo: options.demo,
    sessionEnded: (sessionId) => endedSessions.push(sessionId),
    personChanged: (personId) => changedPeople.push(personId),
    passSecrecyGate: async (_actor, text) => {
      if (text === SECRET_TEXT) throw new Refusal('secrecy/refused');
    },
    clock: () => time.now,
  });
  const send = (request: InjectOptions, headers: Record<string, string> = {}) => app.inject({ ...request, headers: { ...browserHeaders(), ...headers } });
  return {
    app, database, endedSessions, changedPeople, time,
    sql: (text, values = []) => database.transact((tx) => statement(tx, text, values)),
    post: (path, body, { headers, address = '203.113.152.9' } = {}) => send({ method: 'POST', url: path, payload: body, remoteAddress: address }, headers),
    get: (path, headers) => send({ method: 'GET', url: path }, headers),
    close: async () => {
      await app.close();
      await database.close();
      await scratch.close();
      await rm(folder, { recursive: true });
    },
  };
}

/** The cookie of a `Set-Cookie` header, as a browser sends it back. */
export const cookieOf = (response: LightMyRequestResponse): string => String(response.headers['set-cookie']).split(';')[0] ?? '';

export const someAddress = (): string => [10, ...randomBytes(3)].join('.');

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** The secret of an authenticator as it is typed. */
export function decodeBase32(text: string): Buffer {
  const bits = [...text].map((letter) => ALPHABET.indexOf(letter).toString(2).padStart(5, '0')).join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}
