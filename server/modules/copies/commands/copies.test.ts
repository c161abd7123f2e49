import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { InputOf, OutputOf } from '#contract/endpoint.ts';
import type { contract } from '#contract/index.ts';
import { assertGated } from '#server/testing/gate.ts';
import { type House, openHouse } from '#server/testing/house.ts';
import { assertAudited, assertRefused } from '#server/testing/refusals.ts';
import type { Visitor } from '#server/testing/visitor.ts';
import { aDraft, anOffice, type Office, someFields } from '../../documents/testing.ts';
import { judgedOutside } from '../../signing/testing.ts';

type Body = InputOf<typeof contract.copies.order>['body'];
type Row = OutputOf<typeof contract.copies.listOfDocument>['rows'][number];

const LETTER = readFileSync('samples/letters/1-cong-van-phuc-dap.pdf');
const BAR = { page: 1, x: 80, y: 275, width: 480, height: 40 };

describe('copies of documents', () => {
  let house: House;
  let office: Office;
  let stranger: Visitor;
  let scan: string;
  let issued: string;
  before(async () => {
    house = await openHouse();
    [office, stranger] = [await anOffice(house), await house.as('snv-head')];
    const { uploadId } = (await office.clerk.upload(LETTER)).json<{ uploadId: string }>();
    scan = (await office.clerk.call('documents', 'registerUpload', { body: { uploadId, fields: someFields(), acceptDuplicate: true } })).id;
    issued = (await aDraft(house, office, 'issued')).id;
  });
  after(() => house.close());

  const order = (person: Visitor, changes: Partial<Body> = {}) => person.send('copies', 'order', { body: { subjectType: 'incoming', subjectId: scan, kind: 'certified', form: 'paper', reason: 'Lưu hồ sơ', ...changes } });
  const ordered = async (changes: Partial<Body> = {}): Promise<{ id: string; version: number }> => (await order(office.head, changes)).json();
  const issue = (person: Visitor, { id, version }: { id: string; version: number }) => person.send('copies', 'issue', { params: { id }, body: { version } });
  const pdfOf = async (id: string, person = office.clerk): Promise<Buffer> => (await person.send('copies', 'getPdf', { params: { id } })).rawPayload;
  const rows = async (subjectId = scan, subjectType: 'incoming' | 'outgoing' = 'incoming'): Promise<Row[]> => (await office.clerk.call('copies', 'listOfDocument', { query: { subjectType, subjectId } })).rows;
  const onDesk = (partId: string) => house.sql<{ kind: string }>('select kind from queue.item where part_id = $1 and done_at is null', [partId]);

  test('sao y on paper: decided by the head, numbered by the clerk, with the formula below and the source as it was', async () => {
    const copy = await ordered({ recipients: ['Phòng Kế hoạch - Tài chính'] });
    assert.deepEqual(await onDesk(copy.id), [{ kind: 'copies.issue' }]);
    const { number } = (await issue(office.clerk, copy)).json();
    assert.match(number, /^01\/SY-/u);
    const words = await textOf(await pdfOf(copy.id));
    for (const part of ['SAO Y', `Số: ${number}`, 'Thành phố Hồ Chí Minh, ngày', '- Phòng Kế hoạch - Tài chính;', '- Lưu: VT.', 'GIÁM ĐỐC', 'Thủ trưởng đơn vị căn cứ tình hình thực tế']) assert.ok(words.includes(part), `${part} in ${words}`);
    const [row] = await rows();
    assert.deepEqual([row?.state, row?.number, row?.acts], ['issued', number, []]);
    assert.deepEqual(await onDesk(copy.id), []);
    const { detail } = await assertAudited(house, scan, 'copies.issued');
    assert.deepEqual([detail['number'], detail['sha256']], [number, createHash('sha256').update(await pdfOf(copy.id)).digest('hex')]);
    assert.equal((await office.clerk.call('documents', 'getIncoming', { params: { id: scan } })).original.sha256, createHash('sha256').update(LETTER).digest('hex'));
  });

  test('an electronic copy carries its line in size 10 and the agency’s signature, which programs of others find whole', async () => {
    const copy = await ordered({ form: 'electronic' });
    assert.equal((await issue(office.clerk, copy)).statusCode, 200);
    const pdf = await pdfOf(copy.id);
    const said = await judgedOutside(pdf, (await house.app.inject('/demo-ca.pem')).body);
    if (said.pdfsig !== undefined) assert.match(said.pdfsig, /Signature is Valid/u);
    if (said.qpdf !== undefined) assert.match(said.qpdf, /exit 0|exit 3/u);
    assert.match(pdf.toString('latin1'), /\/ByteRange/u);
  });

  test('an extract shows no word under its bars, in text or in the file', async () => {
    const copy = await ordered({ kind: 'extract', bars: [BAR] });
    assert.match((await issue(office.clerk, copy)).json().number, /\/TrS-/u);
    const words = await textOf(await pdfOf(copy.id));
    assert.ok(words.includes('TRÍCH SAO') && words.includes('Công chức, viên chức làm việc tại nhà'));
    assert.doesNotMatch(words, /Thủ trưởng đơn vị|tình hình thực tế/u);
  });

  test('a redacted copy is made at once by whoever may read the document, without a number', async () => {
    const answer = await order(office.head, { kind: 'redacted', form: 'electronic', bars: [BAR] });
    assert.equal(answer.statusCode, 200, answer.body);
    const { id } = answer.json<{ id: string }>();
    const [row] = await rows();
    assert.deepEqual([row?.id, row?.kind, row?.state, row?.number, row?.bars], [id, 'redacted', 'issued', null, 1]);
    assert.doesNotMatch(await textOf(await pdfOf(id)), /Thủ trưởng đơn vị|tình hình thực tế/u);
    await assertAudited(house, scan, 'copies.redacted');
  });

  test('one series for copies of every kind, no gap and no twin when twelve are issued at once', async () => {
    const copies = await Promise.all(Array.from({ length: 12 }, (_, at) => ordered(at % 2 === 0 ? {} : { kind: 'extract', bars: [BAR] })));
    const last = Math.max(0, ...(await house.sql<{ number: number }>('select number from copies.copy where number is not null')).map(({ number }) => number));
    const numbers = await Promise.all(copies.map(async (copy) => Number((await issue(office.clerk, copy)).json<{ number: string }>().number.split('/')[0])));
    assert.deepEqual(numbers.sort((a, b) => a - b), Array.from({ length: 12 }, (_, at) => last + at + 1));
  });

  test('one copy issued by two clerks at the same moment has one number', async () => {
    const copy = await ordered();
    const statuses = (await Promise.all([0, 1, 2].map(() => issue(office.clerk, copy)))).map(({ statusCode }) => statusCode);
    assert.deepEqual(statuses.sort(), [200, 409, 409]);
  });

  test('given up with a reason it takes no number', async () => {
    const copy = await ordered();
    const { version } = await office.head.call('copies', 'cancel', { params: { id: copy.id }, body: { version: copy.version, reason: 'Không cần nữa' } });
    const [row] = (await rows()).filter(({ id }) => id === copy.id);
    assert.deepEqual([row?.state, row?.cancelReason, row?.number, row?.version], ['cancelled', 'Không cần nữa', null, version]);
    assert.deepEqual(await onDesk(copy.id), []);
    await assertAudited(house, scan, 'copies.cancelled');
    await assertRefused(house, 'copies/act-not-possible', () => issue(office.clerk, { id: copy.id, version }));
  });

  test('of a recalled document nothing more is copied, ordered before or not', async () => {
    const { id } = await aDraft(house, office, 'issued', { fields: { recipientLines: ['Các phòng'] } });
    const outgoing = { subjectType: 'outgoing', subjectId: id } as const;
    const earlier = await ordered(outgoing);
    await house.sql(`update documents.outgoing set marks = '{recalled}' where id = $1`, [id]);
    await assertRefused(house, 'copies/source-recalled', () => order(office.head, outgoing));
    await assertRefused(house, 'copies/source-recalled', () => issue(office.clerk, earlier));
    assert.equal((await office.clerk.send('copies', 'cancel', { params: { id: earlier.id }, body: { version: earlier.version, reason: 'Đã thu hồi' } })).statusCode, 200);
  });

  test('refused without a trace', async () => {
    const outgoing = { subjectType: 'outgoing', subjectId: issued } as const;
    for (const [code, who, changes] of [
      ['forbidden', office.clerk, {}], ['not-found', office.officer, {}], ['not-found', stranger, {}], ['not-found', office.head, { subjectId: office.agencyId }],
      ['copies/electronic-original', office.head, { ...outgoing, form: 'electronic' }], ['copies/nothing-to-copy', office.head, { ...outgoing, kind: 'recopy' }], ['copies/extract-is-whole', office.head, { kind: 'extract' }],
      ['copies/extract-is-whole', office.head, { kind: 'extract', pages: [1] }], ['copies/no-such-page', office.head, { kind: 'extract', pages: [2] }], ['copies/nothing-covered', office.head, { kind: 'redacted' }],
      ['copies/bars-in-whole-copy', office.head, { bars: [BAR] }], ['invalid-input', office.head, { reason: '' }], ['invalid-input', office.head, { bars: [{ ...BAR, width: 0 }] }],
    ] as const) await assertRefused(house, code, () => order(who, changes as unknown as Partial<Body>));
    const copy = await ordered();
    await assertRefused(house, 'forbidden', () => issue(office.head, copy));
    await assertRefused(house, 'not-found', () => issue(stranger, copy));
    await assertRefused(house, 'stale-version', () => issue(office.clerk, { ...copy, version: 7 }));
    await assertRefused(house, 'not-found', () => stranger.send('copies', 'getPdf', { params: { id: copy.id } }));
    await assertRefused(house, 'not-found', () => office.clerk.send('copies', 'getPdf', { params: { id: copy.id } }));
    await assertRefused(house, 'not-found', () => stranger.send('copies', 'listOfDocument', { query: { subjectType: 'incoming', subjectId: scan } }));
  });

  test('of what was taken out of the house no copy is made, and the matter it belongs to is told without its file', async () => {
    const { uploadId } = (await office.clerk.upload(LETTER)).json<{ uploadId: string }>();
    const { id } = await office.clerk.call('documents', 'registerUpload', { body: { uploadId, fields: someFields(), acceptDuplicate: true } });
    await house.sql(`update documents.incoming set text_state = 'withheld' where id = $1`, [id]);
    await assertRefused(house, 'files/withheld', () => order(office.head, { subjectId: id }));
    assert.deepEqual(await rows(id), []);
    assert.deepEqual(await house.sql('select sha256, size from documents.public_document where id = $1', [id]), [{ sha256: null, size: null }]);
  });

  test('the reason passes the secrecy gate', async () => {
    await assertGated(house, 'copies.order', (reason, declaredNoSecret) => order(office.head, { reason, declaredNoSecret }));
  });
});

async function textOf(bytes: Uint8Array): Promise<string> {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const words: string[] = [];
  for (let page = 1; page <= document.numPages; page += 1) {
    const { items } = await (await document.getPage(page)).getTextContent();
    words.push(items.map((item) => ('str' in item ? item.str : '')).join(''));
  }
  await document.loadingTask.destroy();
  return words.join(' ').normalize('NFC');
}
