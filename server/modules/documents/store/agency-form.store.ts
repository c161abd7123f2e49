import type { AgencyForm } from '#contract/documents/form-fields.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { tables } from './documents.tables.ts';

export async function saveAgencyFormRow(tx: Tx, agencyId: string, { byOrderPostIds, ...form }: AgencyForm): Promise<void> {
  const columns = { ...form, by_order_post_ids: byOrderPostIds };
  await tables(tx).insertInto('documents.agency_form').values({ agency_id: agencyId, ...columns }).onConflict((conflict) => conflict.column('agency_id').doUpdateSet(columns)).execute();
}
