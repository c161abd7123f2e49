import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { assertGated } from '#server/testing/gate.ts';
import { type House, openHouse } from '#server/testing/house.ts';
import { assertAudited, assertRefused } from '#server/testing/refusals.ts';
import { anIncoming, anOffice, type Office, postOf } from '../../documents/testing.ts';
import { aClosedFile, aFile, putInto } from '../testing.ts';

describe('the end of a file', () => {
  let house: House;
  let office: Office;
  before(async () => {
    house = await openHouse();
    office = await anOffice(house);
  });
  after(() => house.close());

  const close = (id: string, changes: object = {}, person = office.officer) => person.send('records', 'closeFile', { params: { id }, body: { version: 1, title: 'Hồ sơ', retentionYears: 10, ...changes } });
  const look = (id: string) => office.officer.call('records', 'getFile', { params: { id } });
  const withIn = async (until: 'closed' | 'assigned') => {
    const [{ id }, document] = [await aFile(office), await anIncoming(house, office, until)];
    const { version } = await putInto(office.officer, id, 'incoming', document.id);
    return { id, version, document };
  };

  test('title and retention are fixed and the clock of the hand-over starts', async () => {
    house.time.now = () => new Date('2026-02-28T18:00:00Z');
    const { id, version } = await withIn('closed');
    assert.equal((await close(id, { version, title: 'Hồ sơ hội nghị', retentionYears: 5 })).statusCode, 200);
    const file = await look(id);
    assert.deepEqual([file.state, file.title, file.retentionYears, file.endedOn, file.handOverDueOn], ['closed', 'Hồ sơ hội nghị', 5, '2026-03-01', '2027-03-01']);
    assert.deepEqual([...file.acts].sort(), ['confirm', 'members', 'offer', 're-open']);
    const { detail } = await assertAudited(house, id, 'records.closed');
    assert.deepEqual([detail['documents'], detail['retention']], ['1', '5 năm']);
    await assertRefused(house, 'records/act-not-possible', () => close(id, { version: version + 1 }));
    house.time.now = () => new Date();
  });

  test('what is kept less than five years stays with the unit', async () => {
    const { id, version } = await withIn('closed');
    await close(id, { version, retentionYears: 2 });
    assert.equal((await look(id)).handOverDueOn, null);
  });

  test('not while it is empty or something in it is open; the answer names what', async () => {
    const empty = await aFile(office);
    await assertRefused(house, 'records/empty-file', () => close(empty.id));
    const { id, version, document } = await withIn('assigned');
    const problem = await assertRefused(house, 'records/not-finished', () => close(id, { version }));
    assert.deepEqual(problem['open'], [{ id: document.id, subject: 'Về việc phân công trực cơ quan' }]);
    const { id: hidden } = await anIncoming(house, office);
    await house.sql(`insert into records.content (work_file_id, document_id, kind, added_by) values ($1, $2, 'incoming', 'x')`, [id, hidden]);
    const again = await assertRefused(house, 'records/not-finished', () => close(id, { version }));
    assert.deepEqual([(again['open'] as object[]).length, again['others']], [1, 1]);
  });

  test('members may not end it, nor who only reads it; a stale screen is told', async () => {
    const { id, version } = await withIn('closed');
    const colleague = await house.asColleagueOf(office.officer);
    const { postId } = await postOf(colleague);
    await office.officer.call('records', 'setMember', { params: { id }, body: { version, postId, change: 'added' } });
    await assertRefused(house, 'forbidden', () => close(id, { version: version + 1 }, colleague));
    await assertRefused(house, 'forbidden', () => close(id, { version: version + 1 }, office.clerk));
    await assertRefused(house, 'stale-version', () => close(id, { version }));
    assert.equal((await close(id, { version: version + 1 }, office.unitHead)).statusCode, 200);
    await assertRefused(house, 'records/act-not-possible', () => colleague.send('records', 'putIn', { params: { id }, body: { kind: 'incoming', documentId: postId } }));
  });

  test('opened again with a reason, until the archive has it', async () => {
    const { id: documentId } = await anIncoming(house, office, 'closed');
    const { id, version } = await aClosedFile(office, [{ kind: 'incoming', id: documentId }]);
    const reOpen = (reason: string, at = version, declaredNoSecret = false) => office.officer.send('records', 'reOpenFile', { params: { id }, body: { version: at, reason, declaredNoSecret } });
    await assertRefused(house, 'invalid-input', () => reOpen(''));
    assert.equal((await reOpen('Có văn bản bổ sung')).statusCode, 200);
    const file = await look(id);
    assert.deepEqual([file.state, file.endedOn, file.handOverDueOn], ['open', null, null]);
    assert.equal((await assertAudited(house, id, 'records.re-opened')).detail['reason'], 'Có văn bản bổ sung');
    await assertRefused(house, 'records/act-not-possible', () => reOpen('Lần nữa', version + 1));
    await close(id, { version: version + 1 });
    await assertGated(house, 'records.re-open', (reason, declaredNoSecret) => reOpen(reason, version + 2, declaredNoSecret));
    await assertGated(house, 'records.close', (title, declaredNoSecret) => close(id, { version: version + 3, title, declaredNoSecret }));
  });
});
