import type { Tx } from '#server/platform/database/transaction.ts';
import { orRefuse } from '#server/platform/errors/decision.ts';
import { signPdf } from '#server/platform/pdf-signing/index.ts';
import { typesetStamps } from '#server/platform/typesetting/index.ts';
import { decideSeparateSigning } from '../rules/order.ts';
import { LINE_OF_COPY, lineBoxAt } from '../rules/placement.ts';
import type { SigningDeps } from '../signing.deps.ts';
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
export async function signSeparate(deps: SigningDeps, tx: Tx, { agency, through, pdf, pageWidth, line }: SeparateOrder): Promise<Uint8Array> {
  const key = await keyOf(deps, tx, { kind: 'agency', id: agency.id, name: agency.name, agencyName: agency.name });
  orRefuse(decideSeparateSigning({ agencyId: agency.id, through, key: key && keyFacts(key), now: deps.clock() }));
  if (key === undefined) throw new Error('a signature without key was allowed');
  const field = { name: 'chu-ky-co-quan', kind: 'signature' as const, ...lineBoxAt(pageWidth) };
  const stamps = await typesetStamps([{ kind: 'line', width: field.width, height: field.height, lead: LINE_OF_COPY.lead, words: line, style: 'normal', size: LINE_OF_COPY.size, align: 'right' }]);
  const order = { pdf, fields: [field], fillings: [], stamps, field: field.name, stamp: 0, certificate: key.certificate, chain: key.chain, at: deps.clock().toISOString() };
  return orUnavailable(() => signPdf(order, signerOf(deps, key), deps.stamper));
}
