import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { contract } from '#contract/index.ts';
import type { InputOf } from '#contract/endpoint.ts';
import { type House, openHouse } from '#server/testing/house.ts';
import { assertProblem } from '#server/testing/refusals.ts';
import type { Visitor } from '#server/testing/visitor.ts';
import { anIncoming, anOffice, type Office } from '../testing.ts';

type Query = InputOf<typeof contract.documents.listIncoming>['query'];

describe('the register as a list', () => {
  let house: House;
  let office: Office;
  let theirs: Office;
  before(async () => {
    house = await openHouse();
    [office, theirs] = await Promise.all([anOffice(house), anOffice(house, 'snv')]);
  });
  after(() => house.close());

  const list = (person: Visitor, query: Query = {}) => person.call('documents', 'listIncoming', { query });
  const idsOf = async (person: Visitor, query: Query = {}): Promise<string[]> => (await list(person, query)).rows.map(({ id }) => id);
  async function allPages(person: Visitor, query: Query, between: () => Promise<unknown> = async () => undefined): Promise<string[]> {
    const ids: string[] = [];
    for (let mark: string | null | undefined; mark !== null;) {
      const page = await list(person, { ...query, ...(mark === undefined ? {} : { before: mark }) });
      ids.push(...page.rows.map(({ id }) => id));
      mark = page.next;
      await between();
    }
    return ids;
  }

  test('everybody sees what their post reads, and nothing of another agency', async () => {
    const registered = await anIncoming(house, office);
    const directed = await anIncoming(house, office, 'directed');
    const assigned = await anIncoming(house, office, 'assigned');
    const foreign = await anIncoming(house, theirs, 'assigned');
    for (const person of [office.clerk, office.head]) assert.deepEqual(await idsOf(person), [assigned.id, directed.id, registered.id]);
    assert.deepEqual(await idsOf(office.unitHead), [assigned.id, directed.id]);
    assert.deepEqual(await idsOf(office.officer), [assigned.id]);
    assert.deepEqual(await idsOf(await house.asColleagueOf(office.officer)), []);
    for (const person of [theirs.clerk, theirs.head, theirs.unitHead, theirs.officer]) assert.deepEqual(await idsOf(person), [foreign.id]);
    const [row] = (await list(office.officer)).rows;
    const stored = await office.officer.call('documents', 'getIncoming', { params: { id: assigned.id } });
    assert.deepEqual([row?.number, row?.arrivalNumber, row?.subject, row?.state, row?.leadUnitName], [stored.number, stored.arrivalNumber, stored.subject, 'in-hand', stored.leadUnitName]);
  });

  test('by state and by year of arrival', async () => {
    const { id } = await anIncoming(house, office, 'closed');
    assert.deepEqual(await idsOf(office.clerk, { state: 'closed' }), [id]);
    assert.deepEqual(await idsOf(office.clerk, { state: 'returned' }), []);
    await house.sql(`update documents.incoming set arrival_year = 2019, arrived_on = '2019-05-06' where id = $1`, [id]);
    assert.deepEqual(await idsOf(office.clerk, { year: 2019 }), [id]);
    assert.deepEqual([await idsOf(office.clerk, { year: 2018 }), await idsOf(office.clerk, { year: 2019, state: 'registered' }), await idsOf(theirs.clerk, { year: 2019 })], [[], [], []]);
    assert.equal((await idsOf(office.clerk)).at(-1), id, 'the oldest arrival is the last');
  });

  test('pages cut the list without gap and twin, whatever arrives meanwhile', async () => {
    for (let count = 0; count < 5; count += 1) await anIncoming(house, office);
    const all = await idsOf(office.clerk);
    for (const limit of [1, 2, 3, all.length - 1, all.length]) assert.deepEqual(await allPages(office.clerk, { limit }), all, `pages of ${limit}`);
    assert.deepEqual(await allPages(office.clerk, { limit: 3 }, () => anIncoming(house, office)), all);
    assert.equal((await list(office.clerk, { limit: all.length + 5 })).next, null);
  });

  test('a page mark gives no right: of another’s list, only what is one’s own', async () => {
    const { next } = await list(office.clerk, { limit: 1 });
    const seen = await list(theirs.clerk, { before: next ?? '' });
    const own = new Set(await idsOf(theirs.clerk));
    assert.ok(seen.rows.every(({ id }) => own.has(id)));
  });

  const wrong: readonly object[] = [
    { before: 'x' }, { before: '2020-01-01' }, { before: '2020-99-99_0190a0a0-0000-7000-8000-000000000000' }, { before: `2020-01-01_${'-'.repeat(36)}` },
    { limit: 0 }, { limit: 201 }, { limit: 1.5 }, { state: 'lost' }, { year: 'abc' }, { year: 10 ** 12 },
  ];
  for (const query of wrong) {
    test(`no such list: ${JSON.stringify(query)}`, async () => {
      assertProblem(await office.clerk.send('documents', 'listIncoming', { query }), 'invalid-input');
    });
  }

  test('what is late: running, and its first deadline has passed, put off or not', async () => {
    const late = await anIncoming(house, office, 'assigned');
    const [onTime, closed] = [await anIncoming(house, office, 'assigned'), await anIncoming(house, office, 'closed')];
    await house.sql(`update documents.incoming set due_on = '2020-04-01' where id = any($1::uuid[])`, [[late.id, closed.id]]);
    await house.sql(`update documents.incoming set due_on = '2999-01-01' where id = $1`, [onTime.id]);
    assert.deepEqual(await idsOf(office.clerk, { overdue: 'true' }), [late.id]);
    assert.deepEqual(await idsOf(office.officer, { overdue: 'true' }), [late.id]);
    assert.deepEqual(await idsOf(theirs.clerk, { overdue: 'true' }), []);
  });
});
