import assert from 'node:assert/strict';
import { describe, test, type TestContext } from 'node:test';
import { Line, type Wire, type WireEvents } from './line.ts';

interface FakeWire extends Wire {
  readonly events: WireEvents;
  readonly said: string[][];
  isClosed: boolean;
}

/** A line on wires of our own, and what it told. */
function aLine(t: TestContext) {
  t.mock.timers.enable({ apis: ['setTimeout', 'setInterval'] });
  const wires: FakeWire[] = [];
  const told: string[] = [];
  const line = new Line({
    open: (events) => {
      const said: string[][] = [];
      const wire: FakeWire = {
        events, said, isClosed: false,
        send: (text) => void said.push((JSON.parse(text) as { watch: string[] }).watch),
        close: () => void (wire.isClosed = true),
      };
      wires.push(wire);
      return wire;
    },
    onTopic: (topic) => told.push(`topic ${topic}`),
    onWatching: (topics) => told.push(`watching ${topics.join()}`),
    onBack: () => told.push('back'),
    onBroken: () => told.push('broken'),
    onLost: (isLost) => told.push(isLost ? 'lost' : 'found'),
  });
  const wire = (): FakeWire => wires.at(-1) as FakeWire;
  const say = (message: object): void => wire().events.said(JSON.stringify(message));
  const answer = (): void => say({ watching: wire().said.at(-1) });
  const open = (): void => {
    wire().events.opened();
    answer();
  };
  line.start();
  return { line, wires, told, wire, say, answer, open, pass: (ms: number) => t.mock.timers.tick(ms) };
}

describe('the line to the server', () => {
  test('once a subject is watched it is asked for again: a change before that was not heard', (t) => {
    const { line, told, wire, say, open, answer } = aLine(t);
    line.watch(['incoming:1']);
    open();
    line.watch(['incoming:1', 'outgoing:2']);
    assert.deepEqual([wire().said, told], [[['incoming:1'], ['incoming:1', 'outgoing:2']], ['watching incoming:1']]);
    answer();
    say({ topic: 'outgoing:2' });
    assert.deepEqual(told.slice(1), ['watching outgoing:2', 'topic outgoing:2']);
  });

  test('an answered beat keeps it; a beat without answer means it is dead, though the socket says open', (t) => {
    const { wires, told, open, answer, pass } = aLine(t);
    open();
    pass(25_000);
    answer();
    pass(24_000);
    assert.deepEqual([wires.length, told], [1, []]);
    pass(1000);
    pass(10_000);
    assert.deepEqual([wires[0]?.isClosed, told], [true, ['broken']]);
    pass(800);
    assert.equal(wires.length, 2);
    open();
    assert.deepEqual(told, ['broken', 'found', 'back']);
  });

  test('a line that never opens is given up too', (t) => {
    const { wires, told, pass } = aLine(t);
    pass(10_000);
    assert.deepEqual([wires[0]?.isClosed, told], [true, ['broken']]);
  });

  test('comes back later and later, and people are told when it takes long', (t) => {
    const { wires, told, wire, open, pass } = aLine(t);
    open();
    for (const most of [750, 1500, 3000, 6000]) {
      wire().events.closed();
      const before = wires.length;
      pass(most / 3 - 1);
      assert.equal(wires.length, before);
      pass(most);
      assert.equal(wires.length, before + 1);
    }
    assert.deepEqual(told.filter((word) => word !== 'broken'), ['lost']);
    open();
    assert.deepEqual(told.slice(-2), ['found', 'back']);
  });

  test('the network is back: a new line at once, and everything is asked for again', (t) => {
    const { line, wires, told, wire, open } = aLine(t);
    open();
    line.renew();
    assert.deepEqual([wires.length, wires[0]?.isClosed], [2, true]);
    open();
    assert.deepEqual([told, wire().said], [['found', 'back'], [[]]]);
  });

  test('after a sleep the line is asked, and its silence noticed before the next beat', (t) => {
    const { line, wires, told, open, pass } = aLine(t);
    open();
    line.check();
    pass(10_000);
    assert.deepEqual([wires[0]?.isClosed, told], [true, ['broken']]);
  });

  test('a wire that was given up is not listened to any more', (t) => {
    const { line, wires, told, open } = aLine(t);
    open();
    line.renew();
    wires[0]?.events.said('{"topic":"queue"}');
    wires[0]?.events.closed();
    assert.deepEqual([wires.length, told], [2, []]);
  });

  test('stopped, it stays silent', (t) => {
    const { line, wires, told, open, pass } = aLine(t);
    open();
    line.stop();
    pass(120_000);
    assert.deepEqual([wires.length, wires[0]?.isClosed, told], [1, true, []]);
  });
});
