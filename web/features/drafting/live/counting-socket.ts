import { createDecoder, readVarInt, readVarString, readVarUint } from 'lib0/decoding';

/** Frames of the Hocuspocus protocol that bring a text to the server, and the one by which the server says that it has stored it. */
const SYNC = 0;
const SYNC_STATUS = 8;
const STEP_2 = 1;
const UPDATE = 2;

/**
 * WebSockets that know whether the server has stored all that is on this device. The provider's own count does not: after a
 * break it begins anew at one, while what was typed meanwhile is sent and acknowledged letter by letter besides.
 * Here each connection counts for itself. What the server asks for first is answered with everything it lacks; letters
 * handed over before that answer are in it, and are not sent by themselves.
 */
export function countingSocket(Socket: typeof WebSocket, told: (isSaved: boolean) => void): typeof WebSocket {
  let made = 0;
  return class extends Socket {
    readonly #turn = (made += 1);
    #hasSentAll = false;
    #owed = 0;

    constructor(url: string | URL) {
      super(url);
      this.addEventListener('message', ({ data }) => this.#hear(data));
      this.addEventListener('close', () => this.#tell());
    }

    override send(frame: Parameters<WebSocket['send']>[0]): void {
      const step = stepOf(frame);
      if (step === UPDATE && !this.#hasSentAll) return;
      super.send(frame);
      if (step !== STEP_2 && step !== UPDATE) return;
      this.#hasSentAll = true;
      this.#owed += 1;
      this.#tell();
    }

    #hear(data: unknown): void {
      if (!isTaken(data)) return;
      this.#owed -= 1;
      this.#tell();
    }

    /** A socket that is being closed takes nothing more: what is typed now is not with the server. */
    #tell(): void {
      if (this.#turn === made) told(this.readyState === this.OPEN && this.#hasSentAll && this.#owed === 0);
    }
  };
}

/** Which step of the exchange of a text a frame is; undefined for carets and the rest. */
const stepOf = (frame: unknown): number | undefined => read(frame, (kind, decoder) => (kind === SYNC ? readVarUint(decoder) : undefined));

/** Whether the server says of one frame that it is stored. Of what it has not taken it says so too, and then never that all is. */
const isTaken = (frame: unknown): boolean => read(frame, (kind, decoder) => kind === SYNC_STATUS && readVarInt(decoder) === 1) ?? false;

function read<Found>(frame: unknown, find: (kind: number, decoder: ReturnType<typeof createDecoder>) => Found): Found | undefined {
  const bytes = frame instanceof ArrayBuffer ? new Uint8Array(frame) : frame;
  // A ping is one byte and names no text.
  if (!(bytes instanceof Uint8Array) || bytes.length < 2) return undefined;
  const decoder = createDecoder(bytes);
  readVarString(decoder);
  return find(readVarUint(decoder), decoder);
}
