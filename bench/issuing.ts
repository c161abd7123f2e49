import type pg from 'pg';
import type { Personas } from './realtime-cases.ts';
import { signableDraft } from './realtime-cases.ts';
import { Person, PASSWORD } from './person.ts';

export interface Issuing {
  /** One after another: from the press of "Ký" to the end of the press of "Phát hành", in milliseconds. */
  readonly times: readonly number[];
  /** Several at a time, all the way to the receiver's register desk. */
  readonly perSecond: number;
  readonly lanes: number;
}

const LANES = 4;
const PATIENCE_MS = 60_000;

/** Issue end to end: the page set, the person's and the agency's signature, number, register, and the receiver has it. */
export async function measureIssuing({ port, superuser }: { port: number; superuser: pg.Client }, personas: Personas, count: number): Promise<Issuing> {
  const person = (key: string): Promise<Person> => Person.signIn(port, personas.emailOf(key));
  const [officer, unitHead] = await Promise.all([person('stttt-officer'), person('stttt-unit-head')]);
  const lanes = await Promise.all(Array.from({ length: LANES }, async () => ({ head: await person('stttt-head'), clerk: await person('stttt-clerk') })));
  for (const { head } of lanes) await head.call('identity', 'confirmPresence', { body: { password: PASSWORD } });
  const { agencies } = await officer.call('identity', 'listAgencies', { query: { search: 'Sở Nội vụ' } });
  const recipients = agencies.filter(({ name }) => name === 'Sở Nội vụ').map(({ id }) => id);
  const prepare = async (): Promise<Draft[]> => {
    const drafts: Draft[] = [];
    for (let place = 0; place < count; place += 1) drafts.push(await signableDraft({ officer, unitHead }, recipients));
    return drafts;
  };
  const times: number[] = [];
  for (const draft of await prepare()) {
    const from = performance.now();
    await signAndIssue(lanes[0], draft);
    times.push(performance.now() - from);
  }
  const drafts = await prepare();
  const from = performance.now();
  await Promise.all(lanes.map(async (lane, place) => {
    for (const draft of drafts.filter((_, index) => index % LANES === place)) await signAndIssue(lane, draft);
  }));
  await untilArrived(superuser, drafts.map(({ id }) => id));
  const perSecond = drafts.length / ((performance.now() - from) / 1000);
  for (const each of [officer, unitHead, ...lanes.flatMap(({ head, clerk }) => [head, clerk])]) each.line.close();
  return { times, perSecond, lanes: LANES };
}

interface Draft {
  readonly id: string;
  readonly version: number;
}

async function signAndIssue(lane: { head: Person; clerk: Person } | undefined, { id, version }: Draft): Promise<void> {
  if (lane === undefined) throw new Error('nobody signs');
  const params = { id };
  const signed = await lane.head.call('documents', 'sign', { params, body: { version } });
  await lane.clerk.call('documents', 'issue', { params, body: { version: signed.version } });
}

/** What is counted has come to the receiver. */
async function untilArrived(superuser: pg.Client, ids: readonly string[]): Promise<void> {
  const until = performance.now() + PATIENCE_MS;
  for (;;) {
    const { rows } = await superuser.query<{ count: number }>('select count(*)::int from documents.incoming where sent_by_outgoing_id = any($1::uuid[])', [ids]);
    if (rows[0]?.count === ids.length) return;
    if (performance.now() > until) throw new Error(`${rows[0]?.count} of ${ids.length} documents have arrived`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
