import type { Capacity } from '#server/platform/access/actor.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import { setOrRefuse } from '#server/platform/typesetting/index.ts';
import { keepBytes, readWhole } from '../../files/index.ts';
import type { DocumentsDeps } from '../documents.deps.ts';
import { type Attachment, isJudged } from '../rules/attachment.ts';
import type { LockedOutgoing } from '../store/outgoing-facts.ts';

export interface Issuing {
  readonly draft: LockedOutgoing;
  readonly agencyName: string;
  /** The post through which the clerk acts. */
  readonly through: Capacity;
  /** Số và ký hiệu. */
  readonly number: string;
  /** Whether somebody outside makes the agency's signature: their key signs the document alone, and attachments go out as they were approved. */
  readonly isOutside: boolean;
}

/**
 * The agency signs each PDF that is a file of its own, with the line at its top right (Decree 30/2020, Appendix I); other files, and
 * those of a document that is not signed digitally, go out as they were approved. One file at a time is in memory.
 */
export async function signAttachments(deps: DocumentsDeps, tx: Tx, issuing: Issuing): Promise<readonly Attachment[]> {
  const { draft, isOutside } = issuing;
  if (draft.signedSha256 === null || isOutside) return draft.attachments;
  const issued: Attachment[] = [];
  for (const attachment of draft.attachments) issued.push(isJudged(attachment) ? await signed(deps, tx, issuing, attachment) : attachment);
  return issued;
}

async function signed(deps: DocumentsDeps, tx: Tx, { draft, agencyName, through, number }: Issuing, attachment: Attachment): Promise<Attachment> {
  const pdf = await readWhole(tx, deps.storage, attachment.sha256);
  if (pdf === undefined || attachment.pageWidth === null) throw new Error('The file of an attachment is missing.');
  const { pageWidth } = attachment;
  const bytes = await setOrRefuse(() => deps.signing.signAttachment(tx, { agency: { id: draft.agencyId, name: agencyName }, through, pdf, pageWidth, number }));
  if (bytes === null) return attachment;
  const { sha256, size } = await keepBytes(tx, deps.storage, bytes);
  return { ...attachment, signed: { sha256, size } };
}

/** A document does not go on its way with a file that was taken out of the house. */
export function refuseWithheldAttachment({ attachments }: Pick<LockedOutgoing, 'attachments'>): void {
  if (attachments.some(({ isWithheld }) => isWithheld)) throw new Refusal('documents/attachment-withheld');
}
