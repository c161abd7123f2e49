import assert from 'node:assert/strict';
import pg from 'pg';
import { contract } from '#contract/index.ts';
import { measureIssuing } from './issuing.ts';
import { load, type LoadResult } from './load.ts';
import { loadNow, machineLines } from './machine.ts';
import { type MillionCase, millionCases, TARGETS } from './million-cases.ts';
import { Person } from './person.ts';
import { layOutCity } from './prepared-city.ts';
import { processorOfHouse } from './processes.ts';
import { personasOf } from './realtime-cases.ts';
import { measureThroughKills } from './registering.ts';
import { markdownOf, ms, perSecond, type Row, writeIntoDocs } from './report.ts';
import { issuingRows } from './rows.ts';
import { type RunningServer, startServer, superuserUrl } from './server-process.ts';

const SCALE = { documents: 1_000_000, people: 5000, copies: 5 };
const SECONDS = 4;
const WARM_SECONDS = 1;
const SETTLE_SECONDS = 10;
const REST_SECONDS = 10;
const THINKING = { people: 20, ms: 1000 };
const ISSUES = 20;

export interface MillionOptions {
  readonly write: boolean;
  /** Only cases with this in their name. */
  readonly only: string;
  readonly tell: (text: string) => void;
}

/** Search and registers among a million documents: one person after another, then twenty who think for a second; then acts. */
export async function benchMillion({ write, only, tell }: MillionOptions): Promise<void> {
  const loads = [loadNow()];
  tell('a city of a million documents');
  await layOutCity(SCALE, tell);
  loads.push(loadNow());
  const server = await startServer();
  const rows: Row[] = [];
  const add = (...more: Row[]): void => {
    rows.push(...more);
    for (const { what, measured } of more) tell(`${what}: ${measured}`);
  };
  const restful = await processorAtRest(server);
  const cases = (await millionCases(server.port)).filter(({ name }) => name.includes(only));
  for (const each of cases) {
    // A first round brings from the disk what nobody asked for today; the people of an office have asked before.
    await load(each, { port: server.port, connections: 1, seconds: WARM_SECONDS, thinkMs: 0, inTurn: true });
    add(await alone(server, each, restful));
  }
  if (only === '') {
    add(rowOf(...(await askedTogether(server.port, cases))), await csvRow(server.port));
    add(...(await actRows(server.port)));
  }
  const report = { machine: [...(await machineLines(await versionOf())), ...(await extentLines(loads)), `at rest the house uses ${(restful * 100).toFixed(1)} % of one processor, which is taken from what an answer costs`], rows };
  await server.stop();
  process.stdout.write(`${markdownOf(report)}\n`);
  if (write) await writeIntoDocs(report, 'million');
  tell('done');
}

/** Asked one after another. What the house uses at rest is no part of what an answer costs. */
async function alone({ port, processId }: RunningServer, each: MillionCase, restful: number): Promise<Row> {
  const [before, from] = [await processorOfHouse(processId), performance.now()];
  const result = await load(each, { port, connections: 1, seconds: SECONDS, thinkMs: 0, inTurn: true });
  const used = (await processorOfHouse(processId)) - before - restful * (performance.now() - from);
  return rowOf(each, result, Math.max(0, used) / result.asked);
}

/** The share of one processor that the house uses when nobody asks for anything. */
async function processorAtRest({ processId }: RunningServer): Promise<number> {
  await pause(SETTLE_SECONDS);
  const [before, from] = [await processorOfHouse(processId), performance.now()];
  await pause(REST_SECONDS);
  return ((await processorOfHouse(processId)) - before) / (performance.now() - from);
}

const pause = (seconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, seconds * 1000));

async function askedTogether(port: number, cases: readonly MillionCase[]): Promise<[MillionCase, LoadResult]> {
  const name = `all of these mixed, ${THINKING.people} people who think for a second`;
  const mixed: MillionCase = { name, targets: TARGETS.search, requests: shuffled(cases.flatMap(({ requests }) => requests)), check: (body) => assert.ok(typeof body === 'object') };
  return [mixed, await load(mixed, { port, connections: THINKING.people, seconds: SECONDS * 6, thinkMs: THINKING.ms, inTurn: true })];
}

function rowOf({ name, targets }: MillionCase, { p50, p99, perSecond: rate }: LoadResult, processor?: number): Row {
  return {
    what: name, measured: `p50 ${ms(p50)} ms, p99 ${ms(p99)} ms, ${perSecond(rate)}${processor === undefined ? '' : `; ${ms(processor)} ms of processor each`}`,
    target: `p50 < ${targets.p50}, p99 < ${targets.p99} ms`, met: p99 < targets.p99 && p50 < targets.p50,
  };
}

/** A whole year's register taken out as a file. */
async function csvRow(port: number): Promise<Row> {
  const clerk = await Person.signIn(port, (await personasOf(port)).emailOf('stttt-clerk'));
  const year = new Date().getFullYear();
  const { totals: { lines } } = await clerk.call('registers', 'getSummary', { params: { book: 'incoming' }, query: { year } });
  const from = performance.now();
  const response = await fetch(`http://127.0.0.1:${port}${contract.registers.getCsv.path.replace(':book', 'incoming')}?year=${year}`, { headers: { cookie: clerk.cookie } });
  const text = await response.text();
  const seconds = (performance.now() - from) / 1000;
  clerk.line.close();
  // A cell may hold several lines, so there are at least as many.
  assert.ok(response.ok && text.trimEnd().split('\n').length > lines, `${response.status}, ${text.length} letters`);
  return { what: `sổ văn bản đến of a year as CSV, ${lines.toLocaleString('en')} lines: clerk`, measured: `${seconds.toFixed(1)} s`, target: '', met: undefined };
}

/** What is done here stays in the city: two hundred letters among a million. */
async function actRows(port: number): Promise<Row[]> {
  const superuser = new pg.Client({ connectionString: await superuserUrl() });
  // Cut when everything is stopped because of another error, which is the one to be told.
  superuser.on('error', () => undefined);
  await superuser.connect();
  const throughKills = await measureThroughKills({ superuser, port });
  const issuing = await measureIssuing({ port, superuser }, await personasOf(port), ISSUES);
  await superuser.end();
  return issuingRows({ throughKills, issuing });
}

/** The same order every time. */
function shuffled<Value>(values: readonly Value[]): Value[] {
  return values.map((value, index) => ({ value, place: (index * 7919) % values.length })).sort((one, other) => one.place - other.place).map(({ value }) => value);
}

async function versionOf(): Promise<string> {
  return ask<{ version: string }>("select current_setting('server_version') as version").then(({ version }) => version);
}

async function extentLines(loads: readonly number[]): Promise<string[]> {
  const { entries, agency, size } = await ask<{ entries: number; agency: number; size: string }>(
    `select (select count(*)::int from search.entry) as entries, (select max(each)::int from (select count(*) as each from search.entry group by agency_id) as counts) as agency,
       pg_size_pretty(pg_database_size(current_database())) as size`,
  );
  return [
    `${SCALE.documents.toLocaleString('en')} documents of which ${entries.toLocaleString('en')} can be found (drafts cannot), ${agency.toLocaleString('en')} in the fullest agency; ${size}; measured ${new Date().toISOString().slice(0, 10)}`,
    `one person after another unless said otherwise, ${SECONDS} s each; load average before, after laying out, at the end (the benchmark itself is in the last): ${[...loads, loadNow()].map((average) => average.toFixed(1)).join(', ')}`,
  ];
}

async function ask<Result extends object>(text: string): Promise<Result> {
  const client = new pg.Client({ connectionString: await superuserUrl() });
  await client.connect();
  try {
    const { rows: [row] } = await client.query<Result>(text);
    if (row === undefined) throw new Error('no row');
    return row;
  } finally {
    await client.end();
  }
}
