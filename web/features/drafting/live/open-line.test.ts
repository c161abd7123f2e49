import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { createDecoder, readVarString, readVarUint } from 'lib0/decoding';
import { createEncoder, type Encoder, toUint8Array, writeVarInt, writeVarString, writeVarUint } from 'lib0/encoding';
import { readSyncMessage, writeSyncStep1 } from 'y-protocols/sync';
import * as Y from 'yjs';
import { LiveText } from './live-text.ts';
import { openLineTo } from './open-line.ts';

const [SYNC, AUTH, STATUS, AUTHENTICATED] = [0, 2, 8, 2];
const [CONNECTING, OPEN, CLOSING, CLOSED] = [0, 1, 2, 3];

/** A socket whose frames lie on the way until the test lets one go on; at the other end stands the stored text. */
class SlowSocket extends EventTarget {
  static readonly made: SlowSocket[] = [];
  readonly OPEN = OPEN;
  readyState = CONNECTING;
  readonly up: Uint8Array[] = [];
  readonly down: Uint8Array[] = [];
  #stored: Y.Doc | undefined;

  constructor() {
    super();
    SlowSocket.made.push(this);
  }

  open(stored: Y.Doc): void {
    this.#stored = stored;
    this.readyState = OPEN;
    this.dispatchEvent(new Event('open'));
  }

  send(frame: Uint8Array): void {
    assert.equal(this.readyState, OPEN);
    this.up.push(frame);
  }

  close(): void {
    if (this.readyState !== CLOSED) this.readyState = CLOSING;
  }

  end(): void {
    this.readyState = CLOSED;
    this.dispatchEvent(Object.assign(new Event('close'), { code: 1006, reason: '' }));
  }

  /** The server takes one frame: as Hocuspocus does, it asks back before it answers, and says of each change that it is stored. */
  takeUp(): void {
    const frame = this.up.shift();
    if (frame === undefined || this.#stored === undefined) return;
    const decoder = createDecoder(frame);
    readVarString(decoder);
    const kind = readVarUint(decoder);
    if (kind === AUTH) this.#say((encoder) => [AUTH, AUTHENTICATED].forEach((word) => writeVarUint(encoder, word)), 'read-write');
    if (kind !== SYNC) return;
    const stored = this.#stored;
    const answer = createEncoder();
    const step = readSyncMessage(decoder, answer, stored, 'line');
    if (step === 0) {
      this.#say((encoder) => {
        writeVarUint(encoder, SYNC);
        writeSyncStep1(encoder, stored);
      });
      this.#say((encoder) => {
        writeVarUint(encoder, SYNC);
        readSyncMessage(againOf(frame), encoder, stored, 'line');
      });
    } else this.#say((encoder) => {
      writeVarUint(encoder, STATUS);
      writeVarInt(encoder, 1);
    });
  }

  takeDown(): void {
    const frame = this.down.shift();
    if (frame !== undefined) this.dispatchEvent(Object.assign(new Event('message'), { data: frame.slice().buffer }));
  }

  #say(write: (encoder: Encoder) => void, scope?: string): void {
    const encoder = createEncoder();
    writeVarString(encoder, 'draft');
    write(encoder);
    if (scope !== undefined) writeVarString(encoder, scope);
    this.down.push(toUint8Array(encoder));
  }
}

function againOf(frame: Uint8Array): ReturnType<typeof createDecoder> {
  const decoder = createDecoder(frame);
  readVarString(decoder);
  readVarUint(decoder);
  return decoder;
}

const STEPS = ['type', 'open', 'up', 'down', 'offline', 'online', 'end'] as const;
type Step = (typeof STEPS)[number];

/** A draft open on a device, on a line that goes as the test says. */
function aDesk() {
  SlowSocket.made.length = 0;
  const stored = new Y.Doc();
  stored.getText('t').insert(0, 'Một.');
  const live = new LiveText({
    openLine: openLineTo('draft', SlowSocket as unknown as typeof WebSocket, 'http://here'),
    kept: { read: () => undefined, write: () => undefined, remove: () => undefined },
    changed: () => undefined,
  });
  live.start();
  const socket = (): SlowSocket | undefined => SlowSocket.made.at(-1);
  const words = (): string => live.state().open?.text.getText('t').toJSON() ?? '';
  const act: Record<Step, () => void> = {
    type: () => live.state().open?.text.getText('t').insert(words().length, 'a'),
    open: () => { if (socket()?.readyState === CONNECTING) socket()?.open(stored); },
    up: () => socket()?.takeUp(),
    down: () => { if (socket()?.readyState === OPEN || socket()?.readyState === CLOSING) socket()?.takeDown(); },
    offline: () => live.network(false),
    online: () => live.network(true),
    end: () => { if (socket()?.readyState !== CLOSED) socket()?.end(); },
  };
  const step = async (next: Step): Promise<void> => {
    act[next]();
    await new Promise((resolve) => setImmediate(resolve));
    const { isSaved, hasUnsent } = live.state();
    if (isSaved || !hasUnsent) assert.ok(stored.getText('t').toJSON().includes(words()), `said to be saved after ${next}`);
  };
  const settle = async (): Promise<void> => {
    if (socket()?.readyState === CLOSING) await step('end');
    for (let round = 0; round < 30; round += 1) for (const next of ['online', 'open', 'up', 'down'] as const) await step(next);
  };
  return { live, stored, words, step, settle };
}

async function atADesk(what: (desk: ReturnType<typeof aDesk>) => Promise<void>): Promise<void> {
  const desk = aDesk();
  try {
    await desk.settle();
    await what(desk);
  } finally {
    desk.live.stop();
  }
}

const play = (steps: readonly Step[]): Promise<void> => atADesk(async (desk) => {
  for (const next of steps) await desk.step(next);
  await desk.settle();
  assert.deepEqual([desk.stored.getText('t').toJSON(), desk.live.state().isSaved, desk.live.state().hasUnsent], [desk.words(), true, false]);
});

describe('a text on a line that breaks', () => {
  it('is not said to be saved when the first of the letters typed without a line has arrived', () =>
    play(['offline', 'end', 'type', 'type', 'type', 'online', 'open', 'up', 'down', 'up', 'up', 'up', 'down', 'down', 'down', 'up', 'down']));

  it('comes back when the network does before the old socket is closed', () => atADesk(async (desk) => {
    for (const next of ['offline', 'type', 'online', 'end'] as const) await desk.step(next);
    assert.deepEqual(SlowSocket.made.slice(-2).map(({ readyState }) => readyState), [CLOSED, CONNECTING]);
  }));

  it('is with the server whenever it is said to be, whatever is typed and wherever the line breaks', () =>
    fc.assert(fc.asyncProperty(fc.array(fc.constantFrom(...STEPS), { maxLength: 40 }), play), { numRuns: 60 }));
});
