import type { AttachmentShown, attachments } from '#contract/documents/attachments.ts';
import type { OutputOf } from '#contract/endpoint.ts';
import type { Actor } from '#server/platform/access/actor.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import type { Signing } from '../../signing/index.ts';
import { findReport } from '../../verification/index.ts';
import { type Attachment, fileOf, isJudged } from '../rules/attachment.ts';
import { decideAttaching } from '../rules/outgoing-acts.ts';
import { readingScope } from '../rules/reading-scope.ts';
import { tables } from '../store/documents.tables.ts';
import { readable } from '../store/readable.ts';
import { readDraft } from './get-outgoing.ts';

type Signer = Pick<Signing, 'isDigital' | 'signsOutside'>;

/** As it is shown: what goes out, or went. */
export const shown = (attachment: Attachment, verdict: AttachmentShown['verdict'] = null): AttachmentShown => {
  const { id, name, contentType, pages, signed, isWithheld } = attachment;
  return { id, name, contentType, pages, isSigned: signed !== null, isWithheld, verdict, ...fileOf(attachment) };
};

/** The attachments of a draft or issued document, whether the reader may change them, and what issue does with a PDF. */
export async function listAttachments(tx: Tx, signer: Signer, { actor, id }: { actor: Actor; id: string }): Promise<OutputOf<typeof attachments.listAttachments>> {
  const draft = await readDraft(tx, actor, id);
  return { attachments: draft.attachments.map((each) => shown(each)), mayChange: decideAttaching(draft, actor).allowed, signing: await signingAtIssue(tx, signer, draft.agencyId) };
}

async function signingAtIssue(tx: Tx, signer: Signer, agencyId: string): Promise<'signed' | 'not-digital' | 'outside'> {
  if (!(await signer.isDigital(tx, agencyId))) return 'not-digital';
  return (await signer.signsOutside(tx, agencyId)) ? 'outside' : 'signed';
}

/** What came with an incoming document, each PDF with the verdict on its signatures. */
export async function listReceivedAttachments(tx: Tx, actor: Actor, id: string): Promise<OutputOf<typeof attachments.listReceivedAttachments>> {
  const { attachments: found } = await rowOf(tx, 'documents.incoming', { actor, id });
  const verdict = async (each: Attachment): Promise<AttachmentShown['verdict']> => (isJudged(each) ? ((await findReport(tx, fileOf(each).sha256))?.outcome ?? null) : null);
  return { attachments: await Promise.all(found.map(async (each) => shown(each, await verdict(each)))) };
}

interface Asked {
  readonly actor: Actor;
  readonly id: string;
}

async function rowOf(tx: Tx, table: 'documents.incoming' | 'documents.outgoing', { actor, id }: Asked): Promise<{ readonly attachments: readonly Attachment[]; readonly agency_id: string }> {
  const row = await tables(tx).selectFrom(table).select(['attachments', 'agency_id']).where('id', '=', id).where(readable(readingScope(actor))).executeTakeFirst();
  if (row === undefined) throw new Refusal('not-found');
  return row;
}

export interface AttachmentFile {
  readonly sha256: string;
  readonly fileName: string;
  readonly contentType: string;
  readonly agencyId: string;
}

/** The file of one attachment, for whoever may read its document; refuses every other with `not-found`, and one that was taken out of the house with `files/withheld`. */
export async function findAttachment(tx: Tx, table: 'documents.incoming' | 'documents.outgoing', { attachmentId, ...asked }: Asked & { attachmentId: string }): Promise<AttachmentFile> {
  const row = await rowOf(tx, table, asked);
  const found = row.attachments.find((each) => each.id === attachmentId);
  if (found === undefined) throw new Refusal('not-found');
  if (found.isWithheld) throw new Refusal('files/withheld');
  return { sha256: fileOf(found).sha256, fileName: found.name, contentType: found.contentType, agencyId: row.agency_id };
}
