import assert from 'node:assert/strict';
import { request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, test } from 'node:test';
import { assertProblem } from '#server/testing/refusals.ts';
import { aTrialServer, OWN, trial, type TrialServer } from './testing.ts';

const JSON_TYPE = { 'content-type': 'application/json' };

describe('what comes in', () => {
  let server: TrialServer;
  before(async () => {
    server = await aTrialServer();
    await server.app.listen({ port: 0, host: '127.0.0.1' });
  });
  after(() => server.app.close());

  const echo = (payload: string, headers: Record<string, string> = JSON_TYPE) => server.send({ method: 'POST', url: trial.echo.path, payload, headers });

  test('is taken by the contract; what it does not name is dropped', async () => {
    const answer = await echo(JSON.stringify({ word: 'chào', isAdministrator: true, role: 'head' }));
    assert.deepEqual(answer.json(), { word: 'chào', received: ['word'] });
  });

  test('is refused with the place of every fault, in Vietnamese', async () => {
    const { errors = [] } = assertProblem(await echo('{"word": 5, "inner": 1}'), 'invalid-input');
    assert.deepEqual(errors.map(({ path }) => path), ['word', 'inner']);
    assert.match(errors[0]?.message ?? '', /Đầu vào không hợp lệ/);
  });

  test('is refused in English for whoever asks for it, our own rules and the library’s alike', async () => {
    const told = async (payload: string, language: string) => (await echo(payload, { ...JSON_TYPE, 'accept-language': language })).json<{ errors: { message: string }[] }>().errors[0]?.message;
    assert.deepEqual([await told('{"word":" "}', 'en'), await told('{"word":" "}', 'vi')], ['Must not be empty', 'Không được để trống']);
    assert.match(await told('{"word":5}', 'en-GB,en') ?? '', /expected string/i);
    assert.match(await told('{"word":5}', 'vi-VN,vi;q=0.9,en;q=0.8') ?? '', /Đầu vào không hợp lệ/);
  });

  const media: [what: string, payload: string, headers: Record<string, string>][] = [
    ['a form', 'word=a', { 'content-type': 'application/x-www-form-urlencoded' }],
    ['JSON that calls itself text, as a foreign page may send without asking', '{"word":"a"}', { 'content-type': 'text/plain' }],
    ['JSON beside a harmless type', '{"word":"a"}', { 'content-type': 'text/plain; application/json' }],
    ['a part of a form', '--x\r\n', { 'content-type': 'multipart/form-data; boundary=x' }],
    ['bytes where JSON is wanted', '{"word":"a"}', { 'content-type': 'application/octet-stream' }],
    ['a body without a type', '{"word":"a"}', { 'content-type': '' }],
  ];
  for (const [what, payload, headers] of media) {
    test(`is refused as a type: ${what}`, async () => void assertProblem(await echo(payload, headers), 'unsupported-media-type'));
  }

  test('JSON where a file is wanted is refused as a type', async () => {
    assertProblem(await server.send({ method: 'POST', url: trial.take.path, payload: '{}', headers: JSON_TYPE }), 'unsupported-media-type');
  });

  test('a character set behind the type is no other type', async () => {
    assert.equal((await echo('{"word":"a"}', { 'content-type': 'application/json; charset=utf-8' })).statusCode, 200);
  });

  for (const payload of ['', '{', '{"word":}', '\u0000', '{"word":"a"} {"word":"b"}', 'null', '[]', '"word"']) {
    test(`${JSON.stringify(payload)} is wrong input, not a defect`, async () => void assertProblem(await echo(payload), 'invalid-input'));
  }

  test('keys that would change every object are refused', async () => {
    for (const payload of ['{"word":"a","__proto__":{"polluted":1}}', '{"word":"a","inner":{"__proto__":{"polluted":1}}}', '{"word":"a","constructor":{"prototype":{"polluted":1}}}']) {
      assertProblem(await echo(payload), 'invalid-input');
    }
    assert.equal(({} as { polluted?: number }).polluted, undefined);
  });

  test('a million brackets do no harm', async () => {
    const depth = 500_000;
    assertProblem(await echo(`${'['.repeat(depth)}${']'.repeat(depth)}`), 'invalid-input');
    const deep = `{"word":"a","inner":${'{"a":'.repeat(150_000)}1${'}'.repeat(150_000)}}`;
    assert.ok([200, 400].includes((await echo(deep)).statusCode));
    assert.equal((await echo('{"word":"a"}')).statusCode, 200);
  });

  test('over a mebibyte is too large, said so in advance or not', async () => {
    assertProblem(await echo(JSON.stringify({ word: 'a'.repeat(1024 * 1024) })), 'too-large');
    assert.equal(await streamed(server, trial.echo.path, { ...JSON_TYPE }, 1100), 413);
  });

  test('a file may be larger and is never held whole', async () => {
    const answer = await server.send({ method: 'POST', url: trial.take.path, payload: Buffer.alloc(5_000_000), headers: { 'content-type': 'application/octet-stream' } });
    assert.deepEqual(answer.json(), { bytes: 5_000_000 });
  });
});

describe('what goes out', () => {
  let server: TrialServer;
  before(async () => {
    server = await aTrialServer();
  });
  after(() => server.app.close());

  test('is what the contract names and nothing else', async () => {
    const answer = await server.send({ method: 'GET', url: trial.leak.path });
    assert.deepEqual(answer.json(), { id: '1', rows: [{ id: '2', note: null }] });
    assert.equal(answer.headers['cache-control'], 'no-store');
  });

  test('is nothing where the contract names nothing', async () => {
    const answer = await server.send({ method: 'GET', url: trial.knock.path });
    assert.deepEqual([answer.statusCode, answer.body], [204, '']);
  });
});

/** The status of a request whose body comes in chunks of a kibibyte over a real line. */
function streamed(server: TrialServer, path: string, headers: Record<string, string>, kibibytes: number): Promise<number> {
  const { port } = server.app.server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    const sent = httpRequest({ port, host: '127.0.0.1', path, method: 'POST', headers: { ...OWN, ...headers } }, (answer) => {
      answer.resume();
      sent.destroy();
      resolve(answer.statusCode ?? 0);
    });
    sent.on('error', (error) => (error.message === 'socket hang up' ? undefined : reject(error)));
    for (let count = 0; count < kibibytes; count += 1) sent.write('a'.repeat(1024));
    sent.end();
  });
}
