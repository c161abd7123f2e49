import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import pino from 'pino';
import { type AppParts, buildApp, QUEUES } from '../app.ts';
import type { DemoAccess } from '../modules/identity/index.ts';
import { connectDatabase, type Database } from '../platform/database/database.ts';
import { statement } from '../platform/database/transaction.ts';
import { createJobs, type Jobs } from '../platform/jobs/jobs.ts';
import { openKeyRing } from '../platform/storage/key-ring.ts';
import { openLocalStorage, type Storage } from '../platform/storage/storage.ts';
import { stopPdfSigning } from '../platform/pdf-signing/index.ts';
import { stopTextExtraction } from '../platform/text-extraction/index.ts';
import { type RecognitionSettings, TextRecognition } from '../platform/text-recognition/index.ts';
import { stopTypesetting } from '../platform/typesetting/index.ts';
import { stopWord } from '../platform/word/index.ts';
import { CITIES, type CityName } from '../seed/city/cities.ts';
import { seedDemo } from '../seed/seed-demo.ts';
import { rememberedKeys } from '../modules/signing/testing.ts';
import { createTestDatabase, type TestDatabase } from './test-database.ts';
import { Visitor } from './visitor.ts';

/** The whole server on a database of its own with the demo city in it, jobs running. */
export interface House {
  readonly app: FastifyInstance;
  readonly database: Database;
  readonly storage: Storage;
  readonly demo: DemoAccess;
  readonly folder: string;
  readonly jobs: Jobs;
  readonly recogniser: TextRecognition;
  readonly url: string;
  readonly time: { now: () => Date };
  /** Every line of the log so far. */
  readonly logged: readonly string[];
  /** What jobs threw so far. */
  readonly jobFailures: readonly unknown[];
  sql<Row>(text: string, values?: readonly unknown[]): Promise<Row[]>;
  /** Signs in as a persona of the demonstration. */
  as(personaKey: string): Promise<Visitor>;
  /** Signs in as another person with the same kind of post in the same agency. */
  asColleagueOf(visitor: Visitor): Promise<Visitor>;
  close(): Promise<void>;
}

const COLLEAGUE = `
  with posted as (
    select person.email, post.role, unit.agency_id from identity.person join identity.holding on holding.person_id = person.id
    join identity.post on post.id = holding.post_id join identity.current_organization unit on unit.id = post.unit_id
  )
  select other.email from posted own join posted other on other.role = own.role and other.agency_id = own.agency_id and other.email <> own.email
  where own.email = $1 order by other.email limit 1`;

interface HouseParts {
  /** The programs that read pictures, where a test needs them elsewhere or not at all. */
  readonly recognition?: Partial<RecognitionSettings>;
  readonly on?: TestDatabase;
  readonly signing?: Partial<AppParts['signing']>;
  readonly fetchRevocation?: AppParts['fetchRevocation'];
  readonly lines?: Partial<AppParts['lines']>;
  /** Which city works in it. */
  readonly city?: CityName;
  /** Instead of those in the table. */
  readonly openLines?: AppParts['openLines'];
}

/** Opens a house on a database of the shared test server, or on one that the test has made itself. */
export async function openHouse({ recognition, on, signing, fetchRevocation = null, lines, city = 'ho-chi-minh', openLines }: HouseParts = {}): Promise<House> {
  const [scratch, folder] = await Promise.all([on ?? createTestDatabase({ queues: QUEUES }), mkdtemp(join(tmpdir(), 'house-'))]);
  const { application: url } = scratch.urls;
  const database = connectDatabase(url, { connections: 12 });
  const demo = await seedDemo(database, CITIES[city]);
  const keys = openKeyRing(folder);
  const storage = await openLocalStorage(folder, keys);
  const jobFailures: unknown[] = [];
  const logged: string[] = [];
  const log = pino({ level: 'debug' }, { write: (line: string) => void logged.push(line) });
  const jobs = createJobs(url, (error, queue) => {
    jobFailures.push(error);
    log.error({ err: error, queue }, 'job failed');
  });
  const time = { now: () => new Date() };
  const recogniser = new TextRecognition(recognition);
  const app = await buildApp({
    recogniser, database, jobs, storage, keys, demo, log, publicOrigin: undefined, trustedProxy: undefined, webFolder: undefined, samplesFolder: undefined, signing: { stamper: null, newDemoKeys: rememberedKeys, agentAddress: 'wss://127.0.0.1:8987', tokens: null, ...signing }, trustFolder: join(folder, 'trust'), lines: { origins: [], folder: join(folder, 'lines'), ...lines }, openLines, fetchRevocation, clock: () => time.now(),
  });
  await jobs.start();
  const sql = <Row>(text: string, values: readonly unknown[] = []): Promise<Row[]> => database.transact((tx) => statement<Row>(tx, text, values));
  return {
    app, database, storage, demo, folder, jobs, recogniser, url, time, logged, jobFailures, sql,
    as: (personaKey) => Visitor.signIn(app, demo, personaKey),
    asColleagueOf: async ({ email }) => {
      const [found] = await sql<{ email: string }>(COLLEAGUE, [email]);
      if (found === undefined) throw new Error(`${email} has no colleague with the same kind of post`);
      const persona = { key: 'colleague', name: '', title: '', agencyName: '', story: '', email: found.email };
      return Visitor.signIn(app, { ...demo, personas: [persona] }, persona.key);
    },
    close: async () => {
      await app.close();
      recogniser.stop();
      await jobs.stop();
      stopTextExtraction();
      stopTypesetting();
      stopWord();
      stopPdfSigning();
      await database.close();
      await scratch.close();
      await rm(folder, { recursive: true });
    },
  };
}

/** Waits until the asked-for fact is there; for what events bring. Fails after ten seconds. */
export async function eventually<T>(look: () => Promise<T | undefined | false>): Promise<T> {
  for (let tries = 0; tries < 200; tries += 1) {
    const found = await look();
    if (found !== undefined && found !== false) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('it did not happen within ten seconds');
}
