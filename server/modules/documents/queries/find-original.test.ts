import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { type House, openHouse } from '#server/testing/house.ts';
import { assertProblem } from '#server/testing/refusals.ts';
import { anArrived, anIncoming, anOffice, anUpload, type Office, someFields } from '../testing.ts';

describe('the original', () => {
  let house: House;
  let office: Office;
  before(async () => {
    house = await openHouse();
    office = await anOffice(house);
  });
  after(() => house.close());

  test('comes back byte for byte, over several frames of the store, to be shown and never run', async () => {
    const bytes = randomBytes(2 * 1024 * 1024 + 17);
    const uploadId = await anUpload(house, office.clerk, { bytes, fileName: 'Công văn số 1.pdf' });
    const { id } = await office.clerk.call('documents', 'registerUpload', { body: { uploadId, fields: someFields() } });
    const response = await office.head.send('documents', 'getOriginal', { params: { id } });
    assert.ok(response.rawPayload.equals(bytes));
    const { headers } = response;
    assert.deepEqual([headers['content-type'], headers['content-length'], headers['cache-control']], ['application/pdf', String(bytes.length), 'no-store']);
    assert.equal(headers['content-disposition'], `inline; filename*=UTF-8''${encodeURIComponent('Công văn số 1.pdf')}`);
    assert.match(String(headers['content-security-policy']), /^sandbox; default-src 'none'/);
    assert.equal(headers['x-content-type-options'], 'nosniff');
  });

  test('what was issued and what arrived are the same bytes', async () => {
    const sender = await anOffice(house, 'snv');
    const arrived = await anArrived(house, { from: sender, to: office });
    const [issued, received] = await Promise.all([
      sender.clerk.send('documents', 'getPdf', { params: { id: arrived.outgoingId } }), office.clerk.send('documents', 'getOriginal', { params: { id: arrived.id } }),
    ]);
    assert.ok(issued.rawPayload.length > 1000 && issued.rawPayload.equals(received.rawPayload));
  });

  test('who may not read the document does not get its bytes, not even by an upload of the same', async () => {
    const bytes = randomBytes(64);
    const { id } = await office.clerk.call('documents', 'registerUpload', { body: { uploadId: await anUpload(house, office.clerk, { bytes }), fields: someFields() } });
    const theirs = await house.as('snv-clerk');
    await anUpload(house, theirs, { bytes });
    for (const person of [office.unitHead, office.officer, theirs, await house.as('snv-head')]) assertProblem(await person.send('documents', 'getOriginal', { params: { id } }), 'not-found');
    const assigned = await anIncoming(house, office, 'assigned');
    assert.equal((await office.officer.send('documents', 'getOriginal', { params: { id: assigned.id } })).statusCode, 200);
    assertProblem(await office.clerk.send('documents', 'getOriginal', { params: { id: '0190a0a0-0000-7000-8000-000000000000' } }), 'not-found');
    assertProblem(await office.clerk.send('documents', 'getOriginal', { params: { id } }, { cookie: '' }), 'signed-out');
  });

  test('a file that was changed on the disk is not served as if nothing were', async () => {
    const { id } = await office.clerk.call('documents', 'registerUpload', { body: { uploadId: await anUpload(house, office.clerk, { bytes: randomBytes(64) }), fields: someFields() } });
    await house.sql(`update files.blob set size = size + 1 where sha256 = (select original_sha256 from documents.incoming where id = $1)`, [id]);
    const response = await office.clerk.send('documents', 'getOriginal', { params: { id } }).catch((error: unknown) => error);
    assert.ok(response instanceof Error || (response as { statusCode: number }).statusCode >= 500);
  });
});
