import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { after, before, describe, test } from 'node:test';
import { aPdf } from '#server/platform/text-extraction/testing/a-pdf.ts';
import { extractText } from '#server/platform/text-extraction/index.ts';
import { eventually, type House, openHouse } from '#server/testing/house.ts';
import { assertRefused } from '#server/testing/refusals.ts';
import { keepBlob, sweepFiles } from '../../files/index.ts';
import { judgedOutside } from '../../signing/testing.ts';
import { findFilesInUse, findIssuedAttachments } from '../index.ts';
import { aDraft, anOffice, type Office } from '../testing.ts';

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const aPage = (text: string, rotate = 0): Uint8Array => aPdf({ rotate, pages: [[{ text, x: 80, y: 100 }]] });
const isThere = (program: string): boolean => spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;

describe('attachments are issued with their document', () => {
  let house: House;
  let office: Office;
  let other: Office;
  before(async () => {
    house = await openHouse();
    [office, other] = await Promise.all([anOffice(house), anOffice(house, 'snv')]);
    house.time.now = () => new Date('2026-11-23T07:05:09Z');
    await mkdir(join(house.folder, 'trust'), { recursive: true });
    await writeFile(join(house.folder, 'trust', 'demo.pem'), await root());
  });
  after(() => house.close());

  type Files = readonly (readonly [fileName: string, bytes: Uint8Array])[];

  /** A document with these files; its number. */
  async function issued(files: Files, fields = {}): Promise<{ id: string; number: string }> {
    const { id } = await aDraft(house, office, 'issued', { files, fields });
    return { id, number: (await office.clerk.call('documents', 'getOutgoing', { params: { id } })).number ?? '' };
  }

  const signedWith = (files: Files) => aDraft(house, office, 'signed', { files });

  const listed = async (id: string) => (await office.officer.call('documents', 'listAttachments', { params: { id } })).attachments;
  const fileOf = async (id: string, attachmentId: string, person = office.officer): Promise<Buffer> => (await person.send('documents', 'getAttachment', { params: { id, attachmentId } })).rawPayload;
  const root = async (): Promise<string> => (await house.app.inject('/demo-ca.pem')).body;

  test('each PDF gets the line in size 10 at the top right and the agency’s signature, which programs of others find whole; other files go as they are', async () => {
    const [page, turned, notes] = [aPage('Phụ lục I'), aPage('Phụ lục II', 90), Buffer.from('504b0506'.padEnd(44, '0'), 'hex')];
    const { id, number } = await issued([['I.pdf', page], ['II.pdf', turned], ['so-lieu.zip', notes]], { recipientAgencyIds: [other.agencyId] });
    const sent = await listed(id);
    assert.deepEqual(sent.map(({ isSigned, sha256: hash }) => [isSigned, hash === sha256(notes)]), [[true, false], [true, false], [false, true]]);
    for (const [at, given, width] of [[0, page, 595], [1, turned, 842]] as const) {
      const pdf = await fileOf(id, sent[at]?.id ?? '');
      assert.deepEqual([sha256(pdf), pdf.length], [sent[at]?.sha256, sent[at]?.size]);
      assert.ok(Buffer.from(given).equals(pdf.subarray(0, given.length)), 'what was approved is its exact beginning');
      await assertSigned(pdf, 1);
      await assertLine(pdf, { number, width });
    }
    const [row] = await house.sql<{ attachments: { sha256: string; signed: { sha256: string } | null }[]; attached_files: string[] }>('select attachments, attached_files from documents.outgoing where id = $1', [id]);
    const hashes = sent.map((each) => each.sha256);
    assert.deepEqual(row?.attachments.map((each) => [each.sha256, each.signed?.sha256 ?? null]), [[sha256(page), hashes[0]], [sha256(turned), hashes[1]], [sha256(notes), null]]);
    assert.equal(row.attached_files.length, 5);
    const [entry] = await house.sql<{ detail: Record<string, string> }>(`select detail from audit.entry where subject_id = $1 and action = 'documents.issued'`, [id]);
    assert.equal(entry?.detail['attachments'], hashes.join(' '));
  });

  test('the line is in Times New Roman’s metric twin, 10 points, upright and black, as programs of others see it', async () => {
    if (!isThere('pdftohtml')) return;
    const { id, number } = await issued([['I.pdf', aPage('Phụ lục')]]);
    const [attachment] = await listed(id);
    const place = join(house.folder, 'phu-luc.pdf');
    await writeFile(place, await fileOf(id, attachment?.id ?? ''));
    const seen = spawnSync('pdftohtml', ['-xml', '-i', '-stdout', '-zoom', '1', place], { encoding: 'utf8' }).stdout.normalize('NFC');
    const font = /font="(?<font>\d+)">(?<line>Số: [^<]*)</u.exec(seen)?.groups;
    assert.equal(font?.['line'], `Số: ${number}; 23/11/2026; 14:05:09 +07:00`);
    assert.match(seen, new RegExp(`<fontspec id="${font['font']}" size="10" family="[A-Z]{6}\\+Tinos" color="#000000"/>`, 'u'));
  });

  test('a file that others have signed keeps their signatures good, whether one of this house or not', async () => {
    const earlier = await issued([]);
    const letter = (await office.officer.send('documents', 'getPdf', { params: { id: earlier.id } })).rawPayload;
    const { id, number } = await issued([['van-ban-da-ky.pdf', letter]]);
    const [attachment] = await listed(id);
    assert.equal(attachment?.isSigned, true);
    const pdf = await fileOf(id, attachment.id);
    const { report } = await judged(pdf);
    assert.deepEqual([report.outcome, report.signatures.map(({ indication, changes }) => [indication, changes])], ['valid', Array.from({ length: 3 }, () => ['TOTAL-PASSED', []])]);
    assert.equal((await lineOf(pdf))?.text, `Số: ${number}; 23/11/2026; 14:05:09 +07:00`);
    await assertSigned(pdf, 3);
  });

  test('the receiver has the same files, judged, and opens them; others do not know of them', async () => {
    const [page, notes] = [aPage('Phụ lục gửi đi'), Buffer.from('504b0506'.padEnd(44, '0'), 'hex')];
    const sent = await issued([['Phụ lục.pdf', page], ['so-lieu.zip', notes]], { recipientAgencyIds: [other.agencyId] });
    const id = await eventually(async () => (await house.sql<{ id: string }>('select id from documents.incoming where sent_by_outgoing_id = $1', [sent.id]))[0]?.id);
    const received = async () => (await other.clerk.call('documents', 'listReceivedAttachments', { params: { id } })).attachments;
    const files = await eventually(async () => ((await received())[0]?.verdict === null ? undefined : received()));
    const [out] = await listed(sent.id);
    assert.deepEqual(files.map(({ name, sha256: hash, verdict }) => [name, hash, verdict]), [['Phụ lục.pdf', out?.sha256, 'valid'], ['so-lieu.zip', sha256(notes), null]]);
    const params = { id, attachmentId: files[0]?.id ?? '' };
    const opened = await other.head.send('documents', 'getReceivedAttachment', { params });
    assert.deepEqual([opened.statusCode, sha256(opened.rawPayload)], [200, out?.sha256]);
    for (const person of [office.clerk, other.officer]) {
      await assertRefused(house, 'not-found', () => person.send('documents', 'getReceivedAttachment', { params }));
      await assertRefused(house, 'not-found', () => person.send('documents', 'listReceivedAttachments', { params: { id } }));
    }
    const { results } = await other.clerk.call('search', 'find', { query: { q: 'so-lieu.zip' } });
    assert.ok(results.some(({ subjectId }) => subjectId === id), 'found by the name of a file');
  });

  test('the door for those who carry it on tells what went out', async () => {
    const { id } = await issued([['I.pdf', aPage('Phụ lục cho trục')]]);
    const [shown] = await listed(id);
    const told = await house.database.read((tx) => findIssuedAttachments(tx, id));
    assert.deepEqual(told, [{ name: 'I.pdf', contentType: 'application/pdf', size: shown?.size, sha256: shown?.sha256, pages: 1, isSigned: true }]);
    await assert.rejects(house.database.read(async (tx) => findIssuedAttachments(tx, (await aDraft(house, office)).id)));
  });

  test('the sweep leaves the file as given and as signed', async () => {
    const { id } = await issued([['I.pdf', aPage('Để lâu')]]);
    await house.sql(`update files.blob set stored_at = now() - interval '3 days'`);
    await sweepFiles({ database: house.database, storage: house.storage, inUse: [findFilesInUse] }, new Date());
    const [attachment] = await listed(id);
    const [row] = await house.sql<{ files: string[] }>('select attached_files as files from documents.outgoing where id = $1', [id]);
    assert.deepEqual(await house.sql('select count(*) from files.blob where sha256 = any($1)', [row?.files]), [{ count: 2 }]);
    assert.equal((await fileOf(id, attachment?.id ?? '')).length, attachment?.size);
  });

  test('where signing is the recorded approval, files go out as they were approved', async () => {
    const signed = await signedWith([['I.pdf', aPage('Bản giấy')]]);
    await house.sql('update documents.outgoing set signed_sha256 = null where id = $1', [signed.id]);
    await office.clerk.call('documents', 'issue', { params: { id: signed.id }, body: { version: signed.version } });
    assert.deepEqual((await listed(signed.id)).map(({ isSigned, sha256: hash }) => [isSigned, hash]), [[false, sha256(aPage('Bản giấy'))]]);
  });

  test('nothing is numbered or sent when a file cannot be signed or was taken out of the house', async () => {
    const signed = await signedWith([['I.pdf', aPage('Bản lỗi')]]);
    const issue = () => office.clerk.send('documents', 'issue', { params: { id: signed.id }, body: { version: signed.version } });
    const [kept] = await house.sql<{ attachments: string }>('select attachments::text from documents.outgoing where id = $1', [signed.id]);
    await house.sql(`update documents.outgoing set attachments = jsonb_set(attachments, '{0,isWithheld}', 'true') where id = $1`, [signed.id]);
    await assertRefused(house, 'documents/attachment-withheld', issue);
    const broken = await house.storage.hold(Readable.from([Buffer.from('%PDF-1.7 không có gì')]));
    await house.database.transact((tx) => keepBlob(tx, broken));
    await house.sql(`update documents.outgoing set attachments = jsonb_set($2::jsonb, '{0,sha256}', to_jsonb($3::text)) where id = $1`, [signed.id, kept?.attachments, broken.sha256]);
    await assertRefused(house, 'signing/file-unsignable', issue);
    await house.sql(`update documents.outgoing set attachments = $2::jsonb where id = $1`, [signed.id, kept?.attachments]);
    assert.equal((await issue()).statusCode, 200);
  });

  async function assertSigned(pdf: Buffer, times: number): Promise<void> {
    const said = await judgedOutside(pdf, await root());
    if (said.pdfsig !== undefined) assert.equal(said.pdfsig.match(/Signature is Valid/gu)?.length, times, said.pdfsig);
    if (said.openssl !== undefined) assert.match(said.openssl, /exit 0/u);
    if (said.qpdf !== undefined) assert.match(said.qpdf, /exit [03]/u);
  }

  async function assertLine(pdf: Buffer, { number, width }: { number: string; width: number }): Promise<void> {
    const line = await lineOf(pdf);
    assert.equal(line?.text, `Số: ${number}; 23/11/2026; 14:05:09 +07:00`);
    assert.ok(line.y < 60 && Math.abs(line.x + line.width - (width - 42.5)) < 3, JSON.stringify(line));
  }

  async function lineOf(pdf: Uint8Array) {
    const read = await extractText(pdf);
    assert.ok(read.ok);
    return read.pages[0]?.lines.find(({ text }) => text.startsWith('Số: ') && text.includes('+07:00'));
  }

  async function judged(pdf: Buffer) {
    const answer = await house.app.inject({ method: 'POST', url: '/api/verification/check', payload: pdf, headers: { 'content-type': 'application/octet-stream', 'x-requested-with': 'cong-so-so' } });
    return { report: answer.json<{ outcome: string; signatures: { indication: string; changes: unknown[] }[] }>() };
  }
});
