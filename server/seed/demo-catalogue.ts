import type { Database } from '#server/platform/database/database.ts';
import { recordAudit } from '../modules/audit/index.ts';
import { enterOfficial, type OfficialAgency } from '../modules/catalogue/index.ts';
import { CITIES, HO_CHI_MINH } from './city/cities.ts';
import type { CityPlan } from './city/city-plan.ts';
import { seedAgencies } from './city/organizations.ts';
import { idOf } from './seed-demo.ts';

/**
 * Agencies outside the demo city that it writes to. Names are real; identifiers are official where they are known, and else carry
 * DEMO in them, for the official catalogue is to be imported by whoever runs the system.
 */
const CENTRAL: readonly (readonly [key: string, name: string, code102: string | null, codeQd20: string])[] = [
  ['vpcp', 'Văn phòng Chính phủ', '000.00.00.G22', 'G22'],
  ['btttt', 'Bộ Thông tin và Truyền thông', null, 'DEMO.BTTTT'], ['bnv', 'Bộ Nội vụ', null, 'DEMO.BNV'], ['btc', 'Bộ Tài chính', null, 'DEMO.BTC'], ['bkhdt', 'Bộ Kế hoạch và Đầu tư', null, 'DEMO.BKHDT'],
  ['byt', 'Bộ Y tế', null, 'DEMO.BYT'], ['bgddt', 'Bộ Giáo dục và Đào tạo', null, 'DEMO.BGDDT'], ['btp', 'Bộ Tư pháp', null, 'DEMO.BTP'], ['bct', 'Bộ Công Thương', null, 'DEMO.BCT'], ['ttcp', 'Thanh tra Chính phủ', null, 'DEMO.TTCP'],
];

const PROVINCES: readonly (readonly [key: string, name: string, code102: string | null, codeQd20: string])[] = [
  ['nghe-an', 'Ủy ban nhân dân tỉnh Nghệ An', '000.00.00.H41', 'H41'],
  ['ha-noi', 'Ủy ban nhân dân thành phố Hà Nội', null, 'DEMO.HN'], ['can-tho', 'Ủy ban nhân dân thành phố Cần Thơ', null, 'DEMO.CT'],
  ['binh-duong', 'Ủy ban nhân dân tỉnh Bình Dương', null, 'DEMO.BD'], ['dong-nai', 'Ủy ban nhân dân tỉnh Đồng Nai', null, 'DEMO.DNA'], ['long-an', 'Ủy ban nhân dân tỉnh Long An', null, 'DEMO.LA'],
  ['ba-ria-vung-tau', 'Ủy ban nhân dân tỉnh Bà Rịa - Vũng Tàu', null, 'DEMO.BRVT'],
];

const DEPARTMENTS = [['vp', 'Văn phòng Ủy ban nhân dân'], ['snv', 'Sở Nội vụ'], ['stttt', 'Sở Thông tin và Truyền thông'], ['syt', 'Sở Y tế'], ['stc', 'Sở Tài chính']] as const;

const FROM = '2016-01-01';

/** The catalogue as a city of the demonstration sees it: those above, and the other cities. */
export function demoCatalogue(own: CityPlan = HO_CHI_MINH): OfficialAgency[] {
  const top = [...CENTRAL, ...PROVINCES].map(([key, name, code102, codeQd20]) => ({ id: idOf('catalogue', key), name, code102, codeQd20, superiorId: null, from: FROM }));
  const below = PROVINCES.flatMap(([key, , , code]) =>
    DEPARTMENTS.map(([part, name]) => ({ id: idOf('catalogue', `${key}/${part}`), name, code102: null, codeQd20: `${code}.DEMO.${part.toUpperCase()}`, superiorId: idOf('catalogue', key), from: FROM })));
  return [...top, ...below, ...Object.values(CITIES).filter(({ code }) => code !== own.code).flatMap(agenciesOf)];
}

const agenciesOf = (plan: CityPlan): OfficialAgency[] =>
  seedAgencies(plan).map(({ organization: { key, parentKey, name, codeQcvn102, codeQd20, validFrom } }) => ({
    id: idOf('organization', key), name, code102: codeQcvn102, codeQd20, superiorId: parentKey === null ? null : idOf('organization', parentKey), from: validFrom,
  }));

/** Puts them into the catalogue, once; what an import has changed since stays as it is. */
export async function seedDemoCatalogue(database: Database, own: CityPlan = HO_CHI_MINH): Promise<void> {
  await database.transact(async (tx) => {
    const entered = await enterOfficial(tx, demoCatalogue(own));
    if (entered > 0) await recordAudit(tx, null, { action: 'catalogue.demo-seeded', subjectType: 'catalogue', subjectId: idOf('catalogue', 'demo'), agencyId: null, detail: { agencies: String(entered) } });
  });
}
