import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { createBus } from '#server/platform/realtime/bus.ts';
import { eventually, type House } from '#server/testing/house.ts';
import { untilQuiet } from '#server/testing/refusals.ts';
import { aDraft } from '../documents/testing.ts';
import { readPacket } from './edxml/read-packet.ts';
import { sendDue, type SendDeps } from './jobs/send-due.ts';
import { LineFailure, type Line } from './lines/line.ts';
import { MOST_ATTEMPTS } from './rules/back-off.ts';
import { aNeighbour, MemoryHub, overHub } from './testing.ts';
import { type ExchangeHouse, openExchangeHouse } from './testing-house.ts';

const MINUTE = 60_000;

describe('sending to other houses, once each', () => {
  let x: ExchangeHouse;
  let house: House;
  before(async () => {
    x = await openExchangeHouse();
    house = x.house;
  });
  after(() => x.close());

  /** Workers of a house whose own are at rest: over another hub, at another hour. */
  function workers(hub: MemoryHub, { later = 0, line }: { later?: number; line?: Line } = {}): () => Promise<number> {
    const open = overHub(hub, () => [{ id: x.first.id, codes: [x.first.code] }]);
    const deps: SendDeps = {
      database: house.database, storage: house.storage, bus: createBus(), packetSigner: async () => null, clock: () => new Date(Date.now() + later),
      openLines: async () => (await open()).map((each) => (line === undefined ? each : { ...each, line })),
    };
    return () => sendDue(deps);
  }

  interface Row {
    readonly id: string;
    readonly state: string;
    readonly attempts: number;
    readonly problem: string | null;
  }
  const rowsOf = (outgoingId: string) => house.sql<Row>('select id, state, attempts, problem from exchange.outbox where outgoing_id = $1 order by seq', [outgoingId]);

  /** Issued and in the outbox, but with nobody at work on it: the house's own workers find it not due. */
  async function queued(recipientIds: readonly string[]): Promise<{ outgoingId: string; rows: Row[] }> {
    x.hub.failing.set('send', { code: 'unreachable', detail: 'down' });
    const { id } = await aDraft(house, x.first.office, 'issued', { fields: { recipientAgencyIds: [...recipientIds] } });
    await eventually(async () => (await rowsOf(id)).length === recipientIds.length && (await rowsOf(id)).every(({ attempts, problem }) => attempts === 1 && problem === 'unreachable'));
    await untilQuiet(house);
    await house.sql(`update exchange.outbox set next_at = now() + interval '30 days' where state = 'waiting'`);
    return { outgoingId: id, rows: await rowsOf(id) };
  }
  const due = (outgoingId: string) => house.sql(`update exchange.outbox set next_at = now() - interval '1 minute' where outgoing_id = $1 and state = 'waiting'`, [outgoingId]);

  test('by as many workers as there are: each packet goes out exactly once', async () => {
    const neighbours = [];
    for (let n = 10; n < 40; n += 1) neighbours.push((await aNeighbour(house, { code102: `000.00.${n}.H41`, name: `Sở thứ ${n}` })).id);
    const { outgoingId, rows } = await queued(neighbours);
    const hub = new MemoryHub();
    await due(outgoingId);
    await Promise.all(Array.from({ length: 60 }, workers(hub)));
    assert.deepEqual([hub.lying.length, new Set(hub.sends.values())], [30, new Set([1])]);
    assert.deepEqual(new Set(hub.sends.keys()), new Set(rows.map(({ id }) => id)));
    assert.deepEqual(new Set((await rowsOf(outgoingId)).map(({ state }) => state)), new Set(['sent']));
  });

  test('the word of it lost, it goes again with the same bytes under the same id, and lies there once', async () => {
    const { outgoingId } = await queued([x.neighbour.id]);
    const hub = new MemoryHub();
    hub.lostAcknowledgements = 1;
    await due(outgoingId);
    await workers(hub)();
    assert.deepEqual((await rowsOf(outgoingId)).map(({ state, problem }) => [state, problem]), [['waiting', 'timed-out']]);
    await workers(hub)();
    assert.equal([...hub.sends.values()][0], 1, 'not before the pause is over');
    await workers(hub, { later: 10 * MINUTE })();
    assert.deepEqual([hub.lying.length, [...hub.sends.values()], (await rowsOf(outgoingId))[0]?.state], [1, [2], 'sent']);
  });

  test('a worker that dies after the hub has it is followed by another, and it lies there once', async () => {
    const { outgoingId } = await queued([x.neighbour.id]);
    const hub = new MemoryHub();
    const line = hub.line();
    const dying: Line = { ...line, send: async (packet) => {
      await line.send(packet);
      return new Promise(() => undefined);
    } };
    await due(outgoingId);
    void workers(hub, { line: dying })();
    await eventually(async () => hub.sends.size === 1);
    await workers(hub, { later: 5 * MINUTE })();
    assert.deepEqual([(await rowsOf(outgoingId))[0]?.state, [...hub.sends.values()]], ['waiting', [1]], 'the claim still stands');
    await workers(hub, { later: 11 * MINUTE })();
    assert.deepEqual([(await rowsOf(outgoingId))[0]?.state, [...hub.sends.values()], hub.lying.length], ['sent', [2], 1]);
  });

  test('a fault of the program is told, waits like any other, and holds up nothing', async () => {
    const { outgoingId } = await queued([x.neighbour.id]);
    const hub = new MemoryHub();
    const line: Line = { ...hub.line(), send: () => Promise.reject(new Error('a fault')) };
    await due(outgoingId);
    await assert.rejects(workers(hub, { line })(), /a fault/u);
    assert.deepEqual((await rowsOf(outgoingId)).map(({ state, attempts, problem }) => [state, attempts, problem]), [['waiting', 2, 'internal']]);
    await due(outgoingId);
    await workers(hub)();
    assert.deepEqual([(await rowsOf(outgoingId))[0]?.state, hub.lying.length], ['sent', 1]);
  });

  test('what follows in one matter waits for what goes before', async () => {
    const { outgoingId } = await queued([x.neighbour.id]);
    const { version } = await x.first.office.clerk.call('documents', 'getOutgoing', { params: { id: outgoingId } });
    await x.first.office.head.call('documents', 'recall', { params: { id: outgoingId }, body: { version, reason: 'Ban hành nhầm' } });
    await eventually(async () => (await rowsOf(outgoingId)).length === 2);
    const hub = new MemoryHub();
    await house.sql(`update exchange.outbox set next_at = now() - interval '1 hour' where outgoing_id = $1 and what = 'recall'`, [outgoingId]);
    await workers(hub)();
    assert.equal(hub.lying.length, 0, 'the recall of what has not gone yet');
    await due(outgoingId);
    await workers(hub)();
    assert.deepEqual((await hub.readFor(x.neighbour.code)).map((facts) => facts.kind === 'edoc' && facts.business.type), ['new', 'recall']);
  });

  test('tried in vain for a day, it is given up and lies before the clerk', async () => {
    const { outgoingId } = await queued([x.neighbour.id]);
    const hub = new MemoryHub();
    hub.failing.set('send', { code: 'unreachable', detail: 'down' });
    for (let tries = 2; tries <= MOST_ATTEMPTS; tries += 1) {
      assert.deepEqual((await rowsOf(outgoingId)).map(({ state, attempts }) => [state, attempts]), [['waiting', tries - 1]]);
      await due(outgoingId);
      await workers(hub)();
    }
    assert.deepEqual((await rowsOf(outgoingId)).map(({ state, attempts, problem }) => [state, attempts, problem]), [['dead', MOST_ATTEMPTS, 'unreachable']]);
    assert.equal((await house.sql(`select 1 from queue.item where subject_id = $1 and kind = 'exchange.send-again' and done_at is null`, [outgoingId])).length, 1);
    assert.equal((await house.sql(`select 1 from audit.entry where subject_id = $1 and action = 'exchange.not-sent'`, [outgoingId])).length, 1);
  });

  test('an agency without an identifier is told so and not passed over', async () => {
    x.hub.failing.clear();
    await house.sql(`update identity.organization_period set code_qcvn102 = null, code_qd20 = null where organization_id = $1`, [x.second.id]);
    const { id } = await aDraft(house, x.second.office, 'issued', { fields: { recipientAgencyIds: [x.neighbour.id] } });
    await eventually(async () => (await rowsOf(id))[0]?.state === 'dead');
    const [item] = await house.sql<{ note: string }>(`select note from queue.item where subject_id = $1 and kind = 'exchange.send-again'`, [id]);
    assert.deepEqual([(await rowsOf(id))[0]?.problem, item?.note], ['sender-without-code', 'Cơ quan gửi chưa có mã định danh']);
  });

  test('signed with the key of the agency, where it has one', async () => {
    x.hub.failing.clear();
    const { id } = await aDraft(house, x.first.office, 'issued', { fields: { recipientAgencyIds: [x.neighbour.id] } });
    const [row] = await eventually(async () => {
      const rows = await rowsOf(id);
      return rows[0]?.state === 'sent' && rows;
    });
    const bytes = x.hub.lying.find(({ packetId }) => packetId === row?.id)?.bytes ?? Buffer.alloc(0);
    const reading = await readPacket((async function* () { yield bytes; })(), async (_facts, content) => void (await Array.fromAsync(content)));
    assert.deepEqual(reading.readable && [reading.signature.state, reading.signature.state === 'intact' && reading.signature.covers], ['intact', 'packet']);
    assert.ok(!house.jobFailures.some((error) => !(error instanceof LineFailure)), String(house.jobFailures[0]));
  });
});
