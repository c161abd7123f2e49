import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { validateXML } from 'xmllint-wasm';
import { fromBufferPromise } from 'yauzl';
import { typesetLetter } from '#server/platform/typesetting/index.ts';
import { aLetter } from '#server/platform/typesetting/testing.ts';
import { eventually, type House, openHouse } from '#server/testing/house.ts';
import { assertAudited, assertProblem, assertRefused } from '#server/testing/refusals.ts';
import { aDraft, anIncoming, anOffice, type Office } from '../../documents/testing.ts';
import { aClosedFile, aFile, putInto, sendPaper, wordsOfPdf } from '../testing.ts';

async function unpacked(bytes: Buffer): Promise<Map<string, Buffer>> {
  const found = new Map<string, Buffer>();
  const archive = await fromBufferPromise(bytes, { lazyEntries: true });
  for await (const entry of archive.eachEntry()) found.set(entry.fileName, Buffer.concat((await Array.fromAsync(await archive.openReadStreamPromise(entry))) as Buffer[]));
  return found;
}

const flipped = (bytes: Buffer | undefined, at: number): Buffer => {
  const copy = Buffer.from(bytes ?? []);
  copy.writeUInt8(copy.readUInt8(at) ^ 1, at);
  return copy;
};

const EMPTY_ZIP = Buffer.from('504b0506'.padEnd(44, '0'), 'hex');

const shell = (folder: string) => spawnSync('sh', [join(folder, 'check-package.sh')], { encoding: 'utf8' });

/** Beside their document as they were sent, named in the data of the package. */
function assertAttached(members: ReadonlyMap<string, Buffer>, attachments: readonly { readonly name: string; readonly sha256: string }[]): void {
  const places = ['documents/002/attachments/001.pdf', 'documents/002/attachments/002.zip'];
  assert.deepEqual(places.map((path) => createHash('sha256').update(members.get(path) ?? '').digest('hex')), attachments.map(({ sha256 }) => sha256));
  const xml = members.get('metadata.xml')?.toString('utf8') ?? '';
  for (const [at, { name, sha256 }] of attachments.entries()) assert.ok(xml.includes(`<Attachment><Name>${name}</Name><Path>${places[at]}</Path><Sha256>${sha256}</Sha256></Attachment>`), name);
}

const SCHEMA = readFileSync(join(import.meta.dirname, '../data/hand-over.xsd'), 'utf8');
const judge = (contents: string) => validateXML({ xml: [{ fileName: 'hand-over.xml', contents }], schema: [SCHEMA] });

describe('packages of a matter', () => {
  let house: House;
  let office: Office;
  let theirs: Office;
  let folder: string;
  let fileId: string;
  let outgoingId: string;
  let zip: Buffer;
  const members = new Map<string, Buffer>();
  before(async () => {
    house = await openHouse();
    [office, theirs] = await Promise.all([anOffice(house), anOffice(house, 'snv')]);
    folder = mkdtempSync(join(tmpdir(), 'evidence-test-'));
    const { id: incomingId, assignmentId } = await anIncoming(house, office, 'assigned', { subject: 'Về việc <khẩn> & "đặc biệt"' });
    ({ id: fileId } = await aFile(office));
    await putInto(office.officer, fileId, 'incoming', incomingId);
    await sendPaper(office.officer, fileId, Buffer.from(await typesetLetter(aLetter())));
    ({ id: outgoingId } = await aDraft(house, office, 'issued', { assignmentId, files: [['Phụ lục.pdf', await typesetLetter(aLetter())], ['So lieu.ZIP', EMPTY_ZIP]] }));
    await eventually(async () => (await office.officer.call('records', 'getFile', { params: { id: fileId } })).contents.length === 2);
    const response = await office.officer.send('records', 'getEvidence', { params: { id: fileId } });
    assert.equal(response.statusCode, 200, response.body.slice(0, 300));
    zip = response.rawPayload;
    for (const [name, bytes] of await unpacked(zip)) members.set(name, bytes);
  });
  after(async () => {
    rmSync(folder, { recursive: true });
    await house.close();
  });

  /** The shipped program on a package of these members. */
  function check(name: string, changed: ReadonlyMap<string, Buffer>): { status: number | null; output: string } {
    const place = join(folder, name);
    for (const [path, bytes] of changed) {
      mkdirSync(dirname(join(place, path)), { recursive: true });
      writeFileSync(join(place, path), bytes);
    }
    const { status, stdout } = spawnSync(process.execPath, [join(place, 'check-package.mjs'), place], { encoding: 'utf8', env: {} });
    return { status, output: stdout };
  }

  test('holds the originals byte for byte, signatures with certificates, the history and the data of Appendix VI', async () => {
    const issued = (await office.officer.send('documents', 'getPdf', { params: { id: outgoingId } })).rawPayload;
    assert.deepEqual(members.get('documents/002/original.pdf'), issued);
    const names = [...members.keys()];
    assert.deepEqual(names.filter((name) => name.endsWith('.p7s')), ['documents/002/original.signature-1.p7s', 'documents/002/original.signature-2.p7s', 'documents/002/attachments/001.signature-1.p7s', 'manifest.json.p7s']);
    writeFileSync(join(folder, 'one.p7s'), members.get('documents/002/original.signature-1.p7s') ?? '');
    const { stdout } = spawnSync('openssl', ['pkcs7', '-inform', 'DER', '-in', join(folder, 'one.p7s'), '-print_certs', '-noout'], { encoding: 'utf8' });
    assert.match(stdout, /subject=/);
    for (const name of ['metadata.xml', 'history.jsonl', 'README.txt', 'SHA256SUMS', 'check-package.mjs', 'check-package.sh', 'papers/001.pdf', 'documents/002/original.signing.json']) assert.ok(names.includes(name), name);
    const xml = members.get('metadata.xml')?.toString('utf8') ?? '';
    assert.match(xml, /<Subject>Về việc &lt;khẩn&gt; &amp; &quot;đặc biệt&quot;<\/Subject>/);
    assert.match(xml, /<DocTotal>3<\/DocTotal>/);
    assertAttached(members, (await office.officer.call('documents', 'listAttachments', { params: { id: outgoingId } })).attachments);
    const acts = (members.get('history.jsonl')?.toString('utf8') ?? '').trim().split('\n').map((line) => (JSON.parse((JSON.parse(line) as { entry: string }).entry) as { action: string }).action);
    for (const action of ['documents.registered', 'documents.directed', 'records.opened', 'records.put-in', 'documents.signed', 'documents.issued', 'records.followed-reply']) assert.ok(acts.includes(action), action);
    const { detail } = await assertAudited(house, fileId, 'records.evidence-taken');
    assert.equal(detail['manifest'], createHash('sha256').update(members.get('manifest.json') ?? '').digest('hex'), 'the house can say later that it gave this package out');
  });

  test('is found whole by both shipped programs, zipped and unpacked', () => {
    const { status, output } = check('whole', members);
    assert.equal(status, 0, output);
    for (const said of [/hashes and completeness: \d+ members/, /chain of the history: \d+ entries/, /signatures against the bytes they cover: 3/, /RESULT: whole and unchanged/]) assert.match(output, said);
    const sh = shell(join(folder, 'whole'));
    assert.equal(sh.status, 0, sh.stdout + sh.stderr);
    writeFileSync(join(folder, 'package.zip'), zip);
    const zipped = spawnSync(process.execPath, [join(folder, 'whole/check-package.mjs'), join(folder, 'package.zip')], { encoding: 'utf8' });
    assert.deepEqual([zipped.status, zipped.stdout], [0, output]);
  });

  const changes: readonly (readonly [name: string, change: (found: Map<string, Buffer>) => unknown, said: RegExp, inShell: boolean])[] = [
    ['one byte of an original', (found) => found.set('documents/002/original.pdf', flipped(found.get('documents/002/original.pdf'), 2000)), /WRONG changed: documents\/002\/original\.pdf/, true],
    ['a missing member', (found) => found.delete('papers/001.pdf'), /WRONG missing or unreadable: papers\/001\.pdf/, true],
    ['an extra member', (found) => found.set('papers/999.pdf', Buffer.from('x')), /WRONG not of this package: papers\/999\.pdf/, true],
    ['one byte of the history', (found) => found.set('history.jsonl', flipped(found.get('history.jsonl'), 200)), /WRONG/, true],
  ];
  for (const [name, change, said, inShell] of changes) {
    test(`${name} is found`, () => {
      const copy = new Map(members);
      change(copy);
      const place = name.replaceAll(' ', '-');
      const { status, output } = check(place, copy);
      assert.equal(status, 1, output);
      assert.match(output, said);
      assert.equal(shell(join(folder, place)).status === 0, !inShell);
    });
  }

  /** The members, one changed, with hashes that fit again: somebody who knows how the package is made. */
  function withNewHashes(path: string, bytes: Buffer): Map<string, Buffer> {
    const copy = new Map(members).set(path, bytes);
    const manifest = JSON.parse(copy.get('manifest.json')?.toString('utf8') ?? '') as { members: { path: string; size: number; sha256: string }[] };
    for (const each of manifest.members) {
      const content = copy.get(each.path) ?? Buffer.alloc(0);
      Object.assign(each, { size: content.length, sha256: createHash('sha256').update(content).digest('hex') });
    }
    return copy.set('manifest.json', Buffer.from(JSON.stringify(manifest)));
  }

  test('an entry left out of the history, or a signed byte, is found even where the hashes were made anew', () => {
    const lines = (members.get('history.jsonl')?.toString('utf8') ?? '').split('\n');
    const gap = check('gap', withNewHashes('history.jsonl', Buffer.from([...lines.slice(0, 2), ...lines.slice(3)].join('\n'))));
    assert.equal(gap.status, 1);
    assert.match(gap.output, /history: entry 3 does not follow/);
    const tail = check('tail', withNewHashes('history.jsonl', Buffer.from(`${lines.slice(0, -2).join('\n')}\n`)));
    assert.match(tail.output, /history: its end is not the one/);
    const original = members.get('documents/002/original.pdf');
    const signed = check('signed', withNewHashes('documents/002/original.pdf', flipped(original, 2000)));
    assert.match(signed.output, /signature does not fit: documents\/002\/original\.signature-1\.p7s/);
  });

  test('only who may read all of it gets the package', async () => {
    const { id: hidden } = await anIncoming(house, office);
    const { id } = await aFile(office);
    await house.sql(`insert into records.content (work_file_id, document_id, kind, added_by) values ($1, $2, 'incoming', 'x')`, [id, hidden]);
    await assertRefused(house, 'records/unreadable-contents', () => office.officer.send('records', 'getEvidence', { params: { id } }));
    assert.equal((await office.clerk.send('records', 'getEvidence', { params: { id } })).statusCode, 200);
    for (const name of ['getEvidence', 'getXml', 'getContentsPdf', 'getHistoryPdf'] as const) assertProblem(await theirs.clerk.send('records', name, { params: { id } }), 'not-found');
  });

  test('contents, history and data are printed and taken out, and it is recorded', async () => {
    const pdf = async (name: 'getContentsPdf' | 'getHistoryPdf') => {
      const response = await office.officer.send('records', name, { params: { id: fileId } });
      assert.equal(response.statusCode, 200, response.body.slice(0, 300));
      return wordsOfPdf(response.rawPayload);
    };
    const contents = await pdf('getContentsPdf');
    for (const words of ['Mục lục văn bản', 'Trả lời về việc phân công trực', 'Hồ sơ gồm 3 văn bản, tài liệu']) assert.ok(contents.toLowerCase().includes(words.toLowerCase()), words);
    await assertAudited(house, fileId, 'records.taken-away');
    const history = await pdf('getHistoryPdf');
    for (const words of ['Quá trình giải quyết', 'Cho ý kiến chỉ đạo', 'Giao phòng tham mưu', 'Cấp số và phát hành']) assert.ok(history.toLowerCase().includes(words.toLowerCase()), words);
    const list = await office.clerk.send('records', 'getListPdf', { query: { year: new Date().getFullYear() } });
    assert.match(await wordsOfPdf(list.rawPayload), /Tổng số: \d+ hồ sơ/);
    assertProblem(await office.officer.send('records', 'getListPdf', { query: { year: 2026 } }), 'forbidden');
    const xml = await office.officer.send('records', 'getXml', { params: { id: fileId } });
    assert.ok(xml.body.startsWith('<?xml') && !xml.body.includes('<Path>'));
  });

  test('the package for the archive is valid by its schema, and names every file it holds', async () => {
    const { id: documentId } = await anIncoming(house, office, 'closed');
    const files = [await aClosedFile(office, [{ kind: 'incoming', id: documentId }]), await aClosedFile(office, [{ kind: 'incoming', id: documentId }], { retentionYears: null, description: 'Hai tập' })];
    const { id } = await office.officer.call('records', 'offerFiles', { body: { fileIds: files.map((file) => file.id) } });
    await office.clerk.call('records', 'acceptHandOver', { params: { id } });
    const response = await office.clerk.send('records', 'getHandOverPackage', { params: { id } });
    const found = await unpacked(response.rawPayload);
    const xml = found.get('hand-over.xml')?.toString('utf8') ?? '';
    const verdict = await judge(xml);
    assert.deepEqual([verdict.valid, verdict.errors], [true, []]);
    assert.equal((await judge(xml.replace('<Maintenance>Vĩnh viễn</Maintenance>', '<Maintenance>mãi</Maintenance>'))).valid, false);
    assert.equal((await judge(xml.replaceAll(/<Title>[^<]*<\/Title>/gu, ''))).valid, false);
    const paths = [...xml.matchAll(/<Path>([^<]+)<\/Path><Sha256>([^<]+)</gu)];
    assert.equal(paths.length, 2);
    for (const [, path = '', sha256] of paths) assert.equal(createHash('sha256').update(found.get(path) ?? '').digest('hex'), sha256);
    const metadata = await judge(`<?xml version="1.0" encoding="UTF-8"?>${(members.get('metadata.xml')?.toString('utf8') ?? '').replace(/^<\?xml[^>]*\?>/u, '')}`);
    assert.deepEqual(metadata.errors, []);
    const record = await wordsOfPdf((await office.officer.send('records', 'getHandOverPdf', { params: { id } })).rawPayload);
    assert.match(record, /Số lượng giao nhận: 2 hồ sơ/);
  });
});
