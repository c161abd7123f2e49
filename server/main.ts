import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import pino from 'pino';
import { buildApp, QUEUES } from './app.ts';
import type { DemoAccess } from './modules/identity/index.ts';
import { type Config, readConfig } from './platform/config/config.ts';
import { connectDatabase, type Database } from './platform/database/database.ts';
import { migrate } from './platform/database/migrate.ts';
import { createJobs, prepareJobs } from './platform/jobs/jobs.ts';
import { startEmbeddedServer } from './platform/postgres/embedded-server.ts';
import { APPLICATION_ROLE, provisionDatabase } from './platform/postgres/provision.ts';
import { openKeyRing } from './platform/storage/key-ring.ts';
import { openLocalStorage } from './platform/storage/storage.ts';
import { stopTextExtraction } from './platform/text-extraction/index.ts';
import { stopTypesetting } from './platform/typesetting/index.ts';
import { makeFirstAdministrator } from './seed/first-administrator.ts';
import { openDemoOffice } from './seed/demo-office.ts';
import { seedDemo } from './seed/seed-demo.ts';

/** Folder of the checkout: migrations and the built web lie in it. */
const HOME = process.cwd();

interface Opened {
  readonly url: string;
  readonly ownerUrl: string;
  stop(): Promise<void>;
}

async function openDatabase(config: Config): Promise<Opened> {
  if (config.database !== undefined) return { ...config.database, stop: async () => undefined };
  const folder = join(config.dataFolder, 'postgres');
  const server = await startEmbeddedServer({ folder, durability: 'full' });
  const urls = await provisionDatabase(server.superuserUrl, folder);
  return { url: urls.application, ownerUrl: urls.owner, stop: () => server.stop() };
}

async function seed(config: Config, database: Database): Promise<DemoAccess | undefined> {
  if (config.demo) return seedDemo(database);
  const administrator = await makeFirstAdministrator(database, 'quantri@localhost.localdomain', new Date());
  if (administrator !== undefined) {
    say(`First administrator: ${administrator.email}  one-time password: ${administrator.password}  (shown once, kept nowhere)`);
  }
  return undefined;
}

const say = (text: string): void => void process.stdout.write(`${text}\n`);

function announce(address: string, demo: DemoAccess | undefined): void {
  say(`\nCông Sở Số: ${address}\n`);
  if (demo === undefined) return;
  say(`Password of every persona: ${demo.password}\n`);
  for (const { name, title, agencyName, email } of demo.personas) say(`  ${email.padEnd(44)} ${name}, ${title}, ${agencyName}`);
  say('\nCtrl-C stops everything.');
}

async function start(): Promise<void> {
  const config = readConfig();
  await mkdir(config.dataFolder, { recursive: true, mode: 0o700 });
  const opened = await openDatabase(config);
  try {
    const { stop, address, demo } = await openHouse(config, opened);
    announce(config.publicOrigin ?? address, demo);
    stopOnSignal(async () => {
      await stop();
      await opened.stop();
    });
  } catch (error) {
    await opened.stop();
    throw error;
  }
}

async function openHouse(config: Config, opened: Opened): Promise<{ stop: () => Promise<void>; address: string; demo: DemoAccess | undefined }> {
  const log = pino({ level: config.logLevel }, pino.destination({ dest: join(config.dataFolder, 'server.log'), mkdir: true, sync: false }));
  await migrate(opened.ownerUrl, join(HOME, 'server/migrations'));
  await prepareJobs(opened.ownerUrl, QUEUES, APPLICATION_ROLE);
  const database = connectDatabase(opened.url, { connections: 16 });
  const demo = await seed(config, database);
  const jobs = createJobs(opened.url, (error, queue) => log.error({ err: error, queue }, 'job failed'));
  const keys = openKeyRing(config.dataFolder);
  const storage = await openLocalStorage(config.dataFolder, keys);
  const { publicOrigin, trustedProxy, requestLimits } = config;
  const webFolder = join(HOME, 'dist/web');
  const samplesFolder = config.demo ? join(HOME, 'samples/letters') : undefined;
  const app = await buildApp({ database, jobs, storage, keys, log, demo, publicOrigin, trustedProxy, requestLimits, webFolder, samplesFolder, clock: () => new Date() });
  await jobs.start();
  await app.ready();
  if (demo !== undefined) await openDemoOffice(app, demo);
  const address = await app.listen({ host: config.host, port: config.port });
  const stop = async (): Promise<void> => {
    await app.close();
    await jobs.stop();
    stopTextExtraction();
    stopTypesetting();
    await database.close();
  };
  return { stop, address, demo };
}

function stopOnSignal(stop: () => Promise<void>): void {
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      stop().then(
        () => process.exit(0),
        (error: unknown) => {
          process.stderr.write(`${String(error)}\n`);
          process.exit(1);
        },
      );
    });
  }
}

start().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  if (error instanceof Error && error.cause instanceof Error) process.stderr.write(`${error.cause.message}\n`);
  process.exit(1);
});
