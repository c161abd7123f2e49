import assert from 'node:assert/strict';
import { rm, writeFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, beforeEach, describe, test } from 'node:test';
import { replaced } from '#server/platform/pdf-verification/testing/forgeries.ts';
import { aLetter, signed } from '#server/platform/pdf-verification/testing/signed-pdf.ts';
import { theWorld } from '#server/platform/pdf-verification/testing/world.ts';
import { type House, openHouse } from '#server/testing/house.ts';
import { assertProblem, untilQuiet } from '#server/testing/refusals.ts';
import type { Visitor } from '#server/testing/visitor.ts';
import { anArrived, anOffice, someFields, type Office } from '../documents/testing.ts';
import { reportOf, trustTheWorld } from './testing.ts';

describe('the signatures of incoming documents', () => {
  let house: House;
  let office: Office;
  let other: Office;
  before(async () => {
    house = await openHouse();
    [office, other] = await Promise.all([anOffice(house), anOffice(house, 'snv')]);
  });
  after(() => house.close());
  beforeEach(() => trustTheWorld(house));

  const registered = async (clerk: Visitor, bytes: Uint8Array, unverifiedReason: string | null = null): Promise<string> => {
    const upload = await clerk.upload(bytes);
    assert.equal(upload.statusCode, 200, upload.body);
    const { uploadId } = upload.json<{ uploadId: string }>();
    return (await clerk.call('documents', 'registerUpload', { body: { uploadId, fields: someFields(), acceptDuplicate: true, unverifiedReason } })).id;
  };

  test('an uploaded one is judged on arrival, and the verdict is kept with its hash', async () => {
    const bytes = await signed(await aLetter('Cong van A'), theWorld().get('hoa'));
    const id = await registered(office.clerk, bytes);
    const report = await reportOf(office.clerk, id);
    assert.deepEqual([report.outcome, report.signatures[0]?.signer?.name], ['valid', 'Nguyễn Thị Hoà']);
    const { original } = await office.clerk.call('documents', 'getIncoming', { params: { id } });
    const rows = await house.sql('select outcome, report from verification.report where sha256 = $1', [original.sha256]);
    assert.deepEqual(rows, [{ outcome: 'valid', report }]);
  });

  test('an altered one, and one without a signature', async () => {
    const forged = replaced(await signed(await aLetter('Cong van B'), theWorld().get('hoa')), '595.', '594.');
    assert.equal((await reportOf(office.clerk, await registered(office.clerk, forged, 'Nơi gửi đã gửi lại bản giấy'))).signatures[0]?.subIndication, 'HASH_FAILURE');
    assert.equal((await reportOf(office.clerk, await registered(office.clerk, await aLetter('Cong van C')))).outcome, 'none');
  });

  test('one that came over the platform is judged by the authority of the demonstration', async () => {
    const root = (await house.app.inject('/demo-ca.pem')).body;
    await mkdir(join(house.folder, 'trust'), { recursive: true });
    await writeFile(join(house.folder, 'trust', 'demo.pem'), root);
    const { id } = await anArrived(house, { from: office, to: other });
    const { signatures, outcome } = await reportOf(other.clerk, id);
    assert.deepEqual([outcome, signatures.map(({ subIndication, changes }) => [subIndication, changes])], ['valid', [[null, []], [null, []]]]);
    assert.deepEqual(signatures[0]?.additions.map(({ code }) => code).sort(), ['number-and-date', 'number-and-date', 'signature']);
  });

  test('judged anew by the clerk when something has become known, with an audit entry', async () => {
    const bytes = await signed(await aLetter('Cong van D'), theWorld().get('revoked'));
    const id = await registered(office.clerk, bytes);
    assert.equal((await reportOf(office.clerk, id)).outcome, 'valid');
    await trustTheWorld(house, [theWorld().revocationList('sub')]);
    const answer = await office.clerk.send('verification', 'verifyAgain', { params: { id } });
    assert.equal(answer.statusCode, 204, answer.body);
    await untilQuiet(house);
    assert.equal((await reportOf(office.clerk, id)).signatures[0]?.subIndication, 'REVOKED');
    const entries = await house.sql(`select person_name, detail from audit.entry where action = 'verification.asked-again' and subject_id = $1`, [id]);
    assert.equal(entries.length, 1);
  });

  test('only those who may read the document see it, and only the clerk has it judged anew', async () => {
    const id = await registered(office.clerk, await aLetter('Cong van E'));
    await reportOf(office.head, id);
    for (const visitor of [other.clerk, other.head]) {
      assertProblem(await visitor.send('verification', 'getReport', { params: { id } }), 'not-found');
      assertProblem(await visitor.send('verification', 'verifyAgain', { params: { id } }), 'not-found');
    }
    assertProblem(await office.head.send('verification', 'verifyAgain', { params: { id } }), 'forbidden');
    assertProblem(await office.clerk.send('verification', 'getReport', { params: { id: 'x' } }), 'invalid-input');
    assertProblem(await house.app.inject(`/api/verification/incoming/${id}`), 'signed-out');
  });

  test('without trusted roots nothing is valid', async () => {
    await rm(join(house.folder, 'trust'), { recursive: true });
    const id = await registered(office.clerk, await signed(await aLetter('Cong van F'), theWorld().get('hoa')));
    assert.equal((await reportOf(office.clerk, id)).signatures[0]?.subIndication, 'NO_CERTIFICATE_CHAIN_FOUND');
  });
});
