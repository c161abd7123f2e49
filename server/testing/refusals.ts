import assert from 'node:assert/strict';
import type { LightMyRequestResponse } from 'fastify';
import { PROBLEMS, type ProblemCode } from '#contract/problems.ts';
import { eventually, type House } from './house.ts';

export interface ProblemAnswer {
  readonly type: string;
  readonly title: string;
  readonly traceId: string;
  readonly errors?: readonly { readonly path: string; readonly message: string }[];
  readonly [fact: string]: unknown;
}

/** The answer is this problem, in Vietnamese and in the shape of RFC 9457. */
export function assertProblem(response: LightMyRequestResponse, code: ProblemCode): ProblemAnswer {
  const problem = response.json<ProblemAnswer>();
  assert.equal(problem.type, `/problems/${code}`, response.body);
  assert.equal(response.statusCode, PROBLEMS[code].status);
  assert.equal(problem.title, PROBLEMS[code].vi);
  assert.match(String(response.headers['content-type']), /^application\/problem\+json/);
  assert.equal(problem.traceId, response.headers['x-request-id']);
  return problem;
}

/** Waits until what earlier acts set going (events, deliveries) is done, so that it is no part of a difference. */
export async function untilQuiet(house: House): Promise<void> {
  await eventually(async () => {
    const [due] = await house.sql(`select 1 from jobs.job where state in ('created', 'retry', 'active') and start_after <= now() limit 1`);
    return due === undefined;
  });
}

/** The request is refused with this code and nothing in the house has changed by it. */
export async function assertRefused(house: House, code: ProblemCode, send: () => Promise<LightMyRequestResponse>): Promise<ProblemAnswer> {
  await untilQuiet(house);
  const before = await dataOf(house);
  const problem = assertProblem(await send(), code);
  assert.deepEqual(await dataOf(house), before, `${code} left something behind`);
  return problem;
}

/** Verdicts on signatures come by themselves, a while after the file. */
const VERDICTS = 'verification.report';

/** Who looked at a document is on record too, and is no act. */
const ACTS_ALONE = ` where action not like '%.viewed'`;

/** A fingerprint of every row that an act may write; what passes by itself (sessions seen, events taken) is left out. */
export async function dataOf(house: House, leftOut: readonly string[] = []): Promise<Record<string, string>> {
  const tables = await house.sql<{ name: string }>(
    `select schemaname || '.' || tablename as name from pg_tables where schemaname in ('documents', 'drafting', 'approval', 'numbering', 'copies', 'records', 'catalogue', 'exchange', 'verification', 'signing', 'queue', 'search', 'files', 'audit', 'platform')
      and tablename not in ('delivered', 'migration') order by 1`,
  );
  const kept = tables.filter(({ name }) => !leftOut.includes(name) && name !== VERDICTS);
  const each = kept.map(({ name }) => `select '${name}' as name, count(*) || ' ' || coalesce(md5(string_agg(t::text, '' order by t::text)), '') as print from ${name} t${name === 'audit.entry' ? ACTS_ALONE : ''}`);
  const rows = await house.sql<{ name: string; print: string }>(each.join(' union all '));
  return Object.fromEntries(rows.map(({ name, print }) => [name, print]));
}

export interface AuditRow {
  readonly action: string;
  readonly person_name: string;
  readonly post_title: string | null;
  readonly agency_id: string | null;
  readonly address: string;
  readonly detail: Readonly<Record<string, string>>;
}

/** What was done to a subject, oldest first. */
export function auditOf(house: House, subjectId: string): Promise<AuditRow[]> {
  return house.sql<AuditRow>(`select action, person_name, post_title, agency_id, address, detail from audit.entry where subject_id = $1 and action not like '%.viewed' order by at, id`, [subjectId]);
}

/** The last thing done to a subject; fails when it is another one or names no person, post and place. */
export async function assertAudited(house: House, subjectId: string, action: string): Promise<AuditRow> {
  const last = (await auditOf(house, subjectId)).at(-1);
  assert.equal(last?.action, action);
  assert.ok(last.person_name !== '' && last.post_title !== null && last.agency_id !== null && last.address === '127.0.0.1', JSON.stringify(last));
  return last;
}
