import { CITY_FROM, type CityPlan } from './city-plan.ts';
import type { DepartmentRow, UnitRow } from './data/departments.ts';
import { districtUnits, type DistrictRow } from './data/districts.ts';
import { plainLetters } from './plain-letters.ts';
import type { SeedOrganization } from './types.ts';

export type AgencyHeadTitle = DepartmentRow['headTitle'] | 'Chủ tịch';

/** An agency with what the making of its posts needs to know. */
export interface SeedAgency {
  readonly organization: SeedOrganization;
  readonly headTitle: AgencyHeadTitle;
  readonly units: readonly SeedOrganization[];
}

type AgencyNames = Pick<SeedOrganization, 'name' | 'shortName' | 'abbreviation' | 'mailLabel'>;

function agency({ city, code, keyPrefix }: CityPlan, names: AgencyNames, demoCode: string): SeedOrganization {
  return {
    key: `${keyPrefix}${names.mailLabel}`, parentKey: city.key, kind: 'agency', ...names,
    codeQcvn102: `000.00.${demoCode}.${code}`, codeQd20: `${code}.${demoCode}`, codesAre: 'demo', validFrom: CITY_FROM,
  };
}

function unit(parent: SeedOrganization, [abbreviation, name]: UnitRow): SeedOrganization {
  return {
    key: `${parent.key}/${plainLetters(abbreviation)}`, parentKey: parent.key, kind: 'unit', name, shortName: name.replace(/^Phòng /, 'P. '),
    abbreviation, mailLabel: parent.mailLabel, codeQcvn102: null, codeQd20: null, codesAre: null, validFrom: CITY_FROM,
  };
}

function department(plan: CityPlan, row: DepartmentRow): SeedAgency {
  const { name, shortName, abbreviation } = row;
  const organization = agency(plan, { name, shortName, abbreviation, mailLabel: row.label ?? plainLetters(abbreviation) }, row.demoCode);
  return { organization, headTitle: row.headTitle, units: row.units.map((each) => unit(organization, each)) };
}

function district(plan: CityPlan, row: DistrictRow): SeedAgency {
  const names = { name: `Ủy ban nhân dân ${row.name}`, shortName: `UBND ${row.name}`, abbreviation: 'UBND', mailLabel: row.label };
  const organization = agency(plan, names, row.demoCode);
  return { organization, headTitle: 'Chủ tịch', units: districtUnits(row.kind).map((each) => unit(organization, each)) };
}

/** The City itself first, then its departments and boards, then the districts. */
export function seedAgencies(plan: CityPlan): readonly SeedAgency[] {
  return [
    { organization: plan.city, headTitle: 'Chủ tịch', units: [] },
    ...plan.departments.map((row) => department(plan, row)), ...plan.districts.map((row) => district(plan, row)),
  ];
}
