import { createHash } from 'node:crypto';
import type { TextContent } from '#contract/drafting/text-content.ts';
import type { LockedOutgoing } from '../store/outgoing-facts.ts';

/** Digests by which a round tells what has changed since the one before: what is said, and all that is printed. */
export function printsOf({ type, subject, form, recipientAgencyIds, recipientLines, urgency, signerPostId }: LockedOutgoing, text: TextContent): { substance: string; whole: string } {
  const substance = digest([type, subject, form.bases, form.attachedTo, text.body, text.appendices]);
  return { substance, whole: digest([substance, form, recipientAgencyIds, recipientLines, urgency, signerPostId]) };
}

const digest = (facts: readonly unknown[]): string => createHash('sha256').update(JSON.stringify(facts)).digest('hex');
