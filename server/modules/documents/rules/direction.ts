import type { ProblemCode } from '#contract/problems.ts';

export interface DirectionOrder {
  readonly lead: { readonly unitId: string; readonly dueOn: string | null };
  readonly coordinating: readonly { readonly unitId: string; readonly dueOn: string | null }[];
  readonly informed: readonly { readonly unitId: string }[];
}

export interface DirectedPart {
  readonly part: 'lead' | 'coordinate' | 'inform';
  readonly unitId: string;
  readonly dueOn: string | null;
}

/** One lead by form; every unit has one part only; for information there is no deadline (Decree 30/2020 art. 23). */
export function partsOf(order: DirectionOrder): DirectedPart[] {
  return [
    { part: 'lead', ...order.lead },
    ...order.coordinating.map((unit) => ({ part: 'coordinate' as const, ...unit })),
    ...order.informed.map((unit) => ({ part: 'inform' as const, unitId: unit.unitId, dueOn: null })),
  ];
}

/** What is wrong with the parts, if anything. */
export function faultOfParts(parts: readonly DirectedPart[], ownUnits: ReadonlySet<string>, today: string): ProblemCode | undefined {
  if (new Set(parts.map(({ unitId }) => unitId)).size !== parts.length) return 'documents/unit-named-twice';
  if (parts.some(({ unitId }) => !ownUnits.has(unitId))) return 'documents/outside-agency';
  if (parts.some(({ dueOn }) => dueOn !== null && dueOn < today)) return 'documents/due-before-today';
  return undefined;
}
