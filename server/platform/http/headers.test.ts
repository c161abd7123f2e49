import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { assertProblem } from '#server/testing/refusals.ts';
import { aTrialServer, trial, type TrialServer } from './testing.ts';

const POLICY = [
  `default-src 'none'`, `script-src 'self' 'wasm-unsafe-eval'`, `style-src 'self' 'unsafe-inline'`, `img-src 'self' data: blob:`, `font-src 'self' data:`,
  `connect-src 'self'`, `worker-src 'self' blob:`, `manifest-src 'self'`, `form-action 'self'`, `frame-ancestors 'none'`, `base-uri 'none'`,
];

describe('security headers', () => {
  let server: TrialServer;
  before(async () => {
    server = await aTrialServer();
  });
  after(() => server.app.close());

  for (const url of [trial.knock.path, '/api/nothing', '/a-page']) {
    test(`stand on ${url}`, async () => {
      const { headers } = await server.send({ method: 'GET', url });
      assert.deepEqual(String(headers['content-security-policy']).split(';'), POLICY);
      assert.equal(headers['x-content-type-options'], 'nosniff');
      assert.equal(headers['x-frame-options'], 'DENY');
      assert.equal(headers['referrer-policy'], 'no-referrer');
      assert.equal(headers['cross-origin-opener-policy'], 'same-origin');
      assert.equal(headers['cross-origin-resource-policy'], 'same-origin');
      assert.equal(headers['x-powered-by'], undefined);
      assert.equal(headers['strict-transport-security'], undefined);
      assert.equal(headers['access-control-allow-origin'], undefined);
    });
  }

  test('bind the browser to https where people come over https', async () => {
    const secure = await aTrialServer({ publicOrigin: 'https://congso.gov.vn' });
    const { headers } = await secure.send({ method: 'GET', url: trial.knock.path });
    assert.equal(headers['strict-transport-security'], 'max-age=31536000; includeSubDomains');
    await secure.app.close();
  });
});

describe('a request that changes something', () => {
  let here: TrialServer;
  let published: TrialServer;
  before(async () => {
    here = await aTrialServer();
    published = await aTrialServer({ publicOrigin: 'https://congso.gov.vn' });
  });
  after(async () => {
    await here.app.close();
    await published.app.close();
  });

  const echo = (server: TrialServer, headers: Record<string, string>) =>
    server.app.inject({ method: 'POST', url: trial.echo.path, payload: { word: 'a' }, headers: { host: 'congso.local:3000', ...headers } });
  const own = { 'x-requested-with': 'cong-so-so' };

  const allowed: [what: string, server: () => TrialServer, headers: Record<string, string>][] = [
    ['of our page', () => here, { ...own, origin: 'http://congso.local:3000' }],
    ['of a program, which names no origin', () => here, own],
    ['of the published page', () => published, { ...own, origin: 'https://congso.gov.vn' }],
  ];
  for (const [what, server, headers] of allowed) test(`is done: ${what}`, async () => assert.equal((await echo(server(), headers)).statusCode, 200));

  const refused: [what: string, server: () => TrialServer, headers: Record<string, string>][] = [
    ['without our own header, as a foreign form sends it', () => here, {}],
    ['with another word in it', () => here, { 'x-requested-with': 'XMLHttpRequest' }],
    ['of a foreign page', () => here, { ...own, origin: 'https://evil.example' }],
    ['of a page that hides where it is from', () => here, { ...own, origin: 'null' }],
    ['of another port of this machine', () => here, { ...own, origin: 'http://congso.local:3001' }],
    ['of a name that begins like ours', () => published, { ...own, origin: 'https://congso.gov.vn.evil.example' }],
    ['of our own name without https', () => published, { ...own, origin: 'http://congso.gov.vn' }],
    ['of the inner address while another is published', () => published, { ...own, origin: 'http://congso.local:3000' }],
  ];
  for (const [what, server, headers] of refused) test(`is refused: ${what}`, async () => void assertProblem(await echo(server(), headers), 'wrong-origin'));

  test('is refused before its body is looked at, by every changing method', async () => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE'] as const) {
      assertProblem(await here.app.inject({ method, url: '/api/nothing', payload: '{', headers: { 'content-type': 'application/json' } }), 'wrong-origin');
    }
  });

  test('is told apart from one that only looks', async () => assert.equal((await here.app.inject({ method: 'GET', url: trial.knock.path, headers: { origin: 'https://evil.example' } })).statusCode, 204));
});

describe('calls per minute', () => {
  let server: TrialServer;
  before(async () => {
    server = await aTrialServer({ trustedProxy: '10.0.0.1' });
  });
  after(() => server.app.close());

  const statuses = async (times: number, send: () => ReturnType<TrialServer['send']>): Promise<number[]> => {
    const answers = [];
    for (let count = 0; count < times; count += 1) answers.push((await send()).statusCode);
    return answers;
  };

  test('are counted for each person, wherever they sit', async () => {
    const as = (person: string, remoteAddress = '10.1.1.1') => () => server.send({ method: 'GET', url: trial.secret.path, headers: { 'x-person': person }, remoteAddress });
    assert.deepEqual(await statuses(4, as('an')), [204, 204, 204, 429]);
    assert.deepEqual(await statuses(1, as('an', '10.9.9.9')), [429]);
    assert.deepEqual(await statuses(1, as('bình')), [204]);
  });

  test('are counted for each address where nobody is signed in, and a whole IPv6 network is one', async () => {
    const from = (remoteAddress: string) => () => server.send({ method: 'GET', url: trial.knock.path, remoteAddress });
    assert.deepEqual(await statuses(6, from('203.0.113.1')), [204, 204, 204, 204, 204, 429]);
    assert.deepEqual(await statuses(1, from('203.0.113.2')), [204]);
    for (let host = 1; host <= 5; host += 1) assert.deepEqual(await statuses(1, from(`2405:4800:102:1::${host}`)), [204]);
    assert.deepEqual(await statuses(1, from('2405:4800:102:1::6')), [429]);
  });

  test('believe the address that a trusted proxy names, and nobody else', async () => {
    const via = (remoteAddress: string, person: string) => () =>
      server.send({ method: 'GET', url: trial.knock.path, remoteAddress, headers: { 'x-forwarded-for': person } });
    for (let count = 0; count < 6; count += 1) assert.deepEqual(await statuses(1, via('10.0.0.1', `198.51.100.${count}`)), [204]);
    assert.deepEqual(await statuses(6, via('203.0.113.77', '198.51.100.99')), [204, 204, 204, 204, 204, 429]);
    assert.deepEqual(await statuses(1, via('203.0.113.77', '198.51.100.100')), [429]);
  });

  test('are refused with the time to wait', async () => {
    await statuses(5, () => server.send({ method: 'GET', url: trial.knock.path, remoteAddress: '203.0.113.9' }));
    const answer = await server.send({ method: 'GET', url: trial.knock.path, remoteAddress: '203.0.113.9' });
    const { retryAfterSeconds } = assertProblem(answer, 'too-many-requests');
    assert.ok(typeof retryAfterSeconds === 'number' && retryAfterSeconds > 0 && retryAfterSeconds <= 60);
    assert.equal(answer.headers['retry-after'], String(retryAfterSeconds));
  });

  test('do not count where they are switched off', async () => {
    const free = await aTrialServer({ requestLimits: false });
    assert.deepEqual(await statuses(7, () => free.send({ method: 'GET', url: trial.knock.path })), Array.from({ length: 7 }, () => 204));
    await free.app.close();
  });
});
