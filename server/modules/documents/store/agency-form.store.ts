import { type AgencyForm, EMPTY_AGENCY_FORM } from '#contract/documents/form-fields.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { tables } from './documents.tables.ts';

/** What the agency has settled for its documents; empty while it has settled nothing. */
export async function findAgencyForm(tx: Tx, agencyId: string): Promise<AgencyForm> {
  const row = await tables(tx).selectFrom('documents.agency_form').selectAll().where('agency_id', '=', agencyId).executeTakeFirst();
  if (row === undefined) return EMPTY_AGENCY_FORM;
  const { place, address, email, website, telephone, fax, by_order_post_ids: byOrderPostIds } = row;
  return { place, address, email, website, telephone, fax, byOrderPostIds };
}

export async function saveAgencyFormRow(tx: Tx, agencyId: string, { byOrderPostIds, ...form }: AgencyForm): Promise<void> {
  const columns = { ...form, by_order_post_ids: byOrderPostIds };
  await tables(tx).insertInto('documents.agency_form').values({ agency_id: agencyId, ...columns }).onConflict((conflict) => conflict.column('agency_id').doUpdateSet(columns)).execute();
}
