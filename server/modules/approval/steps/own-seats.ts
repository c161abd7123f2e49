import type { RouteStep } from '#contract/approval/route.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import { findOrganizations, findPost } from '../../identity/index.ts';

/** A route asks posts and units of its own agency alone. */
export async function requireOwnSeats(tx: Tx, steps: readonly RouteStep[], agencyId: string): Promise<void> {
  const seats = steps.flatMap((step) => step.seats);
  const unitIds = [...new Set(seats.flatMap(({ unitId }) => unitId ?? []))];
  const units = await findOrganizations(tx, unitIds);
  if (units.length < unitIds.length || units.some((unit) => unit.agencyId !== agencyId)) throw new Refusal('approval/seat-outside-agency');
  for (const postId of new Set(seats.flatMap((seat) => seat.postId ?? []))) {
    if ((await findPost(tx, postId))?.agencyId !== agencyId) throw new Refusal('approval/seat-outside-agency');
  }
}
