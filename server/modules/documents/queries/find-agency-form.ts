import { type AgencyForm, EMPTY_AGENCY_FORM } from '#contract/documents/form-fields.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { tables } from '../store/documents.tables.ts';

/** What the agency has settled for its documents; empty while it has settled nothing. */
export async function findAgencyForm(tx: Tx, agencyId: string): Promise<AgencyForm> {
  const row = await tables(tx).selectFrom('documents.agency_form').selectAll().where('agency_id', '=', agencyId).executeTakeFirst();
  if (row === undefined) return EMPTY_AGENCY_FORM;
  const { place, address, email, website, telephone, fax, by_order_post_ids: byOrderPostIds } = row;
  return { place, address, email, website, telephone, fax, byOrderPostIds };
}
