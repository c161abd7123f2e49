import { type AgencyForm, EMPTY_AGENCY_FORM } from '#contract/documents/form-fields.ts';
import { type Actor, capacityWhere } from '#server/platform/access/actor.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { mayChangeAgencyForm } from '../rules/agency-form.ts';
import { findAgencyForm } from './find-agency-form.ts';

type SettledForm = AgencyForm & { agencyId: string | null; agencyName: string; mayChange: boolean };

/** What the reader's agency has settled for its documents, and whether the reader may change it. */
export async function getAgencyForm(tx: Tx, actor: Actor): Promise<SettledForm> {
  const own = capacityWhere(actor, mayChangeAgencyForm) ?? actor.capacities[0];
  if (own === undefined) return { ...EMPTY_AGENCY_FORM, agencyId: null, agencyName: '', mayChange: false };
  const { agencyId, agencyName } = own;
  return { ...(await findAgencyForm(tx, agencyId)), agencyId, agencyName, mayChange: mayChangeAgencyForm(own) };
}
