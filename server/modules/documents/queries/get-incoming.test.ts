import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type House, openHouse } from '#server/testing/house.ts';
import { assertProblem } from '#server/testing/refusals.ts';
import type { Visitor } from '#server/testing/visitor.ts';
import { anArrived, anIncoming, anOffice, type Office } from '../testing.ts';

describe('one incoming document', () => {
  let house: House;
  let office: Office;
  before(async () => {
    house = await openHouse();
    office = await anOffice(house);
  });
  after(() => house.close());

  const look = (person: Visitor, id: string) => person.send('documents', 'getIncoming', { params: { id } });
  const actsOf = async (person: Visitor, id: string): Promise<string[]> => (await look(person, id)).json().acts;

  test('each sees the acts of their own post, as far as it has come', async () => {
    const sender = await anOffice(house, 'snv');
    const arrived = await anArrived(house, { from: sender, to: office });
    assert.deepEqual([await actsOf(office.clerk, arrived.id), await actsOf(office.head, arrived.id)], [['register', 'return'], []]);
    const registered = await anIncoming(house, office);
    assert.deepEqual([await actsOf(office.clerk, registered.id), await actsOf(office.head, registered.id)], [[], ['direct']]);
    const directed = await anIncoming(house, office, 'directed');
    assert.deepEqual([await actsOf(office.head, directed.id), await actsOf(office.unitHead, directed.id)], [['add-direction', 'urge'], ['assign']]);
    const assigned = await anIncoming(house, office, 'assigned');
    assert.deepEqual([await actsOf(office.unitHead, assigned.id), await actsOf(office.officer, assigned.id)], [['assign'], ['draft-reply', 'report-done']]);
    const closed = await anIncoming(house, office, 'closed');
    for (const person of [office.clerk, office.head, office.unitHead, office.officer]) assert.deepEqual(await actsOf(person, closed.id), []);
  });

  test('its history tells every act with who did it, oldest first, and the result of the part', async () => {
    const { id } = await anIncoming(house, office, 'closed');
    const { history, assignments, replies } = (await look(office.officer, id)).json();
    assert.deepEqual(history.map(({ action }: { action: string }) => action), ['documents.registered', 'documents.directed', 'documents.assigned', 'documents.reported-done']);
    assert.ok(history.every(({ by, byTitle }: { by: string; byTitle: string }) => by !== '' && byTitle !== ''));
    assert.deepEqual([assignments[0].result, replies], ['Đã thực hiện', []]);
  });

  test('who may read it: clerks and leaders always, a unit’s leaders once it has a part, its officer once it is theirs', async () => {
    const colleague = await house.asColleagueOf(office.officer);
    const otherUnit = await house.asColleagueOf(office.unitHead);
    const theirs = await anOffice(house, 'snv');
    for (const [until, readers] of [
      ['registered', [office.clerk, office.head]], ['directed', [office.clerk, office.head, office.unitHead]],
      ['assigned', [office.clerk, office.head, office.unitHead, office.officer]], ['closed', [office.clerk, office.head, office.unitHead, office.officer]],
    ] as const) {
      const { id } = await anIncoming(house, office, until);
      for (const person of [office.clerk, office.head, office.unitHead, office.officer, colleague, otherUnit, theirs.clerk, theirs.head, theirs.unitHead, theirs.officer]) {
        const response = await look(person, id);
        if ((readers as readonly Visitor[]).includes(person)) assert.equal(response.statusCode, 200, `${until} ${person.email}`);
        else assertProblem(response, 'not-found');
      }
    }
  });

  test('one that never was, one that is no identifier, and nobody', async () => {
    assertProblem(await look(office.clerk, '0190a0a0-0000-7000-8000-000000000000'), 'not-found');
    assertProblem(await look(office.clerk, 'khong-co'), 'invalid-input');
    const { id } = await anIncoming(house, office);
    assertProblem(await office.clerk.send('documents', 'getIncoming', { params: { id } }, { cookie: '' }), 'signed-out');
  });
});
