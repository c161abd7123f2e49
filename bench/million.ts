import assert from 'node:assert/strict';
import pg from 'pg';
import type { OutputOf } from '#contract/endpoint.ts';
import type { contract } from '#contract/index.ts';
import { load, type LoadCase, type LoadResult } from './load.ts';
import { loadNow, machineLines } from './machine.ts';
import { Person } from './person.ts';
import { layOutCity } from './prepared-city.ts';
import { personasOf } from './realtime-cases.ts';
import { markdownOf, ms, perSecond, type Row, writeIntoDocs } from './report.ts';
import { ACTS, FIELDS, PLACES } from './seed/words.ts';
import { startServer, superuserUrl } from './server-process.ts';

type Found = OutputOf<typeof contract.search.find>;
type Query = Record<string, string>;

const SCALE = { documents: 1_000_000, people: 5000, copies: 5 };
const TARGETS = { p50: 50, p99: 300 };
const SECONDS = 8;
const THINKING = { people: 20, ms: 1000 };

const without = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D').replaceAll(/[,.]/gu, '');
const syllables = (text: string, count: number): string => text.split(' ').slice(0, count).join(' ');

/** Many different questions of each kind, so that no two of a row are answered from the same rows. */
const QUESTIONS: Readonly<Record<string, readonly Query[]>> = {
  'one rare word': ['nghinh', 'zirconium', 'thach', 'đình', 'hiêp', 'Lớn', 'Xuyên', 'nghiền', 'Trưng', 'Tham'].map((q) => ({ q })),
  'a frequent word': ['báo cáo', 'đơn vị', 'thành phố', 'thực hiện', 'đề nghị', 'kinh phí', 'kế hoạch', 'hồ sơ', 'kiểm tra', 'công tác'].map((q) => ({ q })),
  'a subject with accents': FIELDS.map((field) => ({ q: field })),
  'a subject without accents': FIELDS.map((field) => ({ q: without(field) })),
  'a phrase between quotes': ACTS.flatMap((act) => FIELDS.slice(0, 6).map((field) => ({ q: `"${act} ${syllables(field, 3)}"` }))),
  'act, field and place': PLACES.flatMap((place, index) => [{ q: `${ACTS[index % ACTS.length] ?? ''} ${without(place)}` }]),
  'half typed': FIELDS.map((field) => ({ q: without(field).slice(0, 11) })),
  'a number': Array.from({ length: 40 }, (_, index) => ({ q: String(101 + index * 211) })),
  'a number and symbol': Array.from({ length: 40 }, (_, index) => ({ q: `${101 + index * 211}/${['SNV-VP', 'UBND-VX', 'BTTTT-CTS', 'STTTT-TH'][index % 4] ?? ''}` })),
  'words and filters': FIELDS.map((field, index) => ({ q: syllables(without(field), 3), ...filtersOf(index) })),
  'filters alone': FIELDS.map((_, index) => filtersOf(index)),
  'a slip of the finger': ['báo cáop tình hình', 'chuyenr doi so', 'trongg cay xanh', 'phong chay chua chayy', 'an toann thuc pham'].map((q) => ({ q })),
  'with lines of the text': FIELDS.map((field) => ({ q: without(field), excerpts: 'yes' })),
};

function filtersOf(index: number): Query {
  const year = new Date().getFullYear() - (index % 3);
  return [
    { type: 'plan' }, { direction: 'outgoing' }, { urgency: '3' }, { from: `${year}-01-01`, to: `${year}-03-31` }, { issuer: 'điện lực' }, { state: 'in-hand' }, { type: 'invitation', urgency: '2' },
  ][index % 7] as Query;
}

interface MillionCase extends LoadCase {
  readonly isSearch: boolean;
}

/** Search and registers among a million documents: one person after another, then twenty who think for a second. */
export async function benchMillion({ write, tell }: { write: boolean; tell: (text: string) => void }): Promise<void> {
  const loads = [loadNow()];
  tell('a city of a million documents');
  await layOutCity(SCALE, tell);
  loads.push(loadNow());
  const server = await startServer();
  const cases = await millionCases(server.port);
  const rows: Row[] = [];
  for (const each of cases) {
    const result = await load(each, { port: server.port, connections: 1, seconds: SECONDS, thinkMs: 0, inTurn: true });
    rows.push(rowOf(each, result));
    tell(rows.at(-1)?.what + ': ' + rows.at(-1)?.measured);
  }
  const mixed: MillionCase = { name: 'all of these mixed', isSearch: true, requests: shuffled(cases.flatMap(({ requests }) => requests)), check: (body) => assert.ok(typeof body === 'object') };
  const together = await load(mixed, { port: server.port, connections: THINKING.people, seconds: SECONDS * 4, thinkMs: THINKING.ms, inTurn: true });
  rows.push({ ...rowOf(mixed, together), what: `all of these mixed, ${THINKING.people} people who think for a second` });
  const report = { machine: [...(await machineLines(await versionOf())), ...(await extentLines(loads))], rows };
  await server.stop();
  process.stdout.write(`${markdownOf(report)}\n`);
  if (write) await writeIntoDocs(report, 'million');
  tell('done');
}

function rowOf({ name, isSearch }: MillionCase, { p50, p99, perSecond: rate }: LoadResult): Row {
  return {
    what: name, measured: `p50 ${ms(p50)} ms, p99 ${ms(p99)} ms, ${perSecond(rate)}`,
    target: isSearch ? `p50 < ${TARGETS.p50}, p99 < ${TARGETS.p99} ms` : `p99 < ${TARGETS.p99} ms`, met: p99 < TARGETS.p99 && (!isSearch || p50 < TARGETS.p50),
  };
}

async function millionCases(port: number): Promise<MillionCase[]> {
  const { emailOf } = await personasOf(port);
  const [clerk, officer] = await Promise.all([Person.signIn(port, emailOf('stttt-clerk')), Person.signIn(port, emailOf('stttt-officer'))]);
  const searches = [clerk, officer].flatMap((person, place) => Object.entries(QUESTIONS).map(([name, queries]): MillionCase => ({
    name: `search, ${name}: ${place === 0 ? 'clerk' : 'officer'}`, isSearch: true, requests: queries.map((query) => person.request('search', 'find', { query })),
    check: (body) => assert.ok((body as Found).results.every(({ highlighted, title }) => highlighted.replaceAll(/[\u0001\u0002]/g, '') === title)),
  })));
  const years = [0, 1, 2, 3].map((back) => new Date().getFullYear() - back);
  const check = (body: unknown): void => assert.ok(typeof body === 'object');
  return [
    ...searches,
    { name: 'counting what a search finds: clerk', isSearch: false, check, requests: FIELDS.map((field) => clerk.request('search', 'count', { query: { q: without(field) } })) },
    { name: 'list of incoming documents, first page: clerk', isSearch: false, check, requests: [clerk.request('documents', 'listIncoming', { query: {} })] },
    { name: 'sổ văn bản đến, sheets of 100 lines: clerk', isSearch: false, check, requests: years.flatMap((year) => [0, 500, 5000].map((after) => clerk.request('registers', 'listLines', { params: { book: 'incoming' }, query: { year, after, limit: 100 } }))) },
    { name: 'sổ văn bản đi, sheets of 100 lines: clerk', isSearch: false, check, requests: years.flatMap((year) => [0, 500].map((after) => clerk.request('registers', 'listLines', { params: { book: 'outgoing' }, query: { year, after, limit: 100 } }))) },
    { name: 'sổ theo dõi giải quyết: clerk', isSearch: false, check, requests: years.map((year) => clerk.request('registers', 'listLines', { params: { book: 'follow-up' }, query: { year, limit: 100 } })) },
    { name: 'totals of sổ văn bản đến of a year: clerk', isSearch: false, check, requests: years.map((year) => clerk.request('registers', 'getSummary', { params: { book: 'incoming' }, query: { year } })) },
  ];
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
    `one person after another unless said otherwise, ${SECONDS} s each; load average before, and after laying out: ${[...loads, loadNow()].map((average) => average.toFixed(1)).join(', ')}`,
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
