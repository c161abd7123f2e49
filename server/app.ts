import type { FastifyBaseLogger, FastifyInstance } from 'fastify';
import { contract } from '#contract/index.ts';
import { type DemoAccess, createAuthentication, forgetOldGuesses, registerIdentityRoutes } from './modules/identity/index.ts';
import { type DocumentsDeps, findFilesInUse, findIssuedPublicly, findOriginal, findTextAccess, layAgain, mayReadTopic, putTextOfScan, readingScope, registerDocumentsRoutes, remindOfDeadlines, withholdOriginal } from './modules/documents/index.ts';
import { layOutAgain, registerApprovalRoutes } from './modules/approval/index.ts';
import { today } from './modules/calendar/index.ts';
import { type DraftingDeps, openLiveTexts, registerDraftingRoutes } from './modules/drafting/index.ts';
import { type CatalogueDeps, registerCatalogueRoutes } from './modules/catalogue/index.ts';
import { findCopiesInUse, registerCopiesRoutes, withholdCopies } from './modules/copies/index.ts';
import { connectAgencies, type EvidenceDeps, type ExchangeDeps, FETCH_WAITING, fetchWaiting, findPacketsInUse, type LinesSettings, openLines as openExchangeLines, registerEvidenceRoutes, registerLinesRoutes, registerTrafficRoutes, SEAL_LOG, sealLog, SEND_AGAIN, SEND_DUE, sendAgain, sendDue, withholdPackets } from './modules/exchange/index.ts';
import { keepBytes, readWhole, sweepFiles } from './modules/files/index.ts';
import { registerNumberingRoutes } from './modules/numbering/index.ts';
import { countWaiting, createScans, READ_PAGES, SWEEP_SCANS, workOffScans } from './modules/recognition/index.ts';
import { registerQueueRoutes } from './modules/queue/index.ts';
import { findPapersInUse, followReplies, mayWatchFile, registerRecordsRoutes, REMIND_HAND_OVER, remindHandOver, withholdPapers } from './modules/records/index.ts';
import { registerRegistersRoutes } from './modules/registers/index.ts';
import { registerSearchRoutes } from './modules/search/index.ts';
import { createSigning, findPreservedInUse, PRESERVE_DOCUMENTS, preserveDocuments, publishDemoAuthority, registerAgentRoutes, registerSigningRoutes, type SigningDeps } from './modules/signing/index.ts';
import { createSecrecyGate, type Found } from './modules/secrecy/index.ts';
import { createArrivalCheck, createJudge, LOOK_AGAIN, lookAgain, registerVerification, VERIFY_FILE } from './modules/verification/index.ts';
import type { Actor } from './platform/access/actor.ts';
import type { Database } from './platform/database/database.ts';
import type { Tx } from './platform/database/transaction.ts';
import { createEvents, EVENT_QUEUE, type Events } from './platform/events/events.ts';
import { forgetOldMarks } from './platform/events/forget-marks.ts';
import { addOperations } from './platform/http/operations.ts';
import { publishInterface } from './platform/http/reference/publish.ts';
import { buildHttpServer, isOwnOrigin } from './platform/http/server.ts';
import { PagePictures } from './platform/page-pictures/index.ts';
import type { Jobs } from './platform/jobs/jobs.ts';
import { type Bus, createBus } from './platform/realtime/bus.ts';
import { openDoors } from './platform/realtime/doors.ts';
import { openSockets } from './platform/realtime/sockets.ts';
import type { RevocationFetcher } from './platform/revocation/index.ts';
import type { KeyRing } from './platform/storage/key-ring.ts';
import type { Storage } from './platform/storage/storage.ts';
import type { TextRecognition } from './platform/text-recognition/index.ts';
import { typesetCopy, typesetLetter, typesetRegister } from './platform/typesetting/index.ts';

/** What the processes hand to the house. */
export interface AppParts {
  readonly database: Database;
  readonly jobs: Jobs;
  readonly storage: Storage;
  readonly keys: KeyRing;
  readonly recogniser: TextRecognition;
  readonly log: FastifyBaseLogger;
  readonly demo: DemoAccess | undefined;
  readonly publicOrigin: string | undefined;
  readonly trustedProxy: string | undefined;
  readonly webFolder: string | undefined;
  readonly samplesFolder: string | undefined;
  readonly signing: Pick<SigningDeps, 'stamper' | 'newDemoKeys' | 'agentAddress' | 'tokens'>;
  /** Where lines to other installations may lead. */
  readonly lines: LinesSettings;
  /** Instead of those in the table, where a test has lines of its own. */
  readonly openLines?: ExchangeDeps['openLines'] | undefined;
  /** Certificates of trusted authorities, and lists of withdrawn ones. */
  readonly trustFolder: string;
  /** Asks authorities about withdrawn certificates; null: nobody outside is asked. */
  readonly fetchRevocation: RevocationFetcher | null;
  readonly requestLimits?: boolean | undefined;
  readonly clock: () => Date;
}

const SWEEP_FILES = 'files.sweep';
const REMIND = 'documents.remind-of-deadlines';
const FORGET_GUESSES = 'identity.forget-guesses';
const LAY_OUT_AGAIN = 'approval.lay-out-again';
const FORGET_MARKS = 'platform.forget-marks';

/** Queues that the owner must make before the application starts. */
export const QUEUES: readonly string[] = [EVENT_QUEUE, SWEEP_FILES, REMIND, FORGET_GUESSES, FORGET_MARKS, LAY_OUT_AGAIN, SEND_AGAIN, VERIFY_FILE, LOOK_AGAIN, READ_PAGES, SWEEP_SCANS, PRESERVE_DOCUMENTS, REMIND_HAND_OVER, SEND_DUE, FETCH_WAITING, SEAL_LOG];

/** Puts the modules together in the order of their levels. The only place that knows all of them. */
export async function buildApp(parts: AppParts): Promise<FastifyInstance> {
  const { database, jobs, storage, clock, publicOrigin, recogniser } = parts;
  const app = await buildHttpServer({ ...parts, connectTo: [parts.signing.agentAddress] });
  const bus = createBus();
  const events = createEvents(database, jobs);
  const authentication = createAuthentication({ database, secure: publicOrigin?.startsWith('https:') ?? false });
  const { authenticate } = authentication;
  const gate = createSecrecyGate(database);
  const readFile = (sha256: string): Promise<Uint8Array | undefined> => database.read((tx) => readWhole(tx, storage, sha256));
  const passSecrecyGate = (actor: Actor, text: string, channel: string, declared = false): Promise<void> => gate.pass(actor, { channel, declared, texts: [{ where: 'body', text }] });
  const drafting: DraftingDeps = { database, bus, gate, findAccess: findTextAccess };
  const { sockets, liveTexts } = openLines(app, parts, { bus, drafting, findActor: authentication.findActor });
  registerIdentityRoutes(app, {
    database, authentication, clock, keys: parts.keys, demo: parts.demo,
    sessionEnded: (sessionId) => [sockets, liveTexts].forEach((lines) => lines.cut(sessionId)),
    personChanged: (personId) => [sockets, liveTexts].forEach((lines) => lines.recheckPerson(personId)),
    passSecrecyGate,
  });
  registerQueueRoutes(app, { database, authenticate, clock });
  registerFinding(app, { database, authenticate, clock, passSecrecyGate });
  const judge = createJudge({ database, clock, trustFolder: parts.trustFolder, fetchRevocation: parts.fetchRevocation, keepsFetched: true });
  const signing: SigningDeps = { keys: parts.keys, clock, judge, ...parts.signing };
  publishDemoAuthority(app, { database, ...signing });
  registerSigningRoutes(app, { database, gate, keys: parts.keys, clock, tokens: signing.tokens }, authenticate);
  registerNumberingRoutes(app, { database, gate, clock }, authenticate);
  const files = { database, ...signing, readFile, keepFile: (tx: Tx, bytes: Uint8Array) => keepBytes(tx, storage, bytes) };
  registerAgentRoutes(app, files);
  const scans = createScans({ jobs, recogniser });
  const documents: DocumentsDeps = { arrivals: createArrivalCheck({ database, judge, readFile, clock }), scans, database, bus, events, gate, storage, clock, signing: createSigning(signing), typeset: typesetLetter, publicOrigin };
  registerDocumentsRoutes(app, documents, authenticate);
  const approval = { database, gate, clock, desksChanged: (tx: Tx, ids: readonly string[]) => layAgain({ bus }, tx, ids) };
  registerApprovalRoutes(app, approval, authenticate);
  registerDraftingRoutes(app, drafting, authenticate);
  const records = { scans, database, bus, events, gate, storage, clock, typeset: typesetRegister, packetSigner: documents.signing.packetSigner };
  registerRecordsRoutes(app, records, authenticate);
  followReplies(records);
  const pictures = new PagePictures();
  registerCopiesRoutes(app, { database, bus, gate, storage, clock, pictures, typeset: typesetCopy, signSeparate: documents.signing.signSeparate, isDigital: documents.signing.isDigital }, authenticate);
  registerRegistersRoutes(app, { database, clock, typeset: typesetRegister }, authenticate);
  registerVerification(app, {
    database, gate, jobs, events, clock, trustFolder: parts.trustFolder, fetchRevocation: parts.fetchRevocation,
    readFile,
    findIssued: (by) => database.read((tx) => findIssuedPublicly(tx, by)),
    findOriginal: async (actor, id) => (await database.read((tx) => findOriginal(tx, readingScope(actor), id))).sha256,
  }, authenticate);
  workOffScans({
    database, jobs, recogniser, readFile,
    whenRead: (tx, sha256, scan) => putTextOfScan(documents, tx, sha256, scan), whenRefused: (tx, sha256, found) => takeOut(documents, tx, sha256, found),
  });
  registerLinesRoutes(app, { database, gate, keys: parts.keys, lines: parts.lines, clock }, authenticate);
  const exchange = openExchange(app, parts, { documents, authenticate });
  scheduleJobs(parts, { bus, events, files, approval, records, exchange });
  addOperations(app, {
    checkDatabase: () => database.read(async () => undefined), countDeadJobs: () => jobs.countDead(),
    recognition: { readiness: () => recogniser.readiness(), countWaiting: () => database.read((tx) => countWaiting(tx)) },
  });
  publishInterface(app, contract);
  app.addHook('onClose', () => closeAll(pictures, sockets, liveTexts));
  return app;
}

/** What looks for documents and for agencies. */
function registerFinding(app: FastifyInstance, deps: CatalogueDeps): void {
  registerSearchRoutes(app, deps);
  registerCatalogueRoutes(app, deps);
}

/** Between agencies of the house, and over lines to others. */
function openExchange(app: FastifyInstance, parts: AppParts, { documents, authenticate }: { documents: DocumentsDeps; authenticate: Parameters<typeof registerTrafficRoutes>[2] }): ExchangeDeps & EvidenceDeps {
  const { database, events, bus, gate, storage, scans, clock, signing } = documents;
  const openLinesIn: ExchangeDeps['openLines'] = parts.openLines ?? ((tx) => openExchangeLines(parts, tx));
  const exchange = { database, events, bus, gate, jobs: parts.jobs, storage, scans, clock, packetSigner: signing.packetSigner, openLines: openLinesIn, stamper: parts.signing.stamper };
  connectAgencies(exchange);
  registerTrafficRoutes(app, exchange, authenticate);
  registerEvidenceRoutes(app, exchange, authenticate);
  return exchange;
}

async function closeAll(pictures: PagePictures, sockets: { close(): void }, liveTexts: { close(): Promise<void> }): Promise<void> {
  pictures.stop();
  sockets.close();
  await liveTexts.close();
}

/** A file with the mark of a state secret goes, and everything that shows its pages. */
async function takeOut(documents: DocumentsDeps, tx: Tx, sha256: string, found: Found): Promise<void> {
  await withholdCopies(documents, tx, sha256);
  await withholdPackets(documents, tx, sha256);
  await withholdPapers(documents, tx, sha256, found);
  await withholdOriginal(documents, tx, sha256, found);
}

/** The two kinds of lines that stay open: what changed, and texts as they are written. */
function openLines(app: FastifyInstance, { database, publicOrigin }: AppParts, { bus, drafting, findActor }: { bus: Bus; drafting: DraftingDeps; findActor: Parameters<typeof openSockets>[0]['findActor'] }) {
  const doors = openDoors(app.server);
  const isOwn = (request: Parameters<typeof isOwnOrigin>[0]): boolean => isOwnOrigin(request, publicOrigin);
  const mayWatch = (actor: Actor, topic: string): Promise<boolean> => database.read(async (tx) => (await mayReadTopic(tx, readingScope(actor), topic)) || mayWatchFile(tx, readingScope(actor), topic));
  return { sockets: openSockets({ doors, bus, findActor, mayWatch, isOwnOrigin: isOwn }), liveTexts: openLiveTexts({ ...drafting, doors, findActor, isOwnOrigin: isOwn }) };
}

interface Nightly {
  readonly bus: Bus;
  readonly events: Events;
  readonly files: Parameters<typeof preserveDocuments>[0];
  readonly approval: Parameters<typeof layOutAgain>[0];
  readonly records: Parameters<typeof remindHandOver>[0];
  readonly exchange: ExchangeDeps & EvidenceDeps;
}

/** What is done at its hour: most of it at night, the reminders before people come. */
function scheduleJobs({ jobs, database, storage, clock }: AppParts, { bus, events, files, approval, records, exchange }: Nightly): void {
  jobs.schedule(SWEEP_FILES, '17 2 * * *', async () => void (await sweepFiles({ database, storage, inUse: [findFilesInUse, findCopiesInUse, findPreservedInUse, findPapersInUse, findPacketsInUse] }, clock())));
  jobs.schedule(REMIND, '0 7 * * *', async () => void (await remindOfDeadlines({ database, bus, clock })));
  jobs.schedule(FORGET_GUESSES, '27 2 * * *', () => database.transact((tx) => forgetOldGuesses(tx)));
  jobs.schedule(FORGET_MARKS, '37 2 * * *', () => database.transact((tx) => forgetOldMarks(tx)));
  jobs.schedule(PRESERVE_DOCUMENTS, '7 * * * *', () => preserveDocuments(files));
  jobs.schedule(LAY_OUT_AGAIN, '2 0 * * *', () => layOutAgain(approval, today(clock())));
  jobs.schedule(LOOK_AGAIN, '17 3 * * *', () => lookAgain({ database, events, clock }));
  jobs.schedule(SEND_AGAIN, '47 5 * * *', () => sendAgain({ database, events, clock }));
  jobs.schedule(SEND_DUE, '* * * * *', async () => void (await sendDue(exchange)));
  jobs.schedule(FETCH_WAITING, '* * * * *', async () => void (await fetchWaiting(exchange)));
  jobs.schedule(SEAL_LOG, '3 * * * *', () => sealLog(exchange));
  jobs.schedule(REMIND_HAND_OVER, '7 5 * * *', () => remindHandOver(records));
}
