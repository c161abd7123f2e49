import type { Day } from '#contract/day.ts';
import type { Actor, Capacity } from '#server/platform/access/actor.ts';
import { allow, type Decision, refuse } from '#server/platform/errors/decision.ts';

/** The agencies of the posts through which somebody administers; what lies below them is in their care (store/in-care.ts). */
export const agenciesAdministered = (actor: Actor): string[] => [...new Set(actor.capacities.filter(isAdministrator).map(({ agencyId }) => agencyId))];

/** The post through which somebody administers (quản trị hệ thống), as the audit names it. */
export function decideAdministrator(actor: Actor): Decision<Capacity> {
  const capacity = actor.capacities.find(isAdministrator);
  return capacity === undefined ? refuse('forbidden') : allow(capacity);
}

const isAdministrator = ({ role }: Capacity): boolean => role === 'administrator';

export interface Place {
  readonly kind: 'city' | 'agency' | 'unit';
  readonly from: Day;
  /** The first day it is no more. */
  readonly to: Day | null;
}

/** An agency (cơ quan) stands below the city; a unit (đơn vị) in an agency or beside the city's leaders. */
export function decidePlace(kind: 'agency' | 'unit', parent: Place, from: Day): Decision<'agency' | 'unit'> {
  const fits = kind === 'agency' ? parent.kind === 'city' : parent.kind !== 'unit';
  return fits && isStandingOn(parent, from) ? allow(kind) : refuse('identity/place-not-possible');
}

export const isStandingOn = ({ to }: Pick<Place, 'to'>, day: Day): boolean => to === null || to > day;

/** A day on which something may end or change: neither past, nor before it began or was last changed. */
export function decideEnd(day: Day, facts: { today: Day; from: Day; to: Day | null }): Decision<Day> {
  if (facts.to !== null && facts.to <= day) return refuse('identity/already-ended');
  return day >= facts.today && day >= facts.from ? allow(day) : refuse('identity/day-not-possible');
}

/** A day on which a post may be taken up: while the post exists. It may be past, as decisions of appointment are. */
export function decideBeginning(day: Day, { from, to }: Pick<Place, 'from' | 'to'>): Decision<Day> {
  return day >= from && isStandingOn({ to }, day) ? allow(day) : refuse('identity/day-not-possible');
}

/** The address in lower case when its domain is one of the official ones, or lies below one. */
export function decideOfficialAddress(email: string, domains: readonly string[]): Decision<string> {
  const address = email.toLowerCase();
  const domain = address.slice(address.lastIndexOf('@') + 1);
  const isOfficial = domains.some((official) => domain === official || domain.endsWith(`.${official}`));
  return isOfficial ? allow(address) : refuse('identity/not-an-official-address');
}
