import type { RegisterScope } from '../queries/choose-agency.ts';
import { readLines } from '../queries/read-lines.ts';
import type { SettledPeriod } from '../queries/settle-period.ts';
import type { RegistersDeps } from '../registers.deps.ts';
import type { RegisterLine, Span } from '../rules/lines.ts';

/** What is taken out of a register: whose, which book and year, from which number to which. */
export interface Portion {
  readonly scope: RegisterScope;
  readonly period: SettledPeriod;
  readonly span: Span;
  readonly today: string;
}

const LINES_IN_SHEET = 500;

/** The lines of a portion, a sheet in memory at a time. Numbers never move, so the sheets fit together. */
export async function* linesInSheets({ database }: Pick<RegistersDeps, 'database'>, { scope, period, span, today }: Portion): AsyncGenerator<RegisterLine> {
  for (let first = span.first; first <= span.last; first += LINES_IN_SHEET) {
    const sheet = { first, last: Math.min(span.last, first + LINES_IN_SHEET - 1) };
    yield* await database.read((tx) => readLines(tx, scope, { period, span: sheet, today }));
  }
}
