import type { RouteStep } from '#contract/approval/route.ts';
import type { House } from '#server/testing/house.ts';
import type { Visitor } from '#server/testing/visitor.ts';
import { aDraft, asPerson, type DraftOptions, type Office } from './testing.ts';

/** Somebody else of an office, signed in, with the post and unit they are asked through. */
export interface Colleague {
  readonly visitor: Visitor;
  readonly name: string;
  readonly title: string;
  readonly postId: string;
  readonly unitId: string;
}

/** Heads of units other than the author's, in a fixed order. */
export async function otherUnitHeads(house: House, office: Office, count: number): Promise<Colleague[]> {
  const rows = await house.sql<{ email: string; name: string; title: string; postId: string; unitId: string }>(
    `select person.email, person.full_name as name, post.title, post.id as "postId", post.unit_id as "unitId" from identity.post
     join identity.holding on holding.post_id = post.id and holding.valid_to is null join identity.person on person.id = holding.person_id
     join identity.current_organization unit on unit.id = post.unit_id
     where post.role = 'unit-head' and unit.agency_id = $1 and unit.id <> $2 order by person.email limit $3`,
    [office.agencyId, office.unitId, count],
  );
  return Promise.all(rows.map(async ({ email, ...row }) => ({ ...row, visitor: await asPerson(house, email) })));
}

export const ownUnit = { postId: null, unitId: null };
export const askedUnit = (unitId: string) => ({ postId: null, unitId });
export const askedPost = (postId: string) => ({ postId, unitId: null });

/** One step of a route. */
export const aStep = (kind: RouteStep['kind'], seats: RouteStep['seats'], changes: Partial<RouteStep> = {}): RouteStep => ({ kind, initials: false, withinDays: null, seats, ...changes });

/** A draft sent on a route of several steps. */
export async function aDraftOnRoute(house: House, office: Office, steps: readonly RouteStep[], options: DraftOptions = {}): Promise<{ id: string; version: number }> {
  const draft = await aDraft(house, office, 'drafting', options);
  await office.officer.call('documents', 'setRoute', { params: { id: draft.id }, body: { steps: [...steps] } });
  return office.officer.call('documents', 'submitDraft', { params: { id: draft.id }, body: { version: draft.version } });
}

/** Gives what the person is asked for. */
export const give = (who: Visitor, { id, version }: { id: string; version: number }, body: { opinion?: string; seatId?: string; declaredNoSecret?: boolean } = {}) =>
  who.send('documents', 'passDraft', { params: { id }, body: { version, ...body } });
