import { objectAt } from '../pdf/object-at.ts';
import { PdfFile } from '../pdf/pdf-file.ts';
import { PdfDict, PdfFault, PdfStream } from '../pdf/values.ts';
import { coveredBytes, type Covered } from './byte-range.ts';
import { type FieldSignature, isTimeStamp, signaturesInFields } from './fields.ts';

/** A signature of the file with the state it was made on; without one it is malformed. */
export interface FoundSignature {
  readonly fieldName: string;
  /** Object number of the signature dictionary. */
  readonly num: number;
  readonly dict: PdfDict;
  readonly kind: 'signature' | 'document-time-stamp';
  readonly signed?: { readonly covered: Covered; readonly state: PdfFile };
}

/** All signatures, oldest first, those that no field names any more included. */
export function findSignatures(file: PdfFile): FoundSignature[] {
  const inFields = signaturesInFields(file);
  const found = inFields.map((signature) => describe(file, signature));
  const unlike = found.map((one) => (hasRivals(one, found) ? withoutState(one) : one));
  const known = [...inFields.map(({ dict }) => dict), ...usageRights(file)];
  return [...unlike, ...unattached(file, known)].sort((a, b) => endOf(a) - endOf(b));
}

/** What a program of Adobe once allowed its reader to do; nobody signed anything by it (ISO 32000-1, 12.8.2.3). */
function usageRights(file: PdfFile): PdfDict[] {
  const permissions = file.dict(file.catalog.get('Perms'));
  return ['UR', 'UR3'].flatMap((key) => file.dict(permissions?.get(key) ?? null) ?? []);
}

const endOf = ({ signed }: FoundSignature): number => signed?.covered.end ?? Infinity;

function withoutState({ signed: _signed, ...rest }: FoundSignature): FoundSignature {
  return rest;
}

/** Two signatures may not share a hole nor lie crosswise: the later one covers all that the earlier one does. */
function hasRivals(one: FoundSignature, all: readonly FoundSignature[]): boolean {
  const { signed } = one;
  if (signed === undefined) return false;
  return all.some((other) => {
    if (other === one || other.signed === undefined) return false;
    const [earlier, later] = signed.covered.end <= other.signed.covered.end ? [signed, other.signed] : [other.signed, signed];
    return later.covered.hole.start < earlier.covered.end;
  });
}

function describe(file: PdfFile, { field, num, dict }: FieldSignature): FoundSignature {
  const described = { fieldName: field.name, num, dict, kind: isTimeStamp(dict) ? 'document-time-stamp' : 'signature' } as const;
  const covered = coveredBytes(file.bytes, dict);
  const state = covered === undefined ? undefined : stateWhenSigned(file, covered.end);
  if (covered === undefined || state === undefined) return described;
  const then = signaturesInFields(state).find((signature) => signature.field.name === field.name && signature.num === num);
  const isSame = then !== undefined && then.dict.start === dict.start && then.dict.end === dict.end;
  return isSame ? { ...described, signed: { covered, state } } : described;
}

/** The file as it was signed must be a whole PDF by itself, ending with its own end mark. */
function stateWhenSigned(file: PdfFile, end: number): PdfFile | undefined {
  if (end === file.bytes.length) return file;
  try {
    return new PdfFile(file.bytes.subarray(0, end));
  } catch (error) {
    if (error instanceof PdfFault) return undefined;
    throw error;
  }
}

const RANGE = Buffer.from('/ByteRange');

/** Signature dictionaries that no field names: detached from their field, or of a revision that was replaced. */
function unattached(file: PdfFile, known: readonly PdfDict[]): FoundSignature[] {
  const isKnown = (at: number): boolean => known.some(({ start, end }) => start <= at && at < end);
  return rangesIn(file.bytes)
    .filter((at) => !isKnown(at) && !isInStream(file, at))
    .map((at) => ({ fieldName: '', num: 0, dict: new PdfDict(new Map(), at, at), kind: 'signature' }));
}

function rangesIn(bytes: Uint8Array): number[] {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found: number[] = [];
  for (let at = text.indexOf(RANGE); at >= 0 && found.length < 100; at = text.indexOf(RANGE, at + RANGE.length)) found.push(at);
  return found;
}

/** Whether the place is data of a stream that counts, such as a file enclosed in this one. */
function isInStream(file: PdfFile, at: number): boolean {
  let nearest = -1;
  for (const entry of file.references.entries.values()) {
    if (entry.kind === 'at' && entry.offset <= at && entry.offset > nearest) nearest = entry.offset;
  }
  if (nearest < 0) return false;
  const object = objectAt(file.bytes, nearest, (ref) => file.object(ref.num));
  if (!(object.value instanceof PdfStream)) return false;
  const begin = object.value.raw.byteOffset - file.bytes.byteOffset;
  return at >= begin && at < begin + object.value.raw.byteLength;
}

/** Whether a file that cannot be read as a PDF could hold a signature all the same. */
export const mayHoldSignature = (bytes: Uint8Array): boolean => rangesIn(bytes).length > 0 || Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('/Byte#');
