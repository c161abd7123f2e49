import type { ProblemCode } from '#contract/problems.ts';
import { allow, type Decision, refuse } from '#server/platform/errors/decision.ts';
import { type DirectedPart, faultOfParts } from './direction.ts';
import type { AssignmentFacts } from './incoming-acts.ts';

export interface FurtherOrder {
  /** A unit that leads from now on; null leaves the lead where it is. */
  readonly lead: { readonly unitId: string; readonly dueOn: string | null } | null;
  readonly coordinating: readonly { readonly unitId: string; readonly dueOn: string | null }[];
  readonly informed: readonly { readonly unitId: string }[];
  readonly extensions: readonly { readonly assignmentId: string; readonly dueOn: string }[];
}

export interface FurtherDirection {
  readonly added: readonly DirectedPart[];
  /** Parts that end without a result, since another unit leads now. */
  readonly withdrawn: readonly string[];
  readonly extended: readonly { readonly id: string; readonly dueOn: string }[];
}

const isOpen = ({ state }: AssignmentFacts): boolean => state !== 'done' && state !== 'withdrawn';

/**
 * A later direction adds to the earlier ones, which stay as they were written (Decree 30/2020 art. 23): further units, another
 * lead, more time. There is one lead at any moment; the former one's part is withdrawn, and so is what the new one had as co-operating unit.
 */
export function decideFurtherDirection(parts: readonly AssignmentFacts[], order: FurtherOrder, place: { ownUnits: ReadonlySet<string>; today: string }): Decision<FurtherDirection> {
  const { lead } = order;
  const added: DirectedPart[] = [
    ...(lead === null ? [] : [{ part: 'lead' as const, ...lead }]),
    ...order.coordinating.map((unit) => ({ part: 'coordinate' as const, ...unit })),
    ...order.informed.map(({ unitId }) => ({ part: 'inform' as const, unitId, dueOn: null })),
  ];
  const open = parts.filter(isOpen);
  const withdrawn = lead === null ? [] : open.filter(({ part, unitId }) => part === 'lead' || unitId === lead.unitId);
  const fault = faultOfParts(added, place.ownUnits, place.today) ?? faultOfUnits(open, added, lead?.unitId) ?? faultOfExtensions(open, withdrawn, { order, today: place.today });
  if (fault !== undefined) return refuse(fault);
  return allow({ added, withdrawn: withdrawn.map(({ id }) => id), extended: order.extensions.map(({ assignmentId, dueOn }) => ({ id: assignmentId, dueOn })) });
}

/** A unit that has an open part gets no second one; only a unit that co-operates or is informed may be made the lead. */
function faultOfUnits(open: readonly AssignmentFacts[], added: readonly DirectedPart[], newLead: string | undefined): ProblemCode | undefined {
  const clash = added.some(({ unitId }) => open.some((part) => part.unitId === unitId && (unitId !== newLead || part.part === 'lead')));
  return clash ? 'documents/unit-named-twice' : undefined;
}

interface Extending {
  readonly order: FurtherOrder;
  readonly today: string;
}

/** More time is given to a part that is open and has a deadline, once in one direction, and it is later than the present one. */
function faultOfExtensions(open: readonly AssignmentFacts[], withdrawn: readonly AssignmentFacts[], { order, today }: Extending): ProblemCode | undefined {
  const { extensions } = order;
  if (new Set(extensions.map(({ assignmentId }) => assignmentId)).size !== extensions.length) return 'documents/extension-not-possible';
  for (const { assignmentId, dueOn } of extensions) {
    const part = open.find(({ id }) => id === assignmentId);
    if (part === undefined || part.part === 'inform' || withdrawn.includes(part)) return 'documents/extension-not-possible';
    const present = part.extendedTo ?? part.dueOn;
    if (dueOn < today || (present !== null && dueOn <= present)) return 'documents/extension-not-possible';
  }
  return undefined;
}
