import type { Tx } from '#server/platform/database/transaction.ts';
import { findOrganizations, findPost } from '../../identity/index.ts';
import type { LetterParts } from '../rules/letter-of-draft.ts';
import { symbolOf } from '../rules/number-and-symbol.ts';
import { signerFacts } from '../rules/signing-authority.ts';
import type { LockedOutgoing } from '../store/outgoing-facts.ts';

export interface GatheredLetter {
  readonly parts: LetterParts;
  readonly recipients: readonly { readonly id: string; readonly name: string }[];
  /** Named as recipients, but no more in existence. */
  readonly gone: readonly string[];
}

const NOWHERE = { name: '', superiorName: null, abbreviation: '' };

/** What must be looked up to lay a draft out: names and abbreviations of agency and unit, the signer's post, the recipients. */
export async function gatherLetter(tx: Tx, draft: LockedOutgoing, given: { number: number | null; date: string | null }): Promise<GatheredLetter> {
  const organizations = await findOrganizations(tx, [draft.agencyId, draft.unitId, ...draft.recipientAgencyIds]);
  const byId = new Map(organizations.map((organization) => [organization.id, organization]));
  const { name: agencyName, superiorName, abbreviation: agencyAbbreviation } = byId.get(draft.agencyId) ?? NOWHERE;
  const { abbreviation: unitAbbreviation } = draft.unitId === draft.agencyId ? NOWHERE : (byId.get(draft.unitId) ?? NOWHERE);
  const signer = draft.signerPostId === null ? undefined : await findPost(tx, draft.signerPostId);
  const recipients = draft.recipientAgencyIds.flatMap((id) => {
    const found = byId.get(id);
    return found === undefined ? [] : [{ id, name: found.name }];
  });
  const symbol = symbolOf({ type: draft.type, agencyAbbreviation, unitAbbreviation });
  return {
    recipients,
    gone: draft.recipientAgencyIds.filter((id) => !byId.has(id)),
    parts: {
      draft,
      issuer: { name: agencyName, superiorName, symbol, unitAbbreviation },
      signer: draft.signature ?? signerFacts({ role: signer?.role ?? 'head', title: draft.signerTitle ?? '', name: draft.signerName ?? '', agencyName }),
      recipientNames: recipients.map(({ name }) => name),
      ...given,
    },
  };
}
