import type * as z from 'zod';
import type { planLineFields } from '#contract/records/parts.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { colleagueOf, unitOf } from './colleague.ts';

export type LineFields = z.output<typeof planLineFields>;

/** The line as it is stored, with the names of its unit and person as they are called today. */
export async function lineRow(tx: Tx, agencyId: string, fields: LineFields) {
  const unit = await unitOf(tx, agencyId, fields.unitId);
  const person = fields.postId === null ? null : await colleagueOf(tx, agencyId, fields.postId);
  return {
    group_name: fields.groupName, notation: fields.notation, title: fields.title, retention_years: fields.retentionYears, unit_id: unit.id, unit_name: unit.name,
    post_id: person?.postId ?? null, person_name: person?.personName ?? null,
  };
}
