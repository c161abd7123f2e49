import type { ProblemCode } from '#contract/problems.ts';
import type { Capacity, Actor } from '#server/platform/access/actor.ts';
import { capacityWhere } from '#server/platform/access/actor.ts';
import { allow, type Decision, refuse } from '#server/platform/errors/decision.ts';
import { type Division, isSameDivision } from './series-key.ts';

export interface SchemeOrder extends Pick<Division, 'division' | 'groups'> {
  readonly validFrom: string;
  readonly bodyIds: readonly string[];
  readonly reason: string;
}

export interface SchemeFacts {
  readonly today: string;
  /** How numbers are divided on the day before the new scheme holds. */
  readonly before: Division;
  readonly units: readonly { readonly id: string; readonly name: string }[];
}

/**
 * The head of the agency decides how its numbers are divided (Decree 30/2020 art. 15); the office (văn phòng), the unit in
 * which the records clerks sit, enters it for them.
 */
export function decideConfigurer(actor: Actor, officeUnitIds: readonly string[]): Decision<Capacity> {
  const leads = capacityWhere(actor, ({ role }) => role === 'head' || role === 'deputy');
  const office = capacityWhere(actor, ({ role, unitId }) => role === 'unit-head' && officeUnitIds.includes(unitId));
  const capacity = leads ?? office;
  return capacity === undefined ? refuse('forbidden') : allow(capacity);
}

/** Each type in one group, and a group at least where numbers are divided by groups. */
function areClear(division: Division['division'], groups: Division['groups']): boolean {
  const types = groups.flatMap((group) => group.types);
  return new Set(types).size === types.length && (division !== 'by-group' || groups.length > 0);
}

/** Whether series named after this day, or this year, may have given numbers today: others of the same name would give them again. */
const hasBegun = ({ dividedSince }: Division, today: string): boolean => today.endsWith('-01-01') || dividedSince === today;

function faultOfDay({ validFrom, reason }: SchemeOrder, today: string): ProblemCode | undefined {
  if (validFrom < today) return 'numbering/change-in-the-past';
  return !validFrom.endsWith('-01-01') && reason === '' ? 'numbering/change-needs-reason' : undefined;
}

/** What becomes of the numbers from a day on. Number and symbol must stay unique in a year, so a change within one is explained. */
export function decideScheme(order: SchemeOrder, { today, before, units }: SchemeFacts): Decision<Omit<Division, 'dividedSince'>> {
  const fault = faultOfDay(order, today);
  if (fault !== undefined) return refuse(fault);
  const bodies = units.filter(({ id }) => order.bodyIds.includes(id));
  if (bodies.length !== new Set(order.bodyIds).size) return refuse('numbering/unknown-body');
  const groups = order.division === 'by-group' ? order.groups : [];
  if (!areClear(order.division, groups)) return refuse('numbering/groups-not-clear');
  if (!isSameDivision(before, { division: order.division, groups }) && order.validFrom === today && hasBegun(before, today)) return refuse('numbering/day-has-begun');
  return allow({ division: order.division, groups, bodies });
}
