import * as z from 'zod';

/** A stretch of words that both sides have, or one side alone. */
export const changedRun = z.object({ text: z.string(), change: z.enum(['same', 'removed', 'added']) });

/** One line of one side: a block with its printed number, or a row of a table with its cells. */
const side = z.object({
  type: z.enum(['paragraph', 'heading', 'article', 'clause', 'point', 'listItem', 'tableRow']),
  /** "Điều 3.", "a)", as printed; null where there is none. */
  number: z.string().nullable(),
  /** One for a block, as many as it has for a row of a table. */
  cells: z.array(z.array(changedRun)),
});

/** Lines that belong together stand side by side; of an added or removed line one side is empty. `formatted`: only its kind, number or type changed. */
export const changedLine = z.object({
  change: z.enum(['same', 'changed', 'formatted', 'added', 'removed']),
  before: side.nullable(),
  after: side.nullable(),
});

export type ChangedRun = z.output<typeof changedRun>;
export type ChangedLine = z.output<typeof changedLine>;
export type LineSide = z.output<typeof side>;
