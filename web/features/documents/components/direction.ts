import type { Part } from '../api/types.ts';

/** A direction as it is being written. */
export interface Direction {
  readonly opinion: string;
  readonly parts: Readonly<Record<string, Part>>;
  readonly due: Readonly<Record<string, string | null>>;
}

export const NO_DIRECTION: Direction = { opinion: '', parts: {}, due: {} };

/** Gives the unit a part, or none. One unit leads: choosing another lead frees the former. */
export function withPart(direction: Direction, unitId: string, part: Part | undefined): Direction {
  const others = Object.entries(direction.parts).filter(([id, held]) => id !== unitId && !(part === 'lead' && held === 'lead'));
  return { ...direction, parts: Object.fromEntries(part === undefined ? others : [...others, [unitId, part]]) };
}

/** What is sent; undefined while there is no opinion or no lead. */
export function bodyOf({ opinion, parts, due }: Direction) {
  const having = (wanted: Part): string[] => Object.entries(parts).filter(([, part]) => part === wanted).map(([unitId]) => unitId);
  const [lead] = having('lead');
  if (lead === undefined || opinion.trim() === '') return undefined;
  return {
    opinion,
    lead: { unitId: lead, dueOn: due[lead] ?? null },
    coordinating: having('coordinate').map((unitId) => ({ unitId, dueOn: due[unitId] ?? null })),
    informed: having('inform').map((unitId) => ({ unitId })),
  };
}
