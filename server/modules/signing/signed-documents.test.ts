import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { stopPdfSigning } from '#server/platform/pdf-signing/index.ts';
import { type House, openHouse } from '#server/testing/house.ts';
import { assertRefused } from '#server/testing/refusals.ts';
import { aDraft, anOffice, type Office } from '../documents/testing.ts';
import { judgedOutside, signaturesIn } from './testing.ts';

describe('a document that is signed digitally', () => {
  let house: House;
  let office: Office;
  let other: Office;
  let root: string;
  before(async () => {
    house = await openHouse();
    [office, other] = await Promise.all([anOffice(house), anOffice(house, 'snv')]);
    root = (await house.app.inject('/demo-ca.pem')).body;
  });
  after(() => house.close());

  const pdfOf = async (id: string): Promise<Buffer> => (await office.clerk.send('documents', 'getPdf', { params: { id } })).rawPayload;
  const signed = (fields: object = {}) => aDraft(house, office, 'signed', { fields: { recipientAgencyIds: [other.agencyId], ...fields } });
  const issue = ({ id, version }: { id: string; version: number }) => office.clerk.send('documents', 'issue', { params: { id }, body: { version } });

  test('is kept as the head signed it, whole and valid, with room for number and date', async () => {
    const draft = await signed();
    const pdf = await pdfOf(draft.id);
    const [row] = await house.sql<{ signed: string; sha256: string; kind: string }>(`select o.signed_sha256 as signed, s.sha256, s.kind from documents.outgoing o join signing.signature s on s.subject_id = o.id where o.id = $1`, [draft.id]);
    assert.deepEqual(row, { signed: row?.sha256, sha256: row?.sha256, kind: 'person' });
    assert.deepEqual(signaturesIn(pdf).map(({ end }) => end), [pdf.length]);
    const judged = await judgedOutside(pdf, root);
    assert.match(judged.pdfsig ?? 'Signature is Valid', /Signature is Valid/);
    assert.match(judged.pdfsig ?? 'Total document signed', /Total document signed/);
    assert.match(judged.qpdf ?? 'exit 0', /exit 0$/);
    assert.match(judged.openssl ?? 'successful', /successful/);
    assert.match(pdf.toString('latin1'), /pdfaid:part>2</u);
    const { signatures } = await office.clerk.call('documents', 'getOutgoing', { params: { id: draft.id } });
    const { name } = await office.head.call('identity', 'getMe', {});
    assert.deepEqual(signatures.map(({ kind, signerName, level, certificate }) => [kind, signerName, level, certificate.subject]), [['person', name, 'B-B', name]]);
    assert.match(signatures[0]?.certificate.issuer ?? '', /^DEMO – không có giá trị pháp lý/);
  });

  test('is issued with what was signed as its exact beginning, and both signatures valid', async () => {
    const draft = await signed();
    const approved = await pdfOf(draft.id);
    const { number } = (await issue(draft)).json();
    const issued = await pdfOf(draft.id);
    assert.ok(issued.length > approved.length && issued.subarray(0, approved.length).equals(approved), 'the signed bytes were changed');
    assert.deepEqual(signaturesIn(issued).map(({ end }) => end), [approved.length, issued.length]);
    const judged = await judgedOutside(issued, root);
    assert.equal((judged.pdfsig ?? 'Signature is Valid Signature is Valid').match(/Signature is Valid/g)?.length, 2);
    assert.match(judged.qpdf ?? 'exit 0', /exit 0$/);
    assert.equal((judged.openssl ?? 'successful successful').match(/successful/g)?.length, 2, judged.openssl);
    const { signatures } = await office.clerk.call('documents', 'getOutgoing', { params: { id: draft.id } });
    assert.deepEqual(signatures.map(({ kind, signerName }) => [kind, signerName]).at(-1), ['agency', 'Sở Thông tin và Truyền thông']);
    assert.match(number, /^\d+\//);
  });

  test('one byte changed after signing is seen by every judge', async () => {
    const draft = await signed();
    const pdf = await pdfOf(draft.id);
    const at = pdf.indexOf('/Producer');
    pdf[at + 15] = (pdf[at + 15] ?? 0) ^ 1;
    const judged = await judgedOutside(pdf, root);
    assert.doesNotMatch(judged.pdfsig ?? '', /Signature is Valid/);
    assert.doesNotMatch(judged.openssl ?? '', /successful/);
  });

  test('given back after signing loses its signature; signed again it has one', async () => {
    const draft = await signed();
    const { version } = await office.clerk.call('documents', 'returnDraft', { params: { id: draft.id }, body: { version: draft.version, reason: 'Sai nơi nhận' } });
    const back = await office.clerk.call('documents', 'getOutgoing', { params: { id: draft.id } });
    assert.deepEqual([back.state, back.signatures, version], ['returned', [], draft.version + 1]);
    assert.equal((await house.sql(`select 1 from signing.signature where subject_id = $1 and void_at is not null`, [draft.id])).length, 1);
    assert.deepEqual(await house.sql('select signed_sha256 from documents.outgoing where id = $1', [draft.id]), [{ signed_sha256: null }]);
  });

  test('the agency signs the very file that the head signed on this document, and no other', async () => {
    // Alike documents signed in the same second are the same file, so the other one says something else.
    const [draft, another] = [await signed(), await signed({ subject: 'Một văn bản khác' })];
    const [own] = await house.sql<{ own: string }>('select signed_sha256 as own from documents.outgoing where id = $1', [draft.id]);
    const exchange = (sha256: string | undefined) => house.sql('update documents.outgoing set signed_sha256 = $2 where id = $1', [draft.id, sha256]);
    const [theirs] = await house.sql<{ own: string }>('select signed_sha256 as own from documents.outgoing where id = $1', [another.id]);
    await exchange(theirs?.own);
    await assertRefused(house, 'signing/not-signed-yet', () => issue(draft));
    await exchange(own?.own);
    assert.equal((await issue(draft)).statusCode, 200);
  });

  test('the signing process ended in the middle of an issue: try again, no number used; the retry issues it', async () => {
    const [first, draft] = [await signed(), await signed()];
    const last = Number((await issue(first)).json().number.split('/')[0]);
    const ending = setInterval(stopPdfSigning, 1);
    try {
      await assertRefused(house, 'unavailable', () => issue(draft));
    } finally {
      clearInterval(ending);
    }
    assert.equal(Number((await issue(draft)).json().number.split('/')[0]), last + 1);
    assert.equal((await house.sql('select 1 from signing.signature where subject_id = $1', [draft.id])).length, 2);
  });

  const KEY_FAULTS = [
    ['signing/certificate-expired', async () => void (house.time.now = () => new Date('2040-06-03T02:00:00Z'))],
    ['signing/certificate-not-yet-valid', async () => void (house.time.now = () => new Date('2019-06-03T02:00:00Z'))],
    ['signing/certificate-revoked', () => house.sql(`update signing.key set revoked_at = now() - interval '1 minute' where owner_kind in ('person', 'agency')`)],
  ] as const;
  for (const [code, spoil] of KEY_FAULTS) {
    test(`${code}: the person cannot sign, the agency cannot issue, no number is used; the old signature stands`, async () => {
      const [ready, draft, first] = [await aDraft(house, office, 'to-sign'), await signed(), await signed()];
      const last = Number((await issue(first)).json().number.split('/')[0]);
      await office.head.call('identity', 'confirmPresence', { body: { password: house.demo.password } });
      await spoil();
      try {
        await assertRefused(house, code, () => office.head.send('documents', 'sign', { params: { id: ready.id }, body: { version: ready.version } }));
        // Before the city of the demonstration began there was nobody to send to either.
        await assertRefused(house, code === 'signing/certificate-not-yet-valid' ? 'documents/recipient-unknown' : code, () => issue(draft));
      } finally {
        house.time.now = () => new Date();
        await house.sql('update signing.key set revoked_at = null');
      }
      assert.equal(Number((await issue(draft)).json().number.split('/')[0]), last + 1);
      assert.match((await judgedOutside(await pdfOf(draft.id), root)).pdfsig ?? 'Signature is Valid', /Signature is Valid/);
    });
  }
});
