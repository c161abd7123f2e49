import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import type { Authority } from '#server/platform/pdf-verification/testing/authority.ts';
import type { Visitor } from '#server/testing/visitor.ts';

export interface KeyFilePlan {
  readonly name: string;
  readonly key?: 'rsa:2048' | 'rsa:1024' | 'ec';
  readonly isAuthority?: boolean;
  readonly days?: number;
  /** In the store of another certificate than the key's. */
  readonly certificateOf?: string;
}

/** A PKCS#12 file as an authority hands it out, base64; made by openssl. Its password is `mật khẩu 12`. */
export function aKeyFile({ name, key = 'rsa:2048', isAuthority = false, days = 365, certificateOf }: KeyFilePlan): string {
  const folder = mkdtempSync(join(tmpdir(), 'key-file-'));
  const openssl = (...args: string[]): Buffer => execFileSync('openssl', args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  const make = (owner: string, file: string): void => {
    const kind = key === 'ec' ? ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256'] : ['-newkey', key];
    openssl('req', '-x509', '-utf8', ...kind, '-nodes', '-subj', `/C=VN/O=Co quan/CN=${owner}`, '-days', String(days), '-addext', `basicConstraints=critical,CA:${isAuthority ? 'TRUE' : 'FALSE'}`, '-keyout', `${file}.key`, '-out', `${file}.pem`);
  };
  try {
    make(name, 'own');
    if (certificateOf !== undefined) make(certificateOf, 'other');
    writeFileSync(join(folder, 'both.pem'), readFileSync(join(folder, 'own.key')));
    openssl('pkcs12', '-export', '-inkey', 'own.key', '-in', 'own.pem', '-passout', `pass:${KEY_FILE_PASSWORD}`, '-out', 'a.p12', ...(certificateOf === undefined ? [] : ['-certfile', 'other.pem']));
    return readFileSync(join(folder, 'a.p12')).toString('base64');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export const KEY_FILE_PASSWORD = 'mật khẩu 12';

export interface PicturePlan {
  readonly width?: number;
  readonly height?: number;
  /** 6: colour with alpha; 2: colour alone. */
  readonly colour?: 2 | 6;
  readonly extra?: { readonly type: string; readonly data: string };
}

/** A PNG of one colour, base64. */
export function aPicture({ width = 4, height = 4, colour = 6, extra }: PicturePlan = {}): string {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.writeUInt8(8, 8);
  header.writeUInt8(colour, 9);
  const line = 1 + width * (colour === 6 ? 4 : 3);
  const rows = Buffer.alloc(Math.min(height * line, 1_000_000), 0x7f).map((byte, at) => (at % line === 0 ? 0 : byte));
  const chunks = [chunk('IHDR', header), ...(extra === undefined ? [] : [chunk(extra.type, Buffer.from(extra.data))]), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))];
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), ...chunks]).toString('base64');
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

export interface GivenKey {
  readonly authority: Authority;
  readonly administrator: Visitor;
  readonly owner: { readonly ownerKind: 'person' | 'agency'; readonly id: string };
  readonly name: string;
  readonly extensions?: string;
}

/** An administrator imports a key whose certificate the authority of the tests has issued. */
export async function giveKey({ authority, administrator, owner, name, extensions = 'signer' }: GivenKey): Promise<void> {
  authority.issue(owner.id, { subject: `/C=VN/CN=${name}`, extensions, key: 'RSA-2048' });
  const file = `${owner.id}.p12`;
  writeFileSync(join(authority.folder, `${owner.id}.chain`), ['sub', 'root'].map((above) => readFileSync(authority.get(above).certificateFile, 'utf8')).join(''));
  authority.openssl('pkcs12', '-export', '-inkey', `${owner.id}.key`, '-in', `${owner.id}.crt`, '-certfile', `${owner.id}.chain`, '-passout', `pass:${KEY_FILE_PASSWORD}`, '-out', file);
  await administrator.call('signing', 'importKey', { params: owner, body: { pkcs12: readFileSync(join(authority.folder, file)).toString('base64'), password: KEY_FILE_PASSWORD, picture: null } });
}

/** An administrator registers the certificate of a key that its owner keeps elsewhere, or in a token of the server. */
export async function registerCertificate({ authority, administrator, owner, name, extensions = 'signer' }: GivenKey): Promise<void> {
  authority.issue(owner.id, { subject: `/C=VN/CN=${name}`, extensions, key: 'RSA-2048' });
  const pem = [owner.id, 'sub', 'root'].map((each) => readFileSync(authority.get(each).certificateFile, 'utf8')).join('');
  await administrator.call('signing', 'registerKey', { params: owner, body: { certificate: Buffer.from(pem).toString('base64'), token: null, picture: null } });
}
