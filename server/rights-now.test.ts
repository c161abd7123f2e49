import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { WebSocket } from 'ws';
import { dayOf } from '#contract/day.ts';
import { anUpload, someFields } from './modules/documents/testing.ts';
import { type House, openHouse } from './testing/house.ts';
import { assertProblem } from './testing/refusals.ts';
import type { Visitor } from './testing/visitor.ts';

describe('in the whole house', () => {
  let house: House;
  before(async () => {
    house = await openHouse();
    await house.app.listen({ port: 0, host: '127.0.0.1' });
  });
  after(() => house.close());

  /** Resolves with the reason when the open line of this person is cut. */
  const lineOf = async (visitor: Visitor): Promise<{ cut: Promise<string> }> => {
    const { port } = house.app.server.address() as AddressInfo;
    const socket = new WebSocket(`ws://127.0.0.1:${port}/api/realtime`, { headers: { cookie: visitor.cookie } });
    const cut = new Promise<string>((resolve) => {
      socket.on('close', (_code, reason) => resolve(reason.toString('utf8')));
    });
    await new Promise((resolve, reject) => {
      socket.once('open', resolve);
      socket.once('error', reject);
    });
    return { cut };
  };

  test('an open line is cut by signing out, and none is opened afterwards', async () => {
    const visitor = await house.as('stttt-officer');
    const { cut } = await lineOf(visitor);
    await visitor.call('identity', 'signOut', {});
    assert.equal(await cut, 'signed out');
    await assert.rejects(lineOf(visitor), /401/);
  });

  test('an open line is cut when its session is ended from another device', async () => {
    const [office, home] = [await house.as('stttt-unit-head'), await house.as('stttt-unit-head')];
    const { cut } = await lineOf(office);
    const { sessions } = await home.call('identity', 'listSessions', {});
    await home.call('identity', 'endSession', { params: { id: sessions.find(({ current }) => !current)?.id ?? '' } });
    assert.equal(await cut, 'signed out');
  });

  test('a delegation given and taken back reaches the open line at that moment', async () => {
    const [head, officer] = [await house.as('stttt-head'), await house.as('stttt-officer')];
    const [{ capacities }, me] = [await head.call('identity', 'getMe', {}), await officer.call('identity', 'getMe', {})];
    const first = await lineOf(officer);
    const from = dayOf(new Date().toISOString());
    const order = { postId: capacities[0]?.postId ?? '', toPersonId: me.personId, from, to: from, reason: 'Đi công tác' };
    const { id } = await head.call('identity', 'delegate', { body: order });
    assert.equal(await first.cut, 'rights changed');
    const second = await lineOf(officer);
    await head.call('identity', 'revokeDelegation', { params: { id } });
    assert.equal(await second.cut, 'rights changed');
  });

  test('the search of one person is limited, that of the next is not', async () => {
    const [busy, calm] = [await house.as('snv-officer'), await house.as('snv-clerk')];
    const find = async (visitor: Visitor): Promise<number> => (await visitor.send('search', 'find', { query: { q: 'công văn' } })).statusCode;
    const statuses = [];
    for (let count = 0; count < 121; count += 1) statuses.push(await find(busy));
    assert.deepEqual([statuses.indexOf(429), await find(calm)], [120, 200]);
  });

  test('signing in is limited for one address, and beyond the limit nothing is looked at', async () => {
    const signIn = (remoteAddress: string) =>
      house.app.inject({ method: 'POST', url: '/api/identity/sign-in', payload: {}, remoteAddress, headers: { 'x-requested-with': 'cong-so-so' } });
    for (let count = 0; count < 300; count += 1) assert.equal((await signIn('203.0.113.4')).statusCode, 400);
    const refused = await signIn('203.0.113.4');
    assert.deepEqual([refused.statusCode, refused.json<{ type: string }>().type], [429, '/problems/too-many-requests']);
    assert.ok(Number(refused.headers['retry-after']) > 0);
    assert.equal((await signIn('203.0.113.5')).statusCode, 400);
  });

  test('bytes damaged at rest are never served, and those of another agency are not there', async () => {
    const [clerk, stranger] = [await house.as('stttt-clerk'), await house.as('snv-clerk')];
    const { id } = await clerk.call('documents', 'registerUpload', { body: { uploadId: await anUpload(house, clerk), fields: someFields() } });
    assert.equal((await stranger.send('documents', 'getOriginal', { params: { id } })).statusCode, 404);
    assert.equal((await clerk.send('documents', 'getOriginal', { params: { id } })).statusCode, 200);
    const [blob] = await house.sql<{ location: string }>('select location from files.blob join documents.incoming on original_sha256 = sha256 where id = $1', [id]);
    const file = join(house.folder, 'files', blob?.location ?? '');
    const stored = await readFile(file);
    stored.writeUInt8(stored.readUInt8(5) ^ 1, 5);
    await writeFile(file, stored);
    assertProblem(await clerk.send('documents', 'getOriginal', { params: { id } }), 'internal');
    assert.ok(house.logged.some((line) => line.includes('unexpected error')));
  });
});
