import * as z from 'zod';
import { id } from '../primitives.ts';

/** Kiểm tra nội dung, kiểm tra thể thức, lấy ý kiến (phối hợp), ký nháy. */
export const stepKind = z.enum(['content', 'form', 'opinion', 'initials']);
export type StepKind = z.output<typeof stepKind>;

/** How many steps a route has, how many are asked at once, how long one may wait for them. */
export const ROUTE_LIMITS = { steps: 10, seats: 10, days: 30, opinion: 2000, templateName: 100, substituteReason: 500 } as const;

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

/** The way a draft goes when nobody has chosen another one: the head of its author's unit (Decree 30/2020 art. 12). */
export const USUAL_ROUTE: readonly RouteStep[] = [{ kind: 'content', initials: false, withinDays: null, seats: [{ postId: null, unitId: null }] }];
