import type { Selectable } from 'kysely';
import type { FormFields } from '#contract/documents/form-fields.ts';
import type { SignerFacts } from '#server/platform/typesetting/index.ts';
import type { Attachment } from '../rules/attachment.ts';
import type { OutgoingFacts } from '../rules/outgoing-acts.ts';
import type { OutgoingRow } from './documents.tables.ts';
import { formOfRow } from './form-columns.ts';

export interface LockedOutgoing extends OutgoingFacts {
  readonly id: string;
  readonly version: number;
  readonly unitName: string;
  readonly drafterName: string;
  readonly assignmentId: string | null;
  readonly replyToIncomingId: string | null;
  readonly type: string;
  readonly subject: string;
  readonly signerName: string | null;
  readonly signerTitle: string | null;
  /** As it was signed; null before. */
  readonly signature: SignerFacts | null;
  /** The digitally signed file that waits for number and date. */
  readonly signedSha256: string | null;
  /** Mã tra cứu; null until it is signed. */
  readonly lookupCode: string | null;
  readonly recipientAgencyIds: readonly string[];
  readonly recipientLines: readonly string[];
  readonly urgency: number;
  readonly coWriterPostIds: readonly string[];
  readonly form: FormFields;
  /** Separately filed attachments in their order. */
  readonly attachments: readonly Attachment[];
}

export function outgoingFacts(row: Selectable<OutgoingRow>): LockedOutgoing {
  return {
    id: row.id, version: row.version, agencyId: row.agency_id, state: row.state, unitId: row.unit_id, unitName: row.unit_name,
    drafterPostId: row.drafter_post_id, drafterName: row.drafter_name, checkerPostId: row.checker_post_id, signerPostId: row.signer_post_id,
    assignmentId: row.assignment_id, replyToIncomingId: row.reply_to_incoming_id, type: row.type, subject: row.subject,
    signerName: row.signer_name, signerTitle: row.signer_title, signature: row.signature, signedSha256: row.signed_sha256, lookupCode: row.lookup_code, recipientAgencyIds: row.recipient_agency_ids,
    recipientLines: row.recipient_lines, urgency: row.urgency, marks: row.marks, coWriterPostIds: row.co_writer_post_ids, form: formOfRow(row), attachments: row.attachments,
  };
}
