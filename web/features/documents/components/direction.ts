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

const having = ({ parts }: Direction, wanted: Part): string[] => Object.entries(parts).filter(([, part]) => part === wanted).map(([unitId]) => unitId);

/** Where in what is sent a unit stands. */
export function pathOf(direction: Direction, unitId: string): string | undefined {
  const part = direction.parts[unitId];
  if (part === undefined) return undefined;
  if (part === 'lead') return 'lead';
  return `${part === 'coordinate' ? 'coordinating' : 'informed'}.${having(direction, part).indexOf(unitId)}`;
}

/** What is sent; undefined while there is no opinion or no lead. */
export function bodyOf(direction: Direction) {
  const { opinion, due } = direction;
  const [lead] = having(direction, 'lead');
  if (lead === undefined || opinion.trim() === '') return undefined;
  return {
    opinion,
    lead: { unitId: lead, dueOn: due[lead] ?? null },
    coordinating: having(direction, 'coordinate').map((unitId) => ({ unitId, dueOn: due[unitId] ?? null })),
    informed: having(direction, 'inform').map((unitId) => ({ unitId })),
  };
}

/** A later direction: the opinion, units beside those that have a part, and later deadlines by part. */
export interface FurtherDirection extends Direction {
  readonly extensions: Readonly<Record<string, string | null>>;
}

export const NO_FURTHER_DIRECTION: FurtherDirection = { ...NO_DIRECTION, extensions: {} };

export function furtherBodyOf(direction: FurtherDirection) {
  const { opinion, due, extensions } = direction;
  const [lead] = having(direction, 'lead');
  return {
    opinion,
    lead: lead === undefined ? null : { unitId: lead, dueOn: due[lead] ?? null },
    coordinating: having(direction, 'coordinate').map((unitId) => ({ unitId, dueOn: due[unitId] ?? null })),
    informed: having(direction, 'inform').map((unitId) => ({ unitId })),
    extensions: Object.entries(extensions).flatMap(([assignmentId, dueOn]) => (dueOn === null ? [] : [{ assignmentId, dueOn }])),
  };
}
