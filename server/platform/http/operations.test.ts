import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { assertProblem } from '#server/testing/refusals.ts';
import { addOperations } from './operations.ts';
import { aTrialServer, trial, type TrialServer } from './testing.ts';

describe('for those who run the house', () => {
  let server: TrialServer;
  let away = false;
  before(async () => {
    server = await aTrialServer();
    const unlessAway = <T>(answer: T): Promise<T> => (away ? Promise.reject(new Error('connect ECONNREFUSED 10.0.0.5:5432')) : Promise.resolve(answer));
    addOperations(server.app, { checkDatabase: () => unlessAway(undefined), countDeadJobs: () => unlessAway(3) });
  });
  after(() => server.app.close());

  const get = (url: string, remoteAddress = '127.0.0.1', headers: Record<string, string> = {}) => server.send({ method: 'GET', url, remoteAddress, headers });

  test('/healthz says that the process lives, also while the database is away', async () => {
    away = true;
    assert.deepEqual((await get('/healthz')).json(), { status: 'ok' });
    away = false;
  });

  test('/readyz says whether it can work, and not where the database is', async () => {
    assert.deepEqual([(await get('/readyz')).statusCode, (await get('/readyz')).json()], [200, { status: 'ok' }]);
    away = true;
    const answer = await get('/readyz');
    assert.deepEqual([answer.statusCode, answer.json()], [503, { status: 'database away' }]);
    away = false;
    assert.equal((await get('/readyz')).statusCode, 200);
  });

  test('/metrics counts answers by operation, not by address, so that ids stay out of it', async () => {
    await get('/api/trial/fail/documents-7');
    await get(trial.knock.path);
    const { body, headers } = await get('/metrics');
    assert.match(String(headers['content-type']), /^text\/plain/);
    assert.match(body, /http_request_seconds_count\{route="\/api\/trial\/fail\/:how",status="500"\} 1/);
    assert.match(body, /http_refusals_total\{status="500"\} 1/);
    assert.ok(!body.includes('documents-7'));
  });

  test('/metrics shows the jobs that wait for somebody to look, and answers without them while the database is away', async () => {
    assert.match((await get('/metrics')).body, /^jobs_dead 3$/m);
    away = true;
    const { statusCode, body } = await get('/metrics');
    away = false;
    assert.equal(statusCode, 200);
    assert.match(body, /^jobs_dead NaN$/im);
  });

  for (const address of ['::1', '::ffff:127.0.0.1']) test(`/metrics is for this machine, ${address} too`, async () => assert.equal((await get('/metrics', address)).statusCode, 200));

  const strangers: [what: string, address: string, headers: Record<string, string>][] = [
    ['another machine', '10.0.0.7', {}],
    ['what a proxy here passes on', '127.0.0.1', { 'x-forwarded-for': '203.0.113.5' }],
    ['what a proxy passes on in the new words', '127.0.0.1', { forwarded: 'for=203.0.113.5' }],
    ['one who claims to be this machine', '10.0.0.7', { 'x-forwarded-for': '127.0.0.1' }],
  ];
  for (const [what, address, headers] of strangers) {
    test(`/metrics is not there for ${what}`, async () => void assertProblem(await get('/metrics', address, headers), 'not-found'));
  }
});
