import { randomUUID } from 'node:crypto';

/** The facts of a form and one file as `multipart/form-data` of known length; some sides refuse a form that does not tell its length. */
export function formWithFile(fields: Readonly<Record<string, string>>, file: { field: string; name: string; type: string; size: number; open(): AsyncIterable<Uint8Array> }): {
  readonly contentType: string;
  readonly size: number;
  open(): AsyncIterable<Uint8Array>;
} {
  const boundary = `----${randomUUID()}`;
  const part = (disposition: string, rest: string): string => `--${boundary}\r\nContent-Disposition: form-data; ${disposition}\r\n${rest}`;
  const before = Buffer.from(`${Object.entries(fields).map(([name, value]) => part(`name="${name}"`, `\r\n${value}\r\n`)).join('')}${part(`name="${file.field}"; filename="${file.name}"`, `Content-Type: ${file.type}\r\n\r\n`)}`);
  const after = Buffer.from(`\r\n--${boundary}--\r\n`);
  return {
    contentType: `multipart/form-data; boundary=${boundary}`,
    size: before.length + file.size + after.length,
    open: async function* () {
      yield before;
      yield* file.open();
      yield after;
    },
  };
}
