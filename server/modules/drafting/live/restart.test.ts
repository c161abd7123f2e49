import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { QUEUES } from '#server/app.ts';
import { eventually, type House, openHouse } from '#server/testing/house.ts';
import { createTestDatabase, type TestDatabase } from '#server/testing/test-database.ts';
import { aDraft, anOffice, type Office } from '../../documents/testing.ts';
import { openEditors } from '../testing.ts';

describe('a server that ends in the middle of writing', () => {
  let scratch: TestDatabase;
  let house: House;
  let office: Office;
  const others: House[] = [];
  before(async () => {
    scratch = await createTestDatabase({ queues: QUEUES });
    house = await openHouse({ on: { ...scratch, close: async () => undefined } });
    office = await anOffice(house);
  });
  after(async () => {
    for (const each of [...others, house]) await each.close();
    await scratch.close();
  });

  /** Another process on the same database; sessions are in it, so cookies hold. */
  const anotherServer = async () => {
    const other = await openHouse({ on: { ...scratch, close: async () => undefined } });
    others.push(other);
    return openEditors(other);
  };

  test('has lost nothing that it acknowledged; a client comes back with its document and goes on', async () => {
    const first = await openEditors(house);
    const { id } = await aDraft(house, office);
    const editor = await first.open(office.officer, id);
    for (let count = 0; count < 40; count += 1) editor.type(`Câu ${count}.`);
    await editor.saved();
    const acknowledged = editor.text;
    // No farewell: the first server keeps its memory to itself and is asked for nothing more.
    const second = await anotherServer();
    const fresh = await second.open(office.head, id);
    assert.equal(fresh.text, acknowledged);
    editor.close();
    editor.type('Viết khi mất mạng.');
    const back = await second.open(office.officer, id, { shared: editor.shared });
    await back.saved();
    await fresh.shows('Viết khi mất mạng.');
    assert.equal(fresh.text, back.text);
    second.closeAll();
  });

  test('two servers on one database do not write over each other', async () => {
    const here = { open: (await anotherServer()).open };
    const there = { open: (await anotherServer()).open };
    const { id } = await aDraft(house, office);
    const [one, other] = [await here.open(office.officer, id), await there.open(office.officer, id)];
    for (let count = 0; count < 10; count += 1) {
      one.type(`Một ${count}.`);
      other.type(`Hai ${count}.`);
    }
    await Promise.all([one.saved(), other.saved()]);
    one.type('Một cuối.');
    other.type('Hai cuối.');
    await Promise.all([one.saved(), other.saved()]);
    const { body } = await office.officer.call('drafting', 'getText', { params: { id } });
    const words = JSON.stringify(body);
    for (let count = 0; count < 10; count += 1) assert.ok(words.includes(`Một ${count}.`) && words.includes(`Hai ${count}.`), words);
    assert.ok(words.includes('Một cuối.') && words.includes('Hai cuối.'));
    await eventually(async () => [one, other].some((editor) => JSON.stringify(editor.body) === words));
    [one, other].forEach((editor) => editor.close());
  });
});
