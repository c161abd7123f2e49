import { CITY_FROM, type CityPlan } from './city-plan.ts';
import { DA_NANG_DEPARTMENTS, DA_NANG_DISTRICTS, DA_NANG_PERSONAS } from './data/da-nang.ts';
import { DEPARTMENTS } from './data/departments.ts';
import { DISTRICTS } from './data/districts.ts';
import { PERSONAS } from './data/personas.ts';

/** Cities by the names that the setting DEMO_CITY knows. */
export const CITIES = {
  'ho-chi-minh': {
    code: 'H29',
    city: {
      key: 'ubnd-tp', parentKey: null, kind: 'city', name: 'Ủy ban nhân dân Thành phố Hồ Chí Minh', shortName: 'UBND Thành phố', abbreviation: 'UBND',
      mailLabel: 'ubnd', codeQcvn102: '000.00.00.H29', codeQd20: 'H29', codesAre: 'official', validFrom: CITY_FROM,
    },
    departments: DEPARTMENTS, districts: DISTRICTS, personas: PERSONAS, mailDomain: 'tphcm.gov.vn', keyPrefix: '', administered: new Set(['ubnd-tp', 'stttt']),
    alsoReceives: 'Ủy ban nhân dân Quận 1',
  },
  'da-nang': {
    code: 'H17',
    city: {
      key: 'dn-ubnd-tp', parentKey: null, kind: 'city', name: 'Ủy ban nhân dân thành phố Đà Nẵng', shortName: 'UBND thành phố', abbreviation: 'UBND',
      mailLabel: 'ubnd', codeQcvn102: '000.00.00.H17', codeQd20: 'H17', codesAre: 'official', validFrom: CITY_FROM,
    },
    departments: DA_NANG_DEPARTMENTS, districts: DA_NANG_DISTRICTS, personas: DA_NANG_PERSONAS, mailDomain: 'danang.gov.vn', keyPrefix: 'dn-', administered: new Set(['dn-ubnd-tp', 'dn-stttt']),
    alsoReceives: 'Ủy ban nhân dân quận Hải Châu',
  },
} as const satisfies Record<string, CityPlan>;

export type CityName = keyof typeof CITIES;
export const HO_CHI_MINH: CityPlan = CITIES['ho-chi-minh'];
