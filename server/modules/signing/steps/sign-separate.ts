import type { Tx } from '#server/platform/database/transaction.ts';
import { orRefuse } from '#server/platform/errors/decision.ts';
import { type NewField, signPdf } from '#server/platform/pdf-signing/index.ts';
import { type StampFacts, typesetStamps } from '#server/platform/typesetting/index.ts';
import { decideSeparateSigning } from '../rules/order.ts';
import { type Box, LINE_OF_COPY, lineBoxAt } from '../rules/placement.ts';
import type { SigningDeps } from '../signing.deps.ts';
import type { StoredKey } from '../store/key.store.ts';
import { keyFacts, keyOf, signerOf } from './key-of.ts';
import { orUnavailable } from './put-signature.ts';

/** A file that the agency alone signs: an electronic copy, an attachment that is a file of its own. */
export interface SeparateOrder {
  readonly agency: { readonly id: string; readonly name: string };
  /** The post through which the clerk acts. */
  readonly through: { readonly role: string; readonly agencyId: string };
  readonly pdf: Uint8Array;
  /** Width of page 1 in points. */
  readonly pageWidth: number;
  /** What stands at the top right of page 1 in size 10: the signature itself, which shows no image (Decree 30/2020, Appendix I). */
  readonly line: string;
}

/** The agency's signature on a separate file. What was there stays its exact beginning. Throws TypesettingError and refusals. */
export async function signSeparate(deps: SigningDeps, tx: Tx, order: SeparateOrder): Promise<Uint8Array> {
  const key = await agencyKey(deps, tx, order);
  return putLine(deps, { ...order, key, at: deps.clock().toISOString(), field: 'chu-ky-co-quan', box: lineBoxAt(order.pageWidth) });
}

/** The key of the agency in the hands of its clerk; refuses every other. */
export async function agencyKey(deps: SigningDeps, tx: Tx, { agency, through }: Pick<SeparateOrder, 'agency' | 'through'>): Promise<StoredKey> {
  const key = await keyOf(deps, tx, { kind: 'agency', id: agency.id, name: agency.name, agencyName: agency.name });
  orRefuse(decideSeparateSigning({ agencyId: agency.id, through, key: key && keyFacts(key), now: deps.clock() }));
  if (key === undefined) throw new Error('a signature without key was allowed');
  return key;
}

export interface LineOfFile {
  readonly key: StoredKey;
  readonly pdf: Uint8Array;
  readonly line: string;
  readonly at: string;
  readonly field: string;
  readonly box: Box;
}

/** The signature whose picture is the line; a box without size shows nothing. */
export async function putLine(deps: SigningDeps, { key, pdf, line, at, field, box }: LineOfFile): Promise<Uint8Array> {
  const stamps = await typesetStamps([stampOf(line, box)]);
  const order = { pdf, fields: [fieldAt(field, box)], fillings: [], stamps, field, stamp: 0, certificate: key.certificate, chain: key.chain, at };
  return orUnavailable(() => signPdf(order, signerOf(deps, key), deps.stamper));
}

export const fieldAt = (name: string, box: Box): NewField => ({ name, kind: 'signature', ...box });

export const stampOf = (words: string, { width }: Box): StampFacts =>
  ({ kind: 'line', width: Math.max(width, LINE_OF_COPY.height), height: LINE_OF_COPY.height, lead: LINE_OF_COPY.lead, words: width === 0 ? ' ' : words, style: 'normal', size: LINE_OF_COPY.size, align: 'right' });
