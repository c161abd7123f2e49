import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, describe, test } from 'node:test';
import pg from 'pg';
import { startEmbeddedServer } from './platform/postgres/embedded-server.ts';
import { postmasterOf, type Program, refusedProgram, startProgram } from './testing/program.ts';
import { eventually } from './testing/house.ts';

const CLERK = 'stttt-clerk';

interface Answer {
  readonly status: number;
  readonly body: { readonly id?: string; readonly arrivalNumber?: number; readonly type?: string };
}

describe('the program with its own PostgreSQL', () => {
  let folder: string;
  let program: Program;
  let cookie = '';
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'faults-'));
    // Processes are killed here, not the machine: without waiting for the disk the demo city is there in half the time.
    await startEmbeddedServer({ folder: join(folder, 'postgres'), durability: 'scratch' });
    program = await startProgram({ DATA_FOLDER: folder, DEMO: 'on' });
    cookie = await signIn();
  });
  after(async () => {
    await (program as Program | undefined)?.end('SIGKILL');
    if ((await postmasterOf(folder)) !== undefined) await (await startEmbeddedServer({ folder: join(folder, 'postgres'), durability: 'full' })).stop();
    await rm(folder, { recursive: true });
  });

  const send = async (path: string, body: object | Buffer, key: string = randomUUID()): Promise<Response> => {
    const isFile = body instanceof Buffer;
    const type = isFile ? 'application/octet-stream' : 'application/json';
    const headers = { cookie, 'content-type': type, 'x-requested-with': 'cong-so-so', 'idempotency-key': key, ...(isFile ? { 'x-file-name': 'a.pdf' } : {}) };
    return fetch(`${program.address}${path}`, { method: 'POST', headers, body: isFile ? new Uint8Array(body) : JSON.stringify(body) });
  };
  const signIn = async (): Promise<string> => {
    const { password, personas } = (await (await fetch(`${program.address}/api/identity/personas`)).json()) as { password: string; personas: { key: string; email: string }[] };
    const answer = await send('/api/identity/sign-in', { email: personas.find(({ key }) => key === CLERK)?.email, password });
    assert.equal(answer.status, 200);
    return answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  };
  /** Straight into the database, as its superuser. */
  const ask = async <Row extends object>(text: string, values: readonly unknown[] = []): Promise<Row[]> => {
    const password = (await readFile(join(folder, 'postgres/superuser-password'), 'utf8')).trim();
    const client = new pg.Client({ connectionString: `postgres://postgres:${password}@127.0.0.1:${(await postmasterOf(folder))?.port}/cong_so_so` });
    await client.connect();
    try {
      return (await client.query<Row>(text, [...values])).rows;
    } finally {
      await client.end();
    }
  };
  /** One letter read by the program; the others are the same letter brought again, without the time that reading takes. */
  const uploads = async (count: number): Promise<string[]> => {
    const letter = await readFile(resolve(import.meta.dirname, '../samples/letters/1-cong-van-phuc-dap.pdf'));
    const read = (await (await send('/api/documents/incoming/read', letter)).json()) as { uploadId: string };
    await ask(`insert into files.upload (id, person_id, sha256, file_name, pages, text_state, text, readings)
      select gen_random_uuid(), person_id, sha256, file_name, pages, text_state, text, readings from files.upload, generate_series(2, $1) where id = $2`, [count, read.uploadId]);
    return (await ask<{ id: string }>(`select id from files.upload order by id`)).map(({ id }) => id);
  };
  const register = async (uploadId: string, key: string): Promise<Answer> => {
    const fields = {
      issuerName: 'Sở Nội vụ', number: uploadId.slice(0, 8), symbol: 'SNV-VP', documentDate: '2020-04-01', type: 'official-letter', subject: 'Về việc thử sự cố',
      signerName: null, signerPosition: null, urgency: 0,
    };
    const answer = await send('/api/documents/incoming', { uploadId, fields, acceptDuplicate: true }, key);
    return { status: answer.status, body: (await answer.json()) as Answer['body'] };
  };

  interface Act {
    readonly uploadId: string;
    readonly key: string;
    answers: (Answer | 'no answer')[];
  }
  const actsOf = (ids: readonly string[]): Act[] => ids.map((uploadId) => ({ uploadId, key: randomUUID(), answers: [] }));
  /** Six clerks' hands at once; `told` hears how many acts have been acknowledged. */
  const work = async (acts: readonly Act[], told: (done: number) => void = () => undefined): Promise<void> => {
    const waiting = [...acts];
    let done = 0;
    const hand = async (): Promise<void> => {
      for (let act = waiting.shift(); act !== undefined; act = waiting.shift()) {
        const answer = await register(act.uploadId, act.key).catch(() => 'no answer' as const);
        act.answers.push(answer);
        if (answer !== 'no answer' && answer.status === 200) told((done += 1));
      }
    };
    await Promise.all(Array.from({ length: 6 }, hand));
  };
  const acknowledged = (acts: readonly Act[]): { id: string; arrivalNumber: number }[] =>
    acts.flatMap(({ answers }) => answers.filter((answer) => answer !== 'no answer').filter(({ status }) => status === 200).map(({ body }) => ({ id: body.id ?? '', arrivalNumber: body.arrivalNumber ?? 0 })));

  /** Every document of the register with a number, its audit entry and its queue item, and no number missing or given twice. */
  const assertWhole = async (acts: readonly Act[]): Promise<void> => {
    const stored = await ask<{ id: string; number: number; audited: number; queued: number }>(`
      select i.id, i.arrival_number as number,
        (select count(*)::int from audit.entry a where a.subject_id = i.id and a.action = 'documents.registered') as audited,
        (select count(*)::int from queue.item q where q.subject_id = i.id) as queued
      from documents.incoming i where i.subject = 'Về việc thử sự cố' order by 2`);
    const numbers = await ask<{ number: number }>(`select arrival_number as number from documents.incoming where arrival_number is not null
      and agency_id = (select agency_id from documents.incoming where subject = 'Về việc thử sự cố' limit 1) order by 1`);
    assert.deepEqual(numbers.map(({ number }) => number), numbers.map((_, position) => position + 1), 'no gap and none twice');
    for (const document of stored) assert.deepEqual([document.audited, document.queued >= 1], [1, true], document.id);
    for (const { id, arrivalNumber } of acknowledged(acts)) assert.equal(stored.find((document) => document.id === id)?.number, arrivalNumber, 'acknowledged and stored');
  };

  test('loses nothing acknowledged and does nothing half when it is killed at work; the next start adopts the running PostgreSQL', async () => {
    const acts = actsOf(await uploads(60));
    const postmaster = await postmasterOf(folder);
    await work(acts, (done) => {
      if (done === 12) void program.end('SIGKILL');
    });
    const sure = acknowledged(acts);
    assert.ok(sure.length >= 12 && sure.length < 60, `${sure.length} acknowledged`);
    assert.ok(acts.some(({ answers }) => answers.includes('no answer')));

    program = await startProgram({ DATA_FOLDER: folder, DEMO: 'on' });
    assert.deepEqual(await postmasterOf(folder), postmaster);
    await assertWhole(acts);
    // The browser sends what was not acknowledged again, under the same keys: each is done once.
    await work(acts.filter(({ answers }) => !answers.some((answer) => answer !== 'no answer' && answer.status === 200)));
    assert.equal(new Set(acknowledged(acts).map(({ id }) => id)).size, 60);
    await assertWhole(acts);
  });

  test('answers “unavailable” while PostgreSQL restarts under load, recovers by itself, and does nothing half', async () => {
    const acts = actsOf(await uploads(60));
    const server = await startEmbeddedServer({ folder: join(folder, 'postgres'), durability: 'full' });
    let restarting: Promise<unknown> = Promise.resolve();
    await work(acts, (done) => {
      if (done === 12) restarting = server.restart();
    });
    await restarting;
    const refused = acts.flatMap(({ answers }) => answers).filter((answer) => answer !== 'no answer' && answer.status !== 200);
    assert.ok(refused.length > 0, 'the restart was felt');
    for (const answer of refused) assert.deepEqual(answer !== 'no answer' && [answer.status, answer.body.type], [503, '/problems/unavailable']);
    assert.ok(!acts.some(({ answers }) => answers.includes('no answer')), 'the program itself went on');
    await eventually(async () => (await fetch(`${program.address}/readyz`)).status === 200);
    await assertWhole(acts);
    await work(acts.filter(({ answers }) => !answers.some((answer) => answer !== 'no answer' && answer.status === 200)));
    assert.equal(acknowledged(acts).length, 60);
    await assertWhole(acts);
  });

  test('refuses a second program on the same data, and the first goes on', async () => {
    const { code, printed } = await refusedProgram({ DATA_FOLDER: folder, DEMO: 'on' });
    assert.deepEqual([code, printed], [1, `Công Sở Số is running on ${folder} (process ${program.pid}). Stop it first, or name another DATA_FOLDER.\n`]);
    assert.equal((await fetch(`${program.address}/readyz`)).status, 200);
  });

  test('is not hindered by the locks that a crash of both has left', async () => {
    const postmaster = await postmasterOf(folder);
    await program.end('SIGKILL');
    process.kill(postmaster?.pid ?? 0, 'SIGKILL');
    assert.match(await readFile(join(folder, 'server.lock'), 'utf8'), new RegExp(`^${program.pid} `));
    program = await startProgram({ DATA_FOLDER: folder, DEMO: 'on' });
    assert.notEqual((await postmasterOf(folder))?.pid, postmaster?.pid);
    await assertWhole([]);
  });

  test('ends with its PostgreSQL at Ctrl-C, without a fault and without a lock', async () => {
    const postmaster = await postmasterOf(folder);
    assert.equal(await program.end('SIGINT'), 0);
    assert.equal(await postmasterOf(folder), undefined);
    const client = new pg.Client({ connectionString: `postgres://postgres@127.0.0.1:${postmaster?.port}/postgres` });
    await assert.rejects(client.connect(), { code: 'ECONNREFUSED' });
    await assert.rejects(readFile(join(folder, 'server.lock')));
    const log = await readFile(join(folder, 'server.log'), 'utf8');
    assert.doesNotMatch(log, /unexpected error/);
  });
});
