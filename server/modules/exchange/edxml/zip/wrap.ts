import { Readable } from 'node:stream';
import yazl from 'yazl';

/** The file in a zip of this one entry, written while it is read. The same file and moment give the same bytes. */
export async function* zipped(name: string, bytes: AsyncIterable<Uint8Array>, at: Date): AsyncGenerator<Uint8Array> {
  const zip = new yazl.ZipFile();
  const [source, out] = [Readable.from(bytes), zip.outputStream as Readable];
  // A source that fails must fail the packet, not leave a reader waiting.
  source.on('error', (error) => out.destroy(error));
  zip.addReadStream(source, name.replaceAll(/[/\\]/gu, '_'), { mtime: at, mode: 0o100644 });
  zip.end();
  try {
    for await (const piece of out) yield piece as Uint8Array;
  } finally {
    source.destroy();
  }
}
