import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { TypesettingError, type LetterFacts } from '#server/platform/typesetting/index.ts';
import { type House, openHouse } from '#server/testing/house.ts';
import { assertProblem, assertRefused } from '#server/testing/refusals.ts';
import { aDraft, anOffice, type Office, someDraftFields } from '../testing.ts';
import { typesetOrRefuse } from './typeset-or-refuse.ts';

describe('a draft that cannot be printed', () => {
  let house: House;
  let office: Office;
  before(async () => {
    house = await openHouse();
    office = await anOffice(house);
  });
  after(() => house.close());

  test('is named to its author with the signs, before anybody else sees it, and no log tells them', async () => {
    const { id, version } = await aDraft(house, office);
    const params = { id };
    const fields = { ...(await someDraftFields(office, id)), body: 'Đề nghị Quý cơ quan phối hợp 😀 漢./.' };
    const saved = await office.officer.call('documents', 'saveDraft', { params, body: { version, fields } });
    const problem = await assertRefused(house, 'documents/unsupported-character', () => office.officer.send('documents', 'submitDraft', { params, body: { version: saved.version } }));
    assert.deepEqual(String(problem['signs']).split(' ').sort(), ['漢', '😀'].sort());
    assert.deepEqual(problem['places'], [{ place: { part: 'body', block: 0 }, signs: '😀 漢' }]);
    assertProblem(await office.officer.send('documents', 'getPdf', { params }), 'documents/unsupported-character');
    assert.ok(house.logged.every((line) => !/😀|漢/u.test(line)));
  });
});

test('what only time mends is asked to try again; a defect stays one and shows nothing of the text', async () => {
  const failing = (error: Error) => async (): Promise<never> => {
    throw error;
  };
  const typesetting = (error: Error) => typesetOrRefuse({ typeset: failing(error) }, {} as LetterFacts);
  for (const fault of ['too-many-waiting', 'timed-out', 'crashed', 'stopped'] as const) await assert.rejects(typesetting(new TypesettingError(fault)), { code: 'unavailable' });
  await assert.rejects(typesetting(new TypesettingError('too-large')), { code: 'too-large' });
  const defect = new TypesettingError('failed', 'Kính gửi');
  await assert.rejects(typesetting(defect), defect);
  assert.doesNotMatch(JSON.stringify({ ...defect, message: defect.message, stack: defect.stack }), /Kính gửi/);
});
