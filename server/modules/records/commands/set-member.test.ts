import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type House, openHouse } from '#server/testing/house.ts';
import { assertAudited, assertProblem, assertRefused } from '#server/testing/refusals.ts';
import type { Visitor } from '#server/testing/visitor.ts';
import { anIncoming, anOffice, type Office, postOf } from '../../documents/testing.ts';
import { aFile, putInto } from '../testing.ts';

describe('who works on a file', () => {
  let house: House;
  let office: Office;
  let theirs: Office;
  let colleague: Visitor;
  let postId: string;
  before(async () => {
    house = await openHouse();
    [office, theirs] = await Promise.all([anOffice(house), anOffice(house, 'snv')]);
    colleague = await house.asColleagueOf(office.officer);
    ({ postId } = await postOf(colleague));
  });
  after(() => house.close());

  const set = (person: Visitor, { id, version }: { id: string; version: number }, change: 'added' | 'removed', of = postId) => person.send('records', 'setMember', { params: { id }, body: { version, postId: of, change } });
  const look = (person: Visitor, id: string) => person.send('records', 'getFile', { params: { id } });
  const alerts = (id: string) => house.sql<{ addressee: string; note: string }>(`select addressee, note from queue.item where subject_id = $1 and kind = 'records.confirm-access' and done_at is null order by opened_at`, [id]);

  test('a member opens the file at once, and an alert stands until somebody else has confirmed it', async () => {
    const { id, version } = await aFile(office);
    assertProblem(await look(colleague, id), 'not-found');
    assert.equal((await set(office.unitHead, { id, version }, 'added')).statusCode, 200);
    await assertAudited(house, id, 'records.member-added');
    assert.equal((await look(colleague, id)).statusCode, 200);
    const [alert, ...others] = await alerts(id);
    assert.deepEqual([alert?.addressee, others.length], [`post:${office.officerPostId}`, 0]);
    const { accessChanges } = await office.officer.call('records', 'getFile', { params: { id } });
    const [change] = accessChanges;
    assert.deepEqual([change?.change, change?.confirmedAt, change?.mayConfirm], ['added', null, true]);
    const confirm = (person: Visitor) => person.send('records', 'confirmAccess', { params: { id, changeId: change?.id ?? '' } });
    await assertRefused(house, 'records/own-change', () => confirm(office.unitHead));
    await assertRefused(house, 'forbidden', () => confirm(colleague));
    await assertRefused(house, 'not-found', () => confirm(theirs.head));
    await assertRefused(house, 'not-found', () => office.officer.send('records', 'confirmAccess', { params: { id, changeId: id } }));
    assert.equal((await confirm(office.officer)).statusCode, 200);
    await assertAudited(house, id, 'records.access-confirmed');
    assert.deepEqual(await alerts(id), []);
    await assertRefused(house, 'records/act-not-possible', () => confirm(office.officer));
  });

  test('a change that the one in charge made lies before who leads the unit; what a unit head made, before the head', async () => {
    const own = await aFile(office);
    await set(office.officer, own, 'added');
    assert.deepEqual((await alerts(own.id)).map(({ addressee }) => addressee), [`unit:${office.unitId}`]);
    const { postId: headOfUnit } = await postOf(office.unitHead);
    const led = await aFile(office, { responsiblePostId: headOfUnit });
    await set(office.unitHead, led, 'added');
    assert.deepEqual((await alerts(led.id)).map(({ addressee }) => addressee), [`role:${office.agencyId}:head`]);
    const { accessChanges } = await office.head.call('records', 'getFile', { params: { id: led.id } });
    assert.equal((await office.head.send('records', 'confirmAccess', { params: { id: led.id, changeId: accessChanges[0]?.id ?? '' } })).statusCode, 200);
  });

  test('a member puts in what they may read, and is shut out when removed', async () => {
    const { id, version } = await aFile(office);
    await set(office.officer, { id, version }, 'added');
    const { id: documentId } = await anIncoming(house, office, 'assigned');
    await assertRefused(house, 'not-found', () => colleague.send('records', 'putIn', { params: { id }, body: { kind: 'incoming', documentId } }));
    await putInto(office.officer, id, 'incoming', documentId);
    const seen = await colleague.call('records', 'getFile', { params: { id } });
    assert.deepEqual([seen.contents, seen.unreadable, seen.acts], [[], 1, ['put-in']]);
    assert.equal((await set(office.officer, { id, version: 3 }, 'removed')).statusCode, 200);
    await assertAudited(house, id, 'records.member-removed');
    assertProblem(await look(colleague, id), 'not-found');
    assert.equal((await alerts(id)).length, 2);
  });

  test('only colleagues, only by who is in charge; twice is once', async () => {
    const { id, version } = await aFile(office);
    await assertRefused(house, 'records/outside-agency', () => set(office.officer, { id, version }, 'added', theirs.officerPostId));
    await assertRefused(house, 'forbidden', () => set(office.clerk, { id, version }, 'added'));
    await assertRefused(house, 'not-found', () => set(theirs.clerk, { id, version }, 'added'));
    await assertRefused(house, 'stale-version', () => set(office.officer, { id, version: version + 1 }, 'added'));
    await set(office.officer, { id, version }, 'added');
    assert.equal((await set(office.officer, { id, version: version + 1 }, 'added')).json<{ version: number }>().version, version + 1);
    assert.equal((await alerts(id)).length, 1);
  });
});
