import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { addDays, dayOf } from '#contract/day.ts';
import { anAgency, signedIn, type TestAgency } from '../testing.ts';
import { type IdentityHouse, openIdentityHouse } from '../testing-app.ts';

interface Listed {
  readonly given: { id: string; personName: string; title: string; state: string; reason: string }[];
  readonly received: { id: string; personName: string; title: string; state: string }[];
}

describe('delegations listed and taken back', () => {
  let house: IdentityHouse;
  let agency: TestAgency;
  let head: Record<string, string>;
  let officer: Record<string, string>;
  let count = 0;
  const today = dayOf(new Date().toISOString());
  before(async () => {
    house = await openIdentityHouse();
  });
  beforeEach(async () => {
    count += 1;
    agency = await anAgency(house.database, `V${count}`);
    head = await signedIn(house.database, agency.head.personId);
    officer = await signedIn(house.database, agency.officer.personId);
  });
  after(() => house.close());

  const delegate = async (from = today): Promise<string> => {
    const order = { postId: agency.head.postId, toPersonId: agency.officer.personId, from, to: addDays(from, 3), reason: 'Đi công tác' };
    return (await house.post('/api/identity/delegations', order, { headers: head })).json<{ id: string }>().id;
  };
  const revoke = (id: string, headers = head) => house.post(`/api/identity/delegations/${id}/revoke`, {}, { headers });
  const listed = async (headers: Record<string, string>): Promise<Listed> => (await house.get('/api/identity/delegations', headers)).json();
  const postsOf = async (headers: Record<string, string>): Promise<string[]> =>
    (await house.get('/api/identity/me', headers)).json<{ capacities: { postId: string }[] }>().capacities.map(({ postId }) => postId);

  test('both sides see it, each with the other’s name and how it stands', async () => {
    const id = await delegate();
    const later = await delegate(addDays(today, 10));
    const [given, received] = [await listed(head), await listed(officer)];
    assert.deepEqual(given.given.map((each) => [each.id, each.personName, each.title, each.state, each.reason]), [
      [later, agency.officer.name, 'Giám đốc', 'coming', 'Đi công tác'], [id, agency.officer.name, 'Giám đốc', 'running', 'Đi công tác'],
    ]);
    assert.deepEqual(received.received.map((each) => [each.id, each.personName]), [[later, agency.head.name], [id, agency.head.name]]);
    assert.deepEqual([given.received, received.given], [[], []]);
    assert.deepEqual(await listed(await signedIn(house.database, agency.clerk.personId)), { given: [], received: [] });
  });

  test('taking it back ends its rights at once, and the lines of the receiver are looked at again', async () => {
    const id = await delegate();
    assert.deepEqual(await postsOf(officer), [agency.officer.postId, agency.head.postId]);
    house.changedPeople.length = 0;
    assert.equal((await revoke(id)).statusCode, 204);
    assert.deepEqual(await postsOf(officer), [agency.officer.postId]);
    assert.deepEqual(house.changedPeople, [agency.officer.personId]);
    assert.equal((await listed(head)).given[0]?.state, 'revoked');
    const [, entry] = await house.sql<{ action: string; agency_id: string; post_id: string; detail: object }>(
      'select action, agency_id, post_id, detail from audit.entry where subject_id = $1 order by at, id', [agency.head.postId]);
    assert.deepEqual(entry, {
      action: 'identity.delegation-revoked', agency_id: agency.agencyId, post_id: agency.head.postId, detail: { delegation: id, toPerson: agency.officer.personId },
    });
  });

  test('the receiver hears of a new delegation at once too', async () => {
    house.changedPeople.length = 0;
    await delegate();
    assert.deepEqual(house.changedPeople, [agency.officer.personId]);
  });

  test('nobody else takes it back: not the receiver, not another agency', async () => {
    const id = await delegate();
    const stranger = await anAgency(house.database, `W${count}`);
    for (const headers of [officer, await signedIn(house.database, stranger.head.personId)]) {
      assert.equal((await revoke(id, headers)).json().type, '/problems/not-found');
    }
    assert.deepEqual(await house.sql('select 1 from identity.delegation where id = $1 and revoked_at is not null', [id]), []);
    assert.equal((await revoke(id, {})).json().type, '/problems/signed-out');
  });

  test('what is over cannot be taken back again; a replayed request answers as the first', async () => {
    const id = await delegate();
    const headers = { ...head, 'idempotency-key': `revoke-${id}` };
    assert.deepEqual([(await revoke(id, headers)).statusCode, (await revoke(id, headers)).statusCode], [204, 204]);
    assert.equal((await revoke(id)).json().type, '/problems/identity/already-ended');
    const past = await delegate();
    await house.sql('update identity.delegation set first_day = $2::date - 5, last_day = $2::date - 1 where id = $1', [past, today]);
    assert.equal((await revoke(past)).json().type, '/problems/identity/already-ended');
    assert.equal((await listed(head)).given.find((each) => each.id === past)?.state, 'over');
  });

  test('one whose giver has left the post is over', async () => {
    await delegate();
    await house.sql('update identity.holding set valid_to = $2 where id = $1', [agency.head.holdingId, today]);
    assert.equal((await listed(officer)).received[0]?.state, 'over');
  });

  test('the lists are for those who are signed in', async () => {
    assert.equal((await house.get('/api/identity/delegations')).statusCode, 401);
  });
});
