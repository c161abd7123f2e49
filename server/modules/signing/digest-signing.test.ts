import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, beforeEach, describe, test } from 'node:test';
import { theWorld } from '#server/platform/pdf-verification/testing/world.ts';
import { verifyPdf } from '#server/platform/pdf-verification/verify-pdf.ts';
import { assertRefused } from '#server/testing/refusals.ts';
import { aDraft } from '../documents/testing.ts';
import { type OutsideOffice, openOutsideOffice } from './testing-outside.ts';

describe('signing by a digest', () => {
  const world = theWorld();
  let outside: OutsideOffice;
  let house: OutsideOffice['house'];
  let office: OutsideOffice['office'];
  let ids: OutsideOffice['ids'];
  let handOver: OutsideOffice['handOver'];
  let complete: OutsideOffice['complete'];
  let pdfOf: OutsideOffice['pdfOf'];
  before(async () => {
    outside = await openOutsideOffice();
    ({ house, office, ids, handOver, complete, pdfOf } = outside);
  });
  after(() => outside.close());
  beforeEach(async () => {
    Object.assign(outside.agent, { mode: 'signs', signer: world.get(outside.ids.head) });
    outside.agent.answers.length = 0;
    await outside.confirmPresence();
  });

  /** Somebody elsewhere who is given a digest and nothing else. */
  async function signatureOf(sha256: string, who: string): Promise<string> {
    await writeFile(join(world.folder, 'digest'), Buffer.from(sha256, 'hex'));
    world.openssl('pkeyutl', '-sign', '-inkey', `${who}.key`, '-in', 'digest', '-pkeyopt', 'digest:sha256', '-pkeyopt', 'rsa_padding_mode:pkcs1', '-out', 'signature');
    return (await readFile(join(world.folder, 'signature'))).toString('base64');
  }

  test('out goes a digest, in comes a signature that openssl made; the document is signed by it', async () => {
    const draft = await aDraft(house, office, 'to-sign');
    const made = await handOver(office.head, draft, { act: 'sign', method: 'hash' });
    assert.equal(made.agent, null);
    assert.equal((await complete(office.head, made.id, await signatureOf(made.hash?.sha256 ?? '', ids.head))).statusCode, 200);
    const pdf = await pdfOf(draft.id);
    const { outcome } = await verifyPdf({ bytes: pdf, trusted: { roots: [world.get('root').certificate], revocationLists: [] }, at: new Date() });
    assert.equal(outcome, 'valid');
    assert.equal((await house.sql('select 1 from signing.signature where subject_id = $1 and sha256 = $2', [draft.id, createHash('sha256').update(pdf).digest('hex')])).length, 1);
  });

  test('a signature by another key, over something else, or of no shape: refused, and the right one still counts', async () => {
    const draft = await aDraft(house, office, 'to-sign');
    const made = await handOver(office.head, draft, { act: 'sign', method: 'hash' });
    const digest = made.hash?.sha256 ?? '';
    for (const wrong of [await signatureOf(digest, 'hoa'), await signatureOf('00'.repeat(32), ids.head), Buffer.from('x'.repeat(30)).toString('base64')]) {
      await assertRefused(house, 'signing/signature-of-another', () => complete(office.head, made.id, wrong));
    }
    await assertRefused(house, 'invalid-input', () => complete(office.head, made.id, '!'));
    assert.equal((await complete(office.head, made.id, await signatureOf(digest, ids.head))).statusCode, 200);
  });
});
