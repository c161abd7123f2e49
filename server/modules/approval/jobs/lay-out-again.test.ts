import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { layAgain } from '../../documents/index.ts';
import { anOffice, type Office, postOf } from '../../documents/testing.ts';
import { aDraftOnRoute, aStep, type Colleague, otherUnitHeads, ownUnit } from '../../documents/testing-routes.ts';
import { type House, openHouse } from '#server/testing/house.ts';
import { dayFromNow } from '../testing.ts';
import { layOutAgain } from './lay-out-again.ts';

describe('with a new day', () => {
  let house: House;
  let office: Office;
  let standIn: Colleague;
  before(async () => {
    house = await openHouse();
    office = await anOffice(house);
    [standIn] = (await otherUnitHeads(house, office, 1)) as [Colleague];
  });
  after(() => house.close());

  test('what waits is laid before those who stand in from now on, and taken from those who did until yesterday', async () => {
    const { postId } = await postOf(office.unitHead);
    const draft = await aDraftOnRoute(house, office, [aStep('content', [ownUnit])]);
    const silent = { announce: () => undefined, announceNow: () => undefined, subscribe: () => () => undefined };
    const night = () => layOutAgain({ database: house.database, desksChanged: (tx, ids) => layAgain({ bus: silent }, tx, ids) }, dayFromNow(0));
    const desks = async () => (await house.sql<{ addressee: string }>('select addressee from queue.item where subject_id = $1 and done_at is null order by 1', [draft.id])).map(({ addressee }) => addressee);
    const days = (from: number, to: number) => house.sql('update approval.substitute set first_day = $1, last_day = $2', [dayFromNow(from), dayFromNow(to)]);
    await office.unitHead.call('approval', 'nameSubstitute', { body: { postId, substitutePostId: standIn.postId, from: dayFromNow(1), to: dayFromNow(1), reason: 'Nghỉ phép' } });
    await night();
    assert.deepEqual(await desks(), [`post:${postId}`], 'not before its day');
    await days(0, 0);
    await night();
    assert.deepEqual(await desks(), [`post:${postId}`, `post:${standIn.postId}`].toSorted());
    await days(-3, -1);
    await night();
    assert.deepEqual(await desks(), [`post:${postId}`]);
    assert.equal((await standIn.visitor.send('documents', 'getOutgoing', { params: { id: draft.id } })).statusCode, 404);
  });
});
