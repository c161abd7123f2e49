import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, test } from 'node:test';
import { BODY_LIMITS } from '#contract/drafting/body.ts';
import { QUEUES } from '#server/app.ts';
import { connectDatabase, type Database } from '#server/platform/database/database.ts';
import { statement } from '#server/platform/database/transaction.ts';
import { type House, openHouse } from '#server/testing/house.ts';
import { createTestDatabase } from '#server/testing/test-database.ts';
import { aDraft, anOffice, type Office } from './testing.ts';

describe('a text written before there was a module for it', () => {
  let house: House;
  let office: Office;
  let owner: Database;
  before(async () => {
    const scratch = await createTestDatabase({ queues: QUEUES });
    house = await openHouse({ on: scratch });
    owner = connectDatabase(scratch.urls.owner, { connections: 1 });
    office = await anOffice(house);
  });
  after(async () => {
    await owner.close();
    await house.close();
  });

  /** The statement by which the texts moved, on drafts that have none yet. */
  async function moved(bodies: Readonly<Record<string, string>>): Promise<void> {
    const sql = await readFile(new URL('../../migrations/0021__documents__text_in_drafting.sql', import.meta.url), 'utf8');
    const [move = ''] = sql.slice(sql.indexOf('insert into')).split(';');
    await owner.transact(async (tx) => {
      for (const table of ['change', 'version']) await statement(tx, `delete from drafting.${table} where text_id = any($1::uuid[])`, [Object.keys(bodies)]);
      await statement(tx, 'delete from drafting.text where id = any($1::uuid[])', [Object.keys(bodies)]);
      await statement(tx, 'update documents.outgoing set body = ($1::jsonb) ->> id::text', [JSON.stringify(bodies)]);
      await statement(tx, `${move} where o.id <> all(array(select id from drafting.text))`);
    });
  }

  test('has its lines as paragraphs, is frozen where its draft was, and reads like any other', async () => {
    const open = await aDraft(house, office);
    const sent = await aDraft(house, office, 'checking');
    const blank = await aDraft(house, office);
    const long = await aDraft(house, office);
    await moved({ [open.id]: 'Câu một.\r\n\nCâu hai "trong ngoặc".\n', [sent.id]: 'Đã trình.', [blank.id]: ' \n ', [long.id]: 'a'.repeat(BODY_LIMITS.blockCharacters + 5) });
    const read = async (id: string) => office.officer.call('drafting', 'getText', { params: { id } });
    const line = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });
    assert.deepEqual((await read(open.id)).body.content, [line('Câu một.'), line('Câu hai "trong ngoặc".')]);
    assert.deepEqual([(await read(open.id)).frozen, (await read(sent.id)).frozen], [false, true]);
    assert.deepEqual((await read(blank.id)).body.content, [{ type: 'paragraph' }]);
    assert.deepEqual((await read(long.id)).body.content.map((block) => JSON.stringify(block).length > BODY_LIMITS.blockCharacters + 100), [false, false]);
    await office.officer.call('drafting', 'replacePart', { params: { id: open.id, part: 'body' }, body: { content: { type: 'doc', content: [{ type: 'paragraph' }] } } });
  });
});
