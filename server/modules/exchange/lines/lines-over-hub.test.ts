import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type Hub, startHub } from '#server/testing/hub/hub.ts';
import type { HubAct, Mischief } from '#server/testing/hub/mischief.ts';
import { axisLine } from './axis.ts';
import type { Line, LineProblem } from './line.ts';
import { lgspLine } from './lgsp.ts';
import { aPacket, Courier, printOf } from './testing-courier.ts';

const SENDER = { systemId: 'he-thong-a', secret: 'khoa-bi-mat-cua-a', organs: [{ codes: ['000.00.01.H29', 'H29.1'] }] };
const RECEIVER = { systemId: 'he-thong-b', secret: 'khoa-bi-mat-cua-b', organs: [{ codes: ['000.00.01.H17', 'H17.1'] }, { codes: ['000.00.02.H17', 'H17.2'] }] };
/** Long, so that a busy machine is not taken for a silent hub; short where silence is what is tried. */
const patienceFor = (mischief?: Mischief) => ({ silenceMs: mischief === 'silent' ? 200 : 20_000, actMs: 20_000, packetMs: 20_000 });
const KINDS: Readonly<Record<string, typeof axisLine>> = { axis: axisLine, lgsp: lgspLine };

/** What goes wrong, with which act, how often, and what the operator is told of it. */
const WRONGS: readonly (readonly [Mischief, readonly HubAct[], number, LineProblem['code'] | null])[] = [
  ['slow', ['list', 'send'], 2, null],
  ['silent', ['list', 'fetch', 'send', 'mark'], 3, 'timed-out'],
  ['twice-listed', ['list'], 1, null],
  ['shuffled', ['list'], 1, null],
  ['lost-acknowledgement', ['send'], 3, 'unreachable'],
  ['lost-acknowledgement', ['mark'], 2, 'unreachable'],
  ['burst', ['list', 'fetch', 'send', 'mark'], 5, 'unreachable'],
  ['busy', ['send', 'list'], 3, 'unreachable'],
  ['cut-off', ['fetch'], 2, 'unreachable'],
  ['wrong-type', ['list', 'fetch', 'send', 'mark'], 5, 'bad-answer'],
  ['no-json', ['list', 'fetch', 'send', 'mark'], 5, 'bad-answer'],
  ['redirect', ['list', 'fetch', 'send', 'mark'], 4, 'bad-answer'],
  ['refused', ['list', 'fetch', 'send', 'mark'], 4, 'refused'],
];

async function withHub(work: (hub: Hub, lines: { from: Line; to: Line }) => Promise<void>, open: typeof axisLine, mischief?: Mischief): Promise<void> {
  const hub = await startHub({ systems: [SENDER, RECEIVER] });
  const line = ({ systemId, secret }: typeof SENDER): Line => open({ address: hub.origin, systemId, secret, patience: patienceFor(mischief), clock: () => new Date() });
  try {
    await work(hub, { from: line(SENDER), to: line(RECEIVER) });
  } finally {
    await hub.close();
  }
}

for (const [kind, open] of Object.entries(KINDS)) {
  describe(`an ${kind} line over a hub`, { concurrency: true }, () => {
    test('carries documents and statuses to the receivers of either scheme, byte for byte, oldest first', () => withHub(async (hub, { from, to }) => {
      const packets = [aPacket({ to: ['H17.1'] }), aPacket({ to: ['000.00.02.H17'], kind: 'status' }), aPacket({ to: ['000.00.01.H17', 'H17.2'] })];
      for (const packet of packets) await from.send(packet);
      const waiting = await to.list([], 10);
      assert.deepEqual(waiting.map((row) => row.kind).toSorted(), ['edoc', 'edoc', 'edoc', 'status'], 'one for each receiver');
      const courier = new Courier(to);
      await courier.receive();
      assert.deepEqual([...courier.received.values()], waiting.map(({ transportId }) => hub.entries.find(({ docId }) => docId === transportId)?.sha256));
      assert.deepEqual(hub.entries.map(({ packetId, to: code }) => [packets.findIndex(({ id }) => id === packetId), code]).toSorted(), [[0, 'H17.1'], [1, '000.00.02.H17'], [2, '000.00.01.H17'], [2, 'H17.2']]);
      assert.deepEqual(new Set(hub.entries.map(({ state }) => state)), new Set(['done']));
      assert.deepEqual(await to.list([], 10), []);
    }, open));

    for (const [mischief, on, times, told] of WRONGS) {
      test(`gets every packet across once when the hub is “${mischief}” at ${on.join(', ')}`, () => withHub(async (hub, { from, to }) => {
        const packets = [1, 2, 3].map((number) => aPacket({ to: ['H17.1'], text: String(number) }));
        const [sending, receiving] = [new Courier(from), new Courier(to)];
        const order = (acts: readonly HubAct[]): void => { if (acts.length > 0) hub.behaviour.misbehave(mischief, { on: acts, times }); };
        order(on.filter((act) => act === 'send'));
        await sending.send(packets);
        order(on.filter((act) => act !== 'send'));
        await receiving.receive();
        assert.deepEqual(hub.entries.map(({ packetId }) => packetId), packets.map(({ id }) => id), 'each once, in order');
        assert.deepEqual([...receiving.received.values()].toSorted(), packets.map(({ bytes }) => printOf(bytes)).toSorted(), 'each arrived, as it was');
        assert.deepEqual(hub.entries.map(({ state }) => state), ['done', 'done', 'done']);
        const problems = [...sending.problems, ...receiving.problems];
        assert.deepEqual([...new Set(problems.map(({ code }) => code))], told === null ? [] : [told]);
        assert.ok(!JSON.stringify(problems).includes('khoa-bi-mat'), 'no key in what the operator sees');
      }, open, mischief));
    }

    test('hands a packet in again after a lost acknowledgement under the same name', () => withHub(async (hub, { from }) => {
      const packet = aPacket({ to: ['H17.1'] });
      hub.behaviour.misbehave('lost-acknowledgement', { on: ['send'], times: 2 });
      await new Courier(from).send([packet]);
      assert.deepEqual([hub.handedIn(packet.id), hub.entries.length], [3, 1]);
    }, open));

    test('is refused for good where no agency has the name, and fetches nothing that is not its own', () => withHub(async (hub, { from, to }) => {
      const lost = new Courier(from);
      await assert.rejects(lost.send([aPacket({ to: ['H99.1'] })]), { message: /^rejected: .*no agency of this name/u });
      await from.send(aPacket({ to: ['H17.1'] }));
      const docId = hub.entries[0]?.docId ?? '';
      await assert.rejects(from.mark(docId, 'done', null), { message: /^rejected: .*not found/u });
      await assert.rejects(new Courier(from).receive().then(() => from.fetch(docId, 1_000)[Symbol.asyncIterator]().next()), { message: /^rejected/u });
      assert.equal((await to.list([], 10)).length, 1);
    }, open));

    test('tells how long a test took, and that keys are wrong', () => withHub(async (hub, { from }) => {
      assert.ok((await from.test()).milliseconds >= 0);
      const stranger = open({ address: hub.origin, systemId: SENDER.systemId, secret: 'khoa-sai', patience: patienceFor(), clock: () => new Date() });
      await assert.rejects(stranger.test(), { message: /^refused: .*Unauthorized/u });
      await hub.close();
      await assert.rejects(from.test(), { message: /^unreachable: ECONNREFUSED/u });
    }, open));
  });
}

test('an axis line notices a packet that is not the one announced', () => withHub(async (hub, { from, to }) => {
  await from.send(aPacket({ to: ['H17.1'] }));
  hub.behaviour.misbehave('shortened', { on: ['fetch'], times: 1 });
  const courier = new Courier(to);
  await courier.receive();
  assert.deepEqual(courier.problems.map(({ code }) => code), ['bad-answer']);
  assert.deepEqual([...courier.received.values()], [hub.entries[0]?.sha256]);
}, axisLine));
