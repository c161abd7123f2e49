import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';
import { WebSocket } from 'ws';
import { LIVE_CLOSE } from '#contract/drafting/live-line.ts';
import { plainTextOf } from '#contract/drafting/plain-text.ts';
import { eventually, type House, openHouse } from '#server/testing/house.ts';
import { auditOf } from '#server/testing/refusals.ts';
import { Visitor } from '#server/testing/visitor.ts';
import { aDraft, anOffice, type Office } from '../../documents/testing.ts';
import { type Editors, openEditors } from '../testing.ts';

describe('a text that several people write at once', () => {
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

  test('who wrote is recorded once, not each letter', async () => {
    const { id } = await aDraft(house, office);
    const editor = await editors.open(office.officer, id);
    for (let count = 0; count < 5; count += 1) editor.type(`Câu ${count}.`);
    await editor.saved();
    editor.type('Câu cuối.');
    await editor.saved();
    const entries = (await auditOf(house, id)).filter(({ action }) => action === 'drafting.text-written');
    assert.deepEqual(entries.map(({ agency_id, detail }) => [agency_id, detail]), [[office.agencyId, {}]]);
    assert.equal(entries[0]?.post_title === null, false);
  });

  test('the lines outlive many changes: the state takes them in, and a new line has them all', async () => {
    const { id } = await aDraft(house, office);
    const editor = await editors.open(office.officer, id);
    for (let count = 0; count < 230; count += 1) editor.type(`Câu ${count}.`);
    await editor.saved();
    const [row] = await house.sql<{ changes: number; step: number }>('select (select count(*)::int from drafting.change where text_id = text.id) as changes, step from drafting.text where id = $1', [id]);
    assert.ok(row !== undefined && row.changes < 200 && row.step >= 230, JSON.stringify(row));
    editors.closeAll();
    const again = await editors.open(office.officer, id);
    assert.equal(again.text, await storedText(id));
    assert.match(again.text, /Câu 0\.[^]*Câu 229\./);
  });

  test('whoever may read the draft reads along and writes nothing', async () => {
    const { id } = await aDraft(house, office);
    const [drafter, head] = [await editors.open(office.officer, id), await editors.open(office.head, id)];
    assert.deepEqual([drafter.access, head.access], [{ kind: 'access', access: 'write', frozen: false }, { kind: 'access', access: 'read', frozen: false }]);
    head.type('Người đọc viết vào.');
    drafter.type('Người soạn viết.');
    await head.shows('Người soạn viết.');
    await drafter.saved();
    assert.ok(head.provider.hasUnsyncedChanges);
    assert.doesNotMatch(await storedText(id), /Người đọc/);
    assert.doesNotMatch(drafter.text, /Người đọc/);
  });

  test('another agency, a colleague without the draft, and a text that is not there are one answer', async () => {
    const { id } = await aDraft(house, office);
    const strangers = [await house.as('snv-head'), await house.asColleagueOf(office.officer)];
    for (const stranger of strangers) {
      const editor = await editors.open(stranger, id, { isWelcome: false });
      assert.deepEqual(await editor.closed, { code: LIVE_CLOSE.notFound, reason: 'not-found' });
      assert.equal(editor.text, '');
    }
    const nowhere = await editors.open(office.officer, '0190a0a0-0000-7000-8000-000000000000', { isWelcome: false });
    assert.deepEqual(await nowhere.closed, { code: LIVE_CLOSE.notFound, reason: 'not-found' });
  });

  test('without a session, or from a foreign page, nobody connects', async () => {
    const refusal = (headers: Record<string, string>): Promise<number | undefined> => new Promise((resolve) => {
      const socket = new WebSocket(editors.url, { headers });
      socket.on('unexpected-response', (_request, response) => resolve(response.statusCode));
      socket.on('error', () => undefined);
    });
    assert.equal(await refusal({}), 401);
    assert.equal(await refusal({ cookie: office.officer.cookie, origin: 'https://evil.example' }), 403);
  });

  test('the line is cut with the session, and nothing more is heard on it', async () => {
    const { id } = await aDraft(house, office);
    const tab = await Visitor.signIn(house.app, house.demo, 'stttt-officer');
    const [leaving, staying] = [await editors.open(tab, id), await editors.open(office.officer, id)];
    await tab.call('identity', 'signOut', {});
    assert.deepEqual(await leaving.closed, { code: LIVE_CLOSE.signedOut, reason: 'signed-out' });
    const heard = leaving.text;
    staying.type('Sau khi người kia ra.');
    await staying.saved();
    assert.equal(leaving.text, heard);
  });

  test('the line is cut when the right to read is lost', async () => {
    const { id, version } = await aDraft(house, office);
    const clerk = await editors.open(office.clerk, id);
    const { personId } = await office.clerk.call('identity', 'getMe', {});
    const held = await house.sql<{ id: string }>('update identity.holding set valid_to = current_date where person_id = $1 returning id', [personId]);
    // Any hand-over is followed by a look at who may still read.
    await office.officer.call('documents', 'submitDraft', { params: { id }, body: { version } });
    assert.deepEqual(await clerk.closed, { code: LIVE_CLOSE.notFound, reason: 'not-found' });
    await house.sql('update identity.holding set valid_to = null where id = any($1::uuid[])', [held.map(({ id: holding }) => holding)]);
  });
});
