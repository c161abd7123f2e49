import type { IncomingMessage } from 'node:http';

const MOST_BEFORE = 65_536;

export interface FormFile {
  readonly fields: Readonly<Record<string, string>>;
  readonly name: string;
  readonly bytes: AsyncIterable<Uint8Array>;
}

/** A form whose last part is the file, as it comes: fields first, then the bytes up to the closing boundary. */
export async function fileOfForm(asked: IncomingMessage): Promise<FormFile> {
  const boundary = /boundary="?([^";\s]+)/u.exec(asked.headers['content-type'] ?? '')?.[1] ?? '';
  const chunks = (asked as AsyncIterable<Buffer>)[Symbol.asyncIterator]();
  let head = Buffer.alloc(0);
  for (;;) {
    const text = head.toString('latin1');
    const file = /name="[^"]+"; filename="([^"]*)"\r\n[\s\S]*?\r\n\r\n/u.exec(text);
    if (file !== null) {
      const fields = [...text.slice(0, file.index).matchAll(/name="([^"]+)"\r\n\r\n([^\r]*)\r\n/gu)].map(([, name = '', value = '']) => [name, value]);
      return { fields: Object.fromEntries(fields) as Record<string, string>, name: file[1] ?? '', bytes: upTo(`\r\n--${boundary}--\r\n`, head.subarray(file.index + file[0].length), chunks) };
    }
    const { value, done } = await chunks.next();
    if (done === true || head.length > MOST_BEFORE) throw new Error('no file in the form');
    head = Buffer.concat([head, value]);
  }
}

async function* upTo(end: string, first: Buffer, chunks: AsyncIterator<Buffer>): AsyncIterable<Uint8Array> {
  let held = first;
  for (;;) {
    if (held.length > end.length) {
      yield held.subarray(0, held.length - end.length);
      held = held.subarray(held.length - end.length);
    }
    const { value, done } = await chunks.next();
    if (done === true) break;
    held = Buffer.concat([held, value]);
  }
  if (held.toString('latin1') !== end) throw new Error('the form ends too early');
}
