import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type House, openHouse } from '#server/testing/house.ts';
import { anIncoming, anOffice, type Office } from '../testing.ts';

describe('the desk on which a document waits for its direction', () => {
  let house: House;
  let office: Office;
  before(async () => {
    house = await openHouse();
    office = await anOffice(house);
  });
  after(() => house.close());

  const deskOf = async (): Promise<string | undefined> => {
    const { id } = await anIncoming(house, office);
    const [item] = await house.sql<{ addressee: string }>(`select addressee from queue.item where subject_id = $1 and kind = 'documents.direct'`, [id]);
    return item?.addressee;
  };

  test('is the head’s, and the deputies’ while nobody is head', async () => {
    assert.equal(await deskOf(), `role:${office.agencyId}:head`);
    await house.sql(`update identity.holding set valid_to = current_date - 1 where post_id = $1`, [office.headPostId]);
    assert.equal(await deskOf(), `role:${office.agencyId}:deputy`);
  });
});
