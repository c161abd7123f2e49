import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';
import { plainTextOf } from '#contract/drafting/plain-text.ts';
import { eventually, type House, openHouse } from '#server/testing/house.ts';
import { aDraft, anOffice, type Office } from '../../documents/testing.ts';
import { openEditors } from '../testing.ts';

describe('a text that several people write at once', () => {
  let house: House;
  let office: Office;
  let editors: Awaited<ReturnType<typeof openEditors>>;
  before(async () => {
    house = await openHouse();
    office = await anOffice(house);
    editors = await openEditors(house);
  });
  afterEach(() => editors.closeAll());
  after(() => house.close());

  const storedText = async (id: string): Promise<string> => plainTextOf((await office.officer.call('drafting', 'getText', { params: { id } })).body);

  test('two tabs of its drafter agree, and what is acknowledged is stored', async () => {
    const { id } = await aDraft(house, office);
    const [desk, phone] = [await editors.open(office.officer, id), await editors.open(office.officer, id)];
    const began = desk.text;
    assert.equal(began, await storedText(id));
    desk.type('Từ bàn làm việc.');
    phone.type('Từ điện thoại.');
    desk.typeOn(' Viết thêm.');
    await Promise.all([desk.saved(), phone.saved()]);
    const stored = await storedText(id);
    await eventually(async () => desk.text === stored && phone.text === stored);
    for (const words of [began, 'Từ bàn làm việc.', 'Từ điện thoại.', 'Viết thêm.']) assert.ok(stored.includes(words), stored);
  });
});
