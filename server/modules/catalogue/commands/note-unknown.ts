import { visible } from '#contract/primitives.ts';
import { newId } from '#server/platform/database/ids.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { recordAudit } from '../../audit/index.ts';
import { type Addressee, findByCode } from '../queries/find-addressees.ts';
import { MAX_CODE, normalCode, schemeOf } from '../rules/agency-code.ts';
import { insertNoted } from '../store/agency.store.ts';

/** What a packet says of its sender. */
export interface SeenAgency {
  readonly organId: string;
  readonly name: string;
  readonly address?: string | null;
  readonly email?: string | null;
  readonly telephone?: string | null;
  readonly fax?: string | null;
  readonly website?: string | null;
}

const short = (text: string | null | undefined, most: number): string | null => {
  const seen = [...visible(text ?? '').trim()].slice(0, most).join('');
  return seen === '' ? null : seen;
};

/**
 * The agency of this identifier; where the catalogue has none, it is entered as seen in a packet until the official catalogue names
 * it. Undefined where the identifier is none: empty, or longer than any.
 */
export async function noteUnknown(tx: Tx, seen: SeenAgency, on: string): Promise<Addressee | undefined> {
  const known = await findByCode(tx, seen.organId);
  if (known !== undefined && !known.gone) return known;
  const code = normalCode(seen.organId);
  if (code === '' || code.length > MAX_CODE) return undefined;
  const inserted = await insertNoted(tx, {
    id: newId(), [schemeOf(code) === 'code102' ? 'code102' : 'code_qd20']: code, name: short(seen.name, 200) ?? code, on,
    address: short(seen.address, 300), email: short(seen.email, 200), telephone: short(seen.telephone, 50), fax: short(seen.fax, 50), website: short(seen.website, 200),
  });
  if (inserted !== undefined) await recordAudit(tx, null, { action: 'catalogue.agency-noted', subjectType: 'catalogue-agency', subjectId: inserted, agencyId: null, detail: { code } });
  return findByCode(tx, code);
}
