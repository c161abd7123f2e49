import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { openTimeStampServer, type TimeStampServer } from './testing-time-stamps.ts';
import { TimeStampError, timeStampAuthority } from './time-stamp.ts';

describe('asking a time-stamp authority', () => {
  let server: TimeStampServer;
  before(async () => {
    server = await openTimeStampServer();
  });
  after(() => server.close());

  test('a token over the SHA-256 of the bytes, another one each time', async () => {
    const [ask, bytes] = [timeStampAuthority(server.url), randomBytes(300)];
    const tokens = await Promise.all([ask(bytes), ask(bytes)]);
    for (const token of tokens) assert.ok(Buffer.from(token).includes(createHash('sha256').update(bytes).digest()));
    assert.ok(!Buffer.from(tokens[0]).equals(Buffer.from(tokens[1])));
  });

  for (const mode of ['is-silent', 'refuses', 'answers-nonsense', 'stamps-something-else'] as const) {
    test(`an authority that ${mode} gives none`, async () => {
      server.mode = mode;
      await assert.rejects(timeStampAuthority(server.url, 200)(randomBytes(10)), TimeStampError);
      server.mode = 'answers';
    });
  }

  test('nobody there gives none', async () => {
    await assert.rejects(timeStampAuthority('http://127.0.0.1:9')(randomBytes(10)), TimeStampError);
  });
});
