import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { HelperError } from '../helper-process/helper-process.ts';
import { TypesettingProcess } from '../typesetting/index.ts';
import { PdfSigning, type SignatureOrder, type Signer } from './index.ts';
import { anOrder } from './testing.ts';

describe('signing in a child process', () => {
  const typesetting = new TypesettingProcess();
  const signing = new PdfSigning();
  let order: Omit<SignatureOrder, 'stamped'>;
  let signer: Signer;
  before(async () => {
    ({ order, signer } = await anOrder(typesetting));
  });
  after(() => {
    typesetting.stop();
    signing.stop();
  });
  const isFault = (fault: string) => (error: unknown) => error instanceof HelperError && error.fault === fault;

  test('the file begins with what was given, byte for byte, and the same order gives the same file', async () => {
    const [first, second] = [await signing.sign(order, signer, null), await signing.sign(order, signer, null)];
    assert.ok(Buffer.from(first).subarray(0, order.pdf.length).equals(Buffer.from(order.pdf)));
    assert.ok(Buffer.from(first).equals(Buffer.from(second)));
    assert.match(Buffer.from(first).toString('latin1'), /\/SubFilter\s*\/ETSI\.CAdES\.detached/);
  });

  test('a key holder elsewhere signs as well: hash out, signature in', async () => {
    const asked: Uint8Array[] = [];
    const elsewhere: Signer = { sign: async (bytes) => (asked.push(bytes), signer.sign(bytes)) };
    assert.ok(Buffer.from(await signing.sign(order, elsewhere, null)).equals(Buffer.from(await signing.sign(order, signer, null))));
    assert.equal(asked.length, 1, 'the key is asked once');
  });

  test('a key holder that fails leaves nothing behind; the next document is signed by the same child', async () => {
    await signing.sign(order, signer, null);
    const child = signing.pid;
    await assert.rejects(signing.sign(order, { sign: () => Promise.reject(new Error('token removed')) }, null), /token removed/);
    assert.ok(await signing.sign(order, signer, null));
    assert.equal(signing.pid, child);
  });

  /** Does something to the child when the key is asked, which is between the two halves of a signature. */
  const between = (interfere: (child: number) => Promise<void> | void): Signer => ({
    sign: async (bytes) => {
      const signature = await signer.sign(bytes);
      await interfere(signing.pid ?? assert.fail('no child'));
      return signature;
    },
  });

  test('a child that is gone between the two halves is no loss: a new one begins again and comes to the same file', async () => {
    const undisturbed = await signing.sign(order, signer, null);
    const killed = await signing.sign(order, between(async (child) => {
      process.kill(child, 'SIGKILL');
      while (signing.pid === child) await new Promise((resolve) => setTimeout(resolve, 5));
    }), null);
    assert.ok(Buffer.from(killed).equals(Buffer.from(undisturbed)));
  });

  test('a child killed at work fails this document; the next one is signed by a new child', async () => {
    const stuck = between((child) => {
      process.kill(child, 'SIGSTOP');
      setTimeout(() => process.kill(child, 'SIGKILL'), 100);
    });
    await assert.rejects(signing.sign(order, stuck, null), isFault('crashed'));
    assert.ok(await signing.sign(order, signer, null));
  });

  test('halves of several documents cross: each gets its own signature, also when there are more than are kept', async () => {
    const crossed = await Promise.all(Array.from({ length: 20 }, async (_, at) => signing.sign({ ...order, fillings: [{ field: 'so', stamp: 0, value: String(at) }] }, signer, null)));
    const alone = await signing.sign({ ...order, fillings: [{ field: 'so', stamp: 0, value: '3' }] }, signer, null);
    assert.ok(Buffer.from(crossed[3] ?? []).equals(Buffer.from(alone)));
    assert.equal(new Set(crossed.map((pdf) => Buffer.from(pdf).toString('latin1'))).size, 20);
  });

  test('too slow, too many waiting, stopped, and a file that is no PDF are told apart', async () => {
    const made: PdfSigning[] = [];
    const aSigning = (limits: ConstructorParameters<typeof PdfSigning>[0]): PdfSigning => (made.push(new PdfSigning(limits)), made.at(-1) ?? signing);
    await assert.rejects(aSigning({ timeLimitMs: 1 }).sign(order, signer, null), isFault('timed-out'));
    const crowded = aSigning({ waiting: 0 });
    await assert.rejects(crowded.sign(order, signer, null), isFault('too-many-waiting'));
    const stopped = aSigning({});
    const running = assert.rejects(stopped.sign(order, signer, null), isFault('stopped'));
    stopped.stop();
    await running;
    await assert.rejects(signing.sign({ ...order, pdf: Buffer.from('no PDF') }, signer, null), isFault('failed'));
    await assert.rejects(signing.sign({ ...order, field: 'nowhere' }, signer, null), isFault('failed'));
    for (const one of made) one.stop();
  });

  test('what is signed cannot be signed again in the same place', async () => {
    const once = await signing.sign(order, signer, null);
    await assert.rejects(signing.sign({ ...order, pdf: once, fields: [] }, signer, null), isFault('failed'));
  });
});
