import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { createEvents, EVENT_QUEUE } from '#server/platform/events/events.ts';
import { type House, openHouse } from '#server/testing/house.ts';
import { aDraft, anArrived, anOffice, type Office } from '../documents/testing.ts';
import { sendAgain } from './send-again.ts';

describe('sending again what never arrived', () => {
  let house: House;
  let office: Office;
  let other: Office;
  before(async () => {
    house = await openHouse();
    [office, other] = await Promise.all([anOffice(house), anOffice(house, 'snv')]);
  });
  after(() => house.close());

  const HOUR = 3_600_000;
  const send = (later: number) => sendAgain({ database: house.database, events: createEvents(house.database, { ...house.jobs, work: () => undefined }), clock: () => new Date(Date.now() + later) });
  const arrivals = async (id: string): Promise<number> => (await house.sql('select 1 from documents.incoming where sent_by_outgoing_id = $1', [id])).length;
  const events = async (): Promise<number> => (await house.sql('select 1 from jobs.job where name = $1', [EVENT_QUEUE])).length;

  test('a document whose event was lost reaches its receiver; one that arrived is left alone', async () => {
    const { outgoingId: arrived } = await anArrived(house, { from: office, to: other });
    await house.jobs.stop();
    const lost = await aDraft(house, office, 'issued', { fields: { recipientAgencyIds: [other.agencyId] } });
    await house.sql(`delete from jobs.job where data -> 'facts' ->> 'outgoingId' = $1`, [lost.id]);
    const queued = await events();
    await send(0);
    assert.equal(await events(), queued, 'what was issued a moment ago may still be on its way');
    await send(HOUR + 60_000);
    const [event] = await house.sql<{ facts: object }>(`select data -> 'facts' as facts from jobs.job where data -> 'facts' ->> 'outgoingId' = $1`, [lost.id]);
    assert.deepEqual([await events(), event?.facts], [queued + 1, { outgoingId: lost.id, agencyIds: [other.agencyId] }]);
    assert.equal(await arrivals(arrived), 1);
  });
});
