import type { ProblemCode } from '#contract/problems.ts';

/** An expected refusal: the act was understood and is not done. Everything else that is thrown is a defect. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly code: ProblemCode;
  /** Facts the person needs to go on, never content of a document. */
  readonly facts: Readonly<Record<string, unknown>>;

  constructor(code: ProblemCode, facts: Readonly<Record<string, unknown>> = {}) {
    super(code);
    this.code = code;
    this.facts = facts;
  }
}
