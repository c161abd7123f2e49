import { asDay } from '#contract/day.ts';
import { DEPARTMENTS, type DepartmentRow, type UnitRow } from './data/departments.ts';
import { districtUnits, DISTRICTS, type DistrictRow } from './data/districts.ts';
import { plainLetters } from './plain-letters.ts';
import type { SeedOrganization } from './types.ts';

export type AgencyHeadTitle = DepartmentRow['headTitle'] | 'Chủ tịch';

/** An agency with what the making of its posts needs to know. */
export interface SeedAgency {
  readonly organization: SeedOrganization;
  readonly headTitle: AgencyHeadTitle;
  readonly units: readonly SeedOrganization[];
}

/** The city is described as it stood when 2020 began; before that day the demo knows nothing. */
export const CITY_FROM = asDay('2020-01-01');

const CITY: SeedOrganization = {
  key: 'ubnd-tp', parentKey: null, kind: 'city', name: 'Ủy ban nhân dân Thành phố Hồ Chí Minh', shortName: 'UBND Thành phố', abbreviation: 'UBND',
  mailLabel: 'ubnd', codeQcvn102: '000.00.00.H29', codeQd20: 'H29', codesAre: 'official', validFrom: CITY_FROM,
};

type AgencyNames = Pick<SeedOrganization, 'name' | 'shortName' | 'abbreviation' | 'mailLabel'>;

function agency(names: AgencyNames, demoCode: string): SeedOrganization {
  return {
    key: names.mailLabel, parentKey: CITY.key, kind: 'agency', ...names,
    codeQcvn102: `000.00.${demoCode}.H29`, codeQd20: `H29.${demoCode}`, codesAre: 'demo', validFrom: CITY_FROM,
  };
}

function unit(parent: SeedOrganization, [abbreviation, name]: UnitRow): SeedOrganization {
  return {
    key: `${parent.key}/${plainLetters(abbreviation)}`, parentKey: parent.key, kind: 'unit', name, shortName: name.replace(/^Phòng /, 'P. '),
    abbreviation, mailLabel: parent.mailLabel, codeQcvn102: null, codeQd20: null, codesAre: null, validFrom: CITY_FROM,
  };
}

function department(row: DepartmentRow): SeedAgency {
  const { name, shortName, abbreviation } = row;
  const organization = agency({ name, shortName, abbreviation, mailLabel: row.label ?? plainLetters(abbreviation) }, row.demoCode);
  return { organization, headTitle: row.headTitle, units: row.units.map((each) => unit(organization, each)) };
}

function district(row: DistrictRow): SeedAgency {
  const names = { name: `Ủy ban nhân dân ${row.name}`, shortName: `UBND ${row.name}`, abbreviation: 'UBND', mailLabel: row.label };
  const organization = agency(names, row.demoCode);
  return { organization, headTitle: 'Chủ tịch', units: districtUnits(row.kind).map((each) => unit(organization, each)) };
}

/** The City itself first, then its departments and boards, then the districts. */
export function seedAgencies(): readonly SeedAgency[] {
  return [{ organization: CITY, headTitle: 'Chủ tịch', units: [] }, ...DEPARTMENTS.map(department), ...DISTRICTS.map(district)];
}
