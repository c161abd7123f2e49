import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { readPieces } from '#server/platform/typesetting/testing-pieces.ts';
import { type House, openHouse } from '#server/testing/house.ts';
import { assertRefused } from '#server/testing/refusals.ts';
import { aDraft, anOffice, type Office } from './testing.ts';

describe('the pages while they are written', () => {
  let house: House;
  let office: Office;
  before(async () => {
    house = await openHouse();
    office = await anOffice(house);
  });
  after(() => house.close());

  const preview = (id: string, who = office.officer) => who.send('documents', 'getPreview', { params: { id } });

  test('show what is saved, to those who may read it, and leave nothing behind', async () => {
    const draft = await aDraft(house, office);
    const files = await house.sql('select 1 from files.blob');
    const words = (await readPieces((await preview(draft.id)).rawPayload)).map(({ text }) => text).join(' ');
    assert.match(words, /V\/v Trả lời về việc phân công trực/u);
    assert.equal((await preview(draft.id, office.unitHead)).statusCode, 200);
    const stranger = await house.as('snv-officer');
    await assertRefused(house, 'not-found', () => preview(draft.id, stranger));
    assert.equal((await house.sql('select 1 from files.blob')).length, files.length);
  });

  test('of many asked for at once the first and the newest are answered, the others are told so', async () => {
    const draft = await aDraft(house, office);
    const answers = await Promise.all(Array.from({ length: 12 }, () => preview(draft.id)));
    const kinds = answers.map((answer) => (answer.statusCode === 200 ? 'pdf' : answer.json().type));
    assert.ok(kinds.includes('pdf'));
    assert.deepEqual([...new Set(kinds)].sort(), ['/problems/documents/newer-preview', 'pdf']);
  });

  test('a sign that cannot be printed is named with its place', async () => {
    const draft = await aDraft(house, office, 'drafting', { fields: { subject: 'họp 😀' } });
    const refused = await assertRefused(house, 'documents/unsupported-character', () => preview(draft.id));
    assert.deepEqual(refused['places'], [{ place: { part: 'field', field: 'subject', line: null }, signs: '😀' }]);
  });
});
