import { crc32, deflateRawSync } from 'node:zlib';

/** Builder for tests: a zip file, honest unless told to lie. */
export interface ZipEntry {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** Said instead of the true size or checksum. */
  readonly claimedSize?: number;
  readonly claimedCrc?: number;
  readonly isEncrypted?: boolean;
}

const UTF8_NAMES = 0x0800;

export function aZip(entries: readonly ZipEntry[]): Uint8Array<ArrayBuffer> {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let place = 0;
  for (const entry of entries) {
    const name = Buffer.from(entry.name);
    const content = Buffer.from(entry.content);
    const packed = deflateRawSync(content);
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(UTF8_NAMES | (entry.isEncrypted === true ? 1 : 0), 2);
    facts.writeUInt16LE(8, 4);
    facts.writeUInt32LE(entry.claimedCrc ?? crc32(content), 10);
    facts.writeUInt32LE(packed.byteLength, 14);
    facts.writeUInt32LE(entry.claimedSize ?? content.byteLength, 18);
    facts.writeUInt16LE(name.byteLength, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), facts, name, packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(place, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), facts, rest, name]));
    locals.push(local);
    place += local.byteLength;
  }
  return Uint8Array.from(Buffer.concat([...locals, ...directory, endOfDirectory(entries.length, Buffer.concat(directory).byteLength, place)]));
}

function endOfDirectory(count: number, size: number, place: number): Buffer {
  const end = Buffer.alloc(18);
  end.writeUInt16LE(count, 4);
  end.writeUInt16LE(count, 6);
  end.writeUInt32LE(size, 8);
  end.writeUInt32LE(place, 12);
  return Buffer.concat([Buffer.from('PK\x05\x06'), end]);
}

const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const NAMESPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"', 'xmlns:v="urn:schemas-microsoft-com:vml"', 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"', 'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
].join(' ');

/** A DOCX whose body is the given XML; `entries` come on top, as headers, attachments or nonsense. */
export function aDocx(body: string, entries: readonly ZipEntry[] = []): Uint8Array<ArrayBuffer> {
  return aZip([
    { name: '[Content_Types].xml', content: `<?xml version="1.0"?><Types><Override PartName="/word/document.xml" ContentType="${MAIN}"/></Types>` },
    { name: 'word/document.xml', content: part('document', `<w:body>${body}</w:body>`) },
    ...entries,
  ]);
}

export const part = (root: string, content: string): string => `<?xml version="1.0" encoding="UTF-8"?><w:${root} ${NAMESPACES}>${content}</w:${root}>`;
export const paragraph = (text: string, properties = ''): string => `<w:p><w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
