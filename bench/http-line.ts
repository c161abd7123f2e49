import { connect, type Socket } from 'node:net';

export interface Answer {
  readonly status: number;
  readonly body: Buffer;
  readonly cookie: string | undefined;
}

const HEAD_END = Buffer.from('\r\n\r\n');

/**
 * One kept-alive connection that asks and waits, as a browser's does. Written by hand because the client shares the cores
 * with what it measures: node:http takes several times as much of them.
 */
export class HttpLine {
  readonly #socket: Socket;
  #received: Buffer = Buffer.alloc(0);
  #waiting: { resolve: (answer: Answer) => void; reject: (error: Error) => void } | undefined;

  constructor(socket: Socket) {
    this.#socket = socket;
    socket.setNoDelay(true);
    socket.on('data', (chunk: Buffer) => this.#take(chunk));
    const fail = (): void => this.#waiting?.reject(new Error('the server closed the connection'));
    socket.on('error', fail);
    socket.on('close', fail);
  }

  static open(port: number): Promise<HttpLine> {
    return new Promise((resolve, reject) => {
      const socket = connect(port, '127.0.0.1', () => resolve(new HttpLine(socket)));
      socket.once('error', reject);
    });
  }

  /** `request` is the whole request as bytes. */
  ask(request: Buffer | string): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject };
      this.#socket.write(request);
    });
  }

  close(): void {
    this.#waiting = undefined;
    this.#socket.destroy();
  }

  #take(chunk: Buffer): void {
    this.#received = this.#received.length === 0 ? chunk : Buffer.concat([this.#received, chunk]);
    const headEnd = this.#received.indexOf(HEAD_END);
    if (headEnd < 0) return;
    const head = this.#received.toString('latin1', 0, headEnd);
    const length = Number(/\r\ncontent-length: (\d+)/i.exec(head)?.[1] ?? Number.NaN);
    const status = Number(head.slice(9, 12));
    const size = status === 204 ? 0 : length;
    if (Number.isNaN(size)) throw new Error(`an answer without length: ${head.slice(0, 200)}`);
    const end = headEnd + 4 + size;
    if (this.#received.length < end) return;
    const body = this.#received.subarray(headEnd + 4, end);
    this.#received = this.#received.subarray(end);
    const cookie = /\r\nset-cookie: ([^;\r]+)/i.exec(head)?.[1];
    const waiting = this.#waiting;
    this.#waiting = undefined;
    waiting?.resolve({ status, body, cookie });
  }
}

export interface Request {
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly path: string;
  readonly cookie?: string;
  readonly body?: unknown;
  readonly idempotencyKey?: string;
}

/** The bytes of a request as our own page sends it. */
export function requestBytes({ method, path, cookie, body, idempotencyKey }: Request): Buffer {
  const content = body === undefined ? '' : JSON.stringify(body);
  const lines = [
    `${method} ${path} HTTP/1.1`, 'host: 127.0.0.1', 'x-requested-with: cong-so-so',
    ...(cookie === undefined ? [] : [`cookie: ${cookie}`]),
    ...(idempotencyKey === undefined ? [] : [`idempotency-key: ${idempotencyKey}`]),
    ...(body === undefined ? [] : ['content-type: application/json', `content-length: ${Buffer.byteLength(content)}`]),
  ];
  return Buffer.from(`${lines.join('\r\n')}\r\n\r\n${content}`);
}
