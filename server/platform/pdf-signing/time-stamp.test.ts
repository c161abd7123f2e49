import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { openTimeStampServer, type TimeStampServer } from './testing-time-stamps.ts';
import { TimeStampError, timeStampAuthority } from './time-stamp.ts';

describe('asking a time-stamp authority', () => {
  let server: TimeStampServer;
  before(async () => {
    server = await openTimeStampServer();
  });
  after(() => server.close());

  test('a token over the SHA-256, another one each time', async () => {
    const [ask, digest] = [timeStampAuthority(server.url), randomBytes(32)];
    const tokens = await Promise.all([ask(digest), ask(digest)]);
    for (const token of tokens) assert.ok(Buffer.from(token).includes(digest));
    assert.ok(!Buffer.from(tokens[0]).equals(Buffer.from(tokens[1])));
  });

  for (const mode of ['is-silent', 'refuses', 'answers-nonsense', 'stamps-something-else'] as const) {
    test(`an authority that ${mode} gives none`, async () => {
      server.mode = mode;
      await assert.rejects(timeStampAuthority(server.url, 200)(randomBytes(32)), TimeStampError);
      server.mode = 'answers';
    });
  }

  test('nobody there gives none', async () => {
    await assert.rejects(timeStampAuthority('http://127.0.0.1:9')(randomBytes(32)), TimeStampError);
  });
});
