import type { ProblemCode } from '#contract/problems.ts';

export interface Duplicate {
  readonly id: string;
  readonly reason: 'same-file' | 'same-number';
}

export interface RegistrationFacts {
  readonly documentDate: string | null;
  readonly today: string;
  readonly duplicates: readonly Duplicate[];
  /** The clerk has seen the matching documents and registers all the same. */
  readonly acceptDuplicate: boolean;
}

/** What stands against entering a document into the register. A document cannot be dated after its arrival. */
export function faultOfRegistration({ documentDate, today, duplicates, acceptDuplicate }: RegistrationFacts): ProblemCode | undefined {
  if (documentDate !== null && documentDate > today) return 'documents/date-in-future';
  if (duplicates.length > 0 && !acceptDuplicate) return 'documents/duplicate';
  return undefined;
}
