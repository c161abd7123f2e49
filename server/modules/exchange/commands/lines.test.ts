import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { InputOf } from '#contract/endpoint.ts';
import type { contract } from '#contract/index.ts';
import { type Hub, startHub } from '#server/testing/hub/hub.ts';
import { type House, openHouse } from '#server/testing/house.ts';
import { assertAudited, assertProblem, assertRefused } from '#server/testing/refusals.ts';
import type { Visitor } from '#server/testing/visitor.ts';
import { aPacket } from '../lines/testing-courier.ts';
import { openLines } from '../steps/open-lines.ts';
import { openKeyRing } from '#server/platform/storage/key-ring.ts';

const SYSTEM = { systemId: 'he-thong-tphcm', secret: 'khoa-that-bi-mat-9', organs: [{ codes: ['H29.1'] }] };
type Create = InputOf<typeof contract.exchange.createLine>['body'];

describe('the lines of the house, on the screen of its administrators', () => {
  let hub: Hub;
  let house: House;
  let administrator: Visitor;
  let elsewhere: string;
  const other = 'http://127.0.0.1:9';
  before(async () => {
    hub = await startHub({ systems: [SYSTEM] });
    house = await openHouse({ lines: { origins: [hub.origin, other] } });
    administrator = await house.as('city-admin');
    await administrator.call('identity', 'confirmPresence', { body: { password: house.demo.password } });
    [{ id: elsewhere } = { id: '' }] = await house.sql<{ id: string }>(`insert into catalogue.agency (id, name, code_qd20, source) values (gen_random_uuid(), 'Sở Thử nghiệm Đà Nẵng', 'H17.99', 'packet') returning id`);
  });
  after(async () => {
    await house.close();
    await hub.close();
  });

  const axis = (changes: Partial<Create> = {}): Create => ({ kind: 'axis', name: 'Trục quốc gia', address: hub.origin, systemId: SYSTEM.systemId, secret: SYSTEM.secret, servesAgencyIds: null, reachesAgencyIds: null, ...changes });
  const create = (body: Create, who = administrator) => who.send('exchange', 'createLine', { body });
  const list = async (who = administrator) => (await who.call('exchange', 'listLines', {})).lines;
  const made = async (body: Create): Promise<string> => {
    const answer = await create(body);
    assert.equal(answer.statusCode, 200, answer.body);
    return answer.json<{ id: string }>().id;
  };
  const line = async (id: string) => {
    const found = (await list()).find((one) => one.id === id);
    assert.ok(found);
    return found;
  };
  const open = () => house.database.read((tx) => openLines({ keys: openKeyRing(house.folder), lines: { origins: [hub.origin, other], folder: `${house.folder}/lines` }, clock: () => new Date() }, tx));
  const test1 = (id: string, who = administrator) => who.send('exchange', 'testLine', { params: { id } });

  test('an axis line is set up, tested and used; its secret is in no answer, row, audit entry or log', async () => {
    const id = await made(axis());
    assert.deepEqual((await assertAudited(house, id, 'exchange.line-created')).detail, { kind: 'axis', name: 'Trục quốc gia', address: hub.origin });
    assert.deepEqual((await test1(id)).json<{ problem: unknown }>().problem, null);
    assert.equal((await assertAudited(house, id, 'exchange.line-tested')).detail['outcome'], 'answered');
    const shown = await line(id);
    assert.deepEqual([shown.hasSecret, shown.standing, shown.enabled, shown.problem, shown.servesAgencyIds], [true, 'ready', true, null, null]);
    assert.ok(shown.checkedAt !== null && shown.checkMilliseconds !== null);
    const [opened] = await open();
    assert.ok(opened?.organIds.some((code) => code.startsWith('H29')) === true && opened.organIds.length === 2 * opened.agencyIds.length, `${opened?.agencyIds.length} agencies`);
    await opened.line.send(aPacket({ to: ['H29.1'] }));
    assert.equal(hub.entries.length, 1);
    const rows = await house.sql<{ text: string }>(`select l::text as text from exchange.line l union all select a::text from audit.entry a union all select o::text from platform.once o`);
    for (const text of [...rows.map((row) => row.text), JSON.stringify(await administrator.call('exchange', 'listLines', {})), ...house.logged]) assert.ok(!text.includes(SYSTEM.secret));
  });

  test('a wrong key is told by the test and kept for the screen', async () => {
    const id = await made(axis({ name: 'Khóa sai', secret: 'khoa-sai' }));
    const { problem } = (await test1(id)).json<{ problem: { code: string; detail: string } }>();
    assert.equal(problem.code, 'refused');
    assert.equal((await assertAudited(house, id, 'exchange.line-tested')).detail['outcome'], 'refused');
    assert.deepEqual((await line(id)).problem, problem);
    const { version } = await line(id);
    assert.equal((await administrator.send('exchange', 'changeLine', { params: { id }, body: { name: 'Khóa đúng', address: hub.origin, systemId: SYSTEM.systemId, secret: SYSTEM.secret, servesAgencyIds: null, reachesAgencyIds: null, version } })).statusCode, 204);
    assert.equal((await assertAudited(house, id, 'exchange.line-changed')).detail['secret'], 'new');
    assert.equal((await test1(id)).json<{ problem: unknown }>().problem, null);
  });

  test('a folder line has a folder of its own below the operator’s, and no keys', async () => {
    const id = await made({ kind: 'folder', name: 'Thư mục xã đảo', address: 'xa-dao', systemId: null, secret: null, servesAgencyIds: null, reachesAgencyIds: [elsewhere] });
    assert.equal((await test1(id)).json<{ problem: unknown }>().problem, null);
    const opened = (await open()).find((one) => one.id === id);
    assert.deepEqual([opened?.kind, opened?.reachesAgencyIds], ['folder', [elsewhere]]);
    await assertRefused(house, 'exchange/line-keys-missing', () => create({ kind: 'folder', name: 'Khác', address: 'khac', systemId: 'a', secret: null, servesAgencyIds: null, reachesAgencyIds: null }));
    for (const address of ['../xa-dao', '/etc', '.', 'Xa Dao']) await assertRefused(house, 'exchange/line-address-not-allowed', () => create({ kind: 'folder', name: 'Khác', address, systemId: null, secret: null, servesAgencyIds: null, reachesAgencyIds: null }));
  });

  test('changed under the same server it keeps its secret; moved to another it must be given anew', async () => {
    const id = await made(axis({ name: 'Đổi chỗ' }));
    const change = async (address: string, secret: string | null, version?: number) => administrator.send('exchange', 'changeLine', { params: { id }, body: { name: 'Đổi chỗ 2', address, systemId: SYSTEM.systemId, secret, servesAgencyIds: null, reachesAgencyIds: null, version: version ?? (await line(id)).version } });
    assert.equal((await change(`${hub.origin}/`, null)).statusCode, 204);
    assert.equal((await assertAudited(house, id, 'exchange.line-changed')).detail['secret'], 'kept');
    assert.equal((await test1(id)).json<{ problem: unknown }>().problem, null, 'the secret still works');
    assertProblem(await change(other, null), 'exchange/line-keys-missing');
    assertProblem(await change('https://evil.example', SYSTEM.secret), 'exchange/line-address-not-allowed');
    assertProblem(await change(hub.origin, null, 1), 'stale-version');
    assert.equal((await change(other, 'khoa-cho-noi-khac')).statusCode, 204);
    assert.equal((await test1(id)).json<{ problem: { code: string } }>().problem.code, 'unreachable');
  });

  test('switched off it is not opened, switched on it is again', async () => {
    const id = await made(axis({ name: 'Tạm dừng' }));
    const turn = async (enabled: boolean) => administrator.send('exchange', 'switchLine', { params: { id }, body: { enabled, version: (await line(id)).version } });
    assert.equal((await turn(false)).statusCode, 204);
    await assertAudited(house, id, 'exchange.line-switched-off');
    assert.ok(!(await open()).some((one) => one.id === id));
    assert.equal((await turn(true)).statusCode, 204);
    await assertAudited(house, id, 'exchange.line-switched-on');
    assert.ok((await open()).some((one) => one.id === id));
    await assertRefused(house, 'stale-version', () => administrator.send('exchange', 'switchLine', { params: { id }, body: { enabled: false, version: 1 } }));
  });

  test('what is not possible is refused by name and leaves nothing', async () => {
    const [hosted] = await house.sql<{ id: string }>(`select id from identity.current_organization where kind = 'agency' limit 1`);
    await assertRefused(house, 'exchange/line-name-taken', () => create(axis({ name: 'TRỤC QUỐC GIA' })));
    await assertRefused(house, 'exchange/line-address-not-allowed', () => create(axis({ name: 'A', address: 'http://169.254.169.254' })));
    await assertRefused(house, 'exchange/line-keys-missing', () => create(axis({ name: 'A', secret: null })));
    await assertRefused(house, 'exchange/line-keys-missing', () => create(axis({ name: 'A', systemId: null })));
    await assertRefused(house, 'exchange/line-agency-unknown', () => create(axis({ name: 'A', servesAgencyIds: [elsewhere] })));
    await assertRefused(house, 'exchange/line-agency-unknown', () => create(axis({ name: 'A', reachesAgencyIds: [hosted?.id ?? ''] })));
    await assertRefused(house, 'invalid-input', () => create(axis({ name: ' ' })));
    await assertRefused(house, 'invalid-input', () => create(axis({ secret: 'có dấu' })));
    assertProblem(await create(axis({ name: 'Độ mật: TỐI MẬT' })), 'secrecy/refused');
    assertProblem(await create(axis({ name: 'Đường văn bản TỐI MẬT' })), 'secrecy/declaration-needed');
    const [first] = await list();
    const change = (name: string) => administrator.send('exchange', 'changeLine', { params: { id: first?.id ?? '' }, body: { name, address: hub.origin, systemId: SYSTEM.systemId, secret: null, servesAgencyIds: null, reachesAgencyIds: null, version: first?.version ?? 0 } });
    assertProblem(await change('Độ mật: TỐI MẬT'), 'secrecy/refused');
    for (const id of [elsewhere]) {
      await assertRefused(house, 'not-found', () => test1(id));
      await assertRefused(house, 'not-found', () => administrator.send('exchange', 'switchLine', { params: { id }, body: { enabled: true, version: 1 } }));
    }
  });

  test('only by administrators of the whole city, who have just proved to be there where a line is changed', async () => {
    const [absent, ofAgency, clerk] = await Promise.all([house.as('city-admin'), house.as('stttt-admin'), house.as('stttt-clerk')]);
    await ofAgency.call('identity', 'confirmPresence', { body: { password: house.demo.password } });
    const [first] = await list(absent);
    const { id = '', version = 0 } = first ?? {};
    const acts = (who: Visitor) => [
      () => create(axis({ name: 'B' }), who), () => who.send('exchange', 'switchLine', { params: { id }, body: { enabled: false, version } }),
      () => who.send('exchange', 'changeLine', { params: { id }, body: { name: 'B', address: hub.origin, systemId: 'a', secret: null, servesAgencyIds: null, reachesAgencyIds: null, version } }),
    ];
    for (const act of acts(absent)) await assertRefused(house, 'identity/presence-not-confirmed', act);
    for (const who of [ofAgency, clerk]) {
      for (const act of [...acts(who), () => test1(id, who), () => who.send('exchange', 'listLines', {})]) await assertRefused(house, 'forbidden', act);
    }
    assertProblem(await house.app.inject('/api/exchange/lines'), 'signed-out');
  });

  test('a line whose origin the operator has taken away, or whose secret another master key sealed, is shown so and not opened', async () => {
    const keys = openKeyRing(house.folder);
    const clock = (): Date => new Date();
    const none = await house.database.read((tx) => openLines({ keys, lines: { origins: [], folder: house.folder }, clock }, tx));
    assert.deepEqual(none.map(({ kind }) => kind), ['folder']);
    await house.sql(`update exchange.line set key_id = 'another' where kind <> 'folder'`);
    assert.deepEqual((await open()).map(({ kind }) => kind), ['folder']);
    const lost = (await list()).find(({ kind }) => kind === 'axis');
    assert.equal(lost?.standing, 'secret-lost');
    await assertRefused(house, 'exchange/line-keys-missing', () => test1(lost.id));
  });
});
