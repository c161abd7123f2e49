import { allow, type Decision, refuse } from '#server/platform/errors/decision.ts';

export interface SittingItemFacts {
  readonly outgoingId: string;
  /** The version that was opened or put off. */
  readonly seenVersion: number | null;
  readonly isSkipped: boolean;
  readonly isSigned: boolean;
  /** The document as it is now. */
  readonly version: number;
  readonly isBeforeSigner: boolean;
}

export type SittingItemState = 'waiting' | 'opened' | 'skipped' | 'signed' | 'gone';

/** How far one document of a sitting is; what changed since it was seen has to be seen again. */
export function stateOfItem({ seenVersion, isSkipped, isSigned, version, isBeforeSigner }: SittingItemFacts): SittingItemState {
  if (isSigned) return 'signed';
  if (!isBeforeSigner) return 'gone';
  if (seenVersion !== version) return 'waiting';
  return isSkipped ? 'skipped' : 'opened';
}

/** Open or skip: a document is signed only when it was opened as it is now, and when nothing in the sitting is left unseen. */
export function decideSittingSignature(items: readonly SittingItemFacts[], outgoingId: string): Decision<SittingItemFacts> {
  const item = items.find((candidate) => candidate.outgoingId === outgoingId);
  if (item === undefined) return refuse('not-found');
  const state = stateOfItem(item);
  if (state === 'signed' || state === 'gone') return refuse('documents/act-not-possible');
  if (state !== 'opened') return refuse('documents/not-opened');
  return items.some((other) => stateOfItem(other) === 'waiting') ? refuse('documents/sitting-undecided') : allow(item);
}
