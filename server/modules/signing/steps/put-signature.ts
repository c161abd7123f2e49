import { createHash } from 'node:crypto';
import type { Tx } from '#server/platform/database/transaction.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import { HelperError, type NewField, type SignatureOrder, signPdf, TimeStampError, TokenError } from '#server/platform/pdf-signing/index.ts';
import { type CellLine, type Place, type StampFacts, typesetStamps } from '#server/platform/typesetting/index.ts';
import { FIELDS, handwritingBox, LINE, placeOf, sealBox } from '../rules/placement.ts';
import type { SigningDeps } from '../signing.deps.ts';
import type { StoredKey } from '../store/key.store.ts';
import { insertSignature } from '../store/signature.store.ts';
import { pictureOf, signerOf } from './key-of.ts';
import { type Outside, outsideSigner, signedByAgent, type SignedFile } from './outside.ts';

export interface SignatureWork {
  readonly subjectId: string;
  readonly kind: 'person' | 'agency';
  readonly key: StoredKey;
  readonly signerName: string;
  readonly pdf: Uint8Array;
  readonly places: readonly Place[];
  /** Fields that the page does not have yet. */
  readonly fields: readonly NewField[];
  /** What the cells of number and date show from now on: the given ones, or room for them. */
  readonly cells: { readonly number: CellLine; readonly date: CellLine };
  /** Somebody signs who is not of this house; else the owner's key of the store, or the token. */
  readonly outside: Outside | undefined;
}

/** Puts one signature on a document with what its cells show from now on, and notes it. Answers the file. */
export async function putSignature(deps: SigningDeps, tx: Tx, work: SignatureWork): Promise<Uint8Array> {
  const { key, cells, places, kind } = work;
  const at = work.outside?.at ?? deps.clock().toISOString();
  const stamps = await typesetStamps(stampsOf(work));
  const order = {
    pdf: work.pdf, fields: work.fields, stamps, field: kind === 'person' ? FIELDS.person : FIELDS.agency, stamp: 2,
    fillings: [{ field: FIELDS.number, stamp: 0, value: cells.number.value }, { field: FIELDS.date, stamp: 1, value: cells.date.value }],
    certificate: key.certificate, chain: key.chain, at,
  };
  const { pdf, level } = await orUnavailable(() => signed(deps, work, order));
  const sha256 = createHash('sha256').update(pdf).digest('hex');
  await insertSignature(tx, { subjectId: work.subjectId, kind, keyId: key.id, signerName: work.signerName, signedAt: at, level, sha256, places });
  return pdf;
}

async function signed(deps: SigningDeps, { key, outside }: SignatureWork, order: Omit<SignatureOrder, 'stamped'>): Promise<SignedFile> {
  if (outside?.method === 'agent') return signedByAgent({ outside, order, key });
  const signer = outside === undefined ? signerOf(deps, key) : outsideSigner(outside, key);
  return { pdf: await signPdf(order, signer, deps.stamper), level: deps.stamper === null ? 'B-B' : 'B-T' };
}

function stampsOf({ places, cells, kind, key }: SignatureWork): StampFacts[] {
  const line = (place: Place, words: string, style: 'normal' | 'italic'): StampFacts => ({ kind: 'line', width: place.width, ...LINE, words, style });
  const { width, height } = kind === 'person' ? handwritingBox(placeOf(places, 'chu-ky')) : sealBox(placeOf(places, 'chu-ky'));
  return [line(placeOf(places, 'so'), cells.number.line, 'normal'), line(placeOf(places, 'ngay'), cells.date.line, 'italic'), { kind: 'picture', width, height, picture: pictureOf(key) }];
}

/** A helper that is busy or was killed is worth another try; an authority that is silent leaves the document unsigned. */
export async function orUnavailable<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof TokenError) throw new Refusal('signing/token-unavailable');
    if (error instanceof TimeStampError) throw new Refusal('signing/time-stamp-unavailable');
    if (error instanceof HelperError && error.fault !== 'failed') throw new Refusal('unavailable');
    throw error;
  }
}
