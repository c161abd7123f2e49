import { PDF, type PdfDict, PdfNumber, PdfString, type Signer, type TimestampAuthority } from '@libpdf/core';
import { addFields, fieldNamed, showStamp } from './form-fields.ts';
import type { PreparationOrder, SignatureOrder, SignatureValue } from './signature-order.ts';

/** Room for the signature, the chain and a time-stamp token. */
const RESERVED_BYTES = 24_000;

/** A signature half made: the DER of the signed attributes is known, and the file is finished once their signature comes. */
export interface Begun {
  readonly bytes: Uint8Array;
  finish(value: SignatureValue): Promise<Uint8Array>;
}

/** The same order always gives the same bytes to be signed, so that a half that was lost can be made again. */
export async function beginSignature(order: SignatureOrder): Promise<Begun> {
  const asked = Promise.withResolvers<Uint8Array>();
  const answered = Promise.withResolvers<SignatureValue>();
  const done = sign(order, (bytes) => {
    asked.resolve(bytes);
    return answered.promise;
  });
  done.catch(asked.reject);
  const bytes = await asked.promise;
  return {
    bytes,
    finish: (value) => {
      answered.resolve(value);
      return done;
    },
  };
}

/** The document as it is before somebody else signs it: fields, number and date in place, the signature open. The same order always gives the same. */
export async function preparedDocument({ pdf: bytes, fields, fillings, stamps: pictures }: PreparationOrder): Promise<Uint8Array> {
  const [pdf, stamps] = await Promise.all([PDF.load(bytes), PDF.load(pictures)]);
  await layFields(pdf, { fields, fillings, stamps });
  return pdf.save({ incremental: true });
}

async function layFields(pdf: PDF, { fields, fillings, stamps }: { fields: PreparationOrder['fields']; fillings: PreparationOrder['fillings']; stamps: PDF }): Promise<void> {
  addFields(pdf, fields);
  for (const { field, stamp, value } of fillings) {
    const dict = fieldNamed(pdf, field);
    if (value !== null) dict.set('V', PdfString.fromString(value));
    await showStamp(pdf, dict, stamps, stamp);
  }
}

async function sign(order: SignatureOrder, holder: (bytes: Uint8Array) => Promise<SignatureValue>): Promise<Uint8Array> {
  let given: Promise<SignatureValue> | undefined;
  const signing: Signer['sign'] = async (bytes) => (await (given = holder(bytes))).signature;
  const authority: TimestampAuthority = { timestamp: async () => (await given)?.timeStamp ?? Promise.reject(new Error('The time stamp is missing.')) };
  const [pdf, stamps] = await Promise.all([PDF.load(order.pdf), PDF.load(order.stamps)]);
  await layFields(pdf, { fields: order.fields, fillings: order.fillings, stamps });
  const field = fieldNamed(pdf, order.field);
  await showStamp(pdf, field, stamps, order.stamp);
  keepVisible(pdf, field);
  const { bytes } = await pdf.sign({
    signer: { certificate: order.certificate, certificateChain: [...order.chain], keyType: 'RSA', signatureAlgorithm: 'RSASSA-PKCS1-v1_5', sign: signing },
    fieldName: order.field,
    signingTime: new Date(order.at),
    // With an authority the library stamps at every level, so it gets none where no stamp is wanted.
    level: order.stamped ? 'B-T' : 'B-B',
    ...(order.stamped ? { timestampAuthority: authority } : {}),
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
