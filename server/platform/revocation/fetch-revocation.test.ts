import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, describe, test } from 'node:test';
import { revocationFetcher } from './fetch-revocation.ts';
import { allowedPlace, isPublicAddress } from './places.ts';

describe('asking an authority about withdrawn certificates', () => {
  const closing: (() => void)[] = [];
  after(() => {
    for (const close of closing) close();
  });

  async function place(listener: RequestListener): Promise<{ host: string; seen: string[] }> {
    const seen: string[] = [];
    const server = createServer((asked, answer) => {
      seen.push(`${asked.method} ${asked.url}`);
      listener(asked, answer);
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    closing.push(() => (server.closeAllConnections(), server.close()));
    return { host: `127.0.0.1:${(server.address() as AddressInfo).port}`, seen };
  }

  test('a list is fetched, a question is posted; nothing else is asked', async () => {
    const { host, seen } = await place((asked, answer) => void asked.on('end', () => answer.end('bytes')).resume());
    const fetchPlace = revocationFetcher({ hosts: [host] });
    assert.equal(String(Buffer.from((await fetchPlace(`http://${host}/a.crl?x=1`, null)) ?? [])), 'bytes');
    assert.equal(String(Buffer.from((await fetchPlace(`http://${host}/ocsp`, Buffer.from('?'))) ?? [])), 'bytes');
    assert.deepEqual(seen, ['GET /a.crl?x=1', 'POST /ocsp']);
  });

  test('a machine that nobody named is not asked, nor one by another way than HTTP', async () => {
    const { host, seen } = await place((_asked, answer) => answer.end('bytes'));
    for (const address of [`http://${host}/a`, `https://${host}/a`, `http://a@${host}/a`, `ftp://${host}/a`, 'file:///etc/passwd', 'nonsense']) {
      assert.equal(await revocationFetcher({ hosts: address.startsWith('http://127') ? ['other.example'] : [host] })(address, null), undefined, address);
    }
    assert.deepEqual(seen, []);
  });

  test('no redirection is followed, also not to a machine that may be asked', async () => {
    const { host, seen } = await place((_asked, answer) => answer.writeHead(302, { location: '/other' }).end());
    assert.equal(await revocationFetcher({ hosts: [host] })(`http://${host}/a`, null), undefined);
    assert.deepEqual(seen, ['GET /a']);
  });

  test('a name that leads into the house is refused though it was named', async () => {
    const { host, seen } = await place((_asked, answer) => answer.end('bytes'));
    const port = host.split(':')[1] ?? '';
    assert.equal(await revocationFetcher({ hosts: [`localhost:${port}`] })(`http://localhost:${port}/a`, null), undefined);
    assert.deepEqual(seen, []);
  });

  for (const [what, listener] of [
    ['that says nothing', () => undefined], ['that sends too much', (_asked, answer) => answer.end(Buffer.alloc(2_000))],
    ['that never ends', (_asked, answer) => void answer.write('x')], ['that fails', (_asked, answer) => answer.writeHead(500).end('x')], ['that has nothing', (_asked, answer) => answer.end()],
  ] as const satisfies readonly (readonly [string, RequestListener])[]) {
    test(`a place ${what} gives nothing`, async () => {
      const { host } = await place(listener);
      assert.equal(await revocationFetcher({ hosts: [host], patienceMs: 300, largestBytes: 1_000 })(`http://${host}/a`, null), undefined);
    });
  }

  test('through a proxy the whole address is asked for', async () => {
    const { host, seen } = await place((_asked, answer) => answer.end('bytes'));
    assert.ok(await revocationFetcher({ hosts: ['crl.example.gov.vn'], proxy: `http://${host}` })('http://crl.example.gov.vn/a.crl', null));
    assert.deepEqual(seen, ['GET http://crl.example.gov.vn/a.crl']);
  });

  test('addresses of the house are told from those outside', () => {
    for (const inner of ['127.0.0.1', '10.1.2.3', '172.31.0.1', '192.168.1.1', '169.254.169.254', '100.64.0.1', '0.0.0.0', '224.0.0.1', '::1', '::', 'fd00::1', 'fe80::1', '::ffff:10.0.0.1', '::ffff:7f00:1', '64:ff9b::a00:1']) assert.equal(isPublicAddress(inner), false, inner);
    for (const outer of ['1.1.1.1', '203.162.0.1', '172.32.0.1', '2001:df0::1', '::ffff:8.8.8.8']) assert.equal(isPublicAddress(outer), true, outer);
    assert.equal(allowedPlace('http://crl.example.gov.vn:8080/a', ['crl.example.gov.vn']), undefined);
    assert.equal(allowedPlace('http://CRL.example.gov.vn/a', ['crl.example.gov.vn'])?.host, 'crl.example.gov.vn');
  });
});
