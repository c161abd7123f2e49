import { PDF, type PdfDict, PdfNumber, PdfString, type Signer, type TimestampAuthority } from '@libpdf/core';
import { addFields, fieldNamed, showStamp } from './form-fields.ts';
import type { SignatureOrder, SignatureValue } from './signature-order.ts';

/** Room for the signature, the chain and a time-stamp token. */
const RESERVED_BYTES = 24_000;

/** The two phases end here: what the key has to sign is known, the signature is not. */
class ToBeSigned extends Error {
  readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    super('to be signed');
    this.bytes = bytes;
  }
}

/** First phase: the DER of the signed attributes, whose signature the key holder is asked for. */
export async function bytesToSign(order: SignatureOrder): Promise<Uint8Array> {
  try {
    await sign(order, (bytes) => Promise.reject(new ToBeSigned(bytes)), null);
  } catch (error) {
    if (error instanceof ToBeSigned) return error.bytes;
    throw error;
  }
  throw new Error('The document was signed without a key.');
}

/** Second phase: the same work again with the signature in its place; the same order gives the same bytes. */
export const withSignature = (order: SignatureOrder, { signature, timeStamp }: SignatureValue): Promise<Uint8Array> =>
  sign(order, () => Promise.resolve(signature), timeStamp);

async function sign(order: SignatureOrder, signing: Signer['sign'], token: Uint8Array | null): Promise<Uint8Array> {
  const [pdf, stamps] = await Promise.all([PDF.load(order.pdf), PDF.load(order.stamps)]);
  addFields(pdf, order.fields);
  for (const { field, stamp, value } of order.fillings) {
    const dict = fieldNamed(pdf, field);
    if (value !== null) dict.set('V', PdfString.fromString(value));
    await showStamp(pdf, dict, stamps, stamp);
  }
  const field = fieldNamed(pdf, order.field);
  await showStamp(pdf, field, stamps, order.stamp);
  keepVisible(pdf, field);
  const authority: TimestampAuthority | undefined = token === null ? undefined : { timestamp: () => Promise.resolve(token) };
  const { bytes } = await pdf.sign({
    signer: { certificate: order.certificate, certificateChain: [...order.chain], keyType: 'RSA', signatureAlgorithm: 'RSASSA-PKCS1-v1_5', sign: signing },
    fieldName: order.field,
    signingTime: new Date(order.at),
    level: authority === undefined ? 'B-B' : 'B-T',
    ...(authority === undefined ? {} : { timestampAuthority: authority }),
    estimatedSize: RESERVED_BYTES,
  });
  return bytes;
}

/** The library makes each signature invisible and moves it to the first page; put back before it writes. */
function keepVisible(pdf: PDF, field: PdfDict): void {
  const kept = ['Rect', 'P'].map((key) => [key, field.get(key)] as const);
  const save = pdf.save.bind(pdf);
  let restored = false;
  pdf.save = (options) => {
    if (!restored) for (const [key, value] of kept) if (value !== undefined) field.set(key, value);
    field.set('F', PdfNumber.of(132));
    restored = true;
    return save(options);
  };
}
