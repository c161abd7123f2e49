import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, describe, test } from 'node:test';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { startHub } from '#server/testing/hub/hub.ts';
import { axisLine } from './axis.ts';
import type { Line, OutgoingPacket } from './line.ts';
import { lgspLine } from './lgsp.ts';
import { isAllowedAddress, openLine } from './open-line.ts';
import { aPacket, problemOf, wholeOf } from './testing-courier.ts';

const KEYS = { systemId: 'he-thong', secret: 'khoa-bi-mat' };
const patience = { silenceMs: 20_000, actMs: 20_000, packetMs: 60_000 };
setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
/** What is in memory and still needed. */
function held(): number {
  collect();
  const { arrayBuffers, heapUsed } = process.memoryUsage();
  return arrayBuffers + heapUsed;
}
const clock = (): Date => new Date();
const LINES = [['axis', axisLine], ['lgsp', lgspLine]] as const;

describe('what a line over HTTP lets the other side do', () => {
  const closing: (() => void)[] = [];
  after(() => closing.forEach((close) => close()));
  async function place(listener: RequestListener): Promise<{ origin: string; seen: string[] }> {
    const seen: string[] = [];
    const server = createServer((asked, answer) => {
      seen.push(`${asked.method} ${asked.url}`);
      listener(asked, answer);
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    closing.push(() => (server.closeAllConnections(), server.close()));
    return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, seen };
  }
  const at = (origin: string, open: typeof axisLine, changed: Partial<typeof patience> = {}): Line => open({ address: `${origin}/goc/`, ...KEYS, patience: { ...patience, ...changed }, clock });

  for (const [kind, open] of LINES) {
    test(`${kind}: no redirection is followed, also not to the same machine`, async () => {
      const elsewhere = await place((_asked, answer) => void answer.end('{}'));
      for (const location of [`${elsewhere.origin}/x`, '/goc/khac']) {
        const { origin, seen } = await place((_asked, answer) => void answer.writeHead(307, { location }).end());
        assert.equal((await problemOf(at(origin, open).test())).code, 'bad-answer');
        assert.equal(seen.length, 1);
      }
      assert.deepEqual(elsewhere.seen, []);
    });

    test(`${kind}: an answer without end, or one that comes by drops, is ended`, async () => {
      const endless = await place((_asked, answer) => {
        answer.writeHead(200, { 'content-type': kind === 'axis' ? 'application/octet-stream' : 'application/json' });
        if (kind === 'lgsp') answer.write('{"success":true,"data":{"edxml":"');
        const more = (): void => { while (!answer.destroyed && answer.write('QUJD'.repeat(10_000))); };
        answer.on('drain', more);
        more();
      });
      assert.equal((await problemOf(wholeOf(at(endless.origin, open).fetch('a', 500_000)))).code, 'too-large');
      const drops = await place((_asked, answer) => {
        answer.writeHead(200, { 'content-type': 'application/json' });
        const timer = setInterval(() => void answer.write(' '), 20);
        answer.on('close', () => clearInterval(timer));
      });
      assert.equal((await problemOf(at(drops.origin, open, { actMs: 300 }).test())).code, 'timed-out');
    });

    test(`${kind}: a key is not shown, even when the other side repeats it, nor is a page or a sign that hides words`, async () => {
      const { origin } = await place((_asked, answer) => void answer.writeHead(403, { 'content-type': 'text/plain' }).end(`sai khoa-bi-mat\u202E\n${'x'.repeat(5_000)}`));
      const { code, detail } = await problemOf(at(origin, open).test());
      assert.equal(code, 'refused');
      assert.match(detail, /^HTTP 403 sai ••• x+$/u);
      assert.equal([...detail].length, 300);
    });

    test(`${kind}: only names that mean nothing elsewhere are asked for`, async () => {
      const rows = ['../../etc/passwd', 'a\r\nx: y', 'tốt', '', 'a/b', 'dung-1'].map((docId) => ({ docId, from: 'H17.1' }));
      const { origin } = await place((_asked, answer) => void answer.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ ErrorCode: '0', ErrorDesc: '', success: true, message: '', data: rows })));
      assert.deepEqual((await at(origin, open).list([], 10)).map(({ transportId }) => transportId), ['dung-1']);
    });

    test(`${kind}: a certificate nobody vouches for is not believed`, async () => {
      const { origin } = await place(() => undefined);
      assert.equal((await problemOf(at(origin.replace('http:', 'https:'), open).test())).code, 'unreachable');
    });

    test(`${kind}: a packet of a hundred megabytes goes there and back without being in memory`, async () => {
      const hub = await startHub({ systems: [{ ...KEYS, organs: [{ codes: ['H29.1'] }] }] });
      closing.push(() => void hub.close());
      const line = open({ address: hub.origin, ...KEYS, patience, clock });
      const head = aPacket({ to: ['H29.1'] });
      const block = Buffer.alloc(1_000_000, 'A');
      const packet: OutgoingPacket = { ...head, size: head.size + 100 * block.length, open: async function* () { yield head.bytes; for (let i = 0; i < 100; i += 1) yield block; } };
      await line.send(packet);
      const [waiting] = await line.list([], 1);
      let size = 0;
      let most = 0;
      const before = held();
      for await (const chunk of line.fetch(waiting?.transportId ?? '', packet.size)) {
        if (Math.floor(size / 20_000_000) < Math.floor((size + chunk.length) / 20_000_000)) most = Math.max(most, held() - before);
        size += chunk.length;
      }
      assert.equal(size, packet.size);
      assert.ok(most < 30_000_000, `${most} bytes are held`);
      assert.equal((await problemOf(wholeOf(line.fetch(waiting?.transportId ?? '', packet.size - 1)))).code, 'too-large');
    });
  }

  test('an address is one on an origin that the operator has allowed, without more in it', () => {
    const origins = ['https://axis.example', 'http://127.0.0.1:4000'];
    for (const address of ['https://axis.example', 'https://axis.example/', 'https://AXIS.example/goc', 'http://127.0.0.1:4000/a']) assert.ok(isAllowedAddress(address, origins), address);
    for (const address of [
      'http://axis.example', 'https://axis.example:444', 'https://axis.example.evil.example', 'https://a@axis.example', 'https://axis.example@evil.example', 'https://axis.example\\@evil.example',
      'https://axis.example?x', 'https://axis.example/#a', 'http://127.0.0.1:4001', 'http://169.254.169.254/latest', 'file:///etc/passwd', 'axis.example', '', 'https://axis.example/ a',
    ]) assert.ok(!isAllowedAddress(address, origins), address);
    const facts = { kind: 'axis', address: 'https://axis.example', ...KEYS } as const;
    assert.ok(openLine({ origins, folder: '/nowhere' }, facts, clock) !== undefined);
    assert.equal(openLine({ origins: [], folder: '/nowhere' }, facts, clock), undefined, 'taken from the operator’s list later');
    for (const address of ['..', '.', 'a/b', '/etc', 'A', '', 'a b']) assert.equal(openLine({ origins, folder: '/nowhere' }, { kind: 'folder', address, systemId: null, secret: null }, clock), undefined, address);
  });
});
