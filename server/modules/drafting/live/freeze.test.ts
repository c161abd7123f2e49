import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';
import { plainTextOf } from '#contract/drafting/plain-text.ts';
import type { TextContent } from '#contract/drafting/text-content.ts';
import { eventually, type House, openHouse } from '#server/testing/house.ts';
import { aDraft, anOffice, type Office } from '../../documents/testing.ts';
import { type Editors, openEditors } from '../testing.ts';

describe('a text that is sent on', () => {
  let house: House;
  let office: Office;
  let editors: Editors;
  before(async () => {
    house = await openHouse();
    office = await anOffice(house);
    editors = await openEditors(house);
  });
  afterEach(() => editors.closeAll());
  after(() => house.close());

  const storedText = async (id: string): Promise<string> => plainTextOf((await office.head.call('drafting', 'getText', { params: { id } })).body);
  const frozenText = async (id: string): Promise<string> => {
    const [version] = await house.sql<{ content: TextContent }>(`select content from drafting.version where text_id = $1 and kind = 'submitted' order by number desc limit 1`, [id]);
    assert.ok(version);
    return plainTextOf(version.content.body);
  };

  test('is closed to open lines at once, says so, and is open again when it is returned', async () => {
    const { id, version } = await aDraft(house, office);
    const editor = await editors.open(office.officer, id);
    const submitted = await office.officer.call('documents', 'submitDraft', { params: { id }, body: { version } });
    await editor.mayWrite('read');
    assert.deepEqual(editor.access, { kind: 'access', access: 'read', frozen: true });
    const frozen = await frozenText(id);
    editor.type('Quá muộn.');
    const reader = await editors.open(office.head, id);
    assert.equal(reader.text, frozen);
    assert.ok(editor.provider.hasUnsyncedChanges, 'never said to be saved');
    assert.equal(await storedText(id), frozen);
    editor.close();
    const again = await editors.open(office.officer, id);
    await office.unitHead.call('documents', 'returnDraft', { params: { id }, body: { version: submitted.version, reason: 'Sửa lại câu cuối' } });
    await again.mayWrite();
    again.type('Đã sửa.');
    await again.saved();
    assert.match(await storedText(id), /Đã sửa\.$/);
    const { versions } = await office.officer.call('drafting', 'listVersions', { params: { id } });
    assert.deepEqual(versions.map(({ kind, number, approved }) => [kind, number, approved]), [['returned', 2, false], ['submitted', 1, false]]);
  });

  test('whoever opens it while it is closed reads it', async () => {
    const { id } = await aDraft(house, office, 'checking');
    const editor = await editors.open(office.officer, id);
    assert.deepEqual(editor.access, { kind: 'access', access: 'read', frozen: true });
  });

  test('no change, however close, gets into what was frozen or after it: many lines write while it is sent', async () => {
    for (let round = 0; round < 4; round += 1) {
      const { id, version } = await aDraft(house, office);
      const writers = await Promise.all(Array.from({ length: 6 }, () => editors.open(office.officer, id)));
      const watcher = await editors.open(office.head, id);
      const typist = { isTyping: true };
      const typing = writers.map(async (writer, at) => {
        for (let count = 0; typist.isTyping && count < 200; count += 1) {
          writer.type(`L${at}-${count}`);
          await new Promise((resolve) => setTimeout(resolve, 1));
        }
      });
      await new Promise((resolve) => setTimeout(resolve, 20 + round * 15));
      const replacing = office.officer.send('drafting', 'replacePart', { params: { id, part: 'body' }, body: { content: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: `Thay ${round}.` }] }] } } });
      const { statusCode } = await office.officer.send('documents', 'submitDraft', { params: { id }, body: { version } });
      assert.equal(statusCode, 200);
      const [stepAtFreeze] = await house.sql<{ step: number }>('select step from drafting.text where id = $1', [id]);
      await replacing;
      await new Promise((resolve) => setTimeout(resolve, 100));
      typist.isTyping = false;
      await Promise.all(typing);
      const frozen = await frozenText(id);
      await eventually(async () => writers.every((writer) => writer.access?.frozen === true));
      assert.equal(await storedText(id), frozen, 'what is stored is what was frozen');
      assert.deepEqual(await house.sql('select step from drafting.text where id = $1', [id]), [{ step: stepAtFreeze?.step }], 'not a step later');
      await eventually(async () => watcher.text === frozen);
      for (const writer of writers) if (!writer.provider.hasUnsyncedChanges) assert.ok(frozen.includes(writer.text.split('\n\n').findLast((line) => line.startsWith('L')) ?? ''), 'acknowledged means frozen with it');
      editors.closeAll();
    }
  });
});
