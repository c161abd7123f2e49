import { type CertificateOrder, issueCertificate, newKeyPair, pkcs8Of } from '../certificates/issue-certificate.ts';
import type { TypesettingProcess } from '../typesetting/index.ts';
import { aLetter } from '../typesetting/testing.ts';
import { localSigner, type SignatureOrder, type Signer } from './index.ts';

/** A letter with one field each for number and signature, ready to be signed, and whoever signs it. */
export async function anOrder(typesetting: TypesettingProcess): Promise<{ order: Omit<SignatureOrder, 'stamped'>; signer: Signer }> {
  const { pdf, places } = await typesetting.typesetOpen(aLetter({ number: null, date: null }));
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><circle cx="5" cy="5" r="4" fill="none" stroke="#00f"/></svg>');
  const stamps = await typesetting.stamps([
    { kind: 'line', width: 184, height: 18, lead: 5, words: 'Số: 07/SNV-VP', style: 'normal' },
    { kind: 'picture', width: 100, height: 100, picture: { format: 'svg', bytes: svg } },
  ]);
  const [number, room] = [places[0], places[2]];
  if (number === undefined || room === undefined) throw new Error('the layout left no places');
  const keys = await newKeyPair(2048);
  const subject = { commonName: 'Trần Thị Minh Hà', organization: 'Sở Nội vụ' };
  const facts: CertificateOrder = {
    subject, issuer: subject, publicKey: keys.publicKey, issuerKeys: keys, isAuthority: false, serial: Buffer.from([1, 2, 3]),
    validFrom: new Date('2020-01-01'), validTo: new Date('2040-01-01'),
  };
  return {
    signer: localSigner(await pkcs8Of(keys)),
    order: {
      pdf, stamps, field: 'ky', stamp: 1, fillings: [{ field: 'so', stamp: 0, value: '07' }], certificate: await issueCertificate(facts), chain: [], at: '2020-03-05T02:00:00.000Z',
      fields: [{ ...number, name: 'so', kind: 'text', height: 18 }, { ...room, name: 'ky', kind: 'signature' }],
    },
  };
}
