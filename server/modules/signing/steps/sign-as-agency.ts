import { createHash } from 'node:crypto';
import type { Tx } from '#server/platform/database/transaction.ts';
import { orRefuse } from '#server/platform/errors/decision.ts';
import { cellLines, type LetterFacts } from '#server/platform/typesetting/index.ts';
import { decideAgencySigning } from '../rules/order.ts';
import type { SigningDeps } from '../signing.deps.ts';
import { findPersonalSignature } from '../store/signature.store.ts';
import { saveLevel, savePreservation } from '../store/preservation.store.ts';
import { retryDue } from '../rules/preservation.ts';
import { keyFacts, keyOf } from './key-of.ts';
import { preserve } from './preserve.ts';
import type { Outside } from './outside.ts';
import { putSignature } from './put-signature.ts';

export interface AgencyOrder {
  readonly subjectId: string;
  readonly agency: { readonly id: string; readonly name: string };
  /** The post through which the clerk acts. */
  readonly through: { readonly role: string; readonly agencyId: string };
  /** The file as the competent person signed it. */
  readonly signed: Uint8Array;
  /** The document with its number and date. */
  readonly letter: LetterFacts;
  readonly outside?: Outside | undefined;
}

/**
 * Chữ ký số của cơ quan: number and date are filled into what the competent person signed, and the agency's seal is put over
 * the left third of the signature. Throws TypesettingError and refusals.
 */
export async function signAsAgency(deps: SigningDeps, tx: Tx, { subjectId, agency, through, signed, letter, outside }: AgencyOrder): Promise<Uint8Array> {
  const earlier = await findPersonalSignature(tx, subjectId);
  const key = await keyOf(deps, tx, { kind: 'agency', id: agency.id, name: agency.name, agencyName: agency.name });
  orRefuse(decideAgencySigning({
    agencyId: agency.id, through, signedSha256: earlier?.sha256 ?? null, sha256: createHash('sha256').update(signed).digest('hex'),
    key: key && keyFacts(key), now: deps.clock(),
  }));
  if (key === undefined || earlier === undefined) throw new Error('a signature without key or document was allowed');
  const pdf = await putSignature(deps, tx, { subjectId, kind: 'agency', key, signerName: agency.name, pdf: signed, places: earlier.places, fields: [], cells: cellLines(letter), outside });
  return lasting(deps, tx, subjectId, pdf);
}

/** With a time-stamp authority the proofs are put in at once; what cannot be had now, a later job brings. */
async function lasting(deps: SigningDeps, tx: Tx, subjectId: string, pdf: Uint8Array): Promise<Uint8Array> {
  if (deps.stamper === null || deps.judge === null) return pdf;
  const outcome = await preserve(deps, pdf, tx);
  const issued = 'fault' in outcome ? pdf : outcome.pdf;
  const sha256 = createHash('sha256').update(issued).digest('hex');
  const facts = 'fault' in outcome ? { level: 'B-T' as const, dueAt: retryDue(1, deps.clock()), attempts: 1, fault: outcome.fault } : { level: 'B-LTA' as const, dueAt: outcome.dueAt, attempts: 0, fault: null };
  await savePreservation(tx, { subjectId, issuedSha256: sha256, sha256, ...facts });
  if (facts.level === 'B-LTA') await saveLevel(tx, subjectId, 'B-LTA');
  return issued;
}
