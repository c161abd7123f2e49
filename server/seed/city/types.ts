import type { Day } from '#contract/day.ts';

export type OrganizationKind = 'city' | 'agency' | 'unit';
export type PostRole = 'clerk' | 'head' | 'deputy' | 'unit-head' | 'unit-deputy' | 'officer' | 'administrator';

/** A place in the administration: the City, an agency (cơ quan) that keeps its own registers, or a unit (đơn vị) of one. */
export interface SeedOrganization {
  readonly key: string;
  readonly parentKey: string | null;
  readonly kind: OrganizationKind;
  readonly name: string;
  readonly shortName: string;
  /** As it stands in document symbols; every People's Committee writes UBND, so it names an issuer only together with it. */
  readonly abbreviation: string;
  /** The part after the dot in official mail addresses, name.label@tphcm.gov.vn; a unit has that of its agency. */
  readonly mailLabel: string;
  /** Null for a unit: units exchange documents through their agency. */
  readonly codeQcvn102: string | null;
  readonly codeQd20: string | null;
  /** H29 and H17 are the cities' own; the numbers below it are made up, for the official catalogue was not found. */
  readonly codesAre: 'official' | 'demo' | null;
  readonly validFrom: Day;
}

/** Chức vụ: rights belong to it, not to the person. */
export interface SeedPost {
  readonly key: string;
  readonly organizationKey: string;
  readonly title: string;
  readonly role: PostRole;
}

export interface SeedPerson {
  readonly key: string;
  readonly fullName: string;
  readonly email: string;
}

export interface SeedHolding {
  readonly personKey: string;
  readonly postKey: string;
  readonly from: Day;
}

/** A person of the demonstration one may sign in as, with what to try. */
export interface SeedPersona {
  readonly key: string;
  readonly personKey: string;
  readonly label: string;
  readonly story: string;
}

export interface DemoCity {
  readonly organizations: readonly SeedOrganization[];
  readonly posts: readonly SeedPost[];
  readonly people: readonly SeedPerson[];
  readonly holdings: readonly SeedHolding[];
  readonly personas: readonly SeedPersona[];
}
