import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { addDays, dayOf } from '#contract/day.ts';
import { anAgency, signedIn, type TestAgency } from '../testing.ts';
import { type IdentityHouse, openIdentityHouse, SECRET_TEXT } from '../testing-app.ts';

describe('delegating a post', () => {
  let house: IdentityHouse;
  let agency: TestAgency;
  let stranger: TestAgency;
  let head: Record<string, string>;
  let officer: Record<string, string>;
  let count = 0;
  const today = dayOf(new Date().toISOString());
  before(async () => {
    house = await openIdentityHouse();
    stranger = await anAgency(house.database, 'B');
  });
  beforeEach(async () => {
    count += 1;
    agency = await anAgency(house.database, `D${count}`);
    head = await signedIn(house.database, agency.head.personId);
    officer = await signedIn(house.database, agency.officer.personId);
  });
  after(() => house.close());

  const order = (changes: object = {}) => ({ postId: agency.head.postId, toPersonId: agency.officer.personId, from: today, to: addDays(today, 3), reason: 'Đi công tác', ...changes });
  const delegate = (changes: object = {}, headers = head) => house.post('/api/identity/delegations', order(changes), { headers });
  const capacities = async (headers: Record<string, string>): Promise<{ postId: string; role: string; onBehalfOf: unknown }[]> =>
    (await house.get('/api/identity/me', headers)).json().capacities;

  test('gives the post to a colleague beside their own, for the stated days', async () => {
    const response = await delegate();
    assert.equal(response.statusCode, 200);
    const [own, delegated, ...others] = await capacities(officer);
    assert.deepEqual([own?.postId, own?.onBehalfOf, others], [agency.officer.postId, null, []]);
    assert.deepEqual([delegated?.role, delegated?.onBehalfOf], ['head', { personId: agency.head.personId, name: agency.head.name }]);
    const [entry] = await house.sql<{ post_id: string; agency_id: string; detail: object }>('select * from audit.entry where subject_id = $1', [agency.head.postId]);
    assert.deepEqual([entry?.post_id, entry?.agency_id], [agency.head.postId, agency.agencyId]);
    assert.deepEqual(entry?.detail, { delegation: response.json().id, toPerson: agency.officer.personId, from: today, to: addDays(today, 3) });
  });

  for (const [why, change] of [
    ['before its first day', `first_day = $2::date + 1`], ['after its last day', `first_day = $2::date - 2, last_day = $2::date - 1`],
    ['once revoked', `revoked_at = now(), first_day = $2::date`],
  ] as const) {
    test(`carries no right ${why}`, async () => {
      const { id } = (await delegate()).json<{ id: string }>();
      await house.sql(`update identity.delegation set ${change} where id = $1`, [id, today]);
      assert.deepEqual((await capacities(officer)).map(({ postId }) => postId), [agency.officer.postId]);
    });
  }

  test('ends when the one who gave it leaves the post', async () => {
    await delegate();
    await house.sql('update identity.holding set valid_to = $2 where id = $1', [agency.head.holdingId, today]);
    assert.deepEqual((await capacities(officer)).map(({ postId }) => postId), [agency.officer.postId]);
  });

  test('cannot be passed on', async () => {
    await delegate();
    const response = await delegate({ toPersonId: agency.clerk.personId }, officer);
    assert.equal(response.json().type, '/problems/forbidden');
  });

  for (const [why, changes, code] of [
    ['a post of somebody else', () => ({ postId: agency.clerk.postId }), 'forbidden'],
    ['a person of another agency', () => ({ toPersonId: stranger.officer.personId }), 'not-found'],
    ['a person who does not exist', () => ({ toPersonId: stranger.agencyId }), 'not-found'],
    ['oneself', () => ({ toPersonId: agency.head.personId }), 'invalid-input'],
    ['days in the wrong order', () => ({ from: addDays(today, 2), to: today }), 'invalid-input'],
    ['days that are over', () => ({ from: addDays(today, -3), to: addDays(today, -1) }), 'invalid-input'],
    ['a day that does not exist', () => ({ to: '2027-02-29' }), 'invalid-input'],
    ['no reason', () => ({ reason: ' ' }), 'invalid-input'],
    ['a reason that is a state secret', () => ({ reason: SECRET_TEXT }), 'secrecy/refused'],
  ] as const) {
    test(`refuses ${why} and leaves no trace`, async () => {
      assert.equal((await delegate(changes())).json().type, `/problems/${code}`);
      assert.deepEqual(await house.sql('select 1 from identity.delegation where from_person_id = $1', [agency.head.personId]), []);
      assert.deepEqual(await house.sql('select 1 from audit.entry where subject_id = $1', [agency.head.postId]), []);
    });
  }

  test('a replayed request delegates once and answers the same', async () => {
    const headers = { ...head, 'idempotency-key': `key-of-${agency.agencyId}` };
    const answers = await Promise.all([delegate({}, headers), delegate({}, headers), delegate({}, headers)]);
    assert.equal(new Set(answers.map((answer) => answer.json().id)).size, 1);
    assert.equal((await house.sql('select 1 from identity.delegation where post_id = $1', [agency.head.postId])).length, 1);
    const odd = await delegate({}, { ...head, 'idempotency-key': 'short' });
    assert.equal(odd.json().type, '/problems/invalid-input');
  });
});
