import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { connectDatabase } from '#server/platform/database/database.ts';
import { assertGated } from '#server/testing/gate.ts';
import { type House, openHouse } from '#server/testing/house.ts';
import { assertAudited, assertProblem, assertRefused } from '#server/testing/refusals.ts';
import type { Visitor } from '#server/testing/visitor.ts';
import { anIncoming, anOffice, type Office, postOf } from '../../documents/testing.ts';
import { remindHandOver } from '../remind-hand-over.ts';
import { aClosedFile, aFile } from '../testing.ts';

describe('handing files over to the archive', () => {
  let house: House;
  let office: Office;
  let theirs: Office;
  before(async () => {
    house = await openHouse();
    [office, theirs] = await Promise.all([anOffice(house), anOffice(house, 'snv')]);
  });
  after(() => house.close());

  const closed = async (changes = {}) => aClosedFile(office, [{ kind: 'incoming', id: (await anIncoming(house, office, 'closed', { documentDate: '2015-01-01' })).id }], changes);
  const offer = (person: Visitor, fileIds: string[]) => person.send('records', 'offerFiles', { body: { fileIds } });
  const look = (id: string) => office.officer.call('records', 'getFile', { params: { id } });
  const offered = async () => {
    const { id } = await closed();
    return { fileId: id, id: (await offer(office.officer, [id])).json<{ id: string }>().id };
  };
  const itemsOf = (id: string) => house.sql<{ addressee: string; kind: string; dueOn: string | null }>(`select addressee, kind, due_on as "dueOn" from queue.item where subject_id = $1 and done_at is null`, [id]);

  test('offered, taken by the archive, read-only from then on, with the day until which it is kept', async () => {
    house.time.now = () => new Date('2026-06-15T03:00:00Z');
    const [one, other] = [await closed({ retentionYears: 10 }), await closed({ retentionYears: null })];
    const { id } = (await offer(office.officer, [one.id, other.id, one.id])).json<{ id: string }>();
    await assertAudited(house, one.id, 'records.offered');
    assert.deepEqual((await itemsOf(id)).map(({ addressee, kind }) => [addressee, kind]), [[`role:${office.agencyId}:clerk`, 'records.accept']]);
    assert.equal((await look(one.id)).state, 'offered');
    const [listed] = (await office.clerk.call('records', 'listHandOvers', {})).handOvers;
    assert.deepEqual([listed?.id, listed?.mayDecide, listed?.files.map((file) => file.id).sort()], [id, true, [one.id, other.id].sort()]);
    assert.deepEqual((await office.officer.call('records', 'listHandOvers', {})).handOvers.map((each) => [each.id, each.mayDecide]), [[id, false]]);
    await office.clerk.call('records', 'acceptHandOver', { params: { id } });
    await assertAudited(house, other.id, 'records.archived');
    assert.deepEqual([(await look(one.id)).retentionEndsOn, (await look(other.id)).retentionEndsOn], ['2036-12-31', null]);
    assert.deepEqual(await itemsOf(id), []);
    const file = await look(one.id);
    assert.deepEqual([file.state, file.acts], ['archived', []]);
    const body = { version: file.version, reason: 'Mở lại' };
    await assertRefused(house, 'records/act-not-possible', () => office.officer.send('records', 'reOpenFile', { params: { id: one.id }, body }));
    await assertRefused(house, 'records/act-not-possible', () => office.officer.send('records', 'putIn', { params: { id: one.id }, body: { kind: 'incoming', documentId: one.id } }));
    await assertRefused(house, 'records/act-not-possible', () => office.officer.send('records', 'setMember', { params: { id: one.id }, body: { version: file.version, postId: office.headPostId, change: 'added' } }));
    house.time.now = () => new Date();
  });

  test('given back with the reason, on the desk of who offered it, and offered again', async () => {
    const { id, fileId } = await offered();
    const back = (reason: string, of = id, declaredNoSecret = false) => office.clerk.send('records', 'returnHandOver', { params: { id: of }, body: { reason, declaredNoSecret } });
    assert.equal((await back('Thiếu mục lục')).statusCode, 200);
    await assertAudited(house, fileId, 'records.hand-over-returned');
    assert.equal((await look(fileId)).state, 'closed');
    assert.deepEqual((await itemsOf(fileId)).map(({ addressee, kind }) => [addressee, kind]), [[`post:${office.officerPostId}`, 'records.hand-over']]);
    await assertRefused(house, 'records/act-not-possible', () => back('Lần nữa'));
    assert.equal((await offer(office.officer, [fileId])).statusCode, 200);
    assert.deepEqual(await itemsOf(fileId), [], 'what is offered again is off the desk');
    const { id: next } = await offered();
    await assertGated(house, 'records.return', (reason, declaredNoSecret) => back(reason, next, declaredNoSecret));
  });

  test('only what is closed, of one unit, with every change of access confirmed, by who is in charge', async () => {
    const open = await aFile(office);
    await assertRefused(house, 'records/act-not-possible', () => offer(office.officer, [open.id]));
    const { id, version } = await closed();
    await assertRefused(house, 'forbidden', () => offer(office.clerk, [id]));
    await assertRefused(house, 'not-found', () => offer(theirs.officer, [id]));
    await assertRefused(house, 'not-found', () => offer(office.officer, [id, randomUUID()]));
    const { postId } = await postOf(await house.asColleagueOf(office.officer));
    await office.officer.call('records', 'setMember', { params: { id }, body: { version, postId, change: 'added' } });
    await assertRefused(house, 'records/access-unconfirmed', () => offer(office.officer, [id]));
    const [{ id: second }, { unitId }] = [await closed(), await postOf(await house.asColleagueOf(office.unitHead))];
    await house.sql('update records.work_file set unit_id = $1 where id = $2', [unitId, second]);
    const { id: third } = await closed();
    await assertRefused(house, 'records/several-units', () => offer(office.officer, [second, third]));
  });

  test('the archive of the agency decides, nobody else', async () => {
    const { id } = await offered();
    for (const [person, code] of [[office.officer, 'forbidden'], [office.head, 'forbidden'], [theirs.clerk, 'not-found']] as const) {
      await assertRefused(house, code, () => person.send('records', 'acceptHandOver', { params: { id } }));
      await assertRefused(house, code, () => person.send('records', 'returnHandOver', { params: { id }, body: { reason: 'Thiếu' } }));
    }
    assertProblem(await theirs.clerk.send('records', 'getHandOverPdf', { params: { id } }), 'not-found');
    assertProblem(await theirs.clerk.send('records', 'getHandOverPackage', { params: { id } }), 'not-found');
    assert.ok((await theirs.clerk.call('records', 'listHandOvers', {})).handOvers.every((each) => each.id !== id));
  });

  test('who is in charge is reminded thirty days ahead, once, and no more when the archive has it', async () => {
    const database = connectDatabase(house.url, { connections: 2 });
    house.time.now = () => new Date('2026-01-10T03:00:00Z');
    const { id } = await closed();
    const silent = { announce: () => undefined, announceNow: () => undefined, subscribe: () => () => undefined };
    const remindOn = (day: string) => remindHandOver({ database, bus: silent, clock: () => new Date(`${day}T03:00:00Z`) });
    await remindOn('2026-12-10');
    assert.deepEqual(await itemsOf(id), []);
    await remindOn('2026-12-11');
    await remindOn('2026-12-12');
    assert.deepEqual(await itemsOf(id), [{ addressee: `post:${office.officerPostId}`, kind: 'records.hand-over', dueOn: '2027-01-10' }]);
    assert.ok((await office.officer.call('records', 'listFiles', { query: { scope: 'due' } })).rows.some((row) => row.id === id));
    await offer(office.officer, [id]);
    await remindOn('2026-12-13');
    assert.deepEqual(await itemsOf(id), []);
    house.time.now = () => new Date();
    await database.close();
  });

  test('what is past its time is proposed for destruction and stays', async () => {
    house.time.now = () => new Date('2015-06-15T03:00:00Z');
    const [short, forEver] = [await closed({ retentionYears: 5 }), await closed({ retentionYears: null })];
    const { id } = (await offer(office.officer, [short.id, forEver.id])).json<{ id: string }>();
    await office.clerk.call('records', 'acceptHandOver', { params: { id } });
    const expired = async () => (await office.clerk.call('records', 'listExpired', {})).files.map((file) => file.id);
    house.time.now = () => new Date('2020-12-31T03:00:00Z');
    assert.deepEqual(await expired(), []);
    house.time.now = () => new Date('2021-01-01T03:00:00Z');
    assert.deepEqual(await expired(), [short.id]);
    assert.equal((await look(short.id)).state, 'archived');
    assertProblem(await office.officer.send('records', 'listExpired', {}), 'forbidden');
    assert.deepEqual((await theirs.clerk.call('records', 'listExpired', {})).files, []);
    house.time.now = () => new Date();
  });
});
