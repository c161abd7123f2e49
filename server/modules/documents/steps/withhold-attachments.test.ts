import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { createBus } from '#server/platform/realtime/bus.ts';
import { aPdf } from '#server/platform/text-extraction/testing/a-pdf.ts';
import { aScan, canRecognise } from '#server/platform/text-recognition/testing.ts';
import { eventually, type House, openHouse } from '#server/testing/house.ts';
import { assertAudited, assertProblem, assertRefused } from '#server/testing/refusals.ts';
import { inspectText } from '../../secrecy/index.ts';
import { withholdOriginal } from '../index.ts';
import { aDraft, anOffice, attach, type Office } from '../testing.ts';

const STAMP = [{ text: 'MẬT', x: 80, y: 70, bold: true, framed: true }, { text: 'nội dung phụ lục', y: 120 }];

const STILL_NAMED = 'select id from documents.outgoing where attached_files && $1 union all select id from documents.incoming where attached_files && $1';

describe('an attachment with the mark of a state secret goes out of the house', () => {
  let house: House;
  let office: Office;
  let other: Office;
  before(async () => {
    house = await openHouse({ recognition: { pieceMs: 0, niceness: 0, waitMs: 120_000, pageTimeMs: 120_000 } });
    [office, other] = await Promise.all([anOffice(house), anOffice(house, 'snv')]);
  });
  after(() => house.close());

  const attachedTo = async (id: string, bytes: Uint8Array): Promise<{ id: string; sha256: string }> => {
    const answer = await attach(office.officer, id, bytes);
    assert.equal(answer.statusCode, 200, answer.body);
    return answer.json<{ attachment: { id: string; sha256: string } }>().attachment;
  };
  const found = { inspection: inspectText({ where: 'body', text: 'Độ mật: Mật' }), channel: 'recognition.read-pages', characters: 12 };
  const takeOut = (sha256: string) => house.database.transact((tx) => withholdOriginal({ bus: createBus(), storage: house.storage }, tx, sha256, found));
  const isLeft = async (sha256: string): Promise<boolean> => (await house.sql('select 1 from files.blob where sha256 = $1', [sha256])).length === 1;
  const marksOf = async (id: string) => (await office.officer.call('documents', 'listAttachments', { params: { id } })).attachments.map(({ isWithheld }) => isWithheld);

  test('of an issued document and of all who received it: as given and as signed; the documents stay, and clerk and head of each agency are told', async () => {
    const files = [['a.pdf', aPdf({ pages: [[{ text: 'Phụ lục', x: 80, y: 100 }]] })], ['b.pdf', aPdf({ pages: [[{ text: 'Phụ lục khác', x: 80, y: 100 }]] })]] as const;
    const { id } = await aDraft(house, office, 'issued', { files, fields: { recipientAgencyIds: [other.agencyId] } });
    const given = { id: '', sha256: createHash('sha256').update(files[0][1]).digest('hex') };
    const incomingId = await eventually(async () => (await house.sql<{ id: string }>('select id from documents.incoming where sent_by_outgoing_id = $1', [id]))[0]?.id);
    const [signed] = (await office.officer.call('documents', 'listAttachments', { params: { id } })).attachments;
    assert.ok(signed?.isSigned);
    given.id = signed.id;
    await takeOut(given.sha256);
    assert.deepEqual([await isLeft(given.sha256), await isLeft(signed.sha256)], [false, false]);
    assert.deepEqual(await marksOf(id), [true, false]);
    assertProblem(await office.clerk.send('documents', 'getAttachment', { params: { id, attachmentId: given.id } }), 'files/withheld');
    assertProblem(await other.clerk.send('documents', 'getReceivedAttachment', { params: { id: incomingId, attachmentId: given.id } }), 'files/withheld');
    assert.equal((await other.clerk.send('documents', 'getOriginal', { params: { id: incomingId } })).statusCode, 200);
    for (const [subjectId, agencyId] of [[id, office.agencyId], [incomingId, other.agencyId]]) {
      assert.deepEqual(await house.sql(`select agency_id from audit.entry where action = 'secrecy.found' and subject_id = $1`, [subjectId]), [{ agency_id: agencyId }]);
      assert.deepEqual(await house.sql(`select count(*) from queue.item where kind = 'documents.withheld' and subject_id = $1 and done_at is null`, [subjectId]), [{ count: 2 }]);
    }
    assert.deepEqual(await house.sql(STILL_NAMED, [[given.sha256, signed.sha256]]), []);
    const note = (person = office.clerk) => person.send('documents', 'noteWithheldAttachment', { params: { id } });
    await assertRefused(house, 'forbidden', () => note(office.officer));
    await assertRefused(house, 'not-found', () => note(other.clerk));
    assert.equal((await note()).statusCode, 200);
    await assertAudited(house, id, 'documents.withheld-noted');
    await assertRefused(house, 'documents/act-not-possible', () => note());
    assert.equal((await other.clerk.send('documents', 'noteWithheld', { params: { id: incomingId } })).statusCode, 200);
  });

  test('a draft with it does not go on its way until it is taken off', async () => {
    const { id, version } = await aDraft(house, office);
    const given = await attachedTo(id, aPdf({ pages: [[{ text: 'Bảng kê', x: 80, y: 100 }]] }));
    await takeOut(given.sha256);
    const submit = () => office.officer.send('documents', 'submitDraft', { params: { id }, body: { version } });
    await assertRefused(house, 'documents/attachment-withheld', submit);
    await office.officer.call('documents', 'removeAttachment', { params: { id, attachmentId: given.id } });
    assert.equal((await submit()).statusCode, 200);
  });

  test('found by the reader of pages: a stamp on the first page keeps a scan out, one on a later page takes it out', async () => {
    if (!(await canRecognise())) return;
    const { id } = await aDraft(house, office);
    assertProblem(await attach(office.officer, id, await aScan([STAMP], 0, 290)), 'secrecy/refused');
    assert.deepEqual(await marksOf(id), []);
    const { sha256 } = await attachedTo(id, await aScan([['Trang một'], ['Trang hai'], ['Trang ba'], STAMP], 0, 290));
    // As often as it takes on a busy machine.
    while (house.jobFailures.length === 0 && (await house.sql('select 1 from recognition.scan')).length > 0) await new Promise((resolve) => setTimeout(resolve, 20));
    assert.deepEqual([house.jobFailures, await marksOf(id), await isLeft(sha256)], [[], [true], false]);
  });
});
