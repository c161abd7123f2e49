import type { AgencyHeadTitle, SeedAgency } from './organizations.ts';
import { integer, type Random, randomOf } from './random.ts';
import type { PostRole, SeedOrganization, SeedPost } from './types.ts';

const DEPUTY_OF: Readonly<Record<AgencyHeadTitle, string>> = {
  'Giám đốc': 'Phó Giám đốc', 'Chủ tịch': 'Phó Chủ tịch', 'Trưởng ban': 'Phó Trưởng ban',
  'Chánh Văn phòng': 'Phó Chánh Văn phòng', 'Chánh Thanh tra': 'Phó Chánh Thanh tra',
};

/** The titles of a unit's head, deputy and officers follow from how its name begins. */
const UNIT_TITLES: readonly (readonly [start: string, head: string, deputy: string, officer: string])[] = [
  ['Văn phòng', 'Chánh Văn phòng', 'Phó Chánh Văn phòng', 'Chuyên viên'],
  ['Thanh tra', 'Chánh Thanh tra', 'Phó Chánh Thanh tra', 'Thanh tra viên'],
  ['Chi cục', 'Chi cục trưởng', 'Phó Chi cục trưởng', 'Chuyên viên'],
  ['Trung tâm', 'Giám đốc Trung tâm', 'Phó Giám đốc Trung tâm', 'Viên chức'],
  ['Ban', 'Trưởng ban', 'Phó Trưởng ban', 'Chuyên viên'],
  ['Phòng', 'Trưởng phòng', 'Phó Trưởng phòng', 'Chuyên viên'],
];

function posts(organization: SeedOrganization, role: PostRole, title: string, count: number): SeedPost[] {
  return Array.from({ length: count }, (_, index) => ({ key: `${organization.key}/${role}-${index + 1}`, organizationKey: organization.key, title, role }));
}

function unitPosts(unit: SeedOrganization, keepsRegisters: boolean, random: Random): readonly SeedPost[] {
  const titles = UNIT_TITLES.find(([start]) => unit.name.startsWith(start));
  if (titles === undefined) throw new Error(`No titles for ${unit.name}`);
  const [, head, deputy, officer] = titles;
  return [
    ...posts(unit, 'unit-head', head, 1),
    ...posts(unit, 'unit-deputy', deputy, integer(random, 1, 2)),
    // Văn thư cơ quan: the registers and the agency key are kept here, always by two, so that one may be absent.
    ...posts(unit, 'clerk', 'Văn thư', keepsRegisters ? 2 : 0),
    ...posts(unit, 'officer', officer, integer(random, 2, 4)),
  ];
}

/** Every post of an agency: its leaders, then unit by unit. The City's own registers are kept beside its leaders. */
export function agencyPosts({ organization, headTitle, units }: SeedAgency, administered: ReadonlySet<string>): readonly SeedPost[] {
  const isCity = organization.kind === 'city';
  const random = randomOf(`posts of ${organization.key}`);
  return [
    ...posts(organization, 'head', headTitle, 1),
    ...posts(organization, 'deputy', DEPUTY_OF[headTitle], isCity ? 5 : integer(random, 2, 3)),
    ...posts(organization, 'clerk', 'Văn thư', isCity ? 2 : 0),
    ...units.flatMap((unit, index) => unitPosts(unit, index === 0, random)),
    ...posts(organization, 'administrator', 'Quản trị hệ thống', administered.has(organization.key) ? 1 : 0),
  ];
}
