import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startHub } from '#server/testing/hub/hub.ts';
import { postmasterOf } from '#server/testing/program.ts';
import { Child } from '../tools/demo-exchange/child.ts';
import { agenciesOf, type Installation, installations } from '../tools/demo-exchange/plan.ts';
import { setUp } from '../tools/demo-exchange/set-up.ts';
import { loadNow } from './machine.ts';
import { Person, PASSWORD } from './person.ts';
import { personasOf, signableDraft } from './realtime-cases.ts';
import { median } from './statistics.ts';

const DOCUMENTS = 60;
const LANES = 4;
const PATIENCE_MS = 300_000;

/** Two installations with a database each and the reference hub between them, as `bin/start --demo-exchange` starts them. */
export async function benchTwoHouses(tell: (text: string) => void): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'two-houses-'));
  const plan = installations(folder);
  const hub = await startHub({ systems: plan.map(({ system }) => system) });
  const settings = { program: 'dist/server/main.js', hubOrigin: hub.origin, say: tell, gaveUp: (reason: string) => { throw new Error(reason); } };
  const houses = plan.map((installation) => new Child(installation, 0, settings));
  try {
    tell('two cities are laid out');
    await Promise.all(houses.map((house) => house.start()));
    await Promise.all(plan.map((installation, at) => setUp(houses[at]?.address ?? '', installation, hub.origin, agenciesOf(plan[1 - at]?.city ?? 'da-nang'))));
    tell(`${DOCUMENTS} documents are issued`);
    await issue(Number(new URL(houses[0]?.address ?? '').port));
    tell('they are waited for');
    await report(plan);
  } finally {
    await Promise.all(houses.map((house) => house.stop()));
    await hub.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function issue(port: number): Promise<void> {
  const { emailOf } = await personasOf(port);
  const person = (key: string): Promise<Person> => Person.signIn(port, emailOf(key));
  const [officer, unitHead] = await Promise.all([person('stttt-officer'), person('stttt-unit-head')]);
  const { agencies } = await officer.call('catalogue', 'findAgencies', { query: { q: 'sở nội vụ đà nẵng', limit: 20 } });
  const recipients = agencies.filter(({ codeQd20 }) => codeQd20?.startsWith('H17.') === true).slice(0, 1).map(({ id }) => id);
  if (recipients.length === 0) throw new Error('the other city is not in the catalogue');
  const drafts: { id: string; version: number }[] = [];
  for (let count = 0; count < DOCUMENTS; count += 1) drafts.push(await signableDraft({ officer, unitHead }, recipients));
  await Promise.all(Array.from({ length: LANES }, async (_, lane) => {
    const [head, clerk] = await Promise.all([person('stttt-head'), person('stttt-clerk')]);
    await head.call('identity', 'confirmPresence', { body: { password: PASSWORD } });
    for (const { id, version } of drafts.filter((_draft, at) => at % LANES === lane)) {
      const signed = await head.call('documents', 'sign', { params: { id }, body: { version } });
      await clerk.call('documents', 'issue', { params: { id }, body: { version: signed.version } });
    }
    for (const { line } of [head, clerk]) line.close();
  }));
  for (const { line } of [officer, unitHead]) line.close();
}

interface Sent {
  readonly transport_id: string;
  readonly queued: number;
  readonly sent: number;
}
interface Taken {
  readonly transport_id: string;
  readonly listed: number;
  readonly settled: number;
}

const SENT = `select transport_id, extract(epoch from queued_at)::float8 * 1000 as queued, extract(epoch from sent_at)::float8 * 1000 as sent from exchange.outbox where what = 'new' and state = 'sent'`;
const TAKEN = `select transport_id, extract(epoch from listed_at)::float8 * 1000 as listed, extract(epoch from settled_at)::float8 * 1000 as settled from exchange.inbound where kind = 'edoc' and state = 'taken'`;

async function report([here, there]: readonly [Installation, Installation]): Promise<void> {
  const until = performance.now() + PATIENCE_MS;
  let taken = await ask<Taken>(there, TAKEN);
  for (; taken.length < DOCUMENTS; taken = await ask<Taken>(there, TAKEN)) {
    if (performance.now() > until) throw new Error(`${taken.length} of ${DOCUMENTS} documents have arrived`);
    await new Promise((done) => setTimeout(done, 500));
  }
  const sent = new Map((await ask<Sent>(here, SENT)).map((row) => [row.transport_id, row]));
  const [edocs] = await ask<{ count: number }>(there, `select count(*)::int from documents.incoming where source = 'line'`);
  const pairs = taken.flatMap((row) => { const from = sent.get(row.transport_id); return from === undefined ? [] : [{ ...row, ...from }]; });
  const turns = Map.groupBy(pairs, ({ listed }) => Math.round(listed));
  const rates = [...turns.values()].filter((turn) => turn.length > 5).map((turn) => turn.length / ((Math.max(...turn.map(({ settled }) => settled)) - (turn[0]?.listed ?? 0)) / 1_000));
  const line = (what: string, value: string): void => void process.stdout.write(`${what.padEnd(62)} ${value}\n`);
  line('documents issued here, and arrived there once', `${sent.size}, ${edocs?.count}`);
  line('from the act of issuing to the hub, median', `${Math.round(median(pairs.map((row) => row.sent - row.queued)))} ms`);
  line('fetched, judged, filed as arrived, in one turn', `${rates.map((rate) => rate.toFixed(1)).join(', ')}/s`);
  line('from issuing to the receiver’s desk, median (asks every minute)', `${(median(pairs.map((row) => row.settled - row.queued)) / 1_000).toFixed(1)} s`);
  line('load average', loadNow().toFixed(1));
}

/** Straight from the database of an installation. */
async function ask<Row extends object>({ folder }: Installation, text: string): Promise<Row[]> {
  const password = (await readFile(join(folder, 'postgres/superuser-password'), 'utf8')).trim();
  const client = new pg.Client({ connectionString: `postgres://postgres:${password}@127.0.0.1:${(await postmasterOf(folder))?.port}/cong_so_so` });
  await client.connect();
  try {
    return (await client.query<Row>(text)).rows;
  } finally {
    await client.end();
  }
}
