/** What the first bytes say a file is; names and declared types are not asked. */
export type Magic = 'pdf' | 'zip' | 'compound' | 'unknown';

const PDF_WITHIN = 1_024;

export function magicOf(bytes: Uint8Array): Magic {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, PDF_WITHIN));
  if (startsWith(head, [0x50, 0x4b, 0x03, 0x04]) || startsWith(head, [0x50, 0x4b, 0x05, 0x06])) return 'zip';
  if (startsWith(head, [0xd0, 0xcf, 0x11, 0xe0])) return 'compound';
  return head.includes('%PDF-', 0, 'latin1') ? 'pdf' : 'unknown';
}

/** Office keeps a password-protected DOCX in a compound file with a stream of this name. */
export function isEncryptedOffice(bytes: Uint8Array): boolean {
  return holdsName(bytes, 'EncryptedPackage');
}

/** The storage in which Office 97 keeps the macros of a file. */
export function hasMacros97(bytes: Uint8Array): boolean {
  return holdsName(bytes, '_VBA_PROJECT');
}

/** By bytes: Node never ends its search for UTF-16 in bytes that begin at an odd place of memory. */
const holdsName = (bytes: Uint8Array, name: string): boolean => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(name, 'utf16le'));

function startsWith(head: Buffer, magic: readonly number[]): boolean {
  return magic.every((byte, index) => head[index] === byte);
}
