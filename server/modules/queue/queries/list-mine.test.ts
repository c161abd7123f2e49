import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { postKey, roleKey, unitKey } from '#server/platform/access/actor.ts';
import { type House, openHouse } from '#server/testing/house.ts';
import { assertProblem } from '#server/testing/refusals.ts';
import type { Visitor } from '#server/testing/visitor.ts';
import { postOf } from '../../documents/testing.ts';
import type { NewItem } from '../store/item.store.ts';
import { anItem } from '../testing.ts';

/** Noon in Vietnam on Wednesday 25 November 2026. */
const WEDNESDAY = '2026-11-25T05:00:00Z';

describe('Việc của tôi', () => {
  let house: House;
  let officer: Visitor;
  let head: Visitor;
  let desk: string;
  before(async () => {
    house = await openHouse();
    [officer, head] = await Promise.all([house.as('stttt-officer'), house.as('stttt-head')]);
    desk = postKey((await postOf(officer)).postId);
    house.time.now = () => new Date(WEDNESDAY);
  });
  after(() => house.close());

  const mineOf = (person: Visitor, query: { kind?: NewItem['kind']; limit?: number } = {}) => person.call('queue', 'listMine', { query });
  const cleared = () => house.sql('update queue.item set done_at = now() where done_at is null');
  const lay = (changes: Partial<NewItem> = {}, addressee = desk) => anItem(house, addressee, changes);

  test('overdue first, then by urgency, then by due date, the undated last, the older before the newer', async () => {
    await cleared();
    const laid: Record<string, string> = {};
    const plans: readonly (readonly [name: string, urgency: number, dueOn: string | null])[] = [
      ['plain, undated', 0, null], ['plain, tomorrow', 0, '2026-11-26'], ['plain, today', 0, '2026-11-25'], ['flash, undated', 3, null], ['urgent, today', 1, '2026-11-25'],
      ['plain, late', 0, '2026-11-24'], ['plain, later still', 0, '2026-11-10'], ['urgent, late', 1, '2026-11-24'], ['plain, undated, newer', 0, null],
    ];
    for (const [name, urgency, dueOn] of plans) laid[await lay({ urgency, dueOn })] = name;
    const { items } = await mineOf(officer);
    assert.deepEqual(items.map(({ subjectId }) => laid[subjectId]), [
      'urgent, late', 'plain, later still', 'plain, late', 'flash, undated', 'urgent, today', 'plain, today', 'plain, tomorrow', 'plain, undated', 'plain, undated, newer',
    ]);
  });

  test('an item says all that was written on it', async () => {
    await cleared();
    const subjectId = await lay({ kind: 'documents.redraft', subjectType: 'outgoing', title: 'Tờ trình', context: 'Phòng CNTT', note: 'Thiếu căn cứ', urgency: 2, dueOn: '2026-11-27' });
    const { items, today } = await mineOf(officer);
    const [{ id, since, ...rest }] = items as [(typeof items)[number]];
    assert.deepEqual(rest, { kind: 'documents.redraft', subjectType: 'outgoing', subjectId, title: 'Tờ trình', context: 'Phòng CNTT', note: 'Thiếu căn cứ', urgency: 2, dueOn: '2026-11-27', urged: null });
    assert.match(id, /^[0-9a-f-]{36}$/);
    assert.ok(Math.abs(Date.parse(since) - Date.now()) < 60_000);
    assert.equal(today, '2026-11-25');
  });

  test('counts are of everything, however short the list and whatever kind it shows', async () => {
    await cleared();
    const due = { late: '2026-11-24', now: '2026-11-25', sunday: '2026-11-29', monday: '2026-11-30' };
    for (const dueOn of Object.values(due)) await lay({ dueOn });
    await house.sql(
      `insert into queue.item (id, addressee, agency_id, kind, subject_type, subject_id, title, urgency)
        select gen_random_uuid(), $1, gen_random_uuid(), 'documents.read', 'incoming', gen_random_uuid(), 'Thông báo ' || n, 0 from generate_series(1, 250) n`, [desk]);
    const counts = { all: 254, overdue: 1, today: 1, thisWeek: 2 };
    const byKind = [{ kind: 'documents.process', count: 4 }, { kind: 'documents.read', count: 250 }];
    for (const query of [{ limit: 200 }, { limit: 1 }, { kind: 'documents.process' as const }, { kind: 'documents.sign' as const }]) {
      const mine = await mineOf(officer, query);
      assert.deepEqual([mine.counts, mine.countsByKind], [counts, byKind], JSON.stringify(query));
    }
    assert.equal((await mineOf(officer, { limit: 200 })).items.length, 200);
    assert.deepEqual((await mineOf(officer, { kind: 'documents.process' })).items.map(({ dueOn }) => dueOn), Object.values(due));
    assert.deepEqual((await mineOf(officer, { kind: 'documents.sign' })).items, []);
  });

  test('nothing to do is an answer as well', async () => {
    await cleared();
    assert.deepEqual(await mineOf(officer), { today: '2026-11-25', counts: { all: 0, overdue: 0, today: 0, thisWeek: 0 }, countsByKind: [], items: [] });
  });

  test('the day turns at midnight in Vietnam, and the week after Sunday', async () => {
    await cleared();
    await lay({ dueOn: '2026-11-29' });
    const at = async (instant: string) => {
      house.time.now = () => new Date(instant);
      const { today, counts } = await mineOf(officer);
      return [today, counts.overdue, counts.today, counts.thisWeek];
    };
    try {
      assert.deepEqual(await at('2026-11-22T16:59:59Z'), ['2026-11-22', 0, 0, 0], 'the Sunday before');
      assert.deepEqual(await at('2026-11-22T17:00:00Z'), ['2026-11-23', 0, 0, 1], 'Monday');
      assert.deepEqual(await at('2026-11-28T17:00:00Z'), ['2026-11-29', 0, 1, 1], 'Sunday itself');
      assert.deepEqual(await at('2026-11-29T16:59:59Z'), ['2026-11-29', 0, 1, 1]);
      assert.deepEqual(await at('2026-11-29T17:00:00Z'), ['2026-11-30', 1, 0, 0], 'late from the next midnight');
    } finally {
      house.time.now = () => new Date(WEDNESDAY);
    }
  });

  test('it reaches the holder of the post, those with the role in the agency, the head of the unit, and nobody else', async () => {
    await cleared();
    const [unitHead, colleague, clerk, otherClerk] = await Promise.all([house.as('stttt-unit-head'), house.asColleagueOf(officer), house.as('stttt-clerk'), house.as('snv-clerk')]);
    const [{ unitId, agencyId }, { unitId: otherUnit, agencyId: otherAgency }] = await Promise.all([postOf(unitHead), postOf(otherClerk)]);
    const laid = { post: await lay(), role: await lay({}, roleKey(agencyId, 'clerk')), unit: await lay({}, unitKey(unitId)), otherRole: await lay({}, roleKey(otherAgency, 'clerk')), otherUnit: await lay({}, unitKey(otherUnit)) };
    const namesOf = async (person: Visitor) => {
      const { items, counts } = await mineOf(person);
      assert.equal(counts.all, items.length);
      return Object.entries(laid).filter(([, subject]) => items.some(({ subjectId }) => subjectId === subject)).map(([name]) => name);
    };
    assert.deepEqual(await namesOf(officer), ['post']);
    assert.deepEqual(await namesOf(unitHead), ['unit']);
    assert.deepEqual(await namesOf(clerk), ['role']);
    assert.deepEqual(await namesOf(await house.asColleagueOf(clerk)), ['role'], 'each clerk of the agency');
    assert.deepEqual(await namesOf(otherClerk), ['otherRole']);
    assert.deepEqual(await namesOf(colleague), []);
    assert.deepEqual(await namesOf(head), []);
  });

  test('who acts for somebody sees that desk on the days of the delegation, and no longer when it ends or the owner leaves the post', async () => {
    await cleared();
    const colleague = await house.asColleagueOf(officer);
    const subjectId = await lay();
    const sees = async (person: Visitor) => (await mineOf(person)).items.some((item) => item.subjectId === subjectId);
    const [{ id: toPersonId, post, from }] = await house.sql<{ id: string; post: string; from: string }>(
      `select colleague.id, $2::text as post, own.id as "from" from identity.person colleague, identity.person own where colleague.email = $1 and own.email = $3`, [colleague.email, desk.replace('post:', ''), officer.email]) as [{ id: string; post: string; from: string }];
    const delegation = randomUUID();
    assert.equal(await sees(colleague), false);
    await house.sql(
      `insert into identity.delegation (id, post_id, from_person_id, to_person_id, first_day, last_day, reason)
        values ($1, $2, $3, $4, (now() at time zone 'Asia/Ho_Chi_Minh')::date, (now() at time zone 'Asia/Ho_Chi_Minh')::date, 'Đi công tác')`, [delegation, post, from, toPersonId]);
    assert.equal(await sees(colleague), true);
    const move = (days: number) => house.sql('update identity.delegation set first_day = first_day + $2::int, last_day = last_day + $2::int where id = $1', [delegation, days]);
    await move(1);
    assert.equal(await sees(colleague), false, 'not yet');
    await move(-2);
    assert.equal(await sees(colleague), false, 'no longer');
    await move(1);
    assert.equal(await sees(colleague), true);
    await house.sql(`update identity.holding set valid_to = (now() at time zone 'Asia/Ho_Chi_Minh')::date where post_id = $1 and person_id = $2`, [post, from]);
    assert.equal(await sees(officer), false, 'the post is left from today on');
    assert.equal(await sees(colleague), false, 'and with it what was delegated');
    await house.sql(`update identity.holding set valid_to = null where post_id = $1 and person_id = $2`, [post, from]);
    assert.equal(await sees(officer), true, 'the work waits at the post for whoever holds it');
  });

  test('a kind or a limit that is none is refused', async () => {
    for (const query of [{ kind: 'documents.eat' }, { limit: 0 }, { limit: 201 }, { limit: 1.5 }]) {
      assertProblem(await officer.send('queue', 'listMine', { query: query as never }), 'invalid-input');
    }
    assertProblem(await house.app.inject({ method: 'GET', url: '/api/queue/mine' }), 'signed-out');
  });
});
