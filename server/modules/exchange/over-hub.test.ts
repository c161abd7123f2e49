import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type Hub, startHub } from '#server/testing/hub/hub.ts';
import type { HubAct, Mischief } from '#server/testing/hub/mischief.ts';
import { eventually, type House, openHouse } from '#server/testing/house.ts';
import { aDraft, anOffice, type Office } from '../documents/testing.ts';
import { FETCH_WAITING, SEND_DUE } from './jobs/queues.ts';
import { aNeighbour } from './testing.ts';

const SYSTEMS = [
  { systemId: 'H29', secret: 'khoa-cua-tphcm', organs: [{ codes: ['000.00.07.H29', 'H29.07'] }] },
  { systemId: 'H17', secret: 'khoa-cua-da-nang', organs: [{ codes: ['000.00.08.H17', 'H17.08'] }] },
];
const ALL: readonly HubAct[] = ['list', 'fetch', 'send', 'mark'];
/** What goes wrong in one story; each alone is tried with each kind of line beside the lines. */
const WRONGS: readonly (readonly [what: string, orders: readonly (readonly [Mischief, readonly HubAct[], number])[]])[] = [
  ['lists late, twice, in no order, and again what was done', [['slow', ALL, 2], ['twice-listed', ['list'], 2], ['shuffled', ['list'], 2], ['listed-again', ['list'], 3]]],
  ['loses acknowledgements, and packets half-way', [['lost-acknowledgement', ['send', 'mark'], 4], ['cut-off', ['fetch'], 2]]],
  ['says nothing, breaks down, is busy', [['silent', ALL, 1], ['burst', ALL, 4], ['busy', ALL, 2]]],
  ['answers with pages, half answers, redirections, and that the keys are wrong', [['wrong-type', ALL, 2], ['no-json', ALL, 2], ['redirect', ALL, 2], ['refused', ALL, 2]]],
  ['keeps every packet twice', [['twin', ['send'], 20]]],
];

/** Two cities, each a house with its own database, its line set up by its administrator; between them a hub that goes wrong. */
describe('documents and statuses between two cities, over a hub that goes wrong', () => {
  let hub: Hub;
  let saigon: House;
  let danang: House;
  let sender: Office;
  let receiver: Office;
  let neighbourId: string;

  before(async () => {
    hub = await startHub({ systems: SYSTEMS });
    const lines = { origins: [hub.origin], patience: { silenceMs: 700, actMs: 5_000, packetMs: 5_000 } };
    [saigon, danang] = await Promise.all([openHouse({ lines }), openHouse({ lines, city: 'da-nang' })]);
    await Promise.all([addLine(saigon, 'axis', 0), addLine(danang, 'lgsp', 1)]);
    [sender, receiver] = await Promise.all([anOffice(saigon), anOffice(danang, 'snv')]);
    neighbourId = (await aNeighbour(saigon, { code102: '000.00.08.H17', codeQd20: 'H17.08', name: 'Sở Nội vụ thành phố Đà Nẵng' })).id;
    await aNeighbour(danang, { code102: '000.00.07.H29', codeQd20: 'H29.07', name: 'Sở Thông tin và Truyền thông Thành phố Hồ Chí Minh' });
  });
  after(async () => {
    await Promise.all([saigon.close(), danang.close()]);
    await hub.close();
  });

  async function addLine(house: House, kind: 'axis' | 'lgsp', index: 0 | 1): Promise<void> {
    const administrator = await house.as('city-admin');
    await administrator.call('identity', 'confirmPresence', { body: { password: house.demo.password } });
    const { systemId, secret } = SYSTEMS[index] ?? { systemId: '', secret: '' };
    await administrator.call('exchange', 'createLine', { body: { kind, name: 'Trục liên thông', address: hub.origin, systemId, secret, servesAgencyIds: null, reachesAgencyIds: null } });
  }
  /** One turn of both houses; what has failed before is due at once instead of after its pause. */
  async function turn(): Promise<void> {
    await Promise.all([saigon, danang].map(async (house) => {
      await house.sql(`update exchange.outbox set next_at = now() where state = 'waiting' and next_at > now()`);
      await house.sql(`update exchange.inbound set next_at = now() where state in ('listed', 'failed') and next_at > now()`);
      for (const queue of [SEND_DUE, FETCH_WAITING]) await house.database.transact((tx) => house.jobs.enqueue(tx, queue, {}));
    }));
  }
  const until = <T>(look: () => Promise<T | undefined | false>): Promise<T> => eventually(async () => {
    await turn();
    return look();
  });
  const statusesOf = async (id: string): Promise<string> => (await saigon.sql<{ status: string }>('select status from documents.delivery_status where outgoing_id = $1 order by status', [id])).map(({ status }) => status).join(' ');
  const arrivedAs = (subject: string) => danang.sql<{ id: string; version: number }>('select id, version from documents.incoming where subject = $1', [subject]);

  for (const [what, orders] of WRONGS) {
    test(`a hub that ${what}: a document arrives once, every status comes back once`, async () => {
      const subject = `Thử liên thông: ${what}`;
      const already = hub.entries.length;
      const goWrong = (): void => orders.forEach(([mischief, on, times]) => hub.behaviour.misbehave(mischief, { on, times }));
      goWrong();
      const { id } = await aDraft(saigon, sender, 'issued', { fields: { recipientAgencyIds: [neighbourId], subject } });
      const arrived = await until(async () => (await arrivedAs(subject))[0]);
      goWrong();
      const params = { id: arrived.id };
      const registered = await receiver.clerk.call('documents', 'registerArrived', { params, body: { version: arrived.version } });
      const directed = await receiver.head.call('documents', 'direct', { params, body: { version: registered.version, opinion: 'Giao phòng', lead: { unitId: receiver.unitId, dueOn: null } } });
      const { myAssignmentId } = await receiver.unitHead.call('documents', 'getIncoming', { params });
      const assigned = await receiver.unitHead.call('documents', 'assign', { params, body: { version: directed.version, assignmentId: myAssignmentId ?? '', postId: receiver.officerPostId, instruction: null } });
      await receiver.officer.call('documents', 'reportDone', { params, body: { version: assigned.version, assignmentId: myAssignmentId ?? '', result: 'Đã xong' } });
      await until(async () => (await statusesOf(id)) === '00 01 03 04 05 06');
      hub.behaviour.behave();
      await until(async () => hub.entries.every(({ state }) => state === 'done'));
      assert.equal((await arrivedAs(subject)).length, 1, 'once there');
      const packets = new Map(hub.entries.slice(already).map(({ packetId, kind }) => [packetId, kind]));
      assert.deepEqual([...packets.values()].toSorted(), ['edoc', ...Array.from({ length: 5 }, () => 'status')], 'six packets');
      if (what !== 'keeps every packet twice') assert.equal(hub.entries.length - already, 6, 'each once at the hub');
      const open = await Promise.all([saigon, danang].map((house) => house.sql(`select state, problem from exchange.outbox where state <> 'sent'`)));
      assert.deepEqual(open, [[], []], 'nothing waits, nothing is given up');
    });
  }

  test('no job threw, and no key is in a log', () => {
    assert.deepEqual([...saigon.jobFailures, ...danang.jobFailures], []);
    for (const line of [...saigon.logged, ...danang.logged]) assert.ok(!line.includes('khoa-cua-'), line);
  });
});
