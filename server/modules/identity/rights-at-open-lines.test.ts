import assert from 'node:assert/strict';
import { once } from 'node:events';
import { after, before, describe, test } from 'node:test';
import { WebSocket } from 'ws';
import { dayOf } from '#contract/day.ts';
import { type House, openHouse } from '#server/testing/house.ts';
import type { Visitor } from '#server/testing/visitor.ts';

/** A line whose rights have changed is cut at once: the browser comes back with those of now and asks for everything anew. */
describe('rights at open lines', () => {
  let house: House;
  let origin: string;
  let head: Visitor;
  let officer: Visitor;
  let administrator: Visitor;
  const today = dayOf(new Date().toISOString());
  before(async () => {
    house = await openHouse();
    origin = await house.app.listen({ port: 0, host: '127.0.0.1' });
    [head, officer, administrator] = [await house.as('stttt-head'), await house.as('stttt-officer'), await house.as('stttt-admin')];
  });
  after(() => house.close());

  /** An open line; answers how it will be closed. */
  const openLine = async (visitor: Visitor): Promise<{ closed: Promise<string> }> => {
    const socket = new WebSocket(`${origin.replace('http', 'ws')}/api/realtime`, { headers: { cookie: visitor.cookie, origin } });
    const closed = once(socket, 'close').then(([, reason]) => String(reason));
    await once(socket, 'open');
    return { closed };
  };
  const postOf = async (visitor: Visitor) => (await visitor.call('identity', 'getMe', {})).capacities[0]?.postId ?? '';

  test('a delegation is felt when given and when taken back', async () => {
    const first = await openLine(officer);
    const { personId } = await officer.call('identity', 'getMe', {});
    const known = (await officer.call('identity', 'getMe', {})).capacities.length;
    const postId = await postOf(head);
    const { id } = await head.call('identity', 'delegate', { body: { postId, toPersonId: personId, from: today, to: today, reason: 'Đi họp' } });
    assert.equal(await first.closed, 'rights changed');
    const line = await openLine(officer);
    assert.equal((await officer.call('identity', 'getMe', {})).capacities.length, known + 1);
    await head.call('identity', 'revokeDelegation', { params: { id } });
    assert.equal(await line.closed, 'rights changed');
    assert.equal((await officer.call('identity', 'getMe', {})).capacities.length, known);
  });

  test('the end of a holding is felt; a disabled account is cut off', async () => {
    const line = await openLine(officer);
    const me = await officer.call('identity', 'getMe', {});
    const [capacity] = me.capacities;
    const { posts } = await administrator.call('identity', 'getAdministered', { params: { id: capacity?.unitId ?? '' } });
    const holding = posts.find(({ id }) => id === capacity?.postId)?.holdings[0];
    await administrator.call('identity', 'endHolding', { params: { id: holding?.holdingId ?? '' }, body: { from: today } });
    assert.equal(await line.closed, 'rights changed');
    const without = await openLine(officer);
    assert.deepEqual((await officer.call('identity', 'getMe', {})).capacities, []);
    await administrator.call('identity', 'disableAccount', { params: { id: me.personId } });
    assert.equal(await without.closed, 'signed out');
    assert.equal((await officer.send('identity', 'getMe', {})).statusCode, 401);
  });

  test('an administrator reads no document', async () => {
    const { rows } = await administrator.call('documents', 'listIncoming', { query: {} });
    assert.deepEqual(rows, []);
    const [document] = await house.sql<{ id: string }>('select id from documents.incoming limit 1');
    if (document !== undefined) assert.equal((await administrator.send('documents', 'getIncoming', { params: { id: document.id } })).statusCode, 404);
  });
});
