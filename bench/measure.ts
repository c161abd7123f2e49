import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type pg from 'pg';
import { contract } from '#contract/index.ts';
import { type Issuing, measureIssuing } from './issuing.ts';
import { load, type LoadResult } from './load.ts';
import { type Memory, memoryOfHouse } from './memory.ts';
import { Person } from './person.ts';
import { FOLDER, ROOT } from './place.ts';
import { betweenAgencies, type Personas, personasOf, withinAgency } from './realtime-cases.ts';
import { mixedCase, type ReadCase, readCases, readersOf } from './reads.ts';
import { measureRegistering, type RegisteringRound } from './registering.ts';
import type { RunningServer } from './server-process.ts';
import { measureSignatures, type SignatureTimes } from './signatures.ts';
import { median } from './statistics.ts';
import type { ThroughKills } from './through-kills.ts';

export interface House {
  readonly server: RunningServer;
  readonly superuser: pg.Client;
  readonly tell: (text: string) => void;
}

export interface Extent {
  readonly rounds: number;
  readonly readSeconds: number;
  readonly registerSeconds: number;
  /** For registering; reading has fifty. */
  readonly connections: number;
}

export interface Measured {
  readonly reads: readonly (LoadResult & Pick<ReadCase, 'screen'>)[];
  readonly mixed: LoadResult;
  readonly within: readonly number[];
  readonly withinBusy: readonly number[];
  readonly between: readonly number[];
  readonly connections: number;
  readonly registering: readonly RegisteringRound[];
  readonly throughKills: ThroughKills;
  readonly issuing: Issuing;
  readonly signatures: SignatureTimes;
  readonly memoryAtStart: Memory | undefined;
  readonly memoryAfter: Memory | undefined;
}

const READING_CONNECTIONS = 50;
const SETTLE_MS = 5000;
const THINK_MS = 1000;
const ACTS = 40;
const ISSUES = 20;

export async function measureCity(house: House, extent: Extent): Promise<Measured> {
  const { server: { port, processId }, tell } = house;
  await pause(SETTLE_MS);
  const memoryAtStart = await memoryOfHouse(processId);
  const personas = await personasOf(port);
  const cases = await readCases(await readersOf(port, personas));
  const reads = await readRounds(cases, port, { extent, tell });
  tell('all screens mixed');
  const mixed = await load(mixedCase(cases), { port, connections: READING_CONNECTIONS, seconds: extent.readSeconds * 4, thinkMs: THINK_MS });
  tell('realtime');
  const realtime = await measureRealtime(port, personas, cases);
  tell('registering, over HTTP and straight');
  const { connections, rounds, registerSeconds: seconds } = extent;
  const { rounds: registering, throughKills } = await measureRegistering({ superuser: house.superuser, port, applicationUrl: await applicationUrl(house.superuser), connections, rounds, seconds });
  tell('issuing, end to end');
  const issuing = await measureIssuing({ port, superuser: house.superuser }, personas, ISSUES);
  tell('signing and judging files');
  const signatures = await measureSignatures();
  await wakeReader(port, personas);
  await pause(SETTLE_MS);
  return { reads, mixed, ...realtime, connections, registering, throughKills, issuing, signatures, memoryAtStart, memoryAfter: await memoryOfHouse(processId) };
}

/** Round by round through all cases, so that a disturbance of the machine hits each but once; the median of each figure counts. */
async function readRounds(cases: readonly ReadCase[], port: number, { extent, tell }: { extent: Extent; tell: House['tell'] }): Promise<Measured['reads']> {
  const results = new Map<ReadCase, LoadResult[]>(cases.map((each) => [each, []]));
  for (let round = 1; round <= extent.rounds; round += 1) {
    tell(`reading, round ${round} of ${extent.rounds}`);
    for (const [each, list] of results) list.push(await load(each, { port, connections: READING_CONNECTIONS, seconds: extent.readSeconds, thinkMs: 0 }));
  }
  return [...results].map(([{ name, screen }, list]) => {
    const middle = (part: 'perSecond' | 'p50' | 'p99' | 'answers' | 'asked'): number => median(list.map((result) => result[part]));
    return { name, screen, perSecond: middle('perSecond'), p50: middle('p50'), p99: middle('p99'), answers: middle('answers'), asked: middle('asked') };
  });
}

async function measureRealtime(port: number, personas: Personas, cases: readonly ReadCase[]): Promise<Pick<Measured, 'within' | 'withinBusy' | 'between'>> {
  const within = await withinAgency(port, personas, ACTS);
  const between = await betweenAgencies(port, personas, ISSUES);
  const [, withinBusy] = await Promise.all([
    load(mixedCase(cases), { port, connections: READING_CONNECTIONS, seconds: 8, thinkMs: THINK_MS }),
    withinAgency(port, personas, ACTS),
  ]);
  return { within, withinBusy, between };
}

/** A real PDF through the door of the upload, so that the process that reads texts is there when memory is counted. */
async function wakeReader(port: number, personas: Personas): Promise<void> {
  const clerk = await Person.signIn(port, personas.emailOf('stttt-clerk'));
  const { method, path } = contract.documents.readUpload;
  const response = await fetch(`http://127.0.0.1:${port}${path}`, {
    method, body: await readFile(join(ROOT, 'samples/letters/1-cong-van-phuc-dap.pdf')),
    headers: { 'content-type': 'application/octet-stream', 'x-requested-with': 'cong-so-so', 'x-file-name': 'thu.pdf', cookie: clerk.cookie },
  });
  if (!response.ok) throw new Error(`upload: ${response.status} ${await response.text()}`);
  clerk.line.close();
}

/** The way in that the server itself has. */
async function applicationUrl(superuser: pg.Client): Promise<string> {
  const { application } = JSON.parse(await readFile(join(FOLDER, 'postgres/role-passwords.json'), 'utf8')) as { application: string };
  return `postgres://cong_so_so_app:${application}@127.0.0.1:${superuser.port}/cong_so_so`;
}

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
