import { asDay } from '#contract/day.ts';
import type { DepartmentRow } from './data/departments.ts';
import type { DistrictRow } from './data/districts.ts';
import type { PersonaRow } from './data/personas.ts';
import type { SeedOrganization } from './types.ts';

/** A city of the demonstration: what is real of it, and whom one may sign in as. */
export interface CityPlan {
  /** As identifiers begin, or end: H29. */
  readonly code: string;
  readonly city: SeedOrganization;
  readonly departments: readonly DepartmentRow[];
  readonly districts: readonly DistrictRow[];
  readonly personas: readonly PersonaRow[];
  readonly mailDomain: string;
  /** Before the keys of what stands below, so that two cities never mean the same by one. */
  readonly keyPrefix: string;
  /** Organizations with an administrator: the City for all of it, a department for itself. */
  readonly administered: ReadonlySet<string>;
  /** Receives, beside the department of information, what the demonstration begins with. */
  readonly alsoReceives: string;
}

/** A city is described as it stood when 2020 began; before that day the demo knows nothing. */
export const CITY_FROM = asDay('2020-01-01');
