import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { type ActFacts, foldRound, type SeatFacts } from './round.ts';

const BEGUN = '2020-04-01T01:00:00.000Z';
const seat = (id: string, step: number, place = 0): SeatFacts => ({
  id, step, place, kind: 'opinion', initials: false, withinDays: null, postId: `post-${id}`, unitId: 'unit', agencyId: 'agency', title: id, unitName: '', personName: id,
});
const act = (seatId: string | null, kind: ActFacts['kind'], minute = 1, byPostId = `post-${seatId}`): ActFacts => ({
  seatId, kind, byPostId, by: 'Ai đó', byTitle: '', inPlaceOf: null, note: null, at: `2020-04-01T02:${String(minute).padStart(2, '0')}:00.000Z`,
});
/** Head, then legal and finance at the same time, then the office. */
const ROUTE = [seat('head', 0), seat('legal', 1, 0), seat('finance', 1, 1), seat('office', 2)];
const fold = (...acts: ActFacts[]) => foldRound({ begunAt: BEGUN, seats: ROUTE, acts });
const statesOf = ({ seats }: ReturnType<typeof fold>) => seats.map(({ state }) => state);

describe('where a round stands', () => {
  const head = act('head', 'given', 1);
  const legal = act('legal', 'given', 2);
  const finance = act('finance', 'given', 3);
  for (const [name, acts, state, states] of [
    ['as it begins the first step is asked', [], 'running', ['open', 'waiting', 'waiting', 'waiting']],
    ['the next step is asked at once, all of it', [head], 'running', ['given', 'open', 'open', 'waiting']],
    ['a step waits for each of its seats', [head, finance], 'running', ['given', 'open', 'given', 'waiting']],
    ['the last step of all', [head, legal, finance], 'running', ['given', 'given', 'given', 'open']],
    ['everybody has given', [head, legal, finance, act('office', 'given', 4)], 'passed', ['given', 'given', 'given', 'given']],
    ['one return ends it for all', [head, act('finance', 'returned', 2)], 'returned', ['given', 'dropped', 'returned', 'dropped']],
    ['the signer returns what has passed', [head, legal, finance, act('office', 'given', 4), act(null, 'returned', 5)], 'returned', ['given', 'given', 'given', 'given']],
    ['the author gives it up', [head, act(null, 'closed', 2)], 'closed', ['given', 'dropped', 'dropped', 'dropped']],
    ['what still holds from before is not asked', [act('legal', 'carried', 0)], 'running', ['open', 'carried', 'waiting', 'waiting']],
  ] as const) {
    test(name, () => {
      const round = fold(...acts);
      assert.deepEqual([round.state, statesOf(round)], [state, states]);
    });
  }

  test('a step that holds whole from before is passed over', () => {
    assert.deepEqual(statesOf(fold(act('legal', 'carried', 0), act('finance', 'carried', 0), head)), ['given', 'carried', 'carried', 'open']);
  });

  test('without seats it has passed at once', () => {
    assert.equal(foldRound({ begunAt: BEGUN, seats: [], acts: [] }).state, 'passed');
  });

  test('a seat is asked since the last answer of the steps before it', () => {
    assert.deepEqual(fold().seats.map(({ since }) => since), [BEGUN, null, null, null]);
    assert.deepEqual(fold(head, finance, legal).seats.map(({ since }) => since), [null, null, null, finance.at]);
  });

  test('a substitute who took it over has it', () => {
    const [taken] = fold(act('head', 'taken-over', 1, 'post-deputy')).seats;
    assert.deepEqual([taken?.heldBy, taken?.postId, taken?.state], ['post-deputy', 'post-head', 'open']);
  });

  test('how it ended says who and why', () => {
    assert.equal(fold(head, act('legal', 'returned', 2)).ending?.seatId, 'legal');
    assert.equal(fold(head).ending, null);
  });
});

describe('whatever route and answers', () => {
  const routes = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 6 }).map((sizes) => sizes.flatMap((size, step) => Array.from({ length: size }, (_, place) => seat(`${step}-${place}`, step, place))));

  test('only seats of one step are open, none before it is unanswered, and it ends after as many answers as there are seats', () => {
    fc.assert(fc.property(routes, fc.infiniteStream(fc.nat()), (seats, choices) => {
      const acts: ActFacts[] = [];
      for (let count = 0; count < seats.length; count += 1) {
        const round = foldRound({ begunAt: BEGUN, seats, acts });
        const open = round.seats.filter(({ state }) => state === 'open');
        assert.equal(round.state, 'running');
        assert.equal(new Set(open.map(({ step }) => step)).size, 1);
        assert.ok(round.seats.every(({ step, state }) => step >= (round.step ?? 0) || state === 'given'));
        acts.push(act(open[(choices.next().value as number) % open.length]?.id ?? '', 'given', count));
      }
      assert.equal(foldRound({ begunAt: BEGUN, seats, acts }).state, 'passed');
    }));
  });
});
