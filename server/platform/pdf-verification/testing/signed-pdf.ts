import { createPrivateKey, sign } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { PDF, type PAdESLevel, type RevocationProvider, type Signer, type SubFilter, type TimestampAuthority } from '@libpdf/core';
import type { Authority, Identity } from './authority.ts';

/** A letter of one page with the two fields that the clerk fills in after the head has signed. */
export async function aLetter(text = 'Kinh gui: So Noi vu'): Promise<Uint8Array> {
  const pdf = PDF.create();
  const page = pdf.addPage({ size: 'a4' });
  page.drawText(text, { x: 72, y: 700, size: 13 });
  const form = pdf.getOrCreateForm();
  page.drawField(form.createTextField('so', { fontSize: 12 }), { x: 100, y: 760, width: 60, height: 18 });
  page.drawField(form.createTextField('ngay', { fontSize: 12 }), { x: 300, y: 760, width: 160, height: 18 });
  return pdf.save();
}

export interface Signing {
  readonly level?: PAdESLevel;
  readonly fieldName?: string;
  readonly subFilter?: SubFilter;
  readonly timestampAuthority?: TimestampAuthority;
  readonly signingTime?: Date;
  readonly revocationProvider?: RevocationProvider;
}

export async function signed(bytes: Uint8Array, identity: Identity, options: Signing = {}): Promise<Uint8Array> {
  const pdf = await PDF.load(bytes);
  const result = await pdf.sign({ signer: signerOf(identity), reason: 'Ban hành', ...options });
  return result.bytes;
}

export async function stamped(bytes: Uint8Array, timestampAuthority: TimestampAuthority): Promise<Uint8Array> {
  const pdf = await PDF.load(bytes);
  return (await pdf.addTimestamp({ timestampAuthority })).bytes;
}

/** Số and ngày written into their fields as an incremental update. */
export async function filledIn(bytes: Uint8Array, values: Readonly<Record<string, string>>): Promise<Uint8Array> {
  const pdf = await PDF.load(bytes);
  pdf.getOrCreateForm().fill(values);
  return pdf.save({ incremental: true });
}

/** Any later change, written as an incremental update. */
export async function changed(bytes: Uint8Array, change: (pdf: PDF) => void): Promise<Uint8Array> {
  const pdf = await PDF.load(bytes);
  change(pdf);
  return pdf.save({ incremental: true });
}

export const stampsOf = (authority: Authority, signer = 'tsa'): TimestampAuthority => ({
  timestamp: async (digest, algorithm) => new Uint8Array(authority.timeStamp(digest, algorithm.replace('-', '').toLowerCase(), signer)),
});

function signerOf({ keyFile, certificate, chain }: Identity): Signer {
  const key = createPrivateKey(readFileSync(keyFile));
  const isRsa = key.asymmetricKeyType === 'rsa';
  return {
    certificate, certificateChain: [...chain], keyType: isRsa ? 'RSA' : 'EC', signatureAlgorithm: isRsa ? 'RSASSA-PKCS1-v1_5' : 'ECDSA',
    sign: async (data, algorithm) => new Uint8Array(sign(algorithm.replace('-', '').toLowerCase(), data, key)),
  };
}
