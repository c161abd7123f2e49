import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { PACKET_FAULTS } from './faults.ts';
import { anAttachment, anEdoc, aStatus, type Kept, PDF, readOf, sample, whole } from './testing.ts';
import { aSigner } from './testing-judges.ts';
import { writeEdoc, writeStatus } from './write-packet.ts';

const signer = await aSigner();
const files = [anAttachment('128.pdf', PDF), anAttachment('bảng.csv', Buffer.from('một;hai\n'.repeat(20)))];
const signed = await whole(writeEdoc(anEdoc(), files, signer));
const packets = [sample('status_inbox_01.edxml'), sample('status_rejection_02.edxml'), signed, await whole(writeStatus(aStatus(), signer)), sample('edoc_update.edxml').subarray(0, 12_000)];

/** An answer is a packet or a named fault, whatever came. */
function hasAnswer({ reading }: Kept): void {
  if (!reading.readable) assert.ok(reading.fault.code in PACKET_FAULTS);
}

describe('packets that were damaged on the way', () => {
  it('every sample cut at every 997th byte is refused', async () => {
    for (const name of ['edoc_update.edxml', 'status_inbox_01.edxml', 'status_rejection_02.edxml']) {
      const packet = sample(name);
      for (let length = 0; length < packet.length - 2; length += 997) {
        const { reading } = await readOf(packet.subarray(0, length));
        assert.ok(!reading.readable && ['not-xml', 'base64', 'zip'].includes(reading.fault.code), `${name} ${length}`);
      }
    }
  });

  it('small ones cut anywhere are refused', async () => {
    for (const packet of packets.slice(0, 4)) {
      const end = packet.toString('latin1').lastIndexOf('>');
      for (let length = 0; length < end; length += 41) assert.equal((await readOf(packet.subarray(0, length), { piece: 300 })).reading.readable, false);
    }
  });

  const changes = fc.tuple(fc.nat(packets.length - 1), fc.array(fc.tuple(fc.nat(1_000_000), fc.nat(255)), { minLength: 1, maxLength: 4 }));
  it('bytes that changed: an answer, never an exception', () => fc.assert(fc.asyncProperty(changes, async ([which, list]) => {
    const packet = Buffer.from(packets[which] ?? signed);
    for (const [at, byte] of list) packet[at % packet.length] = byte;
    hasAnswer(await readOf(packet, { piece: 777 }));
  }), { numRuns: 800 }));

  it('a signed packet with one byte changed is refused, or broken, or says the same', () => fc.assert(fc.asyncProperty(fc.nat(signed.length - 1), fc.nat(255), async (at, byte) => {
    const packet = Buffer.from(signed);
    packet[at] = byte;
    const { reading, files: kept } = await readOf(packet);
    if (!reading.readable || reading.signature.state !== 'intact') return;
    assert.deepEqual(reading.facts, anEdoc());
    assert.deepEqual([...kept.values()], [PDF, Buffer.from('một;hai\n'.repeat(20))]);
  }), { numRuns: 800 }));

  it('pieces that were moved, doubled and lost', () => fc.assert(fc.asyncProperty(fc.array(fc.tuple(fc.nat(4), fc.nat(1_000_000), fc.nat(4_000)), { minLength: 1, maxLength: 6 }), async (list) => {
    const pieces = list.map(([which, from, length]) => {
      const packet = packets[which] ?? signed;
      return packet.subarray(from % packet.length, (from % packet.length) + length);
    });
    hasAnswer(await readOf(Buffer.concat([signed.subarray(0, 900), ...pieces]), { piece: 1_024 }));
  }), { numRuns: 300 }));

  it('nonsense', () => fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 2_000 }), async (bytes) => hasAnswer(await readOf(bytes))), { numRuns: 200 }));
});

/** Parts of which hostile XML is made; their combinations are some thousand. */
const OPENINGS = ['', '\uFEFF', '<?xml version="1.0"?>', '<?xml version="1.1"?>', '<?xml version="1.0" encoding="UTF-7"?>', '<!DOCTYPE edXML>', '<!DOCTYPE edXML [<!ENTITY x "y">]>', '<!DOCTYPE edXML SYSTEM "file:///dev/random">', '<?php echo 1?>', '<!-- -- -->', '<![CDATA[x]]>'];
const PLACES = ['<edXML:Subject>', '<edXML:From>', '</edXML:edXMLHeader>', '<AttachmentEncoded>', '<ContentId>', '</edXML>'];
const INSERTIONS = [
  '', '&x;', '&#0;', '&#xD800;', '&#1114112;', '&', '<', ']]>', '<a b=c>', '<a b="<">', '<a:b:c/>', '<__proto__/>', '<constructor/>', '<x __proto__="1" constructor="2"/>', '<edXML xmlns:edXML=""/>', '<xmlns:a/>', '<a xmlns:xml="u"/>', '<a xmlns:xmlns="u"/>', '<!ELEMENT a ANY>', '<?xml version="1.0"?>',
  '<a><b></a></b>', '<a>'.repeat(40), `<a ${'b'.repeat(70_000)}="1"/>`, `<${'a'.repeat(70_000)}/>`, '<edXML:edXMLEnvelope/>', '<edXML:MessageHeader/>', '<edXML:edXMLManifest/>', '<Signature/><Signature/>', '<ContentTransferEncoded>', '<Attachment><ContentTransferEncoded>QQ==</ContentTransferEncoded></Attachment>', '<AttachmentEncoded><Attachment/></AttachmentEncoded>', '\u0000', '\uFFFE', '\uD800', '<![CDATA[', '<!--',
];

it('hostile XML: an answer for every one of some thousand', async () => {
  const packet = signed.toString('utf8').replace(/^<\?xml[^>]*>\n/u, '');
  const cases = OPENINGS.flatMap((opening) => PLACES.flatMap((place) => INSERTIONS.map((insertion) => ({ opening, place, insertion }))));
  assert.ok(cases.length > 2_000);
  for (const { opening, place, insertion } of cases) {
    const { reading } = await readOf(opening + packet.replace(place, place + insertion));
    if (!reading.readable) assert.ok(reading.fault.code in PACKET_FAULTS);
    // No insertion of the list is part of what was signed.
    else if (insertion !== '') assert.notEqual(reading.signature.state, 'intact', `${opening} ${place} ${insertion}`);
    if (opening.startsWith('<!DOCTYPE')) assert.ok(!reading.readable && reading.fault.code === 'doctype');
  }
});
