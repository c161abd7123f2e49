import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type House, openHouse } from '#server/testing/house.ts';
import { assertProblem } from '#server/testing/refusals.ts';
import type { Visitor } from '#server/testing/visitor.ts';
import { aDraft, anOffice, type Office } from '../testing.ts';

interface Filter {
  readonly state?: 'drafting' | 'checking' | 'issued';
  readonly limit?: number;
  readonly before?: string;
}

describe('the list of drafts and issued documents', () => {
  let house: House;
  let office: Office;
  let other: Office;
  let colleague: Visitor;
  const ids: Record<string, string> = {};
  before(async () => {
    house = await openHouse();
    [office, other] = await Promise.all([anOffice(house), anOffice(house, 'snv')]);
    colleague = await house.asColleagueOf(office.officer);
    for (const state of ['drafting', 'checking', 'issued'] as const) ids[state] = (await aDraft(house, office, state, { fields: { recipientAgencyIds: [other.agencyId] } })).id;
    ids['theirs'] = (await aDraft(house, other)).id;
    ids['colleague’s'] = (await colleague.call('documents', 'createDraft', { body: {} })).id;
  });
  after(() => house.close());

  const list = (who: Visitor, query: Filter = {}) => who.call('documents', 'listOutgoing', { query });
  const namesOf = (rows: readonly { id: string }[]): (string | undefined)[] => rows.map(({ id }) => Object.keys(ids).find((name) => ids[name] === id));

  test('each sees what their posts let them read, the latest change first', async () => {
    for (const [who, names] of [
      [office.clerk, ['colleague’s', 'issued', 'checking', 'drafting']], [office.head, ['colleague’s', 'issued', 'checking', 'drafting']],
      [office.unitHead, ['issued', 'checking', 'drafting']], [office.officer, ['issued', 'checking', 'drafting']],
      [colleague, ['colleague’s']], [other.head, ['theirs']], [other.officer, ['theirs']],
    ] as const) {
      assert.deepEqual(namesOf((await list(who)).rows), names, who.email);
    }
  });

  test('a row says what the register says', async () => {
    const [row] = (await list(office.clerk, { state: 'issued' })).rows;
    const { name } = await office.head.call('identity', 'getMe', {});
    assert.deepEqual([row?.id, row?.type, row?.state, row?.subject, row?.signerName, row?.recipients, row?.urgency], [ids['issued'], 'official-letter', 'issued', 'Trả lời về việc phân công trực', name, 1, 0]);
    assert.match(row?.number ?? '', /^01\/STTTT-/);
    assert.deepEqual((await list(office.clerk, { state: 'drafting' })).rows.map(({ number, issuedOn }) => [number, issuedOn]), [[null, null], [null, null]]);
  });

  test('page by page nothing is missed and nothing twice, though many changed within one millisecond', async () => {
    const [row] = await house.sql<{ id: string }>('select id from documents.outgoing where id = $1', [ids['checking']]);
    const columns = (await house.sql<{ name: string }>(`select quote_ident(column_name) as name from information_schema.columns
      where table_schema = 'documents' and table_name = 'outgoing' and column_name not in ('id', 'updated_at', 'agency_id')`)).map(({ name }) => name).join(', ');
    await house.sql(`insert into documents.outgoing (id, updated_at, agency_id, ${columns})
      select gen_random_uuid(), '2020-03-01T00:00:00.000Z'::timestamptz + n % 7 * interval '100 microseconds', $2, ${columns}
      from documents.outgoing, generate_series(1, 40) n where id = $1`, [row?.id, other.agencyId]);
    const expected = (await house.sql<{ id: string }>('select id from documents.outgoing where agency_id = $1 order by updated_at desc, id desc', [other.agencyId])).map(({ id }) => id);
    const seen: string[] = [];
    for (let mark: string | undefined; ;) {
      const page = await list(other.clerk, { limit: 3, ...(mark === undefined ? {} : { before: mark }) });
      seen.push(...page.rows.map(({ id }) => id));
      if (page.next === null) break;
      mark = page.next;
    }
    assert.deepEqual(seen, expected);
  });

  test('a page mark, a state and a size that there are not', async () => {
    for (const query of [{ before: 'x' }, { before: '2020-13-01_0190a0a0-0000-7000-8000-000000000000' }, { limit: 0 }, { limit: 201 }, { state: 'lost' as 'issued' }]) {
      assertProblem(await office.clerk.send('documents', 'listOutgoing', { query }), 'invalid-input');
    }
  });
});
