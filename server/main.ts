import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { buildApp, QUEUES } from './app.ts';
import type { DemoAccess } from './modules/identity/index.ts';
import { newDemoKeys, prepareDemoKeys, trustDemoAuthority } from './modules/signing/index.ts';
import { type Config, readConfig } from './platform/config/config.ts';
import { connectDatabase, type Database } from './platform/database/database.ts';
import { migrate } from './platform/database/migrate.ts';
import { openLog } from './platform/log/log.ts';
import { createJobs, prepareJobs } from './platform/jobs/jobs.ts';
import { startEmbeddedServer } from './platform/postgres/embedded-server.ts';
import { APPLICATION_ROLE, provisionDatabase } from './platform/postgres/provision.ts';
import { claimDataFolder } from './platform/storage/data-folder.ts';
import { openKeyRing } from './platform/storage/key-ring.ts';
import { openLocalStorage } from './platform/storage/storage.ts';
import { stopPdfSigning, timeStampAuthority } from './platform/pdf-signing/index.ts';
import { revocationFetcher } from './platform/revocation/index.ts';
import { stopTextExtraction } from './platform/text-extraction/index.ts';
import { TextRecognition } from './platform/text-recognition/index.ts';
import { stopTypesetting } from './platform/typesetting/index.ts';
import { stopWord } from './platform/word/index.ts';
import { Life } from './platform/config/life.ts';
import { makeFirstAdministrator } from './seed/first-administrator.ts';
import { CITIES } from './seed/city/cities.ts';
import { seedDemoCatalogue } from './seed/demo-catalogue.ts';
import { ownersOfDemoCertificates } from './seed/demo-certificates.ts';
import { openDemoOffice } from './seed/demo-office.ts';
import { refuseDemoCity, seedDemo } from './seed/seed-demo.ts';

/** Folder of the checkout: migrations and the built web lie in it. */
const HOME = process.cwd();

interface Urls {
  readonly url: string;
  readonly ownerUrl: string;
}

async function openDatabase(config: Config, life: Life): Promise<Urls> {
  if (config.database !== undefined) return config.database;
  const folder = join(config.dataFolder, 'postgres');
  const server = await life.open(() => startEmbeddedServer({ folder, durability: 'full', supervised: true }), (opened) => opened.stop());
  const urls = await provisionDatabase(server.superuserUrl, folder);
  return { url: urls.application, ownerUrl: urls.owner };
}

async function seed(config: Config, database: Database): Promise<DemoAccess | undefined> {
  if (config.demo) return seedDemo(database, CITIES[config.demoCity]);
  await refuseDemoCity(database);
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

async function start(life: Life): Promise<void> {
  const config = readConfig();
  await life.open(() => claimDataFolder(config.dataFolder), (release) => release());
  await refusePortInUse(config);
  const urls = await openDatabase(config, life);
  await life.open(() => migrate(urls.ownerUrl, join(HOME, 'server/migrations')));
  await life.open(() => prepareJobs(urls.ownerUrl, QUEUES, APPLICATION_ROLE));
  const { address, demo } = await openHouse(config, urls, life);
  announce(config.publicOrigin ?? address, demo);
}

async function openHouse(config: Config, { url }: Urls, life: Life): Promise<{ address: string; demo: DemoAccess | undefined }> {
  const log = openLog(config.dataFolder, config.logLevel);
  const database = await life.open(() => connectDatabase(url, { connections: 16 }), (opened) => opened.close());
  const demo = await life.open(() => seed(config, database));
  const jobs = createJobs(url, (error, queue) => log.error({ err: error, queue }, 'job failed'));
  const keys = openKeyRing(config.dataFolder);
  const storage = await openLocalStorage(config.dataFolder, keys);
  const { publicOrigin, trustedProxy, requestLimits, timeStampUrl, revocation, lines } = config;
  const clock = (): Date => new Date();
  const signing = { stamper: timeStampUrl === undefined ? null : timeStampAuthority(timeStampUrl), newDemoKeys: demo === undefined ? null : newDemoKeys, agentAddress: config.signingAgentUrl, tokens: config.tokens ?? null };
  const recogniser = new TextRecognition();
  const webFolder = join(HOME, 'dist/web');
  const samplesFolder = config.demo ? join(HOME, 'samples/letters') : undefined;
  const app = await life.open(
    () => buildApp({ recogniser, database, jobs, storage, keys, log, demo, publicOrigin, trustedProxy, requestLimits, webFolder, samplesFolder, signing, lines, trustFolder: join(config.dataFolder, 'trust'), fetchRevocation: revocation === undefined ? null : revocationFetcher(revocation), clock }),
    () => stopChildren(recogniser),
  );
  await life.open(() => jobs.start(), () => jobs.stop());
  await life.open(async () => app.ready(), () => app.close());
  await trustDemoAuthority(config.dataFolder, { database, keys, clock, ...signing });
  if (demo !== undefined) {
    await prepareDemoKeys({ database, keys, clock, ...signing }, () => ownersOfDemoCertificates(CITIES[config.demoCity]));
    await seedDemoCatalogue(database, CITIES[config.demoCity]);
    await openDemoOffice(app, demo, CITIES[config.demoCity]);
  }
  const address = await life.open(() => app.listen({ host: config.host, port: config.port }).catch((error: unknown) => refuseToListen(error, config)));
  return { address, demo };
}

function stopChildren(recogniser: TextRecognition): void {
  recogniser.stop();
  stopTextExtraction();
  stopTypesetting();
  stopWord();
  stopPdfSigning();
}

/** Said before the minute that a first start takes. */
async function refusePortInUse(config: Config): Promise<void> {
  const probe = createServer();
  try {
    probe.listen(config.port, config.host);
    await once(probe, 'listening');
  } catch (error) {
    refuseToListen(error, config);
  } finally {
    probe.close();
  }
}

function refuseToListen(error: unknown, { host, port }: Config): never {
  if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
  throw new Error(`Port ${port} of ${host} is in use. Stop what listens there, or name another: PORT=${port + 1}.`, { cause: error });
}

const life = new Life();
life.run(start).then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    if (error instanceof Error && error.cause instanceof Error) process.stderr.write(`${error.cause.message}\n`);
    process.exit(1);
  },
);
