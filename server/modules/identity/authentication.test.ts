import assert from 'node:assert/strict';
import type { IncomingMessage } from 'node:http';
import { after, before, beforeEach, describe, test } from 'node:test';
import { newId } from '#server/platform/database/ids.ts';
import { assertProblem } from '#server/testing/refusals.ts';
import { createAuthentication } from './index.ts';
import { anAgency, signedIn, type TestAgency } from './testing.ts';
import { type IdentityHouse, openIdentityHouse } from './testing-app.ts';

const TODAY = `(now() at time zone 'Asia/Ho_Chi_Minh')::date`;

describe('who is asking', () => {
  let house: IdentityHouse;
  let agency: TestAgency;
  let headers: Record<string, string>;
  let count = 0;
  before(async () => {
    house = await openIdentityHouse();
  });
  beforeEach(async () => {
    count += 1;
    agency = await anAgency(house.database, `W${count}`);
    headers = await signedIn(house.database, agency.unitHead.personId);
  });
  after(() => house.close());
  const me = async () => (await house.get('/api/identity/me', headers)).json();

  test('is known with the post, its unit and its agency', async () => {
    assert.deepEqual(await me(), {
      personId: agency.unitHead.personId, name: agency.unitHead.name, email: agency.unitHead.email, hasSecondFactor: false, recoveryCodesLeft: 0,
      capacities: [{
        postId: agency.unitHead.postId, title: 'Trưởng phòng', role: 'unit-head', unitId: agency.unitId, unitName: 'Phòng Đất đai',
        agencyId: agency.agencyId, agencyName: `Sở Thử nghiệm W${count}`, onBehalfOf: null,
      }],
    });
  });

  test('the head of an agency acts in the agency itself', async () => {
    headers = await signedIn(house.database, agency.head.personId);
    const [capacity] = (await me()).capacities;
    assert.deepEqual([capacity.unitId, capacity.agencyId], [agency.agencyId, agency.agencyId]);
  });

  for (const [why, change, posts] of [
    ['a holding that ended yesterday', `update identity.holding set valid_to = ${TODAY} where id = $1`, 0],
    ['a holding of which today is the last day', `update identity.holding set valid_to = ${TODAY} + 1 where id = $1`, 1],
    ['a holding that begins today', `update identity.holding set valid_from = ${TODAY} where id = $1`, 1],
    ['a holding that begins tomorrow', `update identity.holding set valid_from = ${TODAY} + 1 where id = $1`, 0],
    ['a post abolished yesterday', `update identity.post set valid_to = ${TODAY} from identity.holding h where h.post_id = post.id and h.id = $1`, 0],
    ['a unit dissolved yesterday', `update identity.organization o set valid_to = ${TODAY} from identity.holding h join identity.post p on p.id = h.post_id where o.id = p.unit_id and h.id = $1`, 0],
  ] as const) {
    test(`${why} carries ${posts === 0 ? 'no right' : 'its rights'}, within the session`, async () => {
      assert.equal((await me()).capacities.length, 1);
      await house.sql(change, [agency.unitHead.holdingId]);
      const now = await me();
      assert.deepEqual([now.personId, now.capacities.length], [agency.unitHead.personId, posts]);
    });
  }

  test('a person may act through several posts, each once', async () => {
    const { personId } = agency.unitHead;
    for (const post of [agency.otherUnitHead.postId, agency.unitHead.postId]) {
      await house.sql('insert into identity.holding (id, person_id, post_id, valid_from) values ($1, $2, $3, $4)', [newId(), personId, post, '2026-01-01']);
    }
    await house.sql(
      `insert into identity.delegation (id, post_id, to_person_id, from_person_id, first_day, last_day, reason) values ($1, $2, $3, $4, ${TODAY}, ${TODAY}, 'Nghỉ phép')`,
      [newId(), agency.otherUnitHead.postId, personId, agency.otherUnitHead.personId],
    );
    const { capacities } = await me();
    assert.deepEqual(capacities.map((each: { postId: string; onBehalfOf: unknown }) => [each.postId, each.onBehalfOf]), [
      [agency.unitHead.postId, null], [agency.otherUnitHead.postId, null],
    ]);
  });

  test('a page opened for somebody else is refused before anything is done', async () => {
    const other = await anAgency(house.database, `X${count}`);
    const own = await house.get('/api/identity/me', { ...headers, 'x-person-id': agency.unitHead.personId });
    assert.equal(own.statusCode, 200);
    await house.sql(`update identity.session set last_seen_at = now() - interval '61 seconds' where person_id = $1`, [agency.unitHead.personId]);
    const seen = async () => (await house.sql<{ seen: string }>('select last_seen_at::text as seen from identity.session where person_id = $1', [agency.unitHead.personId]))[0]?.seen;
    const seenBefore = await seen();
    assertProblem(await house.get('/api/identity/me', { ...headers, 'x-person-id': other.unitHead.personId }), 'identity/other-person');
    assertProblem(await house.post('/api/identity/sign-out', {}, { headers: { ...headers, 'x-person-id': other.unitHead.personId } }), 'identity/other-person');
    assert.equal(await seen(), seenBefore);
    const [session] = await house.sql<{ ended: string | null }>('select ended_at::text as ended from identity.session where person_id = $1', [agency.unitHead.personId]);
    assert.equal(session?.ended, null);
  });

  test('is noted as seen at most once a minute', async () => {
    const seen = async () => (await house.sql<{ seen: string }>('select last_seen_at::text as seen from identity.session where person_id = $1', [agency.unitHead.personId]))[0]?.seen;
    const first = await seen();
    await me();
    assert.equal(await seen(), first);
    await house.sql(`update identity.session set last_seen_at = now() - interval '61 seconds' where person_id = $1`, [agency.unitHead.personId]);
    await Promise.all([me(), me(), me()]);
    assert.ok(String(await seen()) > String(first));
  });

  test('an open tab alone is known but is no sign of life', async () => {
    await house.sql(`update identity.session set last_seen_at = now() - interval '2 hours' where person_id = $1`, [agency.unitHead.personId]);
    const { findActor } = createAuthentication({ database: house.database, secure: false });
    const message = (cookie: string | undefined) => ({ headers: { cookie }, socket: { remoteAddress: '10.0.0.1' } }) as IncomingMessage;
    assert.equal((await findActor(message(headers['cookie'])))?.capacities.length, 1);
    assert.equal(await findActor(message(undefined)), undefined);
    const [row] = await house.sql<{ idle: number }>(`select extract(epoch from now() - last_seen_at)::int as idle from identity.session where person_id = $1`, [agency.unitHead.personId]);
    assert.ok((row?.idle ?? 0) >= 7200);
  });
});
