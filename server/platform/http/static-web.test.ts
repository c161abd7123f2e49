import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { assertProblem } from '#server/testing/refusals.ts';
import { aTrialServer, type TrialServer } from './testing.ts';

describe('files of the web', () => {
  let server: TrialServer;
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'web-'));
    await mkdir(join(folder, 'web/assets'), { recursive: true });
    await mkdir(join(folder, 'samples'));
    await writeFile(join(folder, 'web/index.html'), '<title>trang</title>');
    await writeFile(join(folder, 'web/assets/app-1a2b.js'), 'void 0');
    await writeFile(join(folder, 'web/assets/app-1a2b.js.br'), 'nén');
    await writeFile(join(folder, 'web/.env'), 'BÍ MẬT');
    await writeFile(join(folder, 'samples/a.pdf'), '%PDF');
    await writeFile(join(folder, 'samples/notes.txt'), 'BÍ MẬT');
    await writeFile(join(folder, 'master.key'), 'BÍ MẬT');
    server = await aTrialServer({ webFolder: join(folder, 'web'), samplesFolder: join(folder, 'samples') });
    await server.app.listen({ port: 0, host: '127.0.0.1' });
  });
  after(async () => {
    await server.app.close();
    await rm(folder, { recursive: true });
  });

  const get = (url: string, headers: Record<string, string> = {}) => server.app.inject({ method: 'GET', url, headers });

  test('hashed ones are kept for ever, and sent compressed to who understands it', async () => {
    const plain = await get('/assets/app-1a2b.js');
    assert.deepEqual([plain.statusCode, plain.body, plain.headers['cache-control']], [200, 'void 0', 'public, max-age=31536000, immutable']);
    const small = await get('/assets/app-1a2b.js', { 'accept-encoding': 'br' });
    assert.deepEqual([small.headers['content-encoding'], small.body], ['br', 'nén']);
  });

  for (const page of ['/', '/queue', '/documents/incoming/7?tab=history']) {
    test(`${page} is the one page, asked for again each time`, async () => {
      const answer = await get(page);
      assert.deepEqual([answer.statusCode, answer.body, answer.headers['cache-control']], [200, '<title>trang</title>', 'no-cache']);
      assert.match(String(answer.headers['content-type']), /^text\/html/);
    });
  }

  for (const none of ['/api/nothing', '/api/documents/9', '/assets/app-old.js', '/favicon.ico', '/.env', '/.git/config', '/samples/notes.txt']) {
    test(`${none} is not the page`, async () => void assertProblem(await get(none), 'not-found'));
  }

  test('an unknown address is no page for who wants to change something', async () => {
    assertProblem(await server.send({ method: 'POST', url: '/queue' }), 'not-found');
  });

  test('a sample is handed over as a file, not shown', async () => {
    const answer = await get('/samples/a.pdf');
    assert.deepEqual([answer.statusCode, answer.headers['content-disposition']], [200, 'attachment']);
  });

  const ways = [
    '/../master.key', '/assets/../../master.key', '/%2e%2e/master.key', '/assets/%2e%2e%2f%2e%2e%2fmaster.key', '/..%5cmaster.key', '/samples/../master.key',
    '/samples/..%2fmaster.key', '/samples/%2e%2e/%2e%2e/etc/passwd', '//etc/passwd', '/assets/%00', '/samples/a.pdf%00.txt', '/web/../../master.key',
  ];
  for (const way of ways) {
    test(`${way} leads nowhere`, async () => {
      const { port } = server.app.server.address() as AddressInfo;
      const answer = await rawGet(port, way);
      assert.doesNotMatch(answer, /BÍ MẬT|root:/);
      assert.match(answer, /^HTTP\/1\.1 (400|403|404) |<title>trang<\/title>/);
    });
  }
});

/** A request line as it is: clients would tidy the path before sending. */
function rawGet(port: number, path: string): Promise<string> {
  return new Promise((resolve) => {
    let heard = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(`GET ${path} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`));
    socket.on('data', (chunk) => (heard += chunk.toString('utf8')));
    socket.on('close', () => resolve(heard));
  });
}
