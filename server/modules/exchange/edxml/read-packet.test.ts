import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readOf, sample } from './testing.ts';

describe('published packets are read', () => {
  it('an update with a file in a zip, whatever the size of the pieces', async () => {
    const packet = sample('edoc_update.edxml');
    for (const piece of [7, 4_096, 1_000_000]) {
      const { reading, files } = await readOf(packet, { piece });
      assert.ok(reading.readable && reading.facts.kind === 'edoc');
      const { facts, attachments } = reading;
      assert.deepEqual(facts.to.map(({ organId }) => organId), ['000.00.00.H41', '000.00.00.H14', '000.00.00.G17']);
      assert.deepEqual([facts.number, facts.symbol, facts.promulgatedOn, facts.dueOn, facts.priority], ['7816', 'VPCP-TTĐT', '2018-09-28', '2018-09-28', 0]);
      assert.deepEqual(facts.business, {
        type: 'update', reason: 'Cập nhật văn bản điện tử', paper: false, documentId: '000.00.00.G22,2014/02/30,7806/VPCP-TTĐT', replaces: [],
        update: { fields: true, receivers: true, receiverList: [{ organId: '000.00.00.H41', receiverType: 0 }, { organId: '000.00.00.H14', receiverType: 1 }] },
        staff: { department: 'Văn thư văn phòng', staff: 'Nguyễn Thị Ngọc Trâm', mobile: '84912000001', email: 'vanthuvanphong@gov.vn' },
      });
      assert.deepEqual(attachments, [{ contentId: '209', name: '1896_QD-TTg_m_294779.doc', description: '1896_QD-TTg_m_294779.doc', contentType: 'application/msword', size: 388_347, unwrapped: true }]);
      assert.equal(files.get('209')?.length, 388_347);
      // The published signature has a certificate that was cut short.
      assert.deepEqual(reading.signature, { state: 'broken', reason: 'certificate', certificate: null });
    }
  });

  it('statuses 01 and 02', async () => {
    for (const [name, code] of [['status_inbox_01.edxml', '01'], ['status_rejection_02.edxml', '02']] as const) {
      const { reading } = await readOf(sample(name), { piece: 11 });
      assert.ok(reading.readable && reading.facts.kind === 'status');
      const { facts } = reading;
      assert.deepEqual([facts.code, facts.at, facts.from.organId, facts.responseFor.documentId], [code, '2015-09-20T11:08:36+07:00', '000.00.00.H41', '000.00.00.G22,2015/09/30,7816/VPCP-TTĐT']);
      assert.deepEqual(reading.signature, { state: 'none' });
    }
  });
});

describe('other forms of the same packet are read', () => {
  const status = sample('status_inbox_01.edxml').toString('utf8');
  const edoc = sample('edoc_update.edxml').toString('utf8');
  const [start, end] = [edoc.indexOf('<AttachmentEncoded>'), edoc.indexOf('</AttachmentEncoded>') + '</AttachmentEncoded>'.length];
  const attachments = edoc.slice(start, end);
  const forms: readonly (readonly [name: string, packet: Uint8Array | string])[] = [
    ['marks of byte order', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(status)])],
    ['lines of transport before the prolog', `--boundary\r\nContent-Type: text/xml\r\n\r\n${status}`],
    ['another encoding declared', status.replace('UTF-8', 'windows-1258')],
    ['UTF-16', Buffer.from(`\uFEFF${status}`, 'utf16le')],
    ['a root edXMLEnvelope', status.replace(/<edXML xmlns[^>]*>/u, '').replace('</edXML>', '')],
    ['an envelope of SOAP', status.replace(/<edXML xmlns[^>]*>/u, '').replace('</edXML>', '').replaceAll('edXML:edXMLEnvelope', 'edXML:Envelope').replaceAll('edXML:edXMLHeader', 'edXML:Header').replace('http://www.mic.gov.vn/TBT/QCVN_102_2016', 'http://schemas.xmlsoap.org/soap/envelope/')],
    ['the namespace of another program', status.replaceAll('http://www.mic.gov.vn/TBT/QCVN_102_2016', 'http://www.e-doc.vn/Schema/')],
    ['a prefix that was never bound', status.replace(' xmlns:edXML="http://www.mic.gov.vn/TBT/QCVN_102_2016"', '')],
    ['days first', status.replaceAll('2015/09/20', '20/09/2015').replaceAll('>2015/09/30<', '>30/09/2015<')],
    ['attachments before the envelope', edoc.replace(attachments, '').replace('<edXML:edXMLEnvelope', `${attachments}<edXML:edXMLEnvelope`)],
    ['attachments with the prefix', edoc.replace(attachments, attachments.replaceAll(/(<\/?)(Attachment|ContentId|Description|ContentType)/gu, '$1edXML:$2').replace('AttachmentEncoded>', 'AttachmentEncoded xmlns:edXML="http://www.mic.gov.vn/TBT/QCVN_102_2016">'))],
    ['lines of base64 with carriage returns', edoc.replace(/(?<=UEsDB)(.{64})(.{64})/u, '\r\n$1&#13;\n$2\r')],
    ['base64 in CDATA', edoc.replace(/(QCVN_102_2016">)(UEsDB[^<]*)/u, '$1<![CDATA[$2]]>')],
    ['Business with one s', edoc.replaceAll('Bussiness', 'Business')],
    ['no cid: in the list', edoc.replace('<edXML:ContentId>cid:209', '<edXML:ContentId>209')],
  ];
  for (const [name, packet] of forms) {
    it(name, async () => {
      const [{ reading, files }, original] = [await readOf(packet, { piece: 1_021 }), await readOf(packet.length > 10_000 ? edoc : status)];
      assert.ok(original.reading.readable);
      assert.ok(reading.readable, JSON.stringify(reading));
      assert.deepEqual(reading.facts, original.reading.facts);
      assert.deepEqual(reading.attachments, original.reading.attachments);
      assert.deepEqual(files, original.files);
    });
  }
});
