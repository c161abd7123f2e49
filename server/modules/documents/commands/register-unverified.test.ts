import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { VerificationReport } from '#contract/verification/report.ts';
import { replaced } from '#server/platform/pdf-verification/testing/forgeries.ts';
import { aLetter, signed } from '#server/platform/pdf-verification/testing/signed-pdf.ts';
import { theWorld } from '#server/platform/pdf-verification/testing/world.ts';
import { assertGated } from '#server/testing/gate.ts';
import { eventually, type House, openHouse } from '#server/testing/house.ts';
import { assertAudited, assertRefused } from '#server/testing/refusals.ts';
import type { Visitor } from '#server/testing/visitor.ts';
import { trustTheWorld } from '../../verification/testing.ts';
import { anArrived, anOffice, anUpload, type Office, someFields } from '../testing.ts';

const REASON = 'Nơi gửi xác nhận qua điện thoại, bản giấy đến sau';

describe('registering what did not pass the check on receipt', () => {
  let house: House;
  let office: Office;
  let sender: Office;
  let good: Uint8Array;
  let altered: Uint8Array;
  before(async () => {
    house = await openHouse();
    await trustTheWorld(house);
    [office, sender] = await Promise.all([anOffice(house), anOffice(house, 'snv')]);
    good = await signed(await aLetter(), theWorld().get('hoa'));
    altered = replaced(good, '595.', '594.');
  });
  after(() => house.close());

  const register = (uploadId: string, more: { unverifiedReason?: string | null; acceptDuplicate?: boolean; declaredNoSecret?: boolean } = {}) =>
    office.clerk.send('documents', 'registerUpload', { body: { uploadId, fields: someFields(), ...more } });
  const registerArrived = (person: Visitor, { id, version }: { id: string; version: number }, unverifiedReason: string | null = null, declaredNoSecret = false) =>
    person.send('documents', 'registerArrived', { params: { id }, body: { version, unverifiedReason, declaredNoSecret } });
  const numbersGiven = async (): Promise<number> => (await house.sql('select 1 from documents.incoming where agency_id = $1 and arrival_number is not null', [office.agencyId])).length;
  const storedOf = (id: string) => office.clerk.call('documents', 'getIncoming', { params: { id } });

  /** One that came over the network, whose file was altered on the way. */
  async function anAlteredArrival(): Promise<{ id: string; version: number }> {
    const arrived = await anArrived(house, { from: sender, to: office });
    const uploadId = await anUpload(house, office.clerk, { bytes: altered });
    await house.sql('update documents.incoming set original_sha256 = (select sha256 from files.upload where id = $2) where id = $1', [arrived.id, uploadId]);
    return arrived;
  }

  test('the upload is answered with the verdict, of a signed file, an altered one and one without a signature', async () => {
    const outcomes: string[] = [];
    for (const bytes of [good, altered, await aLetter()]) {
      const { verification, sha256 } = (await office.clerk.upload(bytes)).json<{ verification: VerificationReport; sha256: string }>();
      const kept = await eventually(async () => (await house.sql<{ outcome: string }>('select outcome from verification.report where sha256 = $1', [sha256]))[0]);
      assert.equal(kept.outcome, verification.outcome, 'what is told is kept');
      outcomes.push(verification.outcome);
    }
    assert.deepEqual(outcomes, ['valid', 'invalid', 'none']);
  });

  test('an altered upload gets no number without a reason; with one, the document and the record say it', async () => {
    const { uploadId } = (await office.clerk.upload(altered)).json<{ uploadId: string }>();
    const given = await numbersGiven();
    for (const unverifiedReason of [null, '', '  ']) {
      const { report } = (await assertRefused(house, 'documents/verification-failed', () => register(uploadId, { unverifiedReason }))) as unknown as { report: VerificationReport };
      assert.deepEqual([report.outcome, report.signatures[0]?.indication], ['invalid', 'TOTAL-FAILED']);
    }
    assert.equal(await numbersGiven(), given);
    const { id, arrivalNumber } = (await register(uploadId, { unverifiedReason: REASON })).json();
    assert.deepEqual([(await storedOf(id)).unverifiedReason, await numbersGiven()], [REASON, given + 1]);
    const { detail } = await assertAudited(house, id, 'documents.registered');
    assert.deepEqual([detail['unverifiedReason'], detail['arrivalNumber']], [REASON, String(arrivalNumber)]);
  });

  test('a file on which no verdict was ready is judged before it gets a number', async () => {
    const uploadId = await anUpload(house, office.clerk, { bytes: replaced(good, '595.', '593.') });
    await assertRefused(house, 'invalid-input', () => register(uploadId, { unverifiedReason: 'Ở'.repeat(1001) }));
    const response = await register(uploadId);
    assert.deepEqual([response.statusCode, response.json().type], [409, '/problems/documents/verification-failed']);
  });

  test('a reason is kept for none that passed', async () => {
    const { uploadId } = (await office.clerk.upload(good)).json<{ uploadId: string }>();
    const { id } = (await register(uploadId, { unverifiedReason: REASON })).json();
    assert.equal((await storedOf(id)).unverifiedReason, null);
    assert.equal((await assertAudited(house, id, 'documents.registered')).detail['unverifiedReason'], undefined);
  });

  test('one that came over the network reads the same', async () => {
    const arrived = await anAlteredArrival();
    const given = await numbersGiven();
    const refused = await registerArrived(office.clerk, arrived);
    assert.deepEqual([refused.statusCode, refused.json().type, refused.json().report.outcome], [409, '/problems/documents/verification-failed', 'invalid']);
    await assertRefused(house, 'documents/verification-failed', () => registerArrived(office.clerk, arrived, '   '));
    assert.deepEqual([(await storedOf(arrived.id)).state, await numbersGiven()], ['arrived', given]);
    assert.equal((await registerArrived(office.clerk, arrived, REASON)).statusCode, 200);
    assert.deepEqual([(await storedOf(arrived.id)).unverifiedReason, await numbersGiven()], [REASON, given + 1]);
    assert.equal((await assertAudited(house, arrived.id, 'documents.registered')).detail['unverifiedReason'], REASON);
  });

  test('it can be returned instead, without a number', async () => {
    const arrived = await anAlteredArrival();
    const { statusCode } = await office.clerk.send('documents', 'returnIncoming', { params: { id: arrived.id }, body: { version: arrived.version, reason: 'Chữ ký số không hợp lệ' } });
    const { state, arrivalNumber } = await storedOf(arrived.id);
    assert.deepEqual([statusCode, state, arrivalNumber], [200, 'returned', null]);
  });

  test('the reason passes the secrecy gate, on both ways', async () => {
    const { uploadId } = (await office.clerk.upload(altered)).json<{ uploadId: string }>();
    await assertGated(house, 'documents.register', (text, declared) => register(uploadId, { unverifiedReason: text, acceptDuplicate: true, declaredNoSecret: declared }));
    const arrived = await anAlteredArrival();
    await assertGated(house, 'documents.register', (text, declared) => registerArrived(office.clerk, arrived, text, declared));
  });
});
