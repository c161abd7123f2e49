import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { after, before, describe, test } from 'node:test';
import type { OutputOf } from '#contract/endpoint.ts';
import type { verification } from '#contract/verification/endpoints.ts';
import { printedLookupCode } from '#contract/verification/lookup-code.ts';
import { aPdf } from '#server/platform/text-extraction/testing/a-pdf.ts';
import { type House, openHouse } from '#server/testing/house.ts';
import { assertProblem, dataOf, untilQuiet } from '#server/testing/refusals.ts';
import { aDraft, anOffice, type Office } from '../documents/testing.ts';
import { checkPublicly } from './testing.ts';

type Found = OutputOf<typeof verification.lookUp>;
type Checked = OutputOf<typeof verification.check>;

describe('a document looked up by the code on its pages', () => {
  let house: House;
  let office: Office;
  before(async () => {
    house = await openHouse();
    office = await anOffice(house);
    await mkdir(join(house.folder, 'trust'), { recursive: true });
    await writeFile(join(house.folder, 'trust', 'demo.pem'), (await house.app.inject('/demo-ca.pem')).body);
  });
  after(() => house.close());

  const lookUp = (code: string) => house.app.inject({ method: 'GET', url: `/api/verification/issued?code=${encodeURIComponent(code)}` });
  const codeOf = async (id: string): Promise<string> => (await house.sql<{ code: string }>('select lookup_code as code from documents.outgoing where id = $1', [id]))[0]?.code ?? assert.fail('no code');
  const pdfOf = async (id: string): Promise<Buffer> => (await office.clerk.send('documents', 'getPdf', { params: { id } })).rawPayload;

  test('anybody who types it learns what the document is, that it stands and who signed it', async () => {
    const { id } = await aDraft(house, office, 'issued');
    const code = await codeOf(id);
    const stored = await office.clerk.call('documents', 'getOutgoing', { params: { id } });
    const { document, report } = (await lookUp(printedLookupCode(code).toLowerCase())).json<Found>();
    assert.deepEqual([document.number, document.issuedOn, document.subject, document.standing, document.issuerName], [stored.number, stored.issuedOn, stored.subject, 'issued', stored.agencyName]);
    assert.equal(document.sha256, createHash('sha256').update(await pdfOf(id)).digest('hex'));
    assert.deepEqual([report.outcome, report.signatures.length], ['valid', 2]);
  });

  test('an attachment is named as it went out, not as it was given, nor one of a draft', async () => {
    const given = aPdf({ pages: [[{ text: 'Phụ lục để kiểm tra', x: 80, y: 100 }]] });
    const zip = Buffer.from('504b0506'.padEnd(44, '0'), 'hex');
    const issuedOf = async (bytes: Uint8Array) => (await checkPublicly(house, bytes)).json<Checked>().issued;
    await aDraft(house, office, 'signed', { files: [['Phụ lục.pdf', given], ['so-lieu.zip', zip]] });
    assert.equal(await issuedOf(zip), null, 'nothing was issued yet');
    const { id } = await aDraft(house, office, 'issued', { files: [['Phụ lục.pdf', given], ['so-lieu.zip', zip]] });
    const { number } = await office.clerk.call('documents', 'getOutgoing', { params: { id } });
    const [first] = (await office.clerk.call('documents', 'listAttachments', { params: { id } })).attachments;
    const sent = (await office.clerk.send('documents', 'getAttachment', { params: { id, attachmentId: first?.id ?? '' } })).rawPayload;
    for (const [bytes, name] of [[sent, 'Phụ lục.pdf'], [zip, 'so-lieu.zip']] as const) {
      const found = await issuedOf(bytes);
      assert.deepEqual([found?.number, found?.attachment, found?.standing], [number, name, 'issued']);
    }
    assert.deepEqual([await issuedOf(given), await issuedOf(Buffer.concat([sent, Buffer.from('\n')]))], [null, null]);
  });

  test('the code stands on page 1 of what was signed, and on no draft', async () => {
    const draft = await aDraft(house, office, 'to-sign');
    assert.doesNotMatch(await textOf(await pdfOf(draft.id)), /Mã tra cứu/);
    const { id } = await aDraft(house, office, 'issued');
    assert.match(await textOf(await pdfOf(id)), new RegExp(`Mã tra cứu: ${printedLookupCode(await codeOf(id))}`, 'u'));
  });

  test('what is not issued is not found, nor is what nobody printed', async () => {
    const { id } = await aDraft(house, office, 'signed');
    for (const code of [await codeOf(id), '0000-0000-0000', '', 'không phải mã', "' or true --"]) assertProblem(await lookUp(code), 'verification/code-unknown');
    assertProblem(await lookUp('0'.repeat(61)), 'invalid-input');
  });

  test('a file that is the original byte for byte is named as such; one byte more and it is not', async () => {
    const { id } = await aDraft(house, office, 'issued');
    const bytes = await pdfOf(id);
    const { number } = await office.clerk.call('documents', 'getOutgoing', { params: { id } });
    assert.equal((await checkPublicly(house, bytes)).json<Checked>().issued?.number, number);
    assert.equal((await checkPublicly(house, Buffer.concat([bytes, Buffer.from('\n')]))).json<Checked>().issued, null);
  });

  test('looking up leaves nothing behind', async () => {
    const { id } = await aDraft(house, office, 'issued');
    const code = await codeOf(id);
    await untilQuiet(house);
    const data = await dataOf(house);
    assert.equal((await lookUp(code)).statusCode, 200);
    assert.deepEqual(await dataOf(house), data);
    assert.ok(!house.logged.some((line) => line.includes(code)), 'the log holds the code');
  });

  test('no two documents have one code', async () => {
    const { id } = await aDraft(house, office, 'issued');
    const other = await aDraft(house, office, 'issued');
    await assert.rejects(house.sql('update documents.outgoing set lookup_code = $2 where id = $1', [other.id, await codeOf(id)]), /outgoing_lookup_code_key/);
  });
});

async function textOf(bytes: Uint8Array): Promise<string> {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const { items } = await (await document.getPage(1)).getTextContent();
  await document.loadingTask.destroy();
  return items.map((item) => ('str' in item ? item.str : '')).join('').normalize('NFC');
}
