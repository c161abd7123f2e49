import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';
import { LIVE_CLOSE } from '#contract/drafting/live-line.ts';
import { plainTextOf } from '#contract/drafting/plain-text.ts';
import { type House, openHouse } from '#server/testing/house.ts';
import { aDraft, anOffice, type Office } from '../../documents/testing.ts';
import { aMarker, clusterFilesWith, tracesOf } from '../../secrecy/testing.ts';
import { keptOut } from '../testing-kept-out.ts';
import { type Editors, openEditors, type TestEditor } from '../testing.ts';

describe('what the secrecy gate keeps off a live line', () => {
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
  const refused = (reason: string) => ({ code: LIVE_CLOSE.refused, reason });
  const typeSecret = (editor: TestEditor, marker: string): void => editor.shared.transact(() => {
    editor.type('Độ mật: Mật');
    editor.type(marker);
  });

  test('a mark of a state secret: not stored, not shown, not logged, not in the journal; recorded without a word of it', async () => {
    const marker = aMarker();
    await keptOut({ house, office, editors }, (editor) => typeSecret(editor, marker), refused('secrecy/refused'));
    assert.deepEqual(await tracesOf(house, marker), []);
    assert.deepEqual(await clusterFilesWith([marker]), []);
    const [incident] = await house.sql<{ action: string; detail: Record<string, string> }>(`select action, detail from audit.entry where action like 'secrecy.%' order by at desc limit 1`);
    assert.deepEqual([incident?.action, incident?.detail['channel']], ['secrecy.refused', 'drafting.live']);
  });

  test('a mark that is put together of harmless letters: the letter that makes it one is refused', async () => {
    const { id } = await aDraft(house, office);
    const [writer, reader] = [await editors.open(office.officer, id), await editors.open(office.head, id)];
    writer.type('Độ mật: ');
    await reader.shows('Độ mật');
    writer.typeOn('Mậ');
    await writer.saved();
    writer.typeOn('t');
    assert.deepEqual(await writer.closed, refused('secrecy/refused'));
    assert.match(await storedText(id), /Độ mật: Mậ$/);
    assert.match(reader.text, /Độ mật: Mậ$/);
  });

  test('what was deleted again before it was sent is not in what is stored or sent on', async () => {
    const marker = aMarker();
    const { id } = await aDraft(house, office);
    const [writer, reader] = [await editors.open(office.officer, id), await editors.open(office.head, id)];
    const received: string[] = [];
    reader.shared.on('update', (update: Uint8Array) => void received.push(Buffer.from(update).toString('utf8')));
    writer.shared.transact(() => {
      typeSecret(writer, marker);
      writer.fragment.delete(writer.fragment.length - 2, 2);
      writer.type('Câu lành.');
    });
    await writer.saved();
    await reader.shows('Câu lành.');
    assert.ok(received.length > 0 && !received.join('').includes(marker));
    assert.deepEqual(await tracesOf(house, marker), []);
  });

  test('ordinary words with the same syllables pass', async () => {
    const { id } = await aDraft(house, office);
    const editor = await editors.open(office.officer, id);
    editor.type('Cán bộ giữ kín mật khẩu, bảo mật thông tin cá nhân và thực hiện quy chế bảo mật hệ thống.');
    await editor.saved();
    assert.match(await storedText(id), /mật khẩu/);
  });

  test('common words of secret papers are asked about; declared they pass, are recorded once, and are not asked about at each letter', async () => {
    const { id } = await aDraft(house, office);
    const editor = await editors.open(office.officer, id);
    editor.type('Đề nghị xem tài liệu mật kèm theo');
    assert.deepEqual(await editor.closed, refused('secrecy/declaration-needed'));
    assert.doesNotMatch(await storedText(id), /tài liệu mật/);
    const declared = await editors.open(office.officer, id, { shared: editor.shared, declared: true });
    await declared.saved();
    declared.typeOn(', và ghi chú thêm.');
    await declared.saved();
    declared.close();
    const colleague = await editors.open(office.officer, id);
    colleague.type('Câu sau.');
    await colleague.saved();
    assert.match(await storedText(id), /tài liệu mật kèm theo, và ghi chú thêm\.\s+Câu sau\.$/);
    const recorded = await house.sql(`select 1 from audit.entry where action = 'secrecy.declared' and detail ->> 'channel' = 'drafting.live'`);
    assert.equal(recorded.length, 1);
  });
});
