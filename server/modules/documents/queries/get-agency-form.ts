import { type AgencyForm, EMPTY_AGENCY_FORM } from '#contract/documents/form-fields.ts';
import { type Actor, capacityWhere } from '#server/platform/access/actor.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { mayChangeAgencyForm } from '../rules/agency-form.ts';
import { findAgencyForm } from './find-agency-form.ts';

/** What the reader's agency has settled for its documents, and whether the reader may change it. */
export async function getAgencyForm(tx: Tx, actor: Actor): Promise<AgencyForm & { mayChange: boolean }> {
  const own = capacityWhere(actor, mayChangeAgencyForm) ?? actor.capacities[0];
  if (own === undefined) return { ...EMPTY_AGENCY_FORM, mayChange: false };
  return { ...(await findAgencyForm(tx, own.agencyId)), mayChange: mayChangeAgencyForm(own) };
}
