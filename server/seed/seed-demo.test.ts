import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { signedIn } from '../modules/identity/testing.ts';
import { type IdentityHouse, openIdentityHouse } from '../modules/identity/testing-app.ts';
import { makeFirstAdministrator } from './first-administrator.ts';
import { idOf, refuseDemoCity, seedDemo } from './seed-demo.ts';

const COUNTS = `select (select count(*)::int from identity.current_organization) as organizations, (select count(*)::int from identity.account) as accounts,
  (select count(*)::int from identity.holding) as holdings, (select count(*)::int from audit.entry where action = 'identity.demo-seeded') as seeded`;

describe('the demo city in the database', () => {
  let house: IdentityHouse;
  before(async () => {
    house = await openIdentityHouse();
  });
  after(() => house.close());

  test('arrives whole, and a second run changes nothing', async () => {
    const first = await seedDemo(house.database);
    const [counts] = await house.sql<Record<string, number>>(COUNTS);
    assert.ok((counts?.['accounts'] ?? 0) > 2500 && (counts?.['organizations'] ?? 0) > 50 && counts?.['seeded'] === 1, JSON.stringify(counts));
    await house.sql(`update identity.person set full_name = 'Đã đổi tên' where email = $1`, [first.personas[0]?.email]);
    assert.deepEqual(await seedDemo(house.database), first);
    assert.deepEqual(await house.sql(COUNTS), [counts]);
    assert.equal((await house.sql(`select 1 from identity.person where full_name = 'Đã đổi tên'`)).length, 1);
  });

  test('is not opened as a real office', async () => {
    await seedDemo(house.database);
    await assert.rejects(refuseDemoCity(house.database), /DEMO=off/);
    const empty = await openIdentityHouse();
    await refuseDemoCity(empty.database);
    await empty.close();
  });

  test('every persona signs in with the shown password and holds the shown post', async () => {
    const { password, personas } = await seedDemo(house.database);
    for (const { email, title, agencyName } of personas) {
      const response = await house.post('/api/identity/sign-in', { email, password });
      const me = (await house.get('/api/identity/me', { cookie: String(response.headers['set-cookie']).split(';')[0] ?? '' })).json();
      assert.deepEqual(me.capacities.map((each: { title: string; agencyName: string }) => [each.title, each.agencyName]), [[title, agencyName]]);
    }
  });

  test('a city left half seeded is completed', async () => {
    const [one] = await house.sql<{ id: string }>('select id from identity.person order by id limit 1');
    await house.sql('delete from identity.session');
    await house.sql('delete from identity.holding where person_id = $1', [one?.id]);
    await house.sql('delete from identity.account where person_id = $1', [one?.id]);
    await seedDemo(house.database);
    assert.equal((await house.sql('select 1 from identity.holding where person_id = $1', [one?.id])).length, 1);
  });

  test('the colleagues of an officer are those of the department alone', async () => {
    const headers = await signedIn(house.database, idOf('person', (await import('./city/demo-city.ts')).demoCity().personas[0]?.personKey ?? ''));
    const { units, posts } = (await house.get('/api/identity/colleagues', headers)).json();
    assert.ok(units.length > 3 && posts.length > 10 && posts.length < 200, `${units.length} units, ${posts.length} posts`);
    assert.equal(new Set(units.map((unit: { agencyId: string }) => unit.agencyId)).size, 1);
  });

  test('with accounts there, no administrator is made', async () => {
    assert.equal(await makeFirstAdministrator(house.database, 'quantri@example.vn', new Date()), undefined);
  });
});

test('personas are shown in demo mode alone', async () => {
  const persona = { key: 'k', name: 'Lê Thị Mai Hương', email: 'a@example.vn', title: 'Văn thư', agencyName: 'Sở', story: 'Vào sổ' };
  const shown = await openIdentityHouse({ demo: { password: 'p', personas: [persona] } });
  assert.deepEqual((await shown.get('/api/identity/personas')).json(), { password: 'p', personas: [persona] });
  await shown.close();
  const hidden = await openIdentityHouse();
  assert.deepEqual((await hidden.get('/api/identity/personas')).json(), { password: null, personas: [] });
  await hidden.close();
});

test('the first start outside demo mode makes one administrator, also when two start at once', async () => {
  const house = await openIdentityHouse();
  const made = await Promise.all([1, 2, 3].map(() => makeFirstAdministrator(house.database, 'QuanTri@example.vn', new Date())));
  const [administrator, ...others] = made.filter((each) => each !== undefined);
  assert.deepEqual([administrator?.email, others], ['quantri@example.vn', []]);
  const response = await house.post('/api/identity/sign-in', administrator ?? {});
  assert.equal(response.json().outcome, 'signed-in');
  const cookie = String(response.headers['set-cookie']).split(';')[0] ?? '';
  assert.equal((await house.get('/api/identity/me', { cookie })).json().type, '/problems/identity/password-change-needed');
  const password = 'mưa rào sông Tiền 17';
  const changed = await house.post('/api/identity/password', { password: administrator?.password, newPassword: password }, { headers: { cookie } });
  assert.deepEqual(changed.json(), { outcome: 'changed' });
  const me = await house.get('/api/identity/me', { cookie });
  assert.equal(me.json().capacities[0].role, 'administrator');
  assert.equal((await house.sql(`select 1 from audit.entry where action = 'identity.first-administrator-made'`)).length, 1);
  assert.deepEqual(await house.sql(`select 1 from audit.entry e where e::text like '%' || $1 || '%'`, [administrator?.password]), []);
  assert.equal(await makeFirstAdministrator(house.database, 'x@example.vn', new Date()), undefined);
  await house.close();
});
