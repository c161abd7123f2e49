import { type PDF as PdfDocument, PDF, PdfArray, PdfDict, PdfName, PdfRef, PdfStream, type TimestampAuthority } from '@libpdf/core';

/** What is put into a document so that its signatures can be judged when nobody can be asked any more (ETSI EN 319 142-1, B-LTA). */
export interface PreservationOrder {
  readonly pdf: Uint8Array;
  readonly certificates: readonly Uint8Array[];
  readonly lists: readonly Uint8Array[];
  readonly answers: readonly Uint8Array[];
}

/** Room for a time-stamp token with the chain of its authority. */
const RESERVED_BYTES = 16_000;
const FIELD = 'dau-thoi-gian-luu-tru';

class Digest extends Error {
  readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    super('asked for the digest alone');
    this.bytes = bytes;
  }
}

/** The SHA-256 that the archive time stamp is to be over. The same order always gives the same. */
export async function digestToPreserve(order: PreservationOrder): Promise<Uint8Array> {
  const asked = Promise.withResolvers<Uint8Array>();
  const done = preserved(order, async (digest) => {
    asked.resolve(digest);
    throw new Digest(digest);
  });
  done.catch((error: unknown) => (error instanceof Digest ? undefined : asked.reject(error)));
  return asked.promise;
}

/** The document with its proofs and the archive time stamp over all of it. */
export const withArchiveStamp = (order: PreservationOrder, token: Uint8Array): Promise<Uint8Array> => preserved(order, async () => token);

async function preserved(order: PreservationOrder, timestamp: TimestampAuthority['timestamp']): Promise<Uint8Array> {
  const pdf = await PDF.load(order.pdf);
  addProofs(pdf, order);
  const { bytes } = await pdf.addTimestamp({ timestampAuthority: { timestamp }, fieldName: freeName(pdf), estimatedSize: RESERVED_BYTES });
  return bytes;
}

/** The Document Security Store: what is there stays, what is new comes behind it. */
function addProofs(pdf: PdfDocument, { certificates, lists, answers }: PreservationOrder): void {
  const resolve = pdf.getObject.bind(pdf);
  const store = pdf.getCatalog().getDict('DSS', resolve);
  const made = PdfDict.of({ Type: PdfName.of('DSS') });
  for (const [key, pieces] of [['Certs', certificates], ['CRLs', lists], ['OCSPs', answers]] as const) {
    const there = [...(store?.getArray(key, resolve) ?? [])].filter((entry) => entry instanceof PdfRef);
    const known = new Set(there.map((ref) => contentOf(pdf, ref)));
    const fresh = pieces.filter((piece) => !known.has(base64(piece)));
    const refs = [...there, ...fresh.map((piece) => pdf.register(PdfStream.fromDict({}, piece)))];
    if (refs.length > 0) made.set(key, new PdfArray(refs));
  }
  pdf.getCatalog().set('DSS', pdf.register(made));
}

function contentOf(pdf: PdfDocument, ref: PdfRef): string {
  const stream = pdf.getObject(ref);
  return stream instanceof PdfStream ? base64(stream.getDecodedData()) : '';
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

function freeName(pdf: PdfDocument): string {
  const names = new Set(pdf.getForm()?.getFields().map(({ name }) => name) ?? []);
  for (let at = 1; ; at += 1) if (!names.has(`${FIELD}-${at}`)) return `${FIELD}-${at}`;
}
