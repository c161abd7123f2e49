import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Tx } from '#server/platform/database/transaction.ts';
import { agencyHeadPosts, findOrganization, findOrganizations, findPost, findUnitHead, listAgencyPeople, unitsOfAgency } from '../index.ts';
import { administratorsOf, anAgency, signedIn, type TestAgency } from '../testing.ts';
import { type IdentityHouse, openIdentityHouse } from '../testing-app.ts';

describe('the directory', () => {
  let house: IdentityHouse;
  let agency: TestAgency;
  let other: TestAgency;
  let headers: Record<string, string>;
  before(async () => {
    house = await openIdentityHouse();
    agency = await anAgency(house.database, 'Đường');
    other = await anAgency(house.database, 'Biển');
    headers = await signedIn(house.database, agency.officer.personId);
  });
  after(() => house.close());
  const read = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => house.database.read(work);
  const found = async (search: string): Promise<string[]> => {
    const response = await house.get(`/api/identity/agencies?search=${encodeURIComponent(search)}`, headers);
    return response.json<{ agencies: { name: string }[] }>().agencies.map(({ name }) => name);
  };

  for (const search of ['đường sở', 'DUONG SO', 'so  thu nghiem duong', 'sđường', 'Sở Đường'.normalize('NFD')]) {
    test(`"${search}" finds the agency`, async () => assert.deepEqual(await found(search), ['Sở Thử nghiệm Đường']));
  }
  for (const search of ['Phòng Đất đai', '%', '_ng', "' or 1=1 --", '\\']) {
    test(`"${search}" finds none`, async () => assert.deepEqual(await found(search), []));
  }
  test('without a search there are all, the cities first, no unit among them', async () => {
    assert.deepEqual(await found(''), [
      'Ủy ban nhân dân Thành phố Biển', 'Ủy ban nhân dân Thành phố Đường', 'Sở Thử nghiệm Biển', 'Sở Thử nghiệm Đường',
    ]);
  });

  test('colleagues are those of my agencies with their posts, vacant ones too', async () => {
    await house.sql('update identity.holding set valid_to = current_date where id = $1', [agency.otherUnitHead.holdingId]);
    const { units, posts } = (await house.get('/api/identity/colleagues', headers)).json();
    assert.deepEqual(units.map((unit: { id: string }) => unit.id), [agency.agencyId, agency.unitId, agency.otherUnitId]);
    assert.equal(posts.length, 6);
    assert.deepEqual(posts.slice(0, 2).map((post: { role: string }) => post.role), ['head', 'deputy']);
    assert.deepEqual(posts.filter((post: { personId: string | null }) => post.personId === null).map((post: { id: string }) => post.id), [agency.otherUnitHead.postId]);
    await house.sql('update identity.holding set valid_to = null where id = $1', [agency.otherUnitHead.holdingId]);
  });

  test('somebody without a post has no colleagues and is told so politely', async () => {
    const lonely = await signedIn(house.database, other.clerk.personId);
    await house.sql('update identity.holding set valid_to = current_date where id = $1', [other.clerk.holdingId]);
    assert.deepEqual((await house.get('/api/identity/colleagues', lonely)).json(), { units: [], posts: [] });
  });

  test('agencies and colleagues are for those who are signed in', async () => {
    for (const path of ['agencies', 'colleagues', 'sessions', 'me']) assert.equal((await house.get(`/api/identity/${path}`)).statusCode, 401);
  });

  test('an organization knows its symbol, its agency and whom it is under', async () => {
    const unit = await read((tx) => findOrganization(tx, agency.unitId));
    assert.deepEqual([unit?.abbreviation, unit?.agencyId, unit?.superiorName], ['ĐĐ', agency.agencyId, 'Sở Thử nghiệm Đường']);
    const [whole, ...others] = await read((tx) => findOrganizations(tx, [agency.agencyId, agency.head.personId]));
    assert.deepEqual([whole?.agencyId, whole?.superiorName, others], [agency.agencyId, 'Ủy ban nhân dân Thành phố Đường', []]);
    assert.deepEqual(await read((tx) => findOrganizations(tx, [])), []);
    assert.deepEqual((await read((tx) => unitsOfAgency(tx, agency.agencyId))).map(({ id }) => id), [agency.unitId, agency.otherUnitId]);
  });

  test('a post knows its place and its holder', async () => {
    const post = await read((tx) => findPost(tx, agency.officer.postId));
    assert.deepEqual([post?.personName, post?.unitId, post?.agencyId, post?.role], [agency.officer.name, agency.unitId, agency.agencyId, 'officer']);
    assert.equal(await read((tx) => findPost(tx, agency.officer.personId)), undefined);
  });

  test('a unit is in the charge of its head; of nobody when the post is vacant', async () => {
    const head = await read((tx) => findUnitHead(tx, other.otherUnitId));
    assert.deepEqual([head?.postId, head?.personName], [other.otherUnitHead.postId, other.otherUnitHead.name]);
    await house.sql('update identity.holding set valid_to = current_date where id = $1', [other.otherUnitHead.holdingId]);
    assert.equal(await read((tx) => findUnitHead(tx, other.otherUnitId)), undefined);
  });

  test('a deputy is in charge of a unit while the head’s post is vacant', async () => {
    await house.sql(`update identity.post set role = 'unit-deputy' where id = $1`, [other.officer.postId]);
    assert.equal((await read((tx) => findUnitHead(tx, other.unitId)))?.postId, other.unitHead.postId);
    await house.sql('update identity.holding set valid_to = current_date where id = $1', [other.unitHead.holdingId]);
    assert.equal((await read((tx) => findUnitHead(tx, other.unitId)))?.postId, other.officer.postId);
  });

  test('an agency is led by its head, then its deputies; its people are listed once per post', async () => {
    assert.deepEqual((await read((tx) => agencyHeadPosts(tx, agency.agencyId))).map(({ postId }) => postId), [agency.head.postId, agency.deputy.postId]);
    assert.equal((await read((tx) => listAgencyPeople(tx, agency.agencyId))).length, 6);
    await administratorsOf(house.database, agency);
    assert.equal((await read((tx) => listAgencyPeople(tx, agency.agencyId))).length, 6, 'no work goes to an administrator');
  });
});
