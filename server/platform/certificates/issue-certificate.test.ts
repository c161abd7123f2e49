import assert from 'node:assert/strict';
import { createPrivateKey, X509Certificate } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { test } from 'node:test';
import { CertificateRevocationList } from 'pkijs';
import { issueCertificate, issueRevocationList, keyPairOf, newKeyPair, pkcs8Of } from './issue-certificate.ts';

const root = { commonName: 'Gốc', organization: 'Cơ quan' };
const person = { commonName: 'Trần Thị Minh Hà', organization: 'Sở Nội vụ', unit: 'Văn phòng' };
const span = { validFrom: new Date('2020-01-01T00:00:00Z'), validTo: new Date('2039-12-31T00:00:00Z') };

test('a certificate of an authority and one that it issued, as Node reads them', async () => {
  const [rootKeys, keys] = await Promise.all([newKeyPair(2048), newKeyPair(2048)]);
  const above = new X509Certificate(await issueCertificate({ subject: root, publicKey: rootKeys.publicKey, issuer: root, issuerKeys: rootKeys, isAuthority: true, serial: Buffer.from([1]), ...span }));
  const der = await issueCertificate({ subject: person, publicKey: keys.publicKey, issuer: root, issuerKeys: rootKeys, isAuthority: false, serial: Buffer.from([90, 2]), ...span });
  const below = new X509Certificate(der);
  assert.deepEqual([above.ca, below.ca, below.serialNumber, new Date(below.validTo).toISOString()], [true, false, '5A02', '2039-12-31T00:00:00.000Z']);
  assert.ok(below.checkIssued(above) && below.verify(above.publicKey) && !above.checkIssued(below));
  assert.match(below.subject, /^C=VN\nO=Sở Nội vụ\nOU=Văn phòng\nCN=Trần Thị Minh Hà$/);
  assert.ok(below.checkPrivateKey(createPrivateKey({ key: await pkcs8Of(keys), format: 'der', type: 'pkcs8' })));
  const again = await keyPairOf(await pkcs8Of(keys), der);
  assert.deepEqual(await pkcs8Of(again), await pkcs8Of(keys));
});

test('a list names what was revoked and when', async () => {
  const keys = await newKeyPair(2048);
  const at = new Date('2026-11-01T00:00:00Z');
  const der = await issueRevocationList({ issuer: root, issuerKeys: keys, revoked: [{ serial: Buffer.from([90, 2]), at }], thisUpdate: at, nextUpdate: new Date('2026-12-01T00:00:00Z') });
  const list = CertificateRevocationList.fromBER(new Uint8Array(der).buffer);
  assert.deepEqual(list.revokedCertificates?.map(({ userCertificate, revocationDate }) => [Buffer.from(userCertificate.valueBlock.valueHexView).toString('hex'), revocationDate.value.toISOString()]), [['5a02', at.toISOString()]]);
});

test('there is one asn1js and one pkijs: two copies do not understand each other', () => {
  const modules = resolve(import.meta.dirname, '../../../node_modules');
  for (const name of ['asn1js', 'pkijs']) {
    const copies = globSync([`${name}/package.json`, `*/node_modules/${name}/package.json`, `@*/*/node_modules/${name}/package.json`], { cwd: modules });
    assert.deepEqual(copies, [`${name}/package.json`]);
    assert.equal((JSON.parse(readFileSync(resolve(modules, `${name}/package.json`), 'utf8')) as { version: string }).version.split('.')[0], '3');
  }
});
