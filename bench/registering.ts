import { randomInt } from 'node:crypto';
import { join } from 'node:path';
import type pg from 'pg';
import { HttpLine, requestBytes } from './http-line.ts';
import { Person } from './person.ts';
import { FOLDER } from './place.ts';
import { quantile } from './statistics.ts';
import { captureStatements } from './straight/capture.ts';
import { runStraight, STRIDE } from './straight/run.ts';
import { type Script, scriptOf } from './straight/script.ts';
import { registerThroughKills, type ThroughKills } from './through-kills.ts';

/** A records clerk of an agency of their own, as the statements name them. */
interface Desk {
  readonly email: string;
  readonly person_id: string;
  readonly person_name: string;
  readonly post_id: string;
  readonly agency_id: string;
}

export interface RegisteringOptions {
  readonly superuser: pg.Client;
  readonly port: number;
  readonly applicationUrl: string;
  readonly connections: number;
  readonly seconds: number;
  readonly rounds: number;
}

export interface RegisteringRound {
  readonly http: number;
  readonly p50: number;
  readonly p99: number;
  /** The same statements, the question who asks included. */
  readonly straight: number;
  /** Those of the command alone. */
  readonly straightCommand: number;
}

const UPLOADS_PER_CLERK = 1600;
const WARM_MS = 1500;
const THROUGH_KILLS = 200;
const AT_ONCE = 20;
const CAPTURE_BASE = 10_000_000;

const MARK_OF_ACTOR = 'identity.session';
const MARK_OF_COMMAND = 'insert into "documents"."incoming"';

/** Registers letters over HTTP and straight in turn, in one run, each from the same number of connections. */
export async function measureRegistering(options: RegisteringOptions): Promise<{ rounds: RegisteringRound[]; throughKills: ThroughKills }> {
  const { superuser, port, connections } = options;
  const desks = await busyDesks(superuser, connections);
  const clerks = await Promise.all(desks.map(({ email }) => Person.signIn(port, email)));
  await writeDesks(superuser, desks, clerks);
  const whole = await captured(options, { desk: desks[0], clerk: clerks[0] }, [MARK_OF_ACTOR, MARK_OF_COMMAND]);
  const command = await captured(options, { desk: desks[0], clerk: clerks[0] }, [MARK_OF_COMMAND]);
  const rounds: RegisteringRound[] = [];
  for (let round = 0; round < options.rounds; round += 1) rounds.push(await oneRound(options, { desks, clerks, whole, command }));
  const throughKills = await registerTwoHundred(options, desks[0]);
  for (const clerk of clerks) clerk.line.close();
  await clearDesks(superuser);
  return { rounds, throughKills };
}

/** Two hundred letters of one agency through cut connections, and nothing else. */
export async function measureThroughKills(options: Pick<RegisteringOptions, 'superuser' | 'port'>): Promise<ThroughKills> {
  const desks = await busyDesks(options.superuser, 1);
  const clerks = await Promise.all(desks.map(({ email }) => Person.signIn(options.port, email)));
  await writeDesks(options.superuser, desks, clerks);
  const throughKills = await registerTwoHundred(options, desks[0]);
  for (const clerk of clerks) clerk.line.close();
  await clearDesks(options.superuser);
  return throughKills;
}

const clearDesks = (superuser: pg.Client) => superuser.query('drop schema bench cascade; truncate files.upload; truncate jobs.job_common');

/** One records office, all its letters at once, connections cut meanwhile. */
async function registerTwoHundred({ superuser, port }: Pick<RegisteringOptions, 'superuser' | 'port'>, desk: Desk | undefined): Promise<ThroughKills> {
  if (desk === undefined) throw new Error('the city has no clerk');
  const base = await layUploads(superuser, [desk]);
  const clerk = await Person.signIn(port, desk.email);
  const others = await Promise.all(Array.from({ length: AT_ONCE - 1 }, async () => new Person(port, clerk.cookie, await HttpLine.open(port))));
  const lines = [clerk, ...others];
  const requests = Array.from({ length: THROUGH_KILLS }, (_, index) => requestOf(clerk, base + index + 1));
  const result = await registerThroughKills(superuser, lines, { agencyId: desk.agency_id, requests });
  for (const { line } of lines) line.close();
  return result;
}

interface Prepared {
  readonly desks: readonly Desk[];
  readonly clerks: readonly Person[];
  readonly whole: Script;
  readonly command: Script;
}

async function oneRound(options: RegisteringOptions, { desks, clerks, whole, command }: Prepared): Promise<RegisteringRound> {
  const { connections, seconds, applicationUrl: url } = options;
  const base = await layUploads(options.superuser, desks);
  const latencies = await counted(options.superuser, () => registerByHttp(clerks, base, seconds));
  const straight = async (script: Script): Promise<number> => {
    const begin = await layUploads(options.superuser, desks);
    const results = await counted(options.superuser, async () => {
      const { perSecond, transactions } = await runStraight({ script, url, connections, seconds, base: begin });
      return { perSecond, length: transactions };
    });
    return results.perSecond;
  };
  return {
    http: latencies.length / seconds, p50: quantile(latencies, 0.5), p99: quantile(latencies, 0.99),
    straight: await straight(whole), straightCommand: await straight(command),
  };
}

/** What a round claims to have registered really stands in the register. */
async function counted<Result extends { readonly length: number }>(superuser: pg.Client, work: () => Promise<Result>): Promise<Result> {
  const count = async (): Promise<number> => {
    const { rows } = await superuser.query<{ all: number }>('select sum(last_number)::int as all from numbering.series');
    return rows[0]?.all ?? 0;
  };
  const before = await count();
  const result = await work();
  const registered = (await count()) - before;
  if (registered < result.length) throw new Error(`${result.length} answered, ${registered} registered`);
  return result;
}

/** Clerks of different agencies, so that no register's counter makes them wait for each other. */
async function busyDesks(superuser: pg.Client, count: number): Promise<Desk[]> {
  const { rows } = await superuser.query<Desk>(
    `select distinct on (coalesce(u.agency_id, u.id)) person.email, person.id::text as person_id, person.full_name as person_name, p.id::text as post_id,
       coalesce(u.agency_id, u.id)::text as agency_id
     from identity.post p join identity.holding h on h.post_id = p.id join identity.person on person.id = h.person_id
     join identity.current_organization u on u.id = p.unit_id
     where p.role = 'clerk' and exists (select from numbering.series s where s.agency_id = coalesce(u.agency_id, u.id) and s.book = 'incoming')
     order by coalesce(u.agency_id, u.id), p.id limit $1`, [count],
  );
  if (rows.length < count) throw new Error(`the city has clerks of ${rows.length} agencies`);
  return rows;
}

async function writeDesks(superuser: pg.Client, desks: readonly Desk[], clerks: readonly Person[]): Promise<void> {
  // A city that is kept has the letters of the last run; new ones are counted on from them.
  const { rows: [last] } = await superuser.query<{ n: number }>("select coalesce(max(substr(location, 7)::int), 0) as n from files.blob where location like 'bench/%'");
  const first = Math.max(CAPTURE_BASE, (last?.n ?? 0) + 1);
  await superuser.query(`drop schema if exists bench cascade; create schema bench; create table bench.desk (place int primary key, person_id text, person_name text, post_id text, agency_id text, token text);
    grant usage on schema bench to cong_so_so_app; grant select on bench.desk to cong_so_so_app; create sequence bench.base start ${first} increment ${STRIDE * 100}`);
  for (const [place, { person_id: personId, person_name: name, post_id: postId, agency_id: agencyId }] of desks.entries()) {
    await superuser.query('insert into bench.desk values ($1, $2, $3, $4, $5, $6)', [place, personId, name, postId, agencyId, clerks[place]?.tokenHash ?? '']);
  }
}

/** Fresh uploads for every clerk, with texts of the city's own letters; what is left of the last round goes away. */
async function layUploads(superuser: pg.Client, desks: readonly Desk[]): Promise<number> {
  const { rows } = await superuser.query<{ base: number }>("select nextval('bench.base')::int as base");
  const base = rows[0]?.base ?? 0;
  await superuser.query('truncate files.upload; truncate jobs.job_common');
  await superuser.query(
    `with texts as materialized (select row_number() over () as place, text, to_jsonb(regexp_replace(lower(text), '[^[:alnum:]]+', ' ', 'g')) as words from (select text from documents.incoming where source = 'upload' and text <> '' limit 2000) as picked),
     fresh as (
       select $1 + d.place * ${STRIDE} + i as n, d.person_id::uuid as person_id, i from bench.desk d cross join generate_series(1, ${UPLOADS_PER_CLERK}) as i where d.place < $2
     ), blobs as (
       insert into files.blob (sha256, size, location, wrapped_key, key_id) select encode(sha256(n::text::bytea), 'hex'), 180000, 'bench/' || n, '\\x00', 'seed' from fresh
     ), verdicts as (
       insert into verification.report (sha256, outcome, report, checked_at)
       select encode(sha256(n::text::bytea), 'hex'), 'none', '{"outcome":"none","fault":null,"signatures":[],"checkedAt":"2020-01-01T00:00:00.000Z"}', now() from fresh on conflict do nothing
     )
     insert into files.upload (id, person_id, sha256, file_name, pages, text_state, text, readings)
     select ('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, person_id, encode(sha256(n::text::bytea), 'hex'), 'van-ban.pdf', 3, 'read', text, words
     from fresh join texts on texts.place = 1 + n % 2000`, [base, desks.length],
  );
  await superuser.query('analyze files.upload; checkpoint');
  return base;
}

const uploadId = (n: number): string => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;

function requestOf(clerk: Person, n: number, number = String(n)) {
  return clerk.request('documents', 'registerUpload', {
    body: {
      uploadId: uploadId(n), acceptDuplicate: false, declaredNoSecret: false,
      fields: {
        issuerName: 'Ủy ban nhân dân tỉnh Đồng Nai', number, symbol: 'UBND-VX', documentDate: '2020-09-14', type: 'official-letter',
        subject: 'về việc phối hợp triển khai kế hoạch cải cách thủ tục hành chính và chuyển đổi số năm 2020 trên địa bàn giáp ranh',
        signerName: 'Nguyễn Hữu Nguyên', signerPosition: 'Phó Chủ tịch', urgency: 0,
      },
    },
  });
}

/** Every connection is one clerk who registers one letter after the other; latencies of what was answered in the time. */
async function registerByHttp(clerks: readonly Person[], base: number, seconds: number): Promise<number[]> {
  const latencies: number[] = [];
  const from = performance.now() + WARM_MS;
  const until = from + seconds * 1000;
  await Promise.all(clerks.map(async (clerk, place) => {
    const line = await HttpLine.open(clerk.port);
    for (let i = 1; performance.now() < until; i += 1) {
      if (i > UPLOADS_PER_CLERK) throw new Error('the uploads laid out were not enough for the time');
      const request = requestBytes(requestOf(clerk, base + place * STRIDE + i));
      const asked = performance.now();
      const { status, body } = await line.ask(request);
      const answered = performance.now();
      if (status !== 200) throw new Error(`register: ${status} ${body.toString('utf8').slice(0, 300)}`);
      if (asked >= from && answered <= until) latencies.push(answered - asked);
    }
    line.close();
  }));
  return latencies;
}

/** One registration over HTTP, watched in PostgreSQL's log. */
async function captured(options: RegisteringOptions, { desk, clerk }: { desk: Desk | undefined; clerk: Person | undefined }, marks: readonly string[]): Promise<Script> {
  if (desk === undefined || clerk === undefined) throw new Error('no clerk');
  const { superuser } = options;
  const base = await layUploads(superuser, [desk]);
  const number = String(randomInt(700_000_000, 799_999_999));
  const request = requestOf(clerk, base + 1, number);
  let arrivalNumber = 0;
  const statements = await captureStatements(superuser, join(FOLDER, 'postgres/postgres.log'), marks, async () => {
    const { status, body } = await clerk.send(request);
    if (status !== 200) throw new Error(`register: ${status} ${body.toString('utf8')}`);
    ({ arrivalNumber } = JSON.parse(body.toString('utf8')) as { arrivalNumber: number });
  });
  const { rows } = await superuser.query<{ text: string; sha256: string }>(
    'select text, original_sha256 as sha256 from documents.incoming where agency_id = $1 and number = $2', [desk.agency_id, number],
  );
  const { email: _, ...facts } = desk;
  return scriptOf(statements, {
    uploadId: uploadId(base + 1), uploadText: rows[0]?.text ?? '', sha256: rows[0]?.sha256 ?? '', key: request.idempotencyKey ?? '', number,
    arrivalNumber: String(arrivalNumber), desk: { ...facts, token: clerk.tokenHash },
  });
}
