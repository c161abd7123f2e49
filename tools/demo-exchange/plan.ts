import { join } from 'node:path';
import { CITIES, type CityName } from '#server/seed/city/cities.ts';
import { demoCity } from '#server/seed/city/demo-city.ts';
import type { HubSystem } from '#server/testing/hub/mailboxes.ts';

/** One of the two installations: whose it is, where its data lies, and how the hub knows it. */
export interface Installation {
  readonly city: CityName;
  readonly name: string;
  readonly folder: string;
  readonly line: 'axis' | 'lgsp';
  readonly system: HubSystem;
}

/** Keys of the demonstration: everybody may know them, and they open nothing but its hub on this machine. */
const installation = (folder: string, city: CityName, name: string, line: Installation['line']): Installation => ({
  city, name, folder: join(folder, city), line,
  system: { systemId: CITIES[city].code, secret: `khoa-trinh-dien-${CITIES[city].code}`, organs: agenciesOf(city).map(({ code102, codeQd20 }) => ({ codes: [code102, codeQd20] })) },
});

export const installations = (folder: string): readonly [Installation, Installation] => [
  installation(folder, 'ho-chi-minh', 'Thành phố Hồ Chí Minh', 'axis'), installation(folder, 'da-nang', 'Thành phố Đà Nẵng', 'lgsp'),
];

export interface AgencyRow {
  readonly name: string;
  readonly code102: string;
  readonly codeQd20: string;
  /** Null: the city itself. */
  readonly superiorCode: string | null;
}

/** The agencies of a city as the national catalogue names them. */
export function agenciesOf(city: CityName): AgencyRow[] {
  const { organizations } = demoCity(CITIES[city]);
  const top = organizations.find(({ kind }) => kind === 'city');
  return organizations.filter(({ kind }) => kind !== 'unit').map(({ name, codeQcvn102, codeQd20, kind }) => ({
    name, code102: codeQcvn102 ?? '', codeQd20: codeQd20 ?? '', superiorCode: kind === 'city' ? null : (top?.codeQcvn102 ?? null),
  }));
}
