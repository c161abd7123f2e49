import type { visas } from '#contract/documents/visas.ts';
import type { OutputOf } from '#contract/endpoint.ts';
import type { Actor } from '#server/platform/access/actor.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { findRoute, type FoldedSeat, listRounds, type Round } from '../../approval/index.ts';
import { decideOutgoingAct } from '../rules/outgoing-acts.ts';
import { dueOf } from '../steps/lay-round.ts';
import { findTurn } from '../steps/open-turn.ts';
import { readDraft } from './get-outgoing.ts';
import { findPutOff } from './get-sitting.ts';

type Detail = OutputOf<typeof visas.getApproval>;
type Shown = Detail['rounds'][number];

/** The way of a draft to its signer: the steps chosen, and each submission with who gave what and who has it now. */
export async function getApproval(tx: Tx, actor: Actor, id: string): Promise<Detail> {
  const draft = await readDraft(tx, actor, id);
  const { answerings } = await findTurn(tx, actor, id);
  const mine = new Set(draft.state === 'checking' ? answerings.map(({ desk }) => desk.seat.id) : []);
  return {
    route: [...(await findRoute(tx, id))],
    mayChange: decideOutgoingAct(draft, actor, 'save').allowed,
    rounds: (await listRounds(tx, id)).map((round) => shownRound(round, mine)),
    putOff: await findPutOff(tx, draft),
  };
}

function shownRound({ id, number, begunAt, state, seats, ending }: Round, mine: ReadonlySet<string>): Shown {
  const steps = Map.groupBy(seats, ({ step }) => step);
  return {
    id, number, begunAt, state,
    steps: [...steps.values()].map((asked) => ({ kind: asked[0]?.kind ?? 'content', initials: asked[0]?.initials ?? false, seats: asked.map((seat) => shownSeat(seat, mine)) })),
    givenBack: ending?.seatId === null ? shownAnswer(ending) : null,
  };
}

const shownSeat = (seat: FoldedSeat, mine: ReadonlySet<string>): Shown['steps'][number]['seats'][number] => ({
  id: seat.id, title: seat.title, unitName: seat.unitName, personName: seat.personName, state: seat.state, since: seat.state === 'open' ? seat.since : null,
  dueOn: seat.state === 'open' ? dueOf(seat) : null, answer: seat.answer === null ? null : shownAnswer(seat.answer), mine: mine.has(seat.id),
});

const shownAnswer = ({ by, byTitle, inPlaceOf, at, note }: NonNullable<FoldedSeat['answer']>): NonNullable<Shown['givenBack']> => ({ by, byTitle, inPlaceOf, at, note });
