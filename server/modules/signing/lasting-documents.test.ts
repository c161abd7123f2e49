import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { timeStampAuthority } from '#server/platform/pdf-signing/index.ts';
import { verifyPdf } from '#server/platform/pdf-verification/verify-pdf.ts';
import { type AuthorityServer, openAuthorityServer } from '#server/platform/pdf-verification/testing/authority-server.ts';
import { revocationFetcher } from '#server/platform/revocation/index.ts';
import { eventually, type House, openHouse } from '#server/testing/house.ts';
import { assertRefused } from '#server/testing/refusals.ts';
import { aDraft, anOffice, type Office } from '../documents/testing.ts';
import { PRESERVE_DOCUMENTS } from './index.ts';
import { judgedOutside } from './testing.ts';
import { giveKey } from './testing-key-files.ts';

describe('signatures that can be proven for decades', () => {
  let house: House;
  let office: Office;
  let authority: AuthorityServer;
  const root = (): Uint8Array => authority.world.get('root').certificate;
  before(async () => {
    authority = await openAuthorityServer();
    house = await openHouse({ signing: { stamper: timeStampAuthority(authority.timeStampUrl), newDemoKeys: null }, fetchRevocation: revocationFetcher({ hosts: [authority.host] }) });
    office = await anOffice(house);
    const administrator = await house.as('stttt-admin');
    await administrator.call('identity', 'confirmPresence', { body: { password: house.demo.password } });
    const head = await office.head.call('identity', 'getMe', {});
    await giveKey({ authority: authority.world, administrator, owner: { ownerKind: 'person', id: head.personId }, name: head.name, extensions: 'signer_asked' });
    await giveKey({ authority: authority.world, administrator, owner: { ownerKind: 'agency', id: office.agencyId }, name: 'Sở Thông tin và Truyền thông', extensions: 'signer_asked' });
    await administrator.call('signing', 'beginDigitalSigning', { params: { id: office.agencyId } });
    await mkdir(join(house.folder, 'trust'), { recursive: true });
    await writeFile(join(house.folder, 'trust', 'root.pem'), `-----BEGIN CERTIFICATE-----\n${Buffer.from(root()).toString('base64')}\n-----END CERTIFICATE-----\n`);
  });
  after(async () => {
    await house.close();
    await authority.close();
  });

  const bytesOf = async (name: 'getPdf' | 'getPreserved', id: string): Promise<Buffer> => (await office.clerk.send('documents', name, { params: { id } })).rawPayload;
  const levels = async (id: string): Promise<string[]> => (await office.clerk.call('documents', 'getOutgoing', { params: { id } })).signatures.map(({ level }) => level);
  const preservation = async (id: string) =>
    (await house.sql<{ level: string; due_at: string; attempts: number; fault: string | null; sha256: string; issued_sha256: string }>('select * from signing.preservation where subject_id = $1', [id]))[0];
  /** By nothing but the root and what lies in the file, long after. */
  const judgedAlone = (pdf: Buffer, at: Date) => verifyPdf({ bytes: pdf, trusted: { roots: [root()], revocationLists: [] }, at });

  async function assertJudgesAgree(pdf: Buffer): Promise<void> {
    const judged = await judgedOutside(pdf, authority.world.openssl('x509', '-in', 'root.crt').toString());
    assert.equal((judged.pdfsig ?? 'Signature is Valid Signature is Valid').match(/Signature is Valid/g)?.length, 2, judged.pdfsig);
    assert.match(judged.qpdf ?? 'exit 0', /exit 0$/);
    assert.ok(((judged.openssl ?? 'successful successful').match(/successful/g)?.length ?? 0) >= 2, judged.openssl);
  }

  async function workTheJob(): Promise<void> {
    await house.database.transact((tx) => house.jobs.enqueue(tx, PRESERVE_DOCUMENTS, {}));
  }

  test('issued with proofs and archive time stamp: our verifier needs nobody, all judges agree', async () => {
    const { id } = await aDraft(house, office, 'issued');
    assert.deepEqual(await levels(id), ['B-LTA', 'B-LTA']);
    const pdf = await bytesOf('getPdf', id);
    const { outcome, signatures } = await judgedAlone(pdf, new Date('2035-06-01'));
    assert.deepEqual([outcome, signatures.map(({ kind, indication }) => `${kind} ${indication}`)], ['valid', ['signature TOTAL-PASSED', 'signature TOTAL-PASSED', 'document-time-stamp TOTAL-PASSED']]);
    await assertJudgesAgree(pdf);
    const row = await preservation(id);
    assert.deepEqual([row?.level, row?.fault, row?.sha256 === row?.issued_sha256], ['B-LTA', null, true]);
    assert.equal(row?.due_at.slice(0, 4), '2039', 'before the authority of the stamps ends');
    await assertRefused(house, 'not-found', () => office.clerk.send('documents', 'getPreserved', { params: { id } }));
    assert.ok(authority.asked.includes('answer') && authority.asked.includes('list'));
  });

  test('a second document asks the authority for nothing that was answered and still speaks', async () => {
    await aDraft(house, office, 'issued');
    authority.asked.length = 0;
    const { id } = await aDraft(house, office, 'issued');
    assert.deepEqual(await levels(id), ['B-LTA', 'B-LTA']);
    assert.deepEqual([...new Set(authority.asked)], ['stamp']);
  });

  test('nobody answers about certificates: issued as B-T, said so, and raised by the job once somebody does', async () => {
    await house.sql('delete from verification.fetched');
    authority.silent.add('answer').add('list');
    const { id } = await aDraft(house, office, 'issued');
    assert.deepEqual(await levels(id), ['B-T', 'B-T']);
    const issued = await bytesOf('getPdf', id);
    const first = await preservation(id);
    assert.deepEqual([first?.level, first?.fault, first?.attempts], ['B-T', 'not-proven', 1]);
    house.time.now = () => new Date(Date.now() + 2 * 3_600_000);
    await workTheJob();
    await eventually(async () => (await preservation(id))?.attempts === 2);
    assert.deepEqual(await levels(id), ['B-T', 'B-T']);
    authority.silent.clear();
    house.time.now = () => new Date(Date.now() + 12 * 3_600_000);
    await workTheJob();
    await eventually(async () => (await preservation(id))?.level === 'B-LTA');
    house.time.now = () => new Date();
    assert.deepEqual(await levels(id), ['B-LTA', 'B-LTA']);
    const preserved = await bytesOf('getPreserved', id);
    assert.ok(preserved.length > issued.length && preserved.subarray(0, issued.length).equals(issued), 'the issued file is its exact beginning');
    assert.ok((await bytesOf('getPdf', id)).equals(issued), 'what was issued stays what is opened');
    assert.equal((await judgedAlone(preserved, new Date('2035-06-01'))).outcome, 'valid');
    const [entry] = await house.sql<{ sha256: string }>(`select detail ->> 'sha256' as sha256 from audit.entry where action = 'signing.document-preserved' and detail ->> 'documentId' = $1`, [id]);
    assert.equal(entry?.sha256, (await preservation(id))?.sha256);
  });

  test('before its archive stamp ends a document is stamped anew over all that was there', async () => {
    const { id } = await aDraft(house, office, 'issued');
    const issued = await bytesOf('getPdf', id);
    await house.sql(`update signing.preservation set due_at = now() - interval '1 hour' where subject_id = $1`, [id]);
    await workTheJob();
    await eventually(async () => (await preservation(id))?.sha256 !== (await preservation(id))?.issued_sha256);
    const renewed = await bytesOf('getPreserved', id);
    assert.ok(renewed.subarray(0, issued.length).equals(issued));
    const { outcome, signatures } = await judgedAlone(renewed, new Date('2035-06-01'));
    assert.deepEqual([outcome, signatures.filter(({ kind }) => kind === 'document-time-stamp').length], ['valid', 2]);
    assert.match(judgedStructure(await judgedOutside(renewed, '')), /exit 0$/);
  });

  test('a stamp authority that falls silent after the signature leaves B-T', async () => {
    const ready = await aDraft(house, office, 'signed');
    await house.sql('delete from verification.fetched');
    // The signature's own stamp is the first to be asked for, the archive's the second.
    const stamps = authority.asked.filter((what) => what === 'stamp').length;
    const watch = setInterval(() => authority.asked.filter((what) => what === 'stamp').length > stamps && authority.silent.add('stamp'), 1);
    try {
      assert.equal((await office.clerk.send('documents', 'issue', { params: { id: ready.id }, body: { version: ready.version } })).statusCode, 200);
    } finally {
      clearInterval(watch);
      authority.silent.clear();
    }
    assert.equal((await preservation(ready.id))?.fault, 'time-stamp-unavailable');
    assert.deepEqual(await levels(ready.id), ['B-T', 'B-T']);
  });
});

const judgedStructure = ({ qpdf }: { qpdf?: string }): string => qpdf ?? 'exit 0';
