import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { InputOf } from '#contract/endpoint.ts';
import type { contract } from '#contract/index.ts';
import { statement } from '#server/platform/database/transaction.ts';
import { eventually, type House, openHouse } from '#server/testing/house.ts';
import { aDraft, anOffice, type Office } from '../../documents/testing.ts';

type Division = InputOf<typeof contract.numbering.setScheme>['body']['division'];

describe('numbers divided anew while others are planned or given', () => {
  let house: House;
  let office: Office;
  before(async () => {
    house = await openHouse();
    office = await anOffice(house);
  });
  after(() => house.close());

  const onDay = (day: string): void => void (house.time.now = () => new Date(`${day}T03:00:00Z`));
  const set = (validFrom: string, division: Division) => office.head.send('numbering', 'setScheme', { body: { validFrom, division, reason: 'Theo quy chế' } });
  const signed = (): Promise<{ id: string; version: number }> =>
    aDraft(house, office, 'signed', { type: 'notice', fields: { recipientLines: ['Các phòng'], form: { addressees: [] } } });
  const issue = async ({ id, version }: { id: string; version: number }) => office.clerk.send('documents', 'issue', { params: { id }, body: { version } });
  const issued = async (): Promise<string> => {
    const answer = await issue(await signed());
    assert.equal(answer.statusCode, 200, answer.body);
    return answer.json<{ number: string }>().number.split('/')[0] ?? '';
  };

  test('a division put in before a planned one: the planned one begins anew on its day, above all that was given', async () => {
    try {
      onDay('2032-03-01');
      const numbers = [await issued(), await issued()];
      assert.equal((await set('2032-05-01', 'common')).statusCode, 200, 'planned, the same as now');
      assert.equal((await set('2032-04-01', 'by-type')).statusCode, 200, 'put in between');
      onDay('2032-04-01');
      numbers.push(await issued(), await issued());
      onDay('2032-05-01');
      numbers.push(await issued(), await issued());
      assert.deepEqual(numbers, ['01', '02', '03', '04', '05', '06']);
      const { series } = await office.clerk.call('numbering', 'getSeries', {});
      assert.deepEqual(series.find(({ lastNumber }) => lastNumber === 6), { book: 'outgoing', key: 'common@2032-05-01', name: 'Số chung (từ ngày 01/05)', firstNumber: 5, lastNumber: 6 });
    } finally {
      house.time.now = () => new Date();
    }
  });

  test('a division of today waits for the number that is being given, so that no number is given twice', async () => {
    try {
      onDay('2034-03-01');
      const [first, second] = [await signed(), await signed()];
      const held = Promise.withResolvers<void>();
      const began = Promise.withResolvers<void>();
      // Somebody holds the counter: the first document has read the division and waits for its number.
      const holder = house.database.transact(async (tx) => {
        await statement(tx, `insert into numbering.series (agency_id, book, year, key, last_number) values ($1, 'outgoing', 2034, 'common', 0)`, [office.agencyId]);
        began.resolve();
        await held.promise;
        throw new Error('given up');
      }).catch((error: unknown) => assert.match(String(error), /given up/u));
      await began.promise;
      const one = issue(first);
      await eventually(async () => (await waiting('transactionid')) > 0);
      const scheme = set('2034-03-01', 'by-type');
      // It waits; were it not to wait, the other document would get the same number before the first one does.
      const isFree = await Promise.race([scheme.then(() => true), eventually(async () => (await waiting('advisory')) > 0 && 'waits').then(() => false)]);
      const two = scheme.then(() => issue(second));
      if (isFree) await two;
      held.resolve();
      await holder;
      const [given, decided, next] = [await one, await scheme, await two];
      assert.deepEqual([given, decided, next].map(({ statusCode }) => statusCode), [200, 200, 200], given.body);
      assert.deepEqual([given, next].map((answer) => answer.json<{ number: string }>().number.split('/')[0]), ['01', '02']);
    } finally {
      house.time.now = () => new Date();
    }
  });

  const waiting = async (kind: string): Promise<number> => {
    const [row] = await house.sql<{ count: number }>('select count(*)::int as count from pg_locks where not granted and locktype = $1', [kind]);
    return row?.count ?? 0;
  };
});
