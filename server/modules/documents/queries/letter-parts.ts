import type { Tx } from '#server/platform/database/transaction.ts';
import { findAddressees } from '../../catalogue/index.ts';
import { readText } from '../../drafting/index.ts';
import { findOrganizations, findPost, type Organization } from '../../identity/index.ts';
import { isBody } from '../../numbering/index.ts';
import type { LetterParts } from '../rules/letter-of-draft.ts';
import { symbolOf } from '../rules/number-and-symbol.ts';
import { signerFacts } from '../rules/signing-authority.ts';
import { findAgencyForm } from './find-agency-form.ts';
import type { LockedOutgoing } from '../store/outgoing-facts.ts';
import { findChosenSigning } from './find-chosen-signing.ts';

export interface GatheredLetter {
  readonly parts: LetterParts;
  /** Whose seal it bears, also where a body of the agency issues it. */
  readonly agencyName: string;
  readonly recipients: readonly { readonly id: string; readonly name: string }[];
  /** Named as recipients, but no more in existence. */
  readonly gone: readonly string[];
}

const NOWHERE = { name: '', superiorName: null, abbreviation: '' };

type Named = Pick<Organization, 'name' | 'superiorName' | 'abbreviation'>;

/** A body with the agency's seal (hội đồng, ban, tổ) issues in its own name, under its agency (Decree 30/2020 art. 15). */
const issuedBy = (byBody: boolean, agency: Named, unit: Named) =>
  byBody ? { issuer: { ...unit, superiorName: agency.name }, unitAbbreviation: '' } : { issuer: agency, unitAbbreviation: unit.abbreviation };

/** What must be looked up to lay a draft out: names and abbreviations of agency and unit, the signer's post, the recipients. */
export async function gatherLetter(tx: Tx, draft: LockedOutgoing, given: { number: number | null; date: string | null; lookup: LetterParts['lookup'] }): Promise<GatheredLetter> {
  const organizations = await findOrganizations(tx, [draft.agencyId, draft.unitId]);
  const byId = new Map(organizations.map((organization) => [organization.id, organization]));
  const agency = byId.get(draft.agencyId) ?? NOWHERE;
  const unit = draft.unitId === draft.agencyId ? NOWHERE : (byId.get(draft.unitId) ?? NOWHERE);
  const { issuer, unitAbbreviation } = issuedBy(await isBody(tx, { agencyId: draft.agencyId, unitId: draft.unitId, on: given.date }), agency, unit);
  const signer = draft.signerPostId === null ? undefined : await findPost(tx, draft.signerPostId);
  const addressees = new Map((await findAddressees(tx, draft.recipientAgencyIds, given.date)).filter((each) => !each.gone).map((each) => [each.id, each]));
  const recipients = draft.recipientAgencyIds.flatMap((id) => {
    const found = addressees.get(id);
    return found === undefined ? [] : [{ id, name: found.name }];
  });
  const symbol = symbolOf({ type: draft.type, agencyAbbreviation: issuer.abbreviation, unitAbbreviation });
  return {
    recipients, agencyName: agency.name,
    gone: draft.recipientAgencyIds.filter((id) => !addressees.has(id)),
    parts: {
      draft, text: await readText(tx, draft.id),
      agencyForm: await findAgencyForm(tx, draft.agencyId),
      issuer: { name: issuer.name, superiorName: issuer.superiorName, symbol, unitAbbreviation },
      signer: draft.signature ?? signerFacts({ role: signer?.role ?? 'head', title: draft.signerTitle ?? '', name: draft.signerName ?? '', agencyName: issuer.name }, await findChosenSigning(tx, draft)),
      recipients,
      ...given,
    },
  };
}
