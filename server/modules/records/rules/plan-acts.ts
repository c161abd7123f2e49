import { type Actor, type Capacity, capacityWhere, type Role } from '#server/platform/access/actor.ts';
import { allow, type Decision, refuse } from '#server/platform/errors/decision.ts';

export interface PlanFacts {
  readonly agencyId: string;
  readonly state: 'drafting' | 'adopted';
}

const LEADERS_OF_UNIT: readonly Role[] = ['unit-head', 'unit-deputy'];
const LEADERS: readonly Role[] = ['head', 'deputy'];

/** Units write the lines of their own; the records clerk puts them together. */
export function decideLine(plan: PlanFacts, actor: Actor, line: { unitId: string; reason: string; isNew: boolean }): Decision<Capacity> {
  const capacity = capacityWhere(actor, (each) => maySayFor(each, plan, line.unitId));
  if (capacity === undefined) return refuse('forbidden');
  if (plan.state === 'drafting') return allow(capacity);
  if (!line.isNew) return refuse('records/plan-adopted');
  return line.reason === '' ? refuse('records/reason-needed') : allow(capacity);
}

export const mayWriteLine = (plan: PlanFacts, actor: Actor, unitId: string): boolean =>
  plan.state === 'drafting' && capacityWhere(actor, (each) => maySayFor(each, plan, unitId)) !== undefined;

function maySayFor({ agencyId, unitId, role }: Capacity, plan: PlanFacts, ofUnit: string): boolean {
  return agencyId === plan.agencyId && (role === 'clerk' || (unitId === ofUnit && LEADERS_OF_UNIT.includes(role)));
}

/** Who has any hand in the plan: clerks, and who leads a unit. */
export const plannerOf = (agencyId: string, actor: Actor): Capacity | undefined =>
  capacityWhere(actor, (each) => each.agencyId === agencyId && (each.role === 'clerk' || LEADERS_OF_UNIT.includes(each.role)));

/** The head adopts the plan at the beginning of the year (Decree 30/2020, art. 28). */
export function decideAdoption(plan: PlanFacts, actor: Actor, lines: number): Decision<Capacity> {
  const capacity = capacityWhere(actor, ({ agencyId, role }) => agencyId === plan.agencyId && LEADERS.includes(role));
  if (capacity === undefined) return refuse('forbidden');
  if (plan.state === 'adopted') return refuse('records/plan-adopted');
  return lines === 0 ? refuse('records/empty-plan') : allow(capacity);
}

/** The clerk begins the plan of a year. */
export const beginnerOf = (actor: Actor): Capacity | undefined => capacityWhere(actor, ({ role }) => role === 'clerk');
