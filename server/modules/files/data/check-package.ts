// Checks an evidence package of Công Sở Số without a network and without any package: `node check-package.mjs <folder or .zip>`.
// Kiểm tra gói chứng cứ, không cần mạng. It says what it checked and ends with 1 when anything is wrong.
import { spawnSync } from 'node:child_process';
import { createHash, verify, X509Certificate } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { inflateRawSync } from 'node:zlib';

interface Manifest {
  readonly createdAt: string;
  readonly title: string;
  readonly members: readonly { readonly path: string; readonly size: number; readonly sha256: string }[];
  readonly history?: { readonly path: string; readonly entries: number; readonly head: string };
  readonly signature?: { readonly path: string; readonly certificate: string } | null;
  readonly signatures: readonly { readonly path: string; readonly of: string; readonly byteRange: readonly [number, number, number, number] }[];
  /** Packets of an exchange, with their receipts and the log of all packets that they stand in. */
  readonly exchange?: Exchange;
}
interface Exchange {
  readonly packets: readonly {
    readonly path: string | null;
    readonly sha256: string | null;
    readonly receipt: { readonly path: string; readonly signature: string | null; readonly certificate: string | null } | null;
    readonly log: { readonly batch: number; readonly entry: string; readonly steps: readonly { readonly side: 'left' | 'right'; readonly hash: string }[] } | null;
  }[];
  readonly chain: string;
  readonly stamps: readonly { readonly batch: number; readonly path: string }[];
}
interface Batch {
  readonly number: number;
  readonly previous: string;
  readonly root: string;
  readonly entries: number;
  readonly at: string;
  readonly head: string;
}
interface Line {
  readonly number: number;
  readonly previous: string;
  readonly hash: string;
  readonly entry: string;
}
type Members = Map<string, () => Buffer>;

const say = (text: string): void => void process.stdout.write(`${text}\n`);
const sha256 = (bytes: Buffer | string): string => createHash('sha256').update(bytes).digest('hex');
const faults: string[] = [];
const wrong = (text: string): void => void faults.push(text);

function membersOfFolder(root: string): Members {
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(files.map((entry) => {
    const path = join(entry.parentPath, entry.name);
    return [relative(root, path).split(sep).join('/'), () => readFileSync(path)];
  }));
}

/** A zip file larger than 4 GB must be unpacked first. */
function membersOfZip(path: string): Members {
  const zip = readFileSync(path);
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  if (end < 0 || zip.readUInt32LE(end + 16) === 0xffffffff) throw new Error('cannot read this zip file; unpack it and name the folder');
  const members: Members = new Map();
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (zip.readUInt32LE(at) !== 0x02014b50) throw new Error('the zip file is damaged');
    const [method, packed, nameLength, local] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 20), zip.readUInt16LE(at + 28), zip.readUInt32LE(at + 42)];
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
    const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    if (members.has(name)) wrong(`twice in the package: ${name}`);
    members.set(name, () => (method === 0 ? zip.subarray(from, from + packed) : inflateRawSync(zip.subarray(from, from + packed))));
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return members;
}

function read(members: Members, name: string): Buffer | undefined {
  try {
    return members.get(name)?.();
  } catch {
    return undefined;
  }
}

function checkHashes(members: Members, manifest: Manifest): void {
  for (const { path, size, sha256: expected } of manifest.members) {
    const bytes = read(members, path);
    if (bytes === undefined) wrong(`missing or unreadable: ${path}`);
    else if (bytes.length !== size || sha256(bytes) !== expected) wrong(`changed: ${path}`);
  }
  const listed = new Set([...manifest.members.map(({ path }) => path), 'manifest.json', manifest.signature?.path]);
  for (const name of members.keys()) if (!listed.has(name)) wrong(`not of this package: ${name}`);
  say(`hashes and completeness: ${manifest.members.length} members`);
}

function checkHistory(members: Members, { path, entries, head }: NonNullable<Manifest['history']>): void {
  const lines = (read(members, path)?.toString('utf8') ?? '').split('\n').filter((text) => text !== '').map((text) => JSON.parse(text) as Line);
  let previous = '0'.repeat(64);
  for (const [at, line] of lines.entries()) {
    const hash = sha256(`${at + 1}\n${previous}\n${line.entry}`);
    if (line.number !== at + 1 || line.previous !== previous || line.hash !== hash) wrong(`history: entry ${at + 1} does not follow from the one before`);
    previous = line.hash;
  }
  if (lines.length !== entries || previous !== head) wrong('history: its end is not the one that the manifest names');
  say(`chain of the history: ${lines.length} entries`);
}

/** One value of DER with what lies in it. */
interface Value {
  readonly tag: number;
  readonly whole: Buffer;
  readonly content: Buffer;
}

function valuesIn(der: Buffer): Value[] {
  const values: Value[] = [];
  for (let at = 0; at < der.length; ) {
    const first = der.readUInt8(at + 1);
    const octets = first < 0x80 ? 0 : first & 0x7f;
    const end = at + 2 + octets + (octets === 0 ? first : der.readUIntBE(at + 2, octets));
    if (end > der.length) throw new Error('a value is cut off');
    values.push({ tag: der.readUInt8(at), whole: der.subarray(at, end), content: der.subarray(at + 2 + octets, end) });
    at = end;
  }
  return values;
}

const inside = (value: Value | undefined): Value[] => valuesIn(value?.content ?? Buffer.alloc(0));
const MESSAGE_DIGEST = Buffer.from('06092a864886f70d010904', 'hex');
const SET_TAG = 0x31;

/** A detached CMS (RFC 5652): the signed attributes name the hash of the content, and their signature is by this certificate. */
function isSignatureOn(content: Buffer, cms: Buffer, certificate: X509Certificate): boolean {
  const data = inside(inside(inside(valuesIn(cms)[0])[1])[0]);
  const signers = inside(data.at(-1));
  const parts = inside(signers[0]);
  const attributes = parts.find(({ tag }) => tag === 0xa0);
  const signature = parts.find(({ tag }) => tag === 4)?.content;
  if (signers.length !== 1 || attributes === undefined || signature === undefined) return false;
  const digests = inside(attributes).map(inside).filter(([type]) => type?.whole.equals(MESSAGE_DIGEST) === true).map(([, values]) => inside(values)[0]?.content.toString('hex'));
  const signed = Buffer.concat([Buffer.from([SET_TAG]), attributes.whole.subarray(1)]);
  return digests.length === 1 && digests[0] === sha256(content) && verify('sha256', signed, certificate.publicKey, signature);
}

/** Whose certificate it is, is said; whether its issuer can be trusted is for the reader. */
function checkAgency(members: Members, bytes: Buffer, signature: Manifest['signature'] | undefined): void {
  if (signature === null || signature === undefined) return say('signature of the agency on manifest.json: NONE (danh sách tệp không mang chữ ký của cơ quan)');
  const [cms, pem] = [read(members, signature.path), read(members, signature.certificate)];
  if (cms === undefined || pem === undefined) return wrong(`missing or unreadable: ${signature.path} or ${signature.certificate}`);
  try {
    const certificate = new X509Certificate(pem);
    if (!isSignatureOn(bytes, cms, certificate)) return wrong('the signature of the agency does not fit manifest.json');
    say(`signature of the agency on manifest.json, by ${certificate.subject.replaceAll('\n', ', ')}`);
    say(`its certificate: from ${certificate.validFrom} to ${certificate.validTo}, SHA-256 ${certificate.fingerprint256.replaceAll(':', '').toLowerCase()}`);
  } catch {
    wrong('the signature of the agency cannot be read');
  }
}

/** Whether each signature fits the bytes it covers. Whom to trust is not judged here: see the verification reports. */
function checkSignatures(members: Members, signatures: Manifest['signatures']): void {
  if (spawnSync('openssl', ['version']).status !== 0) return say(`signatures: NOT checked (no openssl here), ${signatures.length} in the package`);
  const folder = mkdtempSync(join(tmpdir(), 'evidence-'));
  const [cmsFile, contentFile, outFile] = [join(folder, 'cms'), join(folder, 'content'), join(folder, 'out')];
  try {
    for (const { path, of, byteRange: [start, before, after, rest] } of signatures) {
      const [cms, pdf] = [read(members, path), read(members, of)];
      if (cms === undefined || pdf === undefined) continue;
      writeFileSync(cmsFile, cms);
      writeFileSync(contentFile, Buffer.concat([pdf.subarray(start, start + before), pdf.subarray(after, after + rest)]));
      const { status } = spawnSync('openssl', ['cms', '-verify', '-inform', 'DER', '-in', cmsFile, '-content', contentFile, '-binary', '-noverify', '-out', outFile]);
      if (status !== 0) wrong(`signature does not fit: ${path} on ${of}`);
    }
    say(`signatures against the bytes they cover: ${signatures.length}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function checkExchange(members: Members, exchange: Exchange): void {
  const batches = checkChain(members, exchange.chain);
  for (const packet of exchange.packets) {
    const name = packet.path ?? 'a packet whose bytes were destroyed';
    const bytes = packet.path === null ? undefined : read(members, packet.path);
    if (bytes !== undefined && sha256(bytes) !== packet.sha256) wrong(`not the packet of the log: ${name}`);
    checkReceipt(members, packet, name);
    if (packet.log === null) wrong(`not in the log: ${name}`);
    else checkEntry(packet.log, packet.sha256, { name, batch: batches.get(packet.log.batch) });
  }
  say(`packets in the log: ${exchange.packets.length}, batches: ${batches.size}`);
  checkStamps(members, exchange.stamps, batches);
}

/** Each batch follows from the one before. */
function checkChain(members: Members, path: string): Map<number, Batch> {
  const lines = (read(members, path)?.toString('utf8') ?? '').split('\n').filter((text) => text !== '').map((text) => JSON.parse(text) as Batch);
  for (const [at, { number, previous, root, entries, at: when, head }] of lines.entries()) {
    const before = lines[at - 1];
    if (head !== sha256(`${number}\n${previous}\n${root}\n${entries}\n${when}`)) wrong(`log: batch ${number} was changed`);
    if (before !== undefined && (before.number + 1 !== number || before.head !== previous)) wrong(`log: batch ${number} does not follow from the one before`);
  }
  return new Map(lines.map((line) => [line.number, line]));
}

function checkReceipt(members: Members, { receipt, sha256: expected }: Exchange['packets'][number], name: string): void {
  if (receipt === null) return wrong(`no receipt: ${name}`);
  const body = read(members, receipt.path);
  if (body === undefined || (JSON.parse(body.toString('utf8')) as { sha256: string | null }).sha256 !== expected) return wrong(`the receipt is of another packet: ${receipt.path}`);
  if (receipt.signature === null || receipt.certificate === null) return say(`receipt without a signature: ${receipt.path}`);
  const [signature, certificate] = [read(members, receipt.signature), read(members, receipt.certificate)];
  if (signature === undefined || certificate === undefined || !verify('sha256', body, new X509Certificate(certificate).publicKey, signature)) wrong(`signature does not fit: ${receipt.signature}`);
}

/** The entry names the packet and leads to the root of its batch (RFC 6962). */
function checkEntry({ entry, steps }: NonNullable<Exchange['packets'][number]['log']>, expected: string | null, { name, batch }: { name: string; batch: Batch | undefined }): void {
  const node = (left: Buffer, right: Buffer): Buffer => createHash('sha256').update(Buffer.concat([Buffer.from([1]), left, right])).digest();
  const leaf = createHash('sha256').update(Buffer.concat([Buffer.from([0]), Buffer.from(entry)])).digest();
  const root = steps.reduce<Buffer>((at, { side, hash }) => (side === 'left' ? node(Buffer.from(hash, 'hex'), at) : node(at, Buffer.from(hash, 'hex'))), leaf);
  if ((JSON.parse(entry) as { sha256: string | null }).sha256 !== expected || root.toString('hex') !== batch?.root) wrong(`the log says something else of ${name}`);
}

/** Whether each time stamp is over the head of its batch and unbroken. Whom to trust is not judged here. */
function checkStamps(members: Members, stamps: Exchange['stamps'], batches: ReadonlyMap<number, Batch>): void {
  const hasOpenssl = spawnSync('openssl', ['version']).status === 0;
  for (const { batch, path } of stamps) {
    const token = read(members, path);
    if (token?.includes(Buffer.from(batches.get(batch)?.head ?? 'none', 'hex')) !== true) wrong(`the time stamp is over something else: ${path}`);
    else if (hasOpenssl && spawnSync('openssl', ['cms', '-verify', '-inform', 'DER', '-noverify', '-out', '/dev/null'], { input: token }).status !== 0) wrong(`the time stamp is broken: ${path}`);
  }
  if (stamps.length === 0) return say('time stamps: NONE; the log is chained, its times are those of the server');
  say(hasOpenssl ? `time stamps: ${stamps.length}` : `time stamps: ${stamps.length}, their signatures NOT checked (no openssl here)`);
}

function check(place: string): void {
  const members = statSync(place).isDirectory() ? membersOfFolder(place) : membersOfZip(place);
  const bytes = read(members, 'manifest.json');
  if (bytes === undefined) throw new Error('no manifest.json: this is no evidence package');
  const manifest = JSON.parse(bytes.toString('utf8')) as Manifest;
  say(`package of ${manifest.createdAt}: ${manifest.title}`);
  say(`SHA-256 of manifest.json: ${sha256(bytes)} (compare it with the one that the agency has on record)`);
  checkAgency(members, bytes, manifest.signature);
  checkHashes(members, manifest);
  if (manifest.history !== undefined) checkHistory(members, manifest.history);
  if (manifest.signatures.length > 0) checkSignatures(members, manifest.signatures);
  if (manifest.exchange !== undefined) checkExchange(members, manifest.exchange);
}

const [, , place] = process.argv;
try {
  if (place === undefined) throw new Error('usage: node check-package.mjs <folder or .zip>');
  check(place);
} catch (error) {
  wrong(error instanceof Error ? error.message : String(error));
}
for (const fault of faults) say(`WRONG ${fault}`);
say(faults.length === 0 ? 'RESULT: whole and unchanged (nguyên vẹn)' : `RESULT: ${faults.length} faults (không nguyên vẹn)`);
process.exitCode = faults.length === 0 ? 0 : 1;
