import { newId } from '#server/platform/database/ids.ts';
import type { House } from '#server/testing/house.ts';

export interface OutsideFacts {
  readonly name: string;
  readonly code102?: string;
  readonly codeQd20?: string;
  readonly superiorId?: string;
  /** The first day of its name. */
  readonly from?: string;
}

/** An agency of another installation, as the official catalogue names it. */
export async function anOutsideAgency(house: Pick<House, 'sql'>, { name, code102, codeQd20, superiorId, from = '2016-01-01' }: OutsideFacts): Promise<string> {
  const id = newId();
  await house.sql(`insert into catalogue.agency (id, code102, code_qd20, name, superior_id, source) values ($1, $2, $3, $4, $5, 'official')`, [id, code102 ?? null, codeQd20 ?? null, name, superiorId ?? null]);
  await house.sql('insert into catalogue.name (agency_id, valid_from, name) values ($1, $2, $3)', [id, from, name]);
  return id;
}
