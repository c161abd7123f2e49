import assert from 'node:assert/strict';
import { createHmac, createPublicKey, X509Certificate } from 'node:crypto';
import { describe, it } from 'node:test';
import type { SignatureVerdict } from './verdict.ts';
import { anAttachment, anEdoc, aStatus, PDF, readOf, whole } from '../testing.ts';
import { aSigner, signedByXmlsec, xmllintSays, xmlsecSays } from '../testing-judges.ts';
import { writeEdoc, writeStatus } from '../write-packet.ts';

const signer = await aSigner();
const signed = (await whole(writeEdoc(anEdoc(), [anAttachment('128.pdf', PDF), anAttachment('bảng.xlsx', Buffer.alloc(9_000, 'ab'))], signer))).toString('utf8');

async function verdictOn(packet: string): Promise<SignatureVerdict | string> {
  const { reading } = await readOf(packet, { piece: 1_009 });
  return reading.readable ? reading.signature : reading.fault.code;
}
const stateOf = async (packet: string): Promise<string> => {
  const verdict = await verdictOn(packet);
  if (typeof verdict === 'string') return verdict;
  return verdict.state === 'intact' ? `${verdict.state} ${verdict.strength} ${verdict.covers}` : verdict.state === 'broken' ? `${verdict.state} ${verdict.reason}` : verdict.state;
};

/** Foreign judges may be absent; then they have said nothing. */
const agrees = (opinion: string, expected: 'good' | 'bad'): void => assert.ok(opinion === expected || opinion === 'not-asked', `${opinion} instead of ${expected}`);

describe('a signed packet', () => {
  it('is intact, by us and by xmlsec, and well-formed by libxml2', async () => {
    const verdict = await verdictOn(signed);
    assert.ok(typeof verdict !== 'string' && verdict.state === 'intact');
    assert.deepEqual([verdict.strength, verdict.covers, verdict.further.length], ['good', 'packet', 0]);
    assert.ok(Buffer.from(verdict.certificate.der).equals(Buffer.from(signer.certificate)));
    assert.equal(verdict.certificate.fingerprint, new X509Certificate(signer.certificate).fingerprint256.replaceAll(':', '').toLowerCase());
    assert.match(verdict.certificate.subject, /CN=Sở A/u);
    agrees(xmlsecSays(signed, signer), 'good');
    agrees(xmllintSays(Buffer.from(signed)), 'good');
  });

  it('of a status is intact, too', async () => {
    const status = (await whole(writeStatus(aStatus(), signer))).toString('utf8');
    assert.equal(await stateOf(status), 'intact good packet');
    agrees(xmlsecSays(status, signer), 'good');
  });

  const changes: readonly (readonly [name: string, change: (packet: string) => string])[] = [
    ['a field', (packet) => packet.replace('V/v phối hợp', 'V/v huỷ bỏ')], ['a receiver', (packet) => packet.replace('000.00.11.H29</edXML:OrganId>', '000.00.12.H29</edXML:OrganId>')],
    ['a byte of a file', (packet) => packet.replace('JVBERi0', 'JVBERi1')], ['the name of a file', (packet) => packet.replaceAll('128.pdf', '129.pdf')], ['blanks between elements', (packet) => packet.replace('<edXML:Subject>', ' <edXML:Subject>')],
    ['a namespace', (packet) => packet.replaceAll('TBT/QCVN_102_2016', 'TBT/QCVN_102_2017')],
  ];
  for (const [name, change] of changes) {
    it(`is broken when ${name} was changed`, async () => {
      assert.notEqual(change(signed), signed);
      assert.equal(await stateOf(change(signed)), 'broken digest');
      agrees(xmlsecSays(change(signed), signer), 'bad');
    });
  }

  it('is broken when it was signed by another key, or the signed facts were changed', async () => {
    const other = await aSigner('Kẻ khác');
    const foreign = signed.replace(/(?<=<X509Certificate>)[^<]+/u, Buffer.from(other.certificate).toString('base64'));
    assert.equal(await stateOf(foreign), 'broken signature');
    agrees(xmlsecSays(foreign, other), 'bad');
    const digest = signed.replace('<DigestMethod Algorithm="http://www.w3.org/2001/04/xmlenc#sha256">', '<DigestMethod Algorithm="http://www.w3.org/2001/04/xmlenc#sha256" >');
    assert.equal(await stateOf(digest), 'intact good packet', 'what canonicalization takes away changes nothing');
    assert.equal(await stateOf(signed.replace('<Reference URI="">', '<Reference Id="r" URI="">')), 'broken signature');
  });

  it('means the same with a comment in a text: what is read is what was signed', async () => {
    const commented = signed.replace('V/v phối hợp', 'V/v phối<!-- x --> hợp');
    const { reading } = await readOf(commented);
    assert.ok(reading.readable && reading.facts.kind === 'edoc');
    assert.deepEqual([reading.signature.state, reading.facts.subject], ['intact', 'V/v phối hợp rà soát']);
    agrees(xmlsecSays(commented, signer), 'good');
    assert.equal(await stateOf(signed.replace('<SignatureValue>', '<SignatureValue><!-- x -->')), 'broken structure');
  });
});

/** A template of ours for another program to sign. */
const template = (packet: string, { method, digest, canonical, uri }: { method: string; digest: string; canonical: string; uri: string }): string => packet.replace(
  '</edXML:TraceHeaderList>',
  `</edXML:TraceHeaderList><Signature xmlns="http://www.w3.org/2000/09/xmldsig#"><SignedInfo><CanonicalizationMethod Algorithm="${canonical}"/><SignatureMethod Algorithm="${method}"/><Reference URI="${uri}"><Transforms>` +
  `<Transform Algorithm="http://www.w3.org/2000/09/xmldsig#enveloped-signature"/><Transform Algorithm="http://www.w3.org/2001/10/xml-exc-c14n#"/></Transforms><DigestMethod Algorithm="${digest}"/><DigestValue/></Reference></SignedInfo>` +
  '<SignatureValue/><KeyInfo><X509Data><X509Certificate/></X509Data></KeyInfo></Signature>',
);

describe('signatures that xmlsec made', () => {
  const [sha1, sha256, more] = ['http://www.w3.org/2000/09/xmldsig#', 'http://www.w3.org/2001/04/xmlenc#', 'http://www.w3.org/2001/04/xmldsig-more#'];
  const [inclusive, exclusive] = ['http://www.w3.org/TR/2001/REC-xml-c14n-20010315', 'http://www.w3.org/2001/10/xml-exc-c14n#'];
  const forms: readonly (readonly [name: string, form: { method: string; digest: string; canonical: string; uri: string }, expected: string])[] = [
    ['rsa-sha1, inclusive, as the published samples', { method: `${sha1}rsa-sha1`, digest: `${sha1}sha1`, canonical: inclusive, uri: '' }, 'intact old packet'],
    ['rsa-sha256 over sha1', { method: `${more}rsa-sha256`, digest: `${sha1}sha1`, canonical: exclusive, uri: '' }, 'intact old packet'],
    ['rsa-sha256', { method: `${more}rsa-sha256`, digest: `${sha256}sha256`, canonical: inclusive, uri: '' }, 'intact good packet'],
    ['rsa-sha512', { method: `${more}rsa-sha512`, digest: `${sha256}sha512`, canonical: exclusive, uri: '' }, 'intact good packet'],
    ['the root by its Id', { method: `${more}rsa-sha256`, digest: `${sha256}sha256`, canonical: exclusive, uri: '#goi' }, 'intact good packet'],
    ['the envelope by its Id: attachments are not covered', { method: `${more}rsa-sha256`, digest: `${sha256}sha256`, canonical: exclusive, uri: '#vo' }, 'intact good envelope'],
  ];
  for (const [name, form, expected] of forms) {
    it(name, async () => {
      const plain = (await whole(writeEdoc(anEdoc({ subject: 'Dấu <&> "\r" và đ' }), [anAttachment('128.pdf', PDF)], null))).toString('utf8')
        .replace('<edXML xmlns', '<edXML Id="goi" xmlns').replace('<edXML:edXMLEnvelope', '<edXML:edXMLEnvelope Id="vo"').replace('<edXML:edXMLBody>', '\r\n  <edXML:edXMLBody><![CDATA[<&]]>');
      const packet = signedByXmlsec(template(plain, form), signer, ['edXML', 'edXMLEnvelope']);
      if (packet === undefined) return;
      assert.equal(await stateOf(packet), expected);
      assert.equal(await stateOf(packet.replace('V', 'v').replace('Dấu', 'Dâu')), 'broken digest');
      assert.equal(await stateOf(packet.replace('JVBERi0', 'JVBERi1')), expected.endsWith('envelope') ? expected : 'broken digest');
    });
  }
});

/** The packet that was signed, and another envelope that should be read in its place. */
function wrapped(): readonly (readonly [name: string, packet: string, verdict: string])[] {
  const [envelope = ''] = /<edXML:edXMLEnvelope.*<\/edXML:edXMLEnvelope>/u.exec(signed) ?? [];
  const [signature = ''] = /<Signature .*<\/Signature>/u.exec(signed) ?? [];
  const unsigned = envelope.replace(signature, '');
  const evil = unsigned.replace('V/v phối hợp', 'V/v chuyển tiền');
  const evilSigned = evil.replace('</edXML:TraceHeaderList>', `</edXML:TraceHeaderList>${signature}`);
  const byId = (inside: string): string => inside.replace('URI=""', 'URI="#thật"');
  return [
    ['another envelope before the signed one', signed.replace(envelope, evil + envelope), 'duplicated-element'],
    ['another envelope after the signed one', signed.replace(envelope, envelope + evil), 'duplicated-element'],
    ['the signed envelope inside the signature of another', signed.replace(envelope, evilSigned.replace('</Signature>', `<Object>${unsigned}</Object></Signature>`)), 'broken structure'],
    ['the signed envelope beside, meant by its Id', signed.replace(envelope, byId(evilSigned) + `<Kho>${unsigned.replace('<edXML:edXMLEnvelope', '<edXML:edXMLEnvelope Id="thật"')}</Kho>`), 'broken reference'],
    ['the signed envelope in the body of another, by its Id', signed.replace(envelope, byId(evilSigned).replace('<edXML:edXMLBody>', `<edXML:edXMLBody>${unsigned.replace('<edXML:edXMLEnvelope', '<edXML:edXMLEnvelope Id="thật"')}`)), 'broken reference'],
    ['two elements of one Id', signed.replace(envelope, byId(evilSigned).replace('<edXML:edXMLEnvelope', '<edXML:edXMLEnvelope Id="thật"') + `<Kho>${unsigned.replace('<edXML:edXMLEnvelope', '<edXML:edXMLEnvelope Id="thật"')}</Kho>`), 'duplicated-id'],
    ['the signed packet whole inside another', `<edXML>${evilSigned.replace(/<edXML:edXMLBody>.*<\/edXML:edXMLBody>/u, '')}<Kho>${signed.replace(/^<\?xml[^>]*>\n/u, '')}</Kho></edXML>`, 'broken several'],
    ['a second header, signed, after the one that is read', signed.replace('<edXML:edXMLHeader>', `<edXML:edXMLHeader>${/<edXML:MessageHeader>.*<\/edXML:MessageHeader>/u.exec(evil)?.[0] ?? ''}</edXML:edXMLHeader><edXML:edXMLHeader>`), 'duplicated-element'],
    ['the signature moved out of the header', signed.replace(signature, '').replace('</edXML:edXMLEnvelope>', `</edXML:edXMLEnvelope>${signature}`), 'broken misplaced'],
    ['two signatures, the second one good', signed.replace(signature, `<Signature/>${signature}`), 'broken several'],
    ['a second reference', signed.replace(/<Reference .*<\/Reference>/u, (reference) => reference + reference), 'broken structure'],
    ['a transform that picks another part', signed.replace('<Transform Algorithm="http://www.w3.org/2001/10/xml-exc-c14n#">', '<Transform Algorithm="http://www.w3.org/TR/1999/REC-xpath-19991116"><XPath>not(self::Subject)</XPath>'), 'broken structure'],
    ['a reference to nothing here', signed.replace('<Reference URI="">', '<Reference URI="http://example.vn/khac.xml">'), 'broken reference'],
    ['a reference without an address', signed.replace('<Reference URI="">', '<Reference>'), 'broken reference'],
    ['elements of another namespace in the signature', signed.replace('<SignedInfo>', '<SignedInfo xmlns="http://example.vn/">'), 'broken structure'],
  ];
}

describe('a signature over something else is broken or the packet refused', () => {
  for (const [name, packet, expected] of wrapped()) {
    it(name, async () => {
      assert.notEqual(packet, signed);
      assert.equal(await stateOf(packet), expected);
    });
  }

  it('the envelope that xmlsec finds by its Id, beside another: xmlsec is content, we are not', async () => {
    const plain = (await whole(writeEdoc(anEdoc(), [anAttachment('128.pdf', PDF)], null))).toString('utf8').replace('<edXML:edXMLEnvelope', '<edXML:edXMLEnvelope Id="vo"');
    const form = { method: 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256', digest: 'http://www.w3.org/2001/04/xmlenc#sha256', canonical: 'http://www.w3.org/2001/10/xml-exc-c14n#', uri: '#vo' };
    const good = signedByXmlsec(template(plain, form), signer, ['edXMLEnvelope']);
    if (good === undefined) return;
    const [envelope = ''] = /<edXML:edXMLEnvelope[^]*<\/edXML:edXMLEnvelope>/u.exec(good) ?? [];
    const [signature = ''] = /<Signature [^]*<\/Signature>/u.exec(good) ?? [];
    const evil = envelope.replace(' Id="vo"', '').replace('V/v phối hợp', 'V/v chuyển tiền');
    const packet = good.replace(envelope, `${evil}<Kho>${envelope.replace(signature, '')}</Kho>`);
    assert.equal(await stateOf(good), 'intact good envelope');
    agrees(xmlsecSays(packet, signer, ['edXMLEnvelope']), 'good');
    assert.equal(await stateOf(packet), 'broken reference');
  });

  it('an HMAC whose secret is the public key of the certificate', async () => {
    const secret = createPublicKey(new X509Certificate(signer.certificate).publicKey.export({ type: 'spki', format: 'pem' })).export({ type: 'spki', format: 'der' });
    const info = signed.replace('http://www.w3.org/2001/04/xmldsig-more#rsa-sha256', 'http://www.w3.org/2000/09/xmldsig#hmac-sha1');
    const canonical = /<SignedInfo>.*<\/SignedInfo>/u.exec(info)?.[0].replace('<SignedInfo>', '<SignedInfo xmlns="http://www.w3.org/2000/09/xmldsig#">') ?? '';
    assert.equal(await stateOf(info.replace(/(?<=<SignatureValue>)[^<]+/u, createHmac('sha1', secret).update(canonical).digest('base64'))), 'broken algorithm');
  });

  it('no certificate, an empty signature, no signature', async () => {
    assert.equal(await stateOf(signed.replace(/<KeyInfo>.*<\/KeyInfo>/u, '')), 'broken certificate');
    assert.equal(await stateOf(signed.replace(/<Signature .*<\/Signature>/u, '<Signature/>')), 'none');
    assert.equal(await stateOf(signed.replace(/<Signature .*<\/Signature>/u, '<edXML:DigitalSignature/>')), 'none');
    assert.equal(await stateOf(signed.replace(/<Signature .*<\/Signature>/u, '')), 'none');
  });
});
