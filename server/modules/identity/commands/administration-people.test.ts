import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { addDays, dayOf } from '#contract/day.ts';
import { administratorsOf, anAgency, signedIn, TEST_PASSWORD, type TestAdministrators, type TestAgency } from '../testing.ts';
import { cookieOf, type IdentityHouse, openIdentityHouse, SECRET_TEXT, someAddress } from '../testing-app.ts';

const PATH = '/api/identity/administration';
type Headers = Record<string, string>;
interface Detail {
  readonly posts: { id: string; holdings: { holdingId: string; person: { personId: string; account: string; isAdministered: boolean } }[] }[];
  readonly withoutPost: { personId: string; account: string }[];
}

describe('administering people and who holds a post', () => {
  let house: IdentityHouse;
  let agency: TestAgency;
  let other: TestAgency;
  let administrators: TestAdministrators;
  let city: Headers;
  let own: Headers;
  let officer: Headers;
  let count = 0;
  const today = dayOf(new Date().toISOString());
  before(async () => {
    house = await openIdentityHouse();
  });
  beforeEach(async () => {
    count += 1;
    [agency, other] = [await anAgency(house.database, `N${count}`), await anAgency(house.database, `M${count}`)];
    administrators = await administratorsOf(house.database, agency);
    [city, own] = [await signedIn(house.database, administrators.city.personId), await signedIn(house.database, administrators.agency.personId)];
    officer = await signedIn(house.database, agency.officer.personId);
    house.changedPeople.length = 0;
  });
  after(() => house.close());

  const post = (path: string, body: object, headers: Headers) => house.post(`${PATH}/${path}`, body, { headers });
  const typeOf = async (response: Promise<{ json: () => { type: string } }>): Promise<string> => (await response).json().type.replace('/problems/', '');
  const enter = (changes: object = {}, headers = own) => post('people', { agencyId: agency.agencyId, fullName: 'Lý Thị Bông', email: `ltbong${count}@tphcm.gov.vn`, ...changes }, headers);
  const entered = async (): Promise<string> => (await enter()).json<{ id: string }>().id;
  const signIn = (email: string, password: string) => house.post('/api/identity/sign-in', { email, password }, { address: someAddress() });
  const detail = async (headers = own): Promise<Detail> => (await house.get(`${PATH}/organizations/${agency.agencyId}`, headers)).json();
  const postsOf = async (headers: Headers): Promise<string[]> => (await house.get('/api/identity/me', headers)).json<{ capacities: { postId: string }[] }>().capacities.map(({ postId }) => postId);
  const actions = async (subject: string): Promise<string[]> => (await house.sql<{ action: string }>('select action from audit.entry where subject_id = $1 order by at, id', [subject])).map(({ action }) => action);

  test('from nothing to work: entered, appointed, given a one-time password, which must be changed', async () => {
    const personId = await entered();
    assert.deepEqual((await detail()).withoutPost.map((each) => [each.personId, each.account]), [[personId, 'none']]);
    await post(`holdings/${agency.clerk.holdingId}/end`, { from: today }, own);
    assert.equal((await post(`posts/${agency.clerk.postId}/holder`, { personId, from: today }, own)).statusCode, 200);
    const { password } = (await post(`people/${personId}/password`, { endsSecondFactor: false }, own)).json<{ password: string }>();
    const cookie = cookieOf(await signIn(`ltbong${count}@tphcm.gov.vn`, password));
    assert.equal(await typeOf(house.get('/api/identity/me', { cookie })), 'identity/password-change-needed');
    assert.equal((await house.post('/api/identity/password', { password, newPassword: 'mưa rào sông Tiền 17' }, { headers: { cookie } })).statusCode, 200);
    assert.deepEqual(await postsOf({ cookie }), [agency.clerk.postId]);
    assert.deepEqual((await actions(personId)).slice(0, 4), ['identity.person-created', 'identity.password-issued', 'identity.signed-in', 'identity.password-changed']);
    assert.deepEqual(await house.sql('select 1 from audit.entry e where e::text like $1', [`%${password}%`]), []);
    assert.deepEqual(await house.sql('select 1 from platform.once where answer::text like $1', [`%${password}%`]), []);
  });

  for (const [email, code] of [
    ['ltbong@gmail.com', 'identity/not-an-official-address'], ['ltbong@tphcm.gov.vn.example.com', 'identity/not-an-official-address'],
    ['ltbong@xgov.vn', 'identity/not-an-official-address'], ['ltbong@gov.vn@gmail.com', 'invalid-input'], ['ltbong', 'invalid-input'],
  ] as const) {
    test(`a person with ${email} is refused`, async () => {
      assert.equal(await typeOf(enter({ email })), code);
      assert.deepEqual(await house.sql('select 1 from identity.person where full_name = $1 and agency_id = $2', ['Lý Thị Bông', agency.agencyId]), []);
    });
  }

  test('an address belongs to one person, whatever its case; any state body’s domain will do', async () => {
    assert.equal((await enter({ email: `LTBong${count}@SNV.TPHCM.gov.vn` })).statusCode, 200);
    assert.equal(await typeOf(enter({ email: `ltbong${count}@snv.tphcm.gov.vn` })), 'identity/email-taken');
  });

  test('entering refuses another agency, a unit, a secret, and whoever is no administrator', async () => {
    assert.equal(await typeOf(enter({ agencyId: other.agencyId })), 'not-found');
    assert.equal(await typeOf(enter({ agencyId: administrators.city.cityId })), 'not-found');
    assert.equal(await typeOf(enter({ agencyId: agency.unitId })), 'identity/place-not-possible');
    assert.equal(await typeOf(enter({ fullName: SECRET_TEXT })), 'secrecy/refused');
    assert.equal(await typeOf(enter({}, officer)), 'forbidden');
  });

  test('an appointment moves the rights at once, and one post has one holder', async () => {
    const appoint = (postId: string, personId: string, from: string = today, headers = own) => post(`posts/${postId}/holder`, { personId, from }, headers);
    assert.equal(await typeOf(appoint(agency.head.postId, agency.officer.personId)), 'identity/post-already-held');
    assert.equal((await post(`holdings/${agency.head.holdingId}/end`, { from: today }, own)).statusCode, 204);
    assert.deepEqual(house.changedPeople, [agency.head.personId]);
    assert.deepEqual(await postsOf(await signedIn(house.database, agency.head.personId)), []);
    const both = await Promise.all([appoint(agency.head.postId, agency.officer.personId), appoint(agency.head.postId, agency.deputy.personId)]);
    assert.deepEqual(both.map(({ statusCode }) => statusCode).sort(), [200, 409]);
    const holder = both[0].statusCode === 200 ? agency.officer : agency.deputy;
    assert.ok((await postsOf(await signedIn(house.database, holder.personId))).includes(agency.head.postId));
    assert.ok(house.changedPeople.includes(holder.personId));
    assert.deepEqual(await actions(agency.head.postId), ['identity.holding-ended', 'identity.appointed']);
  });

  test('an appointment for later gives no right before its day', async () => {
    await post(`holdings/${agency.head.holdingId}/end`, { from: addDays(today, 3) }, own);
    const later = await post(`posts/${agency.head.postId}/holder`, { personId: agency.officer.personId, from: addDays(today, 3) }, own);
    assert.equal(later.statusCode, 200);
    assert.deepEqual(await postsOf(officer), [agency.officer.postId]);
    assert.equal((await detail()).posts.find(({ id }) => id === agency.head.postId)?.holdings.length, 2);
    assert.equal(await typeOf(post(`posts/${agency.head.postId}/holder`, { personId: agency.deputy.personId, from: addDays(today, 9) }, own)), 'identity/post-already-held');
  });

  test('refuses days before the post, ends in the past and ends twice', async () => {
    await post(`holdings/${agency.head.holdingId}/end`, { from: today }, own);
    assert.equal(await typeOf(post(`posts/${agency.head.postId}/holder`, { personId: agency.deputy.personId, from: '2019-12-31' }, own)), 'identity/day-not-possible');
    assert.equal(await typeOf(post(`holdings/${agency.head.holdingId}/end`, { from: today }, own)), 'identity/already-ended');
    assert.equal(await typeOf(post(`holdings/${agency.clerk.holdingId}/end`, { from: addDays(today, -1) }, own)), 'identity/day-not-possible');
  });

  test('another agency is not there: neither its posts, nor its people, nor its holdings', async () => {
    const acts = [
      post(`posts/${other.head.postId}/holder`, { personId: agency.officer.personId, from: today }, own), post(`posts/${agency.head.postId}/holder`, { personId: other.officer.personId, from: today }, own),
      post(`holdings/${other.clerk.holdingId}/end`, { from: today }, own), post(`people/${other.clerk.personId}/password`, { endsSecondFactor: true }, own),
      post(`people/${other.clerk.personId}/disable`, {}, own), post(`people/${other.clerk.personId}/enable`, {}, own),
    ];
    for (const act of acts) assert.equal(await typeOf(act), 'not-found');
    const { people } = (await house.get(`${PATH}/people?search=${encodeURIComponent('chuyen vien')}`, own)).json<{ people: { personId: string }[] }>();
    assert.deepEqual(people.map(({ personId }) => personId), [agency.officer.personId]);
    assert.equal((await signIn(other.clerk.email, TEST_PASSWORD)).statusCode, 200);
  });

  test('who acts for the city too is not in the care of the agency alone', async () => {
    await house.sql('insert into identity.post (id, unit_id, title, role, valid_from) values ($1, $2, $3, $4, $5)', [other.agencyId, administrators.city.cityId, 'Phó Chủ tịch', 'deputy', '2020-01-01']);
    assert.equal((await post(`posts/${other.agencyId}/holder`, { personId: agency.deputy.personId, from: today }, city)).statusCode, 200);
    for (const act of ['password', 'disable']) assert.equal(await typeOf(post(`people/${agency.deputy.personId}/${act}`, { endsSecondFactor: true }, own)), 'not-found');
    const holder = (await detail()).posts.find(({ id }) => id === agency.deputy.postId)?.holdings[0]?.person;
    assert.equal(holder?.isAdministered, false);
    assert.equal((await post(`people/${agency.deputy.personId}/password`, { endsSecondFactor: true }, city)).statusCode, 200);
  });

  test('administrators neither appoint themselves nor touch their own account', async () => {
    await post(`holdings/${agency.head.holdingId}/end`, { from: today }, own);
    const self = administrators.agency.personId;
    for (const [path, body] of [
      [`posts/${agency.head.postId}/holder`, { personId: self, from: today }], [`holdings/${administrators.agency.holdingId}/end`, { from: today }],
      [`people/${self}/password`, { endsSecondFactor: true }], [`people/${self}/disable`, {}], [`people/${self}/enable`, {}],
    ] as const) assert.equal(await typeOf(post(path, body, own)), 'identity/own-account', path);
  });

  test('whoever is no administrator is refused in every act', async () => {
    for (const path of [`posts/${agency.head.postId}/holder`, `holdings/${agency.clerk.holdingId}/end`, `people/${agency.clerk.personId}/password`, `people/${agency.clerk.personId}/disable`, `people/${agency.clerk.personId}/enable`]) {
      const response = await post(path, { personId: agency.officer.personId, from: today, endsSecondFactor: false }, officer);
      assert.deepEqual([response.statusCode, response.json().type], [403, '/problems/forbidden'], path);
    }
    assert.equal(await typeOf(house.get(`${PATH}/people`, officer)), 'forbidden');
  });
});
