import assert from 'node:assert/strict';
import { once } from 'node:events';
import { type AddressInfo, connect } from 'node:net';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { contract } from '#contract/index.ts';
import { MAX_UPLOAD_BYTES } from '#contract/upload-limit.ts';
import { eventually, type House, openHouse } from '#server/testing/house.ts';
import { dataOf, untilQuiet } from '#server/testing/refusals.ts';
import type { Visitor } from '#server/testing/visitor.ts';

const MEGABYTE = 1024 * 1024;

interface Answer {
  readonly status: number;
  readonly type: string;
}

async function* pieces(count: number): AsyncGenerator<Buffer> {
  const piece = Buffer.alloc(MEGABYTE, '%PDF-1.7 ');
  for (let index = 0; index < count; index += 1) yield piece;
}

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** Bytes of buffers that somebody holds: what only waits for the collector, of this test or of others in the process, does not count. */
function heldMemory(): number {
  if (process.memoryUsage().arrayBuffers > MAX_UPLOAD_BYTES) collectGarbage();
  return process.memoryUsage().arrayBuffers;
}

describe('a file beyond the limit', () => {
  let house: House;
  let clerk: Visitor;
  let port: number;
  before(async () => {
    house = await openHouse();
    clerk = await house.as('stttt-clerk');
    await house.app.listen({ host: '127.0.0.1', port: 0 });
    ({ port } = house.app.server.address() as AddressInfo);
  });
  after(() => house.close());

  /** Over a bare socket as a browser sends a file: to the end, whatever is answered meanwhile; fails when the line is closed. */
  async function send(person: Visitor, megabytes: number, { isLengthTold }: { isLengthTold: boolean }, watch: () => Promise<void>): Promise<Answer> {
    const socket = connect(port, '127.0.0.1');
    let answered = '';
    socket.setEncoding('utf8').on('data', (text) => (answered += String(text)));
    const broken = Promise.race([once(socket, 'close'), once(socket, 'error')]).then(() => assert.fail('the line was closed'));
    broken.catch(() => undefined);
    const length = isLengthTold ? { 'content-length': megabytes * MEGABYTE } : { 'transfer-encoding': 'chunked' };
    const headers = { host: `127.0.0.1:${port}`, ...person.headers(), 'content-type': 'application/octet-stream', 'x-file-name': 'to-lon.pdf', ...length };
    const write = async (bytes: string | Buffer): Promise<void> => {
      if (!socket.write(bytes)) await Promise.race([once(socket, 'drain'), broken]);
    };
    const head = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`).join('');
    await write(`POST ${contract.documents.readUpload.path} HTTP/1.1\r\n${head}\r\n`);
    for await (const piece of pieces(megabytes)) {
      await write(isLengthTold ? piece : Buffer.concat([Buffer.from(`${piece.length.toString(16)}\r\n`), piece, Buffer.from('\r\n')]));
      await watch();
    }
    if (!isLengthTold) await write('0\r\n\r\n');
    const answer = await Promise.race([broken, eventually(async () => /^HTTP\/1\.1 (\d+)[^]*"type":"([^"]+)"/.exec(answered) ?? undefined)]);
    socket.destroy();
    return { status: Number(answer[1]), type: answer[2] ?? '' };
  }

  const heldBytes = async (): Promise<number> => {
    const folder = join(house.folder, 'files', 'held');
    const sizes = await Promise.all((await readdir(folder)).map((name) => stat(join(folder, name)).then(({ size }) => size, () => 0)));
    return sizes.reduce((sum, size) => sum + size, 0);
  };

  for (const isLengthTold of [true, false]) {
    test(`300 MB, ${isLengthTold ? 'told beforehand' : 'of untold length'}: refused by name, memory and disk stay within bounds, nothing stays`, async () => {
      await untilQuiet(house);
      const [stored, atFirst] = [await dataOf(house), heldMemory()];
      const most = { memory: 0, disk: 0 };
      const answer = await send(clerk, 300, { isLengthTold }, async () => {
        most.memory = Math.max(most.memory, heldMemory() - atFirst);
        most.disk = Math.max(most.disk, await heldBytes());
      });
      assert.deepEqual(answer, { status: 413, type: '/problems/too-large' });
      assert.ok(most.memory < MAX_UPLOAD_BYTES, `${most.memory} bytes of buffers at once`);
      assert.ok(most.disk <= (isLengthTold ? 0 : MAX_UPLOAD_BYTES + MEGABYTE), `${most.disk} bytes on the disk at once`);
      assert.equal(await heldBytes(), 0);
      assert.deepEqual(await dataOf(house), stored);
    });
  }

  test('of somebody who may not upload, not a byte is written', async () => {
    let most = 0;
    const officer = await house.as('stttt-officer');
    const answer = await send(officer, 30, { isLengthTold: false }, async () => {
      most = Math.max(most, await heldBytes());
    });
    assert.deepEqual([answer, most], [{ status: 403, type: '/problems/forbidden' }, 0]);
  });
});
