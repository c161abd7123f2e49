import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { STATUS_CODES } from './facts.ts';
import { anAttachment, anEdoc, anOrgan, aStatus, PDF, readOf, whole } from './testing.ts';
import { writeEdoc, writeStatus } from './write-packet.ts';

const text = fc.string({ unit: fc.constantFrom('a', 'ế', 'Đ', '/', ',', '&', '<', '>', '"', "'", ' ', '\n', ']', '😀'), minLength: 1, maxLength: 12 }).map((value) => `x${value}y`);
const some = fc.option(text, { nil: null });
const day = fc.date({ min: new Date('1950-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
const instant = fc.tuple(day, fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 })).map(([on, hour, minute]) => `${on}T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}:07+07:00`);
const count = fc.option(fc.nat(99_999), { nil: null });
const organ = fc.record({ organId: text, superiorName: some, name: text, address: some, email: some, telephone: some, fax: some, website: some });
const response = fc.record({ organId: text, code: some, promulgatedOn: fc.option(day, { nil: null }), documentId: some });
const staff = fc.option(fc.record({ department: text, staff: some, mobile: some, email: some }), { nil: null });
const business = fc.record({
  type: fc.constantFrom('new' as const, 'recall' as const, 'update' as const, 'replace' as const), reason: text, paper: fc.boolean(), documentId: some, staff,
  update: fc.record({ fields: fc.boolean(), receivers: fc.boolean(), receiverList: fc.array(fc.record({ organId: text, receiverType: fc.nat(1) }), { maxLength: 2 }) }),
  replaces: fc.array(fc.record({ documentId: text, organIds: fc.array(text, { maxLength: 2 }) }), { minLength: 1, maxLength: 2 }),
}).map((facts) => ({ ...facts, update: facts.type === 'update' ? facts.update : null, replaces: facts.type === 'replace' ? facts.replaces : [] }));
const edoc = fc.record({
  from: organ, to: fc.array(organ, { minLength: 1, maxLength: 3 }), number: text, symbol: text, place: text, promulgatedOn: day, type: fc.record({ group: count, detail: count, name: some }), subject: text, content: some,
  signer: fc.record({ competence: some, position: some, fullName: some }), dueOn: fc.option(day, { nil: null }), priority: fc.nat(3), sphere: some, typist: some, amount: count, pages: count,
  appendixes: fc.array(text, { maxLength: 2 }), responseFor: fc.array(response, { maxLength: 2 }), steeringType: count, toPlaces: fc.array(text, { maxLength: 3 }),
  trace: fc.array(fc.record({ organId: text, at: instant }), { maxLength: 2 }), business,
}).map((facts) => structuredClone(anEdoc(facts)));

describe('what is written is read as the same facts', () => {
  it('an edoc of any kind', () => fc.assert(fc.asyncProperty(edoc, async (facts) => {
    const { reading } = await readOf(await whole(writeEdoc(facts, [], null)));
    assert.ok(reading.readable, JSON.stringify(reading));
    assert.deepEqual(reading.facts, facts);
  }), { numRuns: 150 }));

  it('a status of any code', () => fc.assert(fc.asyncProperty(organ, fc.constantFrom(...STATUS_CODES), instant, async (from, code, at) => {
    const facts = structuredClone(aStatus({ from, code, at }));
    const { reading } = await readOf(await whole(writeStatus(facts, null)));
    assert.ok(reading.readable, JSON.stringify(reading));
    assert.deepEqual(reading.facts, facts);
  }), { numRuns: 60 }));

  it('files of any kind and size: some as they are, the others in a zip for the way', () => fc.assert(fc.asyncProperty(
    fc.constantFrom('a.pdf', 'bản vẽ.dwg', 'bảng.xlsx', 'x.docx', 'gói.zip', 'không tên', 'A.PNG'), fc.uint8Array({ minLength: 1, maxLength: 5_000 }), async (name, bytes) => {
      const packet = await whole(writeEdoc(anEdoc(), [anAttachment(name, bytes), anAttachment('b.pdf', PDF)], null));
      const { reading, files } = await readOf(packet, { piece: 997 });
      assert.ok(reading.readable, JSON.stringify(reading));
      assert.deepEqual(reading.attachments.map((each) => [each.name, each.unwrapped]), [[name, !/\.(?:pdf|docx|zip)$/u.test(name)], ['b.pdf', false]]);
      assert.deepEqual([...files.values()], [Buffer.from(bytes), PDF]);
    }), { numRuns: 60 }));
});

describe('the strict form', () => {
  it('is the one of QCVN 102: prefix, namespace, slashes, double s, attachments outside the envelope', async () => {
    const packet = (await whole(writeEdoc(anEdoc({ to: [anOrgan({ organId: 'H29.11' })] }), [anAttachment('128.pdf', PDF, { contentId: 'a1' })], null))).toString('utf8');
    assert.ok(packet.startsWith('<?xml version="1.0" encoding="UTF-8"?>\n<edXML xmlns="http://www.mic.gov.vn/TBT/QCVN_102_2016"><edXML:edXMLEnvelope xmlns:edXML="http://www.mic.gov.vn/TBT/QCVN_102_2016"><edXML:edXMLHeader><edXML:MessageHeader>'));
    assert.match(packet, /<edXML:PromulgationDate>2026\/11\/23<\/edXML:PromulgationDate>/u);
    assert.match(packet, /<edXML:TraceHeader><edXML:OrganId>000\.00\.07\.H29<\/edXML:OrganId><edXML:Timestamp>2026\/11\/23 14:05:09<\/edXML:Timestamp><\/edXML:TraceHeader><edXML:Bussiness><edXML:BussinessDocType>0</u);
    assert.match(packet, /<\/edXML:edXMLEnvelope><AttachmentEncoded><Attachment><ContentId>cid:a1<\/ContentId><AttachmentName>128\.pdf<\/AttachmentName>.*<edXML:ContentTransferEncoded xmlns:edXML="[^"]+">[A-Za-z0-9+/=]+<\/edXML:ContentTransferEncoded><\/Attachment><\/AttachmentEncoded><\/edXML>\n$/u);
  });

  it('gives the same bytes for the same facts, in a zip too', async () => {
    const write = (): Promise<Buffer> => whole(writeEdoc(anEdoc(), [anAttachment('a.png', Buffer.alloc(70_000, 'x'))], null));
    const [one, other] = [await write(), await write()];
    assert.ok(one.equals(other));
  });
});
