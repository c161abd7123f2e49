import { allow, type Decision, refuse } from '#server/platform/errors/decision.ts';

export interface HeldFacts {
  readonly subject: string;
  readonly isFinished: boolean;
}

/** A file ends when the matter has: something is in it and nothing in it is open (Decree 30/2020, art. 30). */
export function decideClosing(documents: readonly HeldFacts[], papers: number): Decision<undefined> {
  if (documents.length + papers === 0) return refuse('records/empty-file');
  return documents.every(({ isFinished }) => isFinished) ? allow(undefined) : refuse('records/not-finished');
}
