import * as z from 'zod';
import { day, id, instant } from '../primitives.ts';
import { stepKind } from './route.ts';

/** How one seat of a round stands: not its turn, asked now, given, given in an earlier round and still good, given back, no longer asked. */
export const seatState = z.enum(['waiting', 'open', 'given', 'carried', 'returned', 'dropped']);

export const seatAnswer = z.object({
  by: z.string(), byTitle: z.string(),
  /** Whose turn it was, when a substitute answered. */
  inPlaceOf: z.string().nullable(),
  at: instant, note: z.string().nullable(),
});

export const seatShown = z.object({
  id, title: z.string(), unitName: z.string(), personName: z.string(), state: seatState,
  /** Since when and until when it is asked. */
  since: instant.nullable(), dueOn: day.nullable(), answer: seatAnswer.nullable(),
  /** The reader may answer it now. */
  mine: z.boolean(),
});

export const roundShown = z.object({
  id, number: z.int(), begunAt: instant, state: z.enum(['running', 'passed', 'returned', 'closed']),
  steps: z.array(z.object({ kind: stepKind, initials: z.boolean(), seats: z.array(seatShown) })),
  /** By whom and why the whole was given back, when it was not one of the seats. */
  givenBack: seatAnswer.nullable(),
});
