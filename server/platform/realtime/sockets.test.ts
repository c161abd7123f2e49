import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { eventually } from '#server/testing/house.ts';
import { aPerson, type Listener, openTrialLines, type TrialLines } from './testing.ts';

/** Everything announced before this has arrived or never will. */
async function settled(...listeners: Listener[]): Promise<void> {
  for (const { socket } of listeners) {
    await new Promise<void>((resolve) => {
      socket.once('pong', () => resolve());
      socket.ping();
    });
  }
}

describe('lines of realtime', () => {
  let trial: TrialLines;
  beforeEach(async () => {
    trial = await openTrialLines();
    trial.people.set('an', aPerson('an', 'session-an', ['p1']));
    trial.people.set('an-phone', aPerson('an', 'session-an-phone', ['p1']));
    trial.people.set('binh', aPerson('binh', 'session-binh', ['p2']));
    trial.readable.set('an', new Set(['incoming:1', 'incoming:2']));
  });
  afterEach(() => trial.close());

  /** Asks for topics and waits until the server has weighed them. */
  const watching = async (listener: Listener, ...topics: string[]): Promise<void> => {
    const before = trial.lookUps;
    listener.watch(...topics);
    await eventually(async () => trial.lookUps >= before + topics.length);
  };
  const refusals: [what: string, cookie: string, headers: Record<string, string>, status: string][] = [
    ['without a session', 'nobody', {}, '401'],
    ['from a foreign page', 'an', { origin: 'https://evil.example' }, '403'],
    ['from a page that hides where it is from', 'an', { origin: 'null' }, '403'],
  ];
  for (const [what, cookie, headers, status] of refusals) {
    test(`are not opened ${what}`, async () => assert.rejects(trial.connect(cookie, headers), { message: status }));
  }

  test('are refused, to be tried again, while nobody can say who somebody is', async () => {
    trial.beforeFinding = () => Promise.reject(new Error('connect ECONNREFUSED'));
    await assert.rejects(trial.connect('an'), { message: '503' });
  });

  test('are limited for one session', async () => {
    for (let count = 0; count < 40; count += 1) await trial.connect('an');
    await assert.rejects(trial.connect('an'), { message: '429' });
    await trial.connect('an-phone');
  });

  test('tell a change of the queue to who answers to the post, and to nobody else', async () => {
    const [an, binh] = [await trial.connect('an'), await trial.connect('binh')];
    trial.bus.announceNow(['queue:post:p1', 'queue:post:p3']);
    await settled(an, binh);
    assert.deepEqual([an.heard, binh.heard], [['queue'], []]);
  });

  test('tell of a subject to who watches it and may read it', async () => {
    const [an, binh] = [await trial.connect('an'), await trial.connect('binh')];
    await watching(an, 'incoming:1', 'incoming:9');
    await watching(binh, 'incoming:1');
    trial.bus.announceNow(['incoming:1', 'incoming:2', 'incoming:9']);
    await settled(an, binh);
    assert.deepEqual([an.heard, binh.heard], [['incoming:1'], []]);
    await watching(an, 'incoming:2');
    trial.bus.announceNow(['incoming:1', 'incoming:2']);
    await settled(an);
    assert.deepEqual(an.heard, ['incoming:1', 'incoming:2']);
  });

  test('answer every wish with what is heard from now on; the same wish again is a sign of life', async () => {
    const an = await trial.connect('an');
    an.watch('incoming:1', 'incoming:9');
    await eventually(async () => an.watching.length === 1);
    trial.bus.announceNow(['incoming:1']);
    an.watch('incoming:1', 'incoming:9');
    await eventually(async () => an.watching.length === 2);
    an.watch();
    await eventually(async () => an.watching.length === 3);
    assert.deepEqual([an.watching, an.heard], [[['incoming:1'], ['incoming:1'], []], ['incoming:1']]);
  });

  test('nobody can listen to the queue of another post by watching it', async () => {
    trial.readable.get('an')?.add('queue:post:p2');
    const an = await trial.connect('an');
    await watching(an, 'queue:post:p2');
    trial.bus.announceNow(['queue:post:p2']);
    await settled(an);
    assert.deepEqual(an.heard, []);
  });

  test('are cut at once with their session, the other sessions of the person stay', async () => {
    const [tab, otherTab, phone] = [await trial.connect('an'), await trial.connect('an'), await trial.connect('an-phone')];
    trial.sockets.cut('session-an');
    trial.bus.announceNow(['queue:post:p1']);
    assert.deepEqual([await tab.closed, await otherTab.closed], Array.from({ length: 2 }, () => ({ code: 1008, reason: 'signed out' })));
    await settled(phone);
    assert.deepEqual([tab.heard, otherTab.heard, phone.heard], [[], [], ['queue']]);
  });

  test('are cut when a post has gone, for this person alone, and nothing of the post is told afterwards', async () => {
    const [an, binh] = [await trial.connect('an'), await trial.connect('binh')];
    trial.people.set('an', aPerson('an', 'session-an', []));
    trial.sockets.recheckPerson('an');
    assert.deepEqual(await an.closed, { code: 1008, reason: 'rights changed' });
    trial.bus.announceNow(['queue:post:p1', 'queue:post:p2']);
    await settled(binh);
    assert.deepEqual([an.heard, binh.heard], [[], ['queue']]);
  });

  test('are cut when a post has come, so that the browser returns with it', async () => {
    const an = await trial.connect('an');
    trial.people.set('an', aPerson('an', 'session-an', ['p1', 'p3']));
    trial.sockets.recheckPerson('an');
    assert.equal((await an.closed).reason, 'rights changed');
    const again = await trial.connect('an');
    trial.bus.announceNow(['queue:post:p3']);
    await settled(again);
    assert.deepEqual(again.heard, ['queue']);
  });

  test('lose the one subject that may no longer be read, and keep the others', async () => {
    const an = await trial.connect('an');
    await watching(an, 'incoming:1', 'incoming:2');
    trial.readable.get('an')?.delete('incoming:1');
    const before = trial.lookUps;
    trial.sockets.recheckPerson('an');
    await eventually(async () => trial.lookUps === before + 2);
    trial.bus.announceNow(['incoming:1', 'incoming:2']);
    await settled(an);
    assert.deepEqual(an.heard, ['incoming:2']);
  });

  test('are cut even when the right ended while the person was still knocking', async () => {
    const knocking = Promise.withResolvers<undefined>();
    const waiting = Promise.withResolvers<undefined>();
    trial.beforeFinding = async () => {
      knocking.resolve(undefined);
      await waiting.promise;
    };
    const opening = trial.connect('an');
    await knocking.promise;
    trial.people.delete('an');
    trial.sockets.cut('session-an');
    waiting.resolve(undefined);
    assert.equal((await (await opening).closed).reason, 'signed out');
  });

  test('are closed for another try when the database is away, so that no wish is forgotten', async () => {
    const an = await trial.connect('an');
    trial.beforeFinding = () => Promise.reject(new Error('57P01'));
    trial.sockets.recheckPerson('an');
    assert.deepEqual(await an.closed, { code: 1013, reason: 'try again later' });
  });
});

describe('a line that misbehaves', () => {
  let trial: TrialLines;
  beforeEach(async () => {
    trial = await openTrialLines();
    trial.people.set('an', aPerson('an', 'session-an', ['p1']));
    trial.readable.set('an', new Set(['incoming:1', 'incoming:2']));
  });
  afterEach(() => trial.close());

  const garbage: [what: string, message: string | Buffer][] = [
    ['no JSON', 'xin chào'], ['no list', '{"watch":"incoming:1"}'], ['no topics', '{"watch":[1]}'], ['nothing', ''], ['null', 'null'],
    ['too many topics', JSON.stringify({ watch: Array.from({ length: 21 }, () => 'a') })], ['a topic too long', JSON.stringify({ watch: ['a'.repeat(80)] })],
    ['bytes', Buffer.from('{"watch":[]}')], ['half a character', Buffer.from([0xff, 0xfe])],
  ];
  for (const [what, message] of garbage) {
    test(`are cut after a message that says ${what}`, async () => {
      const an = await trial.connect('an');
      an.socket.send(message);
      assert.deepEqual(await an.closed, { code: 1008, reason: 'bad message' });
    });
  }

  test('are hung up on after a message over 8 KiB', async () => {
    const an = await trial.connect('an');
    an.socket.send(JSON.stringify({ watch: ['a'.repeat(9000)] }));
    assert.ok([1006, 1009].includes((await an.closed).code));
  });

  test('a flood of wishes costs few looks at the rights, and the last wish counts', async () => {
    const an = await trial.connect('an');
    const gate = Promise.withResolvers<undefined>();
    trial.beforeWatching = () => gate.promise;
    for (let count = 0; count < 2000; count += 1) an.watch('incoming:1');
    an.watch('incoming:2');
    await settled(an);
    gate.resolve(undefined);
    await eventually(async () => trial.lookUps === 2);
    trial.bus.announceNow(['incoming:1', 'incoming:2']);
    await settled(an);
    assert.deepEqual(an.heard, ['incoming:2']);
  });

  test('a browser that does not read is hung up on before it fills the memory', async () => {
    const slow = connect(trial.port, '127.0.0.1');
    slow.on('error', () => undefined);
    slow.write('GET /api/realtime HTTP/1.1\r\nHost: a\r\nCookie: an\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n');
    await new Promise((resolve) => slow.once('data', resolve));
    slow.pause();
    const gone = new Promise((resolve) => slow.once('close', resolve));
    const before = process.memoryUsage().rss;
    for (let count = 0; count < 400_000; count += 1) trial.bus.announceNow(['queue:post:p1']);
    assert.ok(process.memoryUsage().rss - before < 200 * 1024 * 1024);
    slow.resume();
    await gone;
  });
});

describe('the regular look at the lines', () => {
  let trial: TrialLines;
  beforeEach(async () => {
    trial = await openTrialLines({ checkEveryMs: 25 });
    trial.people.set('an', aPerson('an', 'session-an', ['p1']));
  });
  afterEach(() => trial.close());

  test('hangs up on a line that gives no sign of life', async () => {
    const an = await trial.connect('an', {}, { autoPong: false });
    let beats = 0;
    an.socket.on('ping', () => (beats += 1));
    assert.equal((await an.closed).code, 1006);
    assert.equal(beats, 1);
  });

  test('keeps a line that answers', async () => {
    const an = await trial.connect('an');
    let beats = 0;
    an.socket.on('ping', () => (beats += 1));
    await eventually(async () => beats >= 4);
    trial.bus.announceNow(['queue:post:p1']);
    await eventually(async () => an.heard.length === 1);
  });

  test('cuts a line whose session has run out without a word', async () => {
    const an = await trial.connect('an');
    trial.people.delete('an');
    assert.deepEqual(await an.closed, { code: 1008, reason: 'signed out' });
  });
});
