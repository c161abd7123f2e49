import assert from 'node:assert/strict';
import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import { after, before, describe, test } from 'node:test';
import { PROBLEMS } from '#contract/problems.ts';
import { Refusal } from '../errors/refusal.ts';
import { assertProblem } from '#server/testing/refusals.ts';
import { aTrialServer, type TrialServer } from './testing.ts';

const withCode = (code: string, message = code): Error => Object.assign(new Error(message), { code });

const FAILURES = {
  refusal: new Refusal('documents/duplicate', { incomingId: '7' }),
  defect: new Error('select * from identity.session where secret = 5e884898'),
  restarting: withCode('57P01'),
  refused: withCode('ECONNREFUSED'),
  lost: new Error('Connection terminated unexpectedly'),
  day: withCode('22008'),
};

describe('problem details', () => {
  let server: TrialServer;
  before(async () => {
    server = await aTrialServer({}, FAILURES);
  });
  after(() => server.app.close());

  const fail = (how: string, headers: Record<string, string> = {}) => server.send({ method: 'GET', url: `/api/trial/fail/${how}?word=mat`, headers });

  test('name the refusal, its facts and its place, and nothing of the question', async () => {
    const answer = await fail('refusal');
    const { traceId, ...rest } = assertProblem(answer, 'documents/duplicate');
    assert.deepEqual(rest, { type: '/problems/documents/duplicate', title: PROBLEMS['documents/duplicate'].vi, status: 409, instance: '/api/trial/fail/refusal', incomingId: '7' });
    assert.match(traceId, /^[0-9a-f-]{36}$/);
    assert.equal(answer.headers['content-type'], 'application/problem+json; charset=utf-8');
  });

  const languages: [header: string, language: 'vi' | 'en'][] = [['en', 'en'], ['en-GB,vi;q=0.5', 'en'], ['vi', 'vi'], ['fr-FR', 'vi'], ['', 'vi']];
  for (const [header, language] of languages) {
    test(`speak ${language} to “${header}”`, async () => {
      assert.equal((await fail('refusal', { 'accept-language': header })).json().title, PROBLEMS['documents/duplicate'][language]);
    });
  }

  test('reveal nothing of a defect, which is logged once under the number the person sees', async () => {
    server.logged.length = 0;
    const answer = await fail('defect');
    const { traceId, ...rest } = assertProblem(answer, 'internal');
    assert.deepEqual(Object.keys(rest).sort(), ['instance', 'status', 'title', 'type']);
    assert.ok(!answer.body.includes('secret') && !answer.body.includes('identity'));
    assert.deepEqual(server.logged.map(({ msg, reqId }) => ({ msg, reqId })), [{ msg: 'unexpected error', reqId: traceId }]);
  });

  test('keep the words of a defect in the log alone', async () => {
    server.logged.length = 0;
    await fail('defect');
    assert.match(server.logged[0]?.err?.message ?? '', /identity\.session/);
  });

  test('of a refusal are not logged', async () => {
    server.logged.length = 0;
    await fail('refusal');
    assert.deepEqual(server.logged, []);
  });

  for (const how of ['restarting', 'refused', 'lost'] as const) {
    test(`say when to try again while the database is away (${how})`, async () => {
      const answer = await fail(how);
      assertProblem(answer, 'unavailable');
      assert.equal(answer.headers['retry-after'], '2');
    });
  }

  test('take a value beyond all columns for wrong input', async () => void assertProblem(await fail('day'), 'invalid-input'));

  test('give each request a number of its own, whatever number it brought', async () => {
    const answers = await Promise.all(['1', '2'].map(() => fail('refusal', { 'x-request-id': 'forged' })));
    const numbers = answers.map(({ headers }) => String(headers['x-request-id']));
    assert.equal(new Set(numbers).size, 2);
    assert.ok(!numbers.includes('forged'));
  });

  test('answer an unknown operation, an unknown method and an address that is none', async () => {
    for (const url of ['/api/nothing', '/api/trial/fail/%E0%A4%A', `/api/trial/fail/${'a'.repeat(300)}`, '/%00']) {
      const answer = await server.send({ method: 'GET', url });
      assert.equal(answer.statusCode, 404, url);
      assertProblem(answer, 'not-found');
    }
    assertProblem(await server.send({ method: 'DELETE', url: '/api/trial/echo' }), 'not-found');
  });

  test('what is not HTTP is answered in a word and the line is closed', async () => {
    await server.app.listen({ port: 0, host: '127.0.0.1' });
    const { port } = server.app.server.address() as AddressInfo;
    assert.match(await said(port, 'XIN CHÀO\r\n\r\n'), /^HTTP\/1\.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n$/);
    assert.match(await said(port, `GET / HTTP/1.1\r\nHost: a\r\nX-Long: ${'a'.repeat(80_000)}\r\n\r\n`), /^HTTP\/1\.1 431 /);
  });
});

/** Everything the server says to these bytes until it hangs up. */
function said(port: number, bytes: string): Promise<string> {
  return new Promise((resolve) => {
    let heard = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    socket.on('data', (chunk) => (heard += chunk.toString('utf8')));
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(heard));
  });
}
