import * as z from 'zod';
import { id } from '../primitives.ts';
import { ROUTE_LIMITS, STEP_KINDS } from './limits.ts';

export const stepKind = z.enum(STEP_KINDS);
export type StepKind = z.output<typeof stepKind>;

/** Who is asked: a post, or whoever heads a unit; the unit of the author when neither is named. */
export const seatRef = z.object({ postId: id.nullable().default(null), unitId: id.nullable().default(null) });
export type SeatRef = z.output<typeof seatRef>;

export const routeStep = z.object({
  kind: stepKind,
  /** Giving it is at the same time ký nháy (practice, no legal signature). */
  initials: z.boolean().default(false),
  /** Working days until an answer is due. */
  withinDays: z.int().min(1).max(ROUTE_LIMITS.days).nullable().default(null),
  seats: z.array(seatRef).min(1).max(ROUTE_LIMITS.seats),
});
export type RouteStep = z.output<typeof routeStep>;

/** Tuyến trình ký: the steps between author and signer, in their order. */
export const route = z.array(routeStep).max(ROUTE_LIMITS.steps);
