import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it, mock } from 'node:test';
import * as Y from 'yjs';
import { LIVE_CLOSE } from '#contract/drafting/live-line.ts';
import { LiveText } from './live-text.ts';
import type { TextLineEvents } from './text-line.ts';

interface Opened {
  readonly text: Y.Doc;
  readonly isDeclared: boolean;
  readonly events: TextLineEvents;
  isUp: boolean;
}
const BROUGHT = 'over the line';

/** A text on a device whose lines are held by the test. */
function aDesk(onServer = 'Điều 1.') {
  const lines: Opened[] = [];
  const device = new Map<string, unknown>();
  const server = new Y.Doc();
  server.getText('t').insert(0, onServer);
  const live = new LiveText<number>({
    openLine: (text, isDeclared, events) => {
      const opened = { text, isDeclared, events, isUp: true };
      lines.push(opened);
      return { carets: lines.length, brought: (origin) => origin === BROUGHT, connect: () => undefined, disconnect: () => undefined, hangUp: () => { opened.isUp = false; } };
    },
    kept: { read: () => device.get('kept'), write: (changes) => device.set('kept', changes), remove: () => void device.delete('kept') },
    changed: () => undefined,
  });
  const line = (): Opened => lines.at(-1) ?? assert.fail('no line');
  const arrive = (access: 'read' | 'write' = 'write', frozen = false): void => {
    line().events.connected(true);
    Y.applyUpdate(line().text, Y.encodeStateAsUpdate(server), BROUGHT);
    line().events.synced();
    line().events.saved(true);
    line().events.said({ kind: 'access', access, frozen });
  };
  const words = (): string => line().text.getText('t').toJSON();
  const type = (more: string): void => {
    line().text.getText('t').insert(words().length, more);
    line().events.saved(false);
  };
  const store = (): void => {
    Y.applyUpdate(server, Y.encodeStateAsUpdate(line().text));
    line().events.saved(true);
  };
  return { live, lines, device, server, line, arrive, words, type, store };
}

/** Set within each group: all tests share one process, whose other clocks go on. */
function holdTime(): void {
  beforeEach(() => mock.timers.enable({ apis: ['setTimeout'] }));
  afterEach(() => mock.timers.reset());
}

describe('a text that is open on this device', () => {
  holdTime();
  it('is there when it has come, and saved when the server has said so', () => {
    const desk = aDesk();
    desk.live.start();
    assert.equal(desk.live.state().open, undefined);
    desk.arrive();
    assert.deepEqual([desk.live.state().mayWrite, desk.live.state().hasUnsent], [true, false]);
    desk.type(' Phạm vi');
    assert.equal(desk.live.state().hasUnsent, true);
    desk.store();
    mock.timers.tick(1000);
    assert.deepEqual([desk.live.state().hasUnsent, desk.device.size], [false, 0]);
  });

  it('keeps what is typed without a line on the device, and puts it back once after a reload', () => {
    const desk = aDesk();
    desk.live.start();
    desk.arrive();
    desk.line().events.connected(false);
    desk.type(' Gõ khi mất mạng');
    mock.timers.tick(2000);
    assert.equal(desk.live.state().isLost, true);
    desk.live.stop();
    assert.equal(desk.device.size, 1);

    const again = aDesk();
    again.device.set('kept', desk.device.get('kept'));
    // The same history on the server: the first letters came from it.
    again.live.start();
    Y.applyUpdate(again.line().text, Y.encodeStateAsUpdate(desk.lines[0]?.text ?? new Y.Doc()), BROUGHT);
    again.line().events.synced();
    again.line().events.said({ kind: 'access', access: 'write', frozen: false });
    assert.equal(again.words(), 'Điều 1. Gõ khi mất mạng');
  });

  it('puts back what the device kept also when the text is said to be stored before the right to write is known', () => {
    const desk = aDesk();
    desk.live.start();
    desk.arrive();
    desk.line().events.connected(false);
    desk.type(' Gõ khi mất mạng');
    desk.live.stop();
    const again = aDesk();
    again.device.set('kept', desk.device.get('kept'));
    again.live.start();
    Y.applyUpdate(again.line().text, Y.encodeStateAsUpdate(desk.server), BROUGHT);
    again.line().events.synced();
    again.line().events.saved(true);
    again.line().events.said({ kind: 'access', access: 'write', frozen: false });
    assert.deepEqual([again.words(), again.live.state().hasUnsent], ['Điều 1. Gõ khi mất mạng', true]);
  });

  it('is sent on only when a connection has brought all of it to the server, and not at all without the words that were refused', () => {
    const desk = aDesk();
    const sent: string[] = [];
    const send = (): void => desk.live.whenSaved(() => void sent.push(desk.words()), () => void sent.push('not sent'));
    desk.live.start();
    send();
    desk.arrive();
    assert.deepEqual(sent.splice(0), ['Điều 1.']);
    desk.line().events.saved(false);
    send();
    assert.deepEqual(sent, [], 'nothing was typed, but there is no connection');
    desk.type(' Hết.');
    desk.store();
    assert.deepEqual(sent.splice(0), ['Điều 1. Hết.']);
    desk.type(' TUYỆT MẬT');
    send();
    desk.line().events.closed(LIVE_CLOSE.refused, 'secrecy/refused');
    desk.arrive();
    assert.deepEqual(sent.splice(0), ['not sent']);
    send();
    assert.deepEqual(sent, ['Điều 1. Hết.'], 'the person has seen what is left and sends that');
  });

  it('throws away what was refused, here and on the device, and fetches the text again', () => {
    const desk = aDesk();
    desk.live.start();
    desk.arrive();
    desk.type(' TUYỆT MẬT');
    mock.timers.tick(300);
    assert.equal(desk.device.size, 1);
    desk.line().events.closed(LIVE_CLOSE.refused, 'secrecy/refused');
    assert.deepEqual([desk.device.size, desk.lines.length, desk.lines[0]?.isUp], [0, 2, false]);
    desk.arrive();
    assert.deepEqual([desk.words(), desk.live.state().problem?.code], ['Điều 1.', 'secrecy/refused']);
    desk.live.noted();
    assert.equal(desk.live.state().problem, null);
  });

  it('waits for the declaration with the same text, and sends it declared', () => {
    const desk = aDesk();
    desk.live.start();
    desk.arrive();
    desk.type(' mật');
    desk.line().events.closed(LIVE_CLOSE.refused, 'secrecy/declaration-needed');
    assert.deepEqual([desk.lines.length, desk.line().isUp, desk.live.state().problem?.code], [1, false, 'secrecy/declaration-needed']);
    desk.live.declare();
    assert.deepEqual([desk.lines.length, desk.line().isDeclared, desk.words(), desk.live.state().problem], [2, true, 'Điều 1. mật', null]);
  });

  it('takes back what was asked about when the person does not declare', () => {
    const desk = aDesk();
    desk.live.start();
    desk.arrive();
    desk.type(' mật');
    desk.line().events.closed(LIVE_CLOSE.refused, 'secrecy/declaration-needed');
    desk.live.giveUp();
    desk.arrive();
    assert.deepEqual([desk.words(), desk.line().isDeclared, desk.device.size], ['Điều 1.', false, 0]);
  });

  it('is locked at once when it is sent for check; what was typed too late is taken back and said', () => {
    const desk = aDesk();
    desk.live.start();
    desk.arrive();
    desk.type(' quá muộn');
    desk.line().events.said({ kind: 'access', access: 'write', frozen: true });
    assert.deepEqual([desk.live.state().mayWrite, desk.live.state().isFrozen], [false, true]);
    mock.timers.tick(2000);
    desk.arrive('write', true);
    assert.deepEqual([desk.words(), desk.live.state().problem?.code], ['Điều 1.', 'drafting/frozen']);
  });

  it('is gone when there is no right to it any more', () => {
    const desk = aDesk();
    desk.live.start();
    desk.arrive();
    desk.line().events.closed(LIVE_CLOSE.notFound, 'not-found');
    assert.deepEqual([desk.live.state().isGone, desk.live.state().mayWrite, desk.line().isUp], [true, false, false]);
  });

  it('comes back with the same text when the person has signed in again', () => {
    const desk = aDesk();
    desk.live.start();
    desk.arrive();
    desk.type(' còn đây');
    desk.line().events.closed(LIVE_CLOSE.signedOut, 'signed-out');
    desk.live.resume();
    assert.deepEqual([desk.lines.length, desk.words()], [2, 'Điều 1. còn đây']);
  });
});
