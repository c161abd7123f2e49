import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { aDocx, aZip } from '#server/platform/text-extraction/testing/a-zip.ts';
import { aPdf } from '#server/platform/text-extraction/testing/a-pdf.ts';
import { assertGated } from '#server/testing/gate.ts';
import { type House, openHouse } from '#server/testing/house.ts';
import { assertAudited, assertProblem, assertRefused } from '#server/testing/refusals.ts';
import type { Visitor } from '#server/testing/visitor.ts';
import { aDraft, anOffice, attach, type Office } from '../testing.ts';

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const aPage = (text: string): Uint8Array => aPdf({ pages: [[{ text, x: 80, y: 100 }]] });
const aBook = (text: string): Uint8Array => aZip([
  { name: '[Content_Types].xml', content: '<?xml version="1.0"?><Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>' },
  { name: 'xl/sharedStrings.xml', content: `<?xml version="1.0"?><sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>${text}</t></si></sst>` },
]);
/** As Office 97 begins and spells its text. */
const anOldBook = (text: string): Uint8Array => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(504), Buffer.from(text, 'utf16le')]);

describe('files of their own are attached to a draft', () => {
  let house: House;
  let office: Office;
  let colleague: Visitor;
  let stranger: Visitor;
  before(async () => {
    house = await openHouse();
    office = await anOffice(house);
    [colleague, stranger] = await Promise.all([house.asColleagueOf(office.officer), house.as('snv-officer')]);
  });
  after(() => house.close());

  const list = (id: string, person = office.officer) => person.call('documents', 'listAttachments', { params: { id } });
  const names = async (id: string): Promise<string[]> => (await list(id)).attachments.map(({ name }) => name);
  const attached = async (id: string, bytes: Uint8Array, fileName?: string): Promise<string> => {
    const answer = await attach(office.officer, id, bytes, fileName === undefined ? {} : { fileName });
    assert.equal(answer.statusCode, 200, answer.body);
    return answer.json<{ attachment: { id: string } }>().attachment.id;
  };

  test('kept as given, named by its hash for the sweep, opened by whoever may read the draft', async () => {
    const { id } = await aDraft(house, office);
    const pdf = aPage('Danh sách kèm theo');
    const attachmentId = await attached(id, pdf, 'Danh sách.pdf');
    const [row] = await house.sql<{ attachments: object[]; attached_files: string[]; version: number }>('select attachments, attached_files, version from documents.outgoing where id = $1', [id]);
    assert.deepEqual(row?.attachments, [{ id: attachmentId, name: 'Danh sách.pdf', contentType: 'application/pdf', pageWidth: 595, pages: 1, sha256: sha256(pdf), size: pdf.length, signed: null, isWithheld: false }]);
    assert.deepEqual(row.attached_files, [sha256(pdf)]);
    const { attachments: [shown], ...rest } = await list(id);
    assert.deepEqual([shown?.name, shown?.isSigned, shown?.verdict, rest], ['Danh sách.pdf', false, null, { mayChange: true, signing: 'signed' }]);
    const opened = await office.unitHead.send('documents', 'getAttachment', { params: { id, attachmentId } });
    assert.deepEqual([opened.statusCode, sha256(opened.rawPayload), opened.headers['content-type']], [200, sha256(pdf), 'application/pdf']);
    assert.match(String(opened.headers['content-disposition']), /^inline; filename\*=UTF-8''Danh%20s%C3%A1ch\.pdf$/u);
    const { detail } = await assertAudited(house, id, 'documents.attachment-added');
    assert.deepEqual([detail['name'], detail['sha256']], ['Danh sách.pdf', sha256(pdf)]);
    assert.equal((await list(id, office.unitHead)).mayChange, false);
  });

  test('every kind that travels between agencies is taken, and saved, not shown, when opened', async () => {
    const { id } = await aDraft(house, office);
    for (const [fileName, bytes] of [['a.docx', aDocx('<w:p><w:r><w:t>Biểu mẫu</w:t></w:r></w:p>')], ['b.xlsx', aBook('Số liệu')], ['c.xls', anOldBook('Số liệu cũ của sở')], ['d.doc', anOldBook('Công văn cũ của sở')], ['E.ZIP', aZip([{ name: 'a.txt', content: 'Ghi chú' }])]] as const) {
      const attachmentId = await attached(id, bytes, fileName);
      const opened = await office.officer.send('documents', 'getAttachment', { params: { id, attachmentId } });
      assert.match(String(opened.headers['content-disposition']), /^attachment;/u);
      assert.match(String(opened.headers['content-type']), /^application\/(?:vnd\.|msword|zip)/u, fileName);
    }
    assert.deepEqual(await names(id), ['a.docx', 'b.xlsx', 'c.xls', 'd.doc', 'E.ZIP']);
  });

  test('renamed with its ending, put in order, taken off; each is recorded', async () => {
    const { id } = await aDraft(house, office);
    const [one, two, three] = [await attached(id, aPage('Một')), await attached(id, aPage('Hai'), 'hai.pdf'), await attached(id, aPage('Ba'), 'ba.pdf')];
    await office.officer.call('documents', 'renameAttachment', { params: { id, attachmentId: one }, body: { name: 'Phụ lục I. Danh mục' } });
    await assertAudited(house, id, 'documents.attachment-renamed');
    await office.officer.call('documents', 'orderAttachments', { params: { id }, body: { attachmentIds: [three, one, two] } });
    await assertAudited(house, id, 'documents.attachments-ordered');
    assert.deepEqual(await names(id), ['ba.pdf', 'Phụ lục I. Danh mục.pdf', 'hai.pdf']);
    await office.officer.call('documents', 'removeAttachment', { params: { id, attachmentId: three } });
    await assertAudited(house, id, 'documents.attachment-removed');
    assert.deepEqual(await names(id), ['Phụ lục I. Danh mục.pdf', 'hai.pdf']);
    await assertRefused(house, 'documents/attachments-moved-on', () => office.officer.send('documents', 'orderAttachments', { params: { id }, body: { attachmentIds: [three, one, two] } }));
    await assertRefused(house, 'not-found', () => office.officer.send('documents', 'removeAttachment', { params: { id, attachmentId: three } }));
    await assertRefused(house, 'not-found', () => office.officer.send('documents', 'renameAttachment', { params: { id, attachmentId: three }, body: { name: 'x' } }));
    await assertRefused(house, 'invalid-input', () => office.officer.send('documents', 'renameAttachment', { params: { id, attachmentId: two }, body: { name: '' } }));
  });

  test('two at the same moment are both there', async () => {
    const { id } = await aDraft(house, office);
    const statuses = await Promise.all(['a', 'b', 'c'].map(async (text) => (await attach(office.officer, id, aPage(`Trang ${text}`), { fileName: `${text}.pdf` })).statusCode));
    assert.deepEqual([statuses, (await names(id)).sort()], [[200, 200, 200], ['a.pdf', 'b.pdf', 'c.pdf']]);
  });

  test('a co-writer attaches too; nobody else does, and to other agencies the draft is not there', async () => {
    const { id } = await aDraft(house, office);
    const { capacities } = await colleague.call('identity', 'getMe', {});
    const attachmentId = await attached(id, aPage('Của người soạn'));
    await assertRefused(house, 'not-found', () => attach(colleague, id, aPage('x')));
    await office.officer.call('documents', 'nameCoWriter', { params: { id, postId: capacities[0]?.postId ?? '' } });
    assert.equal((await attach(colleague, id, aPage('Của người phối hợp'))).statusCode, 200);
    const params = { id, attachmentId };
    for (const [code, who] of [['forbidden', office.unitHead], ['forbidden', office.clerk], ['not-found', stranger]] as const) {
      await assertRefused(house, code, () => attach(who, id, aPage('y')));
      await assertRefused(house, code, () => who.send('documents', 'renameAttachment', { params, body: { name: 'x' } }));
      await assertRefused(house, code, () => who.send('documents', 'orderAttachments', { params: { id }, body: { attachmentIds: [] } }));
      await assertRefused(house, code, () => who.send('documents', 'removeAttachment', { params }));
    }
    for (const name of ['getAttachment', 'listAttachments'] as const) await assertRefused(house, 'not-found', () => stranger.send('documents', name, { params }));
    await assertRefused(house, 'not-found', () => office.officer.send('documents', 'getReceivedAttachment', { params }));
  });

  test('what is no such file, is broken, locked, twice or too much is refused and leaves nothing', async () => {
    const { id } = await aDraft(house, office);
    const first = aPage('Đã có');
    await attached(id, first);
    const macros = aDocx('<w:p/>', [{ name: 'word/vbaProject.bin', content: 'x' }]);
    for (const [code, bytes, fileName] of [
      ['documents/attachment-kind', first, 'phu-luc.exe'], ['documents/attachment-kind', first, 'phu-luc.docx'], ['documents/attachment-kind', aZip([{ name: 'a.txt', content: 'a' }]), 'a.docx'],
      ['documents/attachment-kind', Buffer.from('không là gì'), 'a.pdf'], ['files/empty', Buffer.alloc(0), 'a.pdf'], ['files/broken', Buffer.from('%PDF-1.7 hỏng'), 'a.pdf'],
      ['files/encrypted', aZip([{ name: 'a.txt', content: 'a', isEncrypted: true }]), 'a.zip'], ['documents/attachment-with-macros', macros, 'a.docx'],
      ['documents/attachment-with-macros', Buffer.concat([anOldBook('x'), Buffer.from('_VBA_PROJECT', 'utf16le')]), 'a.xls'], ['documents/attachment-twice', first, 'ten-khac.pdf'],
    ] as const) await assertRefused(house, code, () => attach(office.officer, id, bytes, { fileName }));
    await house.sql(`update documents.outgoing set attachments = (select jsonb_agg(jsonb_set(attachments -> 0, '{sha256}', to_jsonb(n::text))) from generate_series(1, 20) n) where id = $1`, [id]);
    await assertRefused(house, 'documents/too-many-attachments', () => attach(office.officer, id, aPage('thứ 21')));
    await house.sql(`update documents.outgoing set attachments = jsonb_build_array(jsonb_set(attachments -> 0, '{size}', to_jsonb(104857600))) where id = $1`, [id]);
    await assertRefused(house, 'documents/too-many-attachments', () => attach(office.officer, id, aPage('quá 100 MB')));
  });

  test('a file over its limit is refused when all of it has come', async () => {
    const { id } = await aDraft(house, office);
    assertProblem(await attach(office.officer, id, Buffer.alloc(50 * 2 ** 20 + 1)), 'documents/attachment-too-large');
  });

  test('text, names and what is packed inside pass the secrecy gate', async () => {
    const { id } = await aDraft(house, office);
    await assertGated(house, 'documents.attachment', (text, declared) => attach(office.officer, id, aPdf({ pages: [text.split('\n').map((line, at) => ({ text: line, x: 80, y: 100 + 20 * at }))] }), { declared }));
    await assertGated(house, 'documents.attachment', (text, declared) => attach(office.officer, id, aBook(text), { fileName: 'a.xlsx', declared }));
    await assertGated(house, 'documents.attachment', (text, declared) => attach(office.officer, id, anOldBook(text), { fileName: 'a.doc', declared }));
    await assertGated(house, 'documents.attachment', (text, declared) => attach(office.officer, id, aZip([{ name: 'a.txt', content: text }]), { fileName: 'a.zip', declared }));
    const attachmentId = await attached(id, aPage('Tên'));
    await assertGated(house, 'documents.attachment-name', (name, declaredNoSecret) => office.officer.send('documents', 'renameAttachment', { params: { id, attachmentId }, body: { name, declaredNoSecret } }));
  });

  test('frozen with the text: from submission on nothing is changed, and each step knows the files by their hashes', async () => {
    const { id, version } = await aDraft(house, office);
    const letter = readFileSync('samples/letters/2-quyet-dinh.pdf');
    const attachmentId = await attached(id, letter, 'Quyết định.pdf');
    const { version: submitted } = await office.officer.call('documents', 'submitDraft', { params: { id }, body: { version } });
    const params = { id, attachmentId };
    await assertRefused(house, 'documents/act-not-possible', () => attach(office.officer, id, aPage('muộn')));
    await assertRefused(house, 'documents/act-not-possible', () => office.officer.send('documents', 'renameAttachment', { params, body: { name: 'x' } }));
    await assertRefused(house, 'documents/act-not-possible', () => office.officer.send('documents', 'orderAttachments', { params: { id }, body: { attachmentIds: [attachmentId] } }));
    await assertRefused(house, 'documents/act-not-possible', () => office.officer.send('documents', 'removeAttachment', { params }));
    const frozen = () => house.sql<{ attachments: object }>(`select frozen::jsonb -> 'attachments' as attachments from documents.step where outgoing_id = $1`, [id]);
    assert.deepEqual(await frozen(), [{ attachments: [{ name: 'Quyết định.pdf', sha256: sha256(letter) }] }]);
    await office.unitHead.call('documents', 'returnDraft', { params: { id }, body: { version: submitted, reason: 'Bổ sung phụ lục' } });
    await attached(id, aPage('Bổ sung'), 'bo-sung.pdf');
    assert.deepEqual(await names(id), ['Quyết định.pdf', 'bo-sung.pdf']);
  });
});
