import type { ProblemCode } from '#contract/problems.ts';
import { Refusal } from './refusal.ts';

/** What a rule answers: the new facts to store, or the named reason why not. */
export type Decision<Value> =
  | { readonly allowed: true; readonly value: Value }
  | { readonly allowed: false; readonly code: ProblemCode };

export const allow = <Value>(value: Value): Decision<Value> => ({ allowed: true, value });
export const refuse = (code: ProblemCode): Decision<never> => ({ allowed: false, code });

/** The value of an allowed decision; a refused one becomes the answer of the request. */
export function orRefuse<Value>(decision: Decision<Value>): Value {
  if (!decision.allowed) throw new Refusal(decision.code);
  return decision.value;
}
