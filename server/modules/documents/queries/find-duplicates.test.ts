import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type House, openHouse } from '#server/testing/house.ts';
import { assertProblem } from '#server/testing/refusals.ts';
import type { Visitor } from '#server/testing/visitor.ts';
import { anIncoming, anOffice, type Office } from '../testing.ts';

describe('a number already used', () => {
  let house: House;
  let office: Office;
  const known = { issuerName: 'Ủy ban nhân dân Quận 1', number: '128', documentDate: '2020-03-02' };
  before(async () => {
    house = await openHouse();
    office = await anOffice(house);
  });
  after(() => house.close());

  const ask = (person: Visitor, changes: Partial<typeof known> = {}) => person.send('documents', 'findDuplicates', { query: { ...known, ...changes } });
  const found = async (changes: Partial<typeof known> = {}): Promise<string[]> => (await ask(office.clerk, changes)).json().duplicates.map(({ id }: { id: string }) => id);

  test('is found by issuer, number and day together, however the issuer is written; to the own agency alone', async () => {
    const { id } = await anIncoming(house, office, 'registered', { ...known, symbol: 'UBND-VP', subject: 'Về việc đã vào sổ' });
    const { duplicates } = (await ask(office.clerk)).json();
    const stored = await office.clerk.call('documents', 'getIncoming', { params: { id } });
    assert.deepEqual(duplicates, [{ id, reason: 'same-number', arrivalNumber: stored.arrivalNumber, arrivedOn: stored.arrivedOn, issuerName: known.issuerName, number: '128/UBND-VP', subject: 'Về việc đã vào sổ' }]);
    for (const issuerName of ['UỶ BAN NHÂN DÂN QUẬN 1', known.issuerName.normalize('NFD'), ' Uỷ ban nhân dân  quận 1 ']) assert.deepEqual(await found({ issuerName }), [id], issuerName);
    for (const other of [{ issuerName: 'Ủy ban nhân dân Quận 3' }, { number: '129' }, { documentDate: '2020-03-03' }]) assert.deepEqual(await found(other), []);
    assert.deepEqual((await ask(await house.as('snv-clerk'))).json(), { duplicates: [] });
  });

  test('at most five are shown, the latest first', async () => {
    const ids: string[] = [];
    for (let count = 0; count < 6; count += 1) {
      const { id } = await anIncoming(house, office, 'registered', { number: `${count}`, documentDate: '2020-02-02' });
      ids.unshift(id);
    }
    await house.sql(`update documents.incoming set number = '900' where document_date = '2020-02-02'`);
    assert.deepEqual(await found({ issuerName: 'Sở Nội vụ', number: '900', documentDate: '2020-02-02' }), ids.slice(0, 5));
  });

  test('only clerks ask, and for something', async () => {
    for (const person of [office.head, office.unitHead, office.officer]) assertProblem(await ask(person), 'forbidden');
    for (const wrong of [{ issuerName: '' }, { number: '' }, { documentDate: '02/03/2020' }, { documentDate: '2020-02-30' }]) assertProblem(await ask(office.clerk, wrong), 'invalid-input');
  });
});
