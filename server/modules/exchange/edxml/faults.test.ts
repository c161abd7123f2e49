import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { deflateRawSync } from 'node:zlib';
import type { PacketFaultCode } from './faults.ts';
import { PACKET_LIMITS } from './limits.ts';
import { anAttachment, anEdoc, aStatus, PDF, readOf, sample, whole } from './testing.ts';
import { aZip } from './testing-zip.ts';
import { writeEdoc, writeStatus } from './write-packet.ts';

const edoc = (await whole(writeEdoc(anEdoc(), [anAttachment('128.pdf', PDF, { contentId: 'a1' }), anAttachment('phụ lục.docx', PDF, { contentId: 'a2' })], null))).toString('utf8');
const status = (await whole(writeStatus(aStatus(), null))).toString('utf8');
const update = sample('edoc_update.edxml').toString('utf8');
const reference = /<edXML:Reference>.*?<\/edXML:Reference>/u.exec(edoc)?.[0] ?? '';
const attachment = /<Attachment>.*?<\/Attachment>/u.exec(edoc)?.[0] ?? '';
const without = (packet: string, element: string): string => packet.replace(new RegExp(`<edXML:${element}>.*?</edXML:${element}>`, 'su'), '');
const within = (packet: string, element: string, text: string): string => packet.replace(new RegExp(`(<edXML:${element}>).*?(</edXML:${element}>)`, 'su'), `$1${text}$2`);
const content = (base64: string): string => edoc.replace(/(?<=ContentTransferEncoded xmlns:edXML="[^"]+">)[^<]*/u, base64);
const zipped = (zip: Buffer, name = '128.bin'): string => content(zip.toString('base64')).replaceAll('128.pdf', name).replace('<ContentType>application/pdf', '<ContentType>application/zip');
const bombs = '<!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>';
const [start, two] = [deflateRawSync(PDF), aZip([{ name: 'a.bin', bytes: PDF }, { name: 'b.bin', bytes: PDF }])];

const CASES: readonly (readonly [name: string, packet: string | Uint8Array, code: PacketFaultCode, where?: string])[] = [
  ['bytes that are no UTF-8', Buffer.concat([Buffer.from(status.slice(0, 400)), Buffer.from([0xff, 0xc0]), Buffer.from(status.slice(400))]), 'encoding'],
  ['nothing', '', 'not-xml'], ['no XML', 'xin chào '.repeat(3_000), 'not-xml'], ['an end that is missing', edoc.slice(0, -9), 'not-xml'], ['tags that cross', status.replace('</edXML:From>', '</edXML:Form>'), 'not-xml'],
  ['an attribute twice', edoc.replace('version="1.0">', 'version="1.0" version="1.0">'), 'not-xml'], ['two roots', status + status, 'not-xml'], ['a control character', status.replace('Đã tiếp', 'Đã\u0001tiếp'), 'not-xml'],
  ['a control character that XML 1.1 would take', status.replace('version="1.0"', 'version="1.1"').replace('Đã tiếp', 'Đã&#1;tiếp'), 'not-xml'], ['another document', '<html><body/></html>', 'not-a-packet', 'html'], ['no envelope', '<edXML/>', 'not-a-packet'], ['no message', '<edXML><edXMLEnvelope><edXMLHeader/></edXMLEnvelope></edXML>', 'not-a-packet'],
  ['a document type', status.replace('?>\n', '?>\n<!DOCTYPE edXML>'), 'doctype'], ['a document type from elsewhere', status.replace('?>\n', '?>\n<!DOCTYPE edXML SYSTEM "http://example.vn/x.dtd">'), 'doctype'], ['entities that grow', status.replace('?>\n', `?>\n${bombs}`).replace('Đã tiếp nhận', '&c;'), 'doctype'],
  ['an entity that reads a file', status.replace('?>\n', '?>\n<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>').replace('Đã tiếp nhận', '&f;'), 'doctype'],
  ['an entity', status.replace('Đã tiếp nhận', '&nbsp;'), 'entity'], ['an entity in an attribute', edoc.replace('version="1.0">', 'version="&x;">'), 'entity'], ['a style sheet', status.replace('?>\n', '?>\n<?xml-stylesheet href="http://example.vn/a.xsl"?>'), 'instruction'],
  ['an inclusion', status.replace('<edXML:StatusCode>', '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file:///etc/passwd"/><edXML:StatusCode>'), 'external-reference'],
  ['a file that lies elsewhere', edoc.replace('<edXML:Reference>', '<edXML:Reference xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="http://example.vn/a.pdf">'), 'external-reference'],
  ['elements in elements', status.replace('<edXML:Description>', '<a>'.repeat(100)), 'too-deep'], ['100,000 attributes', status.replace('<edXML:Description>', `<x ${Array.from({ length: 100_000 }, (_each, at) => `a${at}=""`).join(' ')}/><edXML:Description>`), 'too-many'],
  ['30,000 elements', status.replace('<edXML:Description>', `${'<x/>'.repeat(30_000)}<edXML:Description>`), 'too-many'], ['a text without end', within(status, 'Description', 'x'.repeat(3_000_000)), 'too-large'], ['a comment without end', status.replace('<edXML:Description>', `<!--${'x'.repeat(3_000_000)}`), 'too-large'],
  ['two envelopes', edoc.replace('<AttachmentEncoded>', '<edXML:edXMLEnvelope xmlns:edXML="u"/><AttachmentEncoded>'), 'duplicated-element'], ['two messages', status.replace('</edXML:MessageHeader>', '</edXML:MessageHeader><edXML:MessageHeader/>'), 'duplicated-element'],
  ['two lists of attachments', edoc.replace('</edXML>', '<AttachmentEncoded/></edXML>'), 'duplicated-element'], ['two contents of one attachment', edoc.replace('</edXML:ContentTransferEncoded>', '</edXML:ContentTransferEncoded><ContentTransferEncoded>QQ==</ContentTransferEncoded>'), 'duplicated-element'],
  ['an Id twice', edoc.replace('<edXML:From>', '<edXML:From Id="a">').replace('<edXML:To>', '<edXML:To id="a">'), 'duplicated-id'], ['a file listed twice', edoc.replace(reference, reference + reference), 'duplicated-id'], ['a file sent twice', edoc.replace(attachment, attachment + attachment), 'duplicated-id'],
  ['no sender', without(edoc, 'From'), 'missing-field', 'MessageHeader/From'], ['no receiver', without(edoc, 'To'), 'missing-field', 'MessageHeader/To'], ['a sender without a name', without(edoc, 'OrganName'), 'missing-field', 'From/OrganName'], ['a sender without an identifier', without(edoc, 'OrganId'), 'missing-field', 'From/OrganId'],
  ['no DocumentId', without(edoc, 'DocumentId'), 'missing-field', 'MessageHeader/DocumentId'], ['no subject', without(edoc, 'Subject'), 'missing-field', 'MessageHeader/Subject'], ['a date that is none', within(edoc, 'PromulgationDate', '2026/02/30'), 'bad-date', 'PromulgationInfo/PromulgationDate'],
  ['a term that is no date', within(edoc, 'DueDate', 'gấp'), 'bad-date', 'MessageHeader/DueDate'], ['a moment that is none', within(edoc, 'Timestamp', '2026/11/23 25:00:00'), 'bad-date'], ['DocumentId with semicolons', edoc.replaceAll(/(?<=H29),(?=2026)/gu, ';'), 'document-id'], ['DocumentId of two parts', within(edoc, 'DocumentId', '000.00.07.H29,2026/11/23'), 'document-id'],
  ['a kind of business that there is not', within(edoc, 'BussinessDocType', '7'), 'business-type'], ['no kind of business', without(edoc, 'BussinessDocType'), 'business-type'], ['a replacement of nothing', within(edoc, 'BussinessDocType', '3'), 'missing-field'],
  ['a status that there is not', within(status, 'StatusCode', '07'), 'status-code'], ['a status without a code', within(status, 'StatusCode', ''), 'status-code'], ['a status about nothing', without(status, 'ResponseFor'), 'missing-field'], ['a status without a time', without(status, 'Timestamp'), 'missing-field'], ['a status with a file', status.replace('</edXML>', `<AttachmentEncoded>${attachment}</AttachmentEncoded></edXML>`), 'attachment-unlisted'],
  ['a priority that is secret', within(edoc, 'Priority', 'MẬT'), 'secrecy-mark', 'Priority'], ['a level of security', edoc.replace('</edXML:OtherInfo>', '<edXML:SecurityLevel>2</edXML:SecurityLevel></edXML:OtherInfo>'), 'secrecy-mark', 'SecurityLevel'], ['a mark in the body of the type', within(edoc, 'TypeName', 'Tuyệt mật'.normalize('NFD')), 'secrecy-mark'],
  ['a file listed and missing', edoc.replace(attachment, ''), 'attachment-missing', 'a1'], ['a file sent and not listed', edoc.replace(reference, ''), 'attachment-unlisted', 'a1'],
  ['letters that are not of base64', content('QUJD-_=='), 'base64', 'a1'], ['base64 cut short', content('QUJDR'), 'base64'], ['base64 after its end', content('QQ==QUJD'), 'base64'], ['too much padding', content('QQ==='), 'base64'], ['an element in a content', content('QUJD<b/>QUJD'), 'base64'], ['a comment in a content', content('QUJD<!-- -->QUJD'), 'base64'], ['an entity in a content', content('QUJD&amp;QUJD'), 'base64'],
  ['no content', content(''), 'missing-field', 'Attachment/ContentTransferEncoded'], ['an attachment without content', edoc.replace(/<edXML:ContentTransferEncoded.*?<\/edXML:ContentTransferEncoded>/u, ''), 'missing-field'], ['an attachment without an identifier', edoc.replace('<ContentId>cid:a1</ContentId>', ''), 'missing-field', 'Attachment/ContentId'],
  ['a zip of two files', zipped(two), 'zip', 'a1'], ['a zip cut short', zipped(two.subarray(0, 60)), 'zip'], ['a zip whose directory names another file', zipped(aZip([{ name: 'a.bin', bytes: PDF, listedAs: 'b.bin' }])), 'zip'], ['a zip with another checksum', zipped(aZip([{ name: 'a.bin', bytes: PDF, crc: 1 }])), 'zip'],
  ['a zip with something after it', zipped(Buffer.concat([aZip([{ name: 'a.bin', bytes: PDF }]), PDF])), 'zip'], ['a zip with a password', zipped(aZip([{ name: 'a.bin', bytes: PDF, flags: 1 }])), 'zip'], ['a broken content in a zip', zipped(aZip([{ name: 'a.bin', bytes: PDF, packed: Buffer.concat([Buffer.from([7]), start]) }])), 'zip'],
  ['a zip that is a bomb', zipped(aZip([{ name: 'a.bin', bytes: Buffer.alloc(40_000_000) }])), 'zip-bomb'], ['a name that leads out of the folder', zipped(aZip([{ name: '../../etc/passwd', bytes: PDF }])), 'zip-name'], ['a name with a drive', zipped(aZip([{ name: 'C:\\a.exe', bytes: PDF }])), 'zip-name'], ['a folder', zipped(aZip([{ name: 'a/', bytes: PDF }])), 'zip-name'],
  ['a name that turns around', zipped(aZip([{ name: 'a\u202Efdp.exe', bytes: PDF }])), 'zip-name'],
];

describe('a packet that cannot be taken is answered with a named fault', () => {
  for (const [name, packet, code, where] of CASES) {
    it(`${name}: ${code}`, async () => {
      assert.notEqual(packet, edoc);
      assert.notEqual(packet, status);
      const { reading } = await readOf(packet, { piece: 8_191 });
      assert.ok(!reading.readable, 'it was read');
      assert.equal(reading.fault.code, code, JSON.stringify(reading.fault));
      if (where !== undefined) assert.equal(reading.fault.where, where);
    });
  }

  it('too many and too large files', async () => {
    for (const [limit, code] of [[{ attachments: 1 }, 'too-many'], [{ attachmentBytes: 20 }, 'too-large'], [{ totalBytes: PDF.length + 1 }, 'too-large']] as const) {
      const { reading } = await readOf(edoc, { limits: { ...PACKET_LIMITS, ...limit } });
      assert.equal(reading.readable ? 'read' : reading.fault.code, code);
    }
  });

  it('nothing is handed to the sink when the envelope says why not', async () => {
    for (const packet of [edoc.replace('?>\n', '?>\n<!DOCTYPE edXML>'), within(edoc, 'Priority', 'MẬT'), within(edoc, 'DueDate', 'gấp'), edoc.replace('<edXML:Reference>', '<edXML:Reference xlink:href="http://example.vn/a.pdf">')]) {
      const { reading, files } = await readOf(packet);
      assert.deepEqual([reading.readable, files.size], [false, 0]);
    }
  });

  it('says who sent what, so that they can be told', async () => {
    const { reading } = await readOf(edoc.replace(attachment, ''));
    assert.ok(!reading.readable);
    assert.deepEqual([reading.sender.kind, reading.sender.from?.organId, reading.sender.to, reading.sender.documentId], ['edoc', '000.00.07.H29', ['000.00.11.H29'], '000.00.07.H29,2026/11/23,128/SA-VP']);
    const broken = await readOf(update.slice(0, 9_000));
    assert.ok(!broken.reading.readable);
    assert.equal(broken.reading.sender.documentId, '000.00.00.G22,2015/09/30,7816/VPCP-TTĐT');
  });
});
