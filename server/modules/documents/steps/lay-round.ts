import type { Tx } from '#server/platform/database/transaction.ts';
import { postKey, unitKey } from '#server/platform/access/actor.ts';
import { desksOf, type FoldedSeat, findRound, type Round, type SeatDesk } from '../../approval/index.ts';
import { dueAfterWorkingDays } from '../../calendar/index.ts';
import { closeItems } from '../../queue/index.ts';
import type { DocumentsDeps } from '../documents.deps.ts';
import { readersOfOutgoing } from '../rules/readers.ts';
import { holderOf, layOutgoing } from '../store/desks.ts';
import type { LockedOutgoing } from '../store/outgoing-facts.ts';
import { lockOutgoingById, saveReaders } from '../store/outgoing.store.ts';

type Deps = Pick<DocumentsDeps, 'bus'>;
type Matter = LockedOutgoing;

/** When a step's answer is due, counted from the moment its turn came. */
export const dueOf = ({ since, withinDays }: FoldedSeat): string | null => (since === null || withinDays === null ? null : dueAfterWorkingDays(new Date(since), withinDays));

/** Lays a draft on the desk of everybody whose answer the round now waits for, and lets all on its way read it. */
export async function layRound(deps: Deps, tx: Tx, draft: Matter, round: Round): Promise<void> {
  const desks = await desksOf(tx, round);
  await saveReaders(tx, draft.id, readersOnWay(draft, desks));
  for (const { seat, substitutePostIds } of desks) {
    if (round.state !== 'running' || seat.state !== 'open') continue;
    const addressees = [seat.heldBy, ...substitutePostIds].map(holderOf);
    await closeItems(tx, deps.bus, { subjectId: draft.id, partId: seat.id, stayingOn: addressees });
    for (const addressee of addressees) {
      await layOutgoing(tx, deps.bus, draft, { addressee, kind: seat.kind === 'opinion' ? 'documents.advise' : 'documents.check', partId: seat.id, dueOn: dueOf(seat) });
    }
  }
}

/** The author, their unit and the signer, and every post and unit on the way with who stands in for them. */
const readersOnWay = (draft: Matter, desks: readonly SeatDesk[]): string[] => [
  ...new Set([...readersOfOutgoing(draft), ...desks.flatMap(({ seat, substitutePostIds }) => [...unitOf(seat), ...[seat.postId, seat.heldBy, ...substitutePostIds].map(postKey)])]),
];

const unitOf = ({ unitId, agencyId }: FoldedSeat): string[] => (unitId === agencyId ? [] : [unitKey(unitId)]);

/** Everybody who may read a draft that was sent: for the search entry of what is issued. */
export async function readersOf(tx: Tx, draft: Matter): Promise<string[]> {
  return readersOnWay(draft, await desksOf(tx, await findRound(tx, draft.id)));
}

/** Who may answer has changed (a substitute named or gone): what waits is laid on the desks of today. */
export async function layAgain(deps: Deps, tx: Tx, outgoingIds: readonly string[]): Promise<void> {
  for (const id of [...outgoingIds].toSorted()) {
    const draft = await lockOutgoingById(tx, id);
    const round = await findRound(tx, id);
    if (draft?.state !== 'checking' || round === undefined) continue;
    await layRound(deps, tx, draft, round);
    deps.bus.announce(tx, [`outgoing:${id}`]);
  }
}
