import { newId } from '#server/platform/database/ids.ts';
import { csvRecord } from '#server/platform/spreadsheet/csv.ts';
import type { House } from '#server/testing/house.ts';
import { Visitor } from '#server/testing/visitor.ts';

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

/** Who administers beside the city's leaders, signed in. */
export async function cityAdministrator(house: House): Promise<Visitor> {
  const [row] = await house.sql<{ email: string }>(`
    select person.email from identity.person join identity.holding on holding.person_id = person.id join identity.post on post.id = holding.post_id
    join identity.organization city on city.id = post.unit_id where post.role = 'administrator' and city.kind = 'city' limit 1`);
  if (row === undefined) throw new Error('nobody administers the city');
  return Visitor.signIn(house.app, { ...house.demo, personas: [{ key: 'city', name: '', title: '', agencyName: '', story: '', email: row.email }] }, 'city');
}

export const sendCatalogue = (who: Visitor, bytes: Uint8Array | string, headers: Record<string, string> = {}) =>
  who.app.inject({ method: 'POST', url: '/api/catalogue/imports', payload: Buffer.from(bytes), headers: { ...who.headers(), 'content-type': 'application/octet-stream', 'x-file-name': encodeURIComponent('Danh mục.csv'), ...headers } });

const HEADS = ['Tên cơ quan', 'Mã QCVN 102', 'Mã QĐ 20', 'Mã cơ quan cấp trên', 'Thư điện tử', 'Ngày kết thúc'];

/** A file of the catalogue with these lines under the usual heads. */
export const catalogueFile = (...lines: readonly (readonly string[])[]): string => [HEADS, ...lines].map((cells) => csvRecord(cells)).join('');
