import type { SlipSection } from './slip-facts.ts';

/** Phiếu trình giải quyết công việc: the draft's way and all that was said on it. Plain text everywhere. */
export interface SubmissionFacts {
  readonly agency: string;
  readonly unit: string;
  readonly subject: string;
  /** Term and value, in the order they are printed. */
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly sections: readonly SlipSection[];
}
