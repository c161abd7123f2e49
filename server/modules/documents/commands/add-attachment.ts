import type { Readable } from 'node:stream';
import { ATTACHMENT_LIMITS, type AttachmentShown } from '#contract/documents/attachments.ts';
import type { Actor } from '#server/platform/access/actor.ts';
import { newId } from '#server/platform/database/ids.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { orRefuse } from '#server/platform/errors/decision.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import type { HeldBytes } from '#server/platform/storage/storage.ts';
import { readingText } from '#server/platform/text-extraction/index.ts';
import { recordAudit } from '../../audit/index.ts';
import { keepBlob, shownFileName } from '../../files/index.ts';
import type { FirstLook } from '../../recognition/index.ts';
import type { DocumentsDeps } from '../documents.deps.ts';
import { readDraft } from '../queries/get-outgoing.ts';
import { shown } from '../queries/list-attachments.ts';
import type { Attachment } from '../rules/attachment.ts';
import { decideAdding, decideKind, isTaken } from '../rules/attachment-file.ts';
import { decideAttaching } from '../rules/outgoing-acts.ts';
import { keepAttachments, openAttachments } from '../steps/open-attachments.ts';
import { readAttached, type ReadAttached } from '../steps/read-attached.ts';
import { inspectedTexts, limited } from './read-upload.ts';

export interface AttachmentUpload {
  readonly id: string;
  readonly bytes: Readable;
  readonly toldLength: number;
  readonly fileName: string;
  readonly declaredNoSecret: boolean;
}

/** Đính kèm tệp riêng: a file that goes with the draft, read and let through the gate as every upload before anything of it is kept. */
export async function addAttachment(deps: DocumentsDeps, actor: Actor, order: AttachmentUpload): Promise<{ id: string; attachment: AttachmentShown }> {
  const isDigital = await deps.database.read(async (tx) => mayAttach(deps, tx, actor, order.id));
  const fileName = shownFileName(order.fileName);
  if (!isTaken(fileName)) throw new Refusal('documents/attachment-kind');
  const held = await deps.storage.hold(limited(order));
  try {
    refuseSize(held.size);
    const bytes = Buffer.concat(await Array.fromAsync(held.read()));
    const read = await readAttached(bytes);
    const { contentType } = orRefuse(decideKind(fileName, read.kind));
    const look = await lookAt(deps, read, bytes);
    await deps.gate.pass(actor, {
      channel: 'documents.attachment', declared: order.declaredNoSecret, texts: [...inspectedTexts(fileName, read), ...look.forTheGate],
      metadata: [read.properties, ...read.enclosed.map(({ properties }) => properties)],
    });
    const pageWidth = read.kind === 'pdf' ? (read.pages[0]?.width ?? null) : null;
    if (pageWidth !== null && isDigital) await deps.signing.refuseUnsignable(bytes, pageWidth);
    return await keep(deps, actor, { id: order.id, held, look, read, declared: order.declaredNoSecret, file: { name: fileName, contentType, pageWidth } });
  } catch (error) {
    await held.discard();
    throw error;
  }
}

async function mayAttach(deps: DocumentsDeps, tx: Tx, actor: Actor, id: string): Promise<boolean> {
  const draft = await readDraft(tx, actor, id);
  orRefuse(decideAttaching(draft, actor));
  return deps.signing.isDigital(tx, draft.agencyId);
}

function refuseSize(size: number): void {
  if (size === 0) throw new Refusal('files/empty');
  if (size > ATTACHMENT_LIMITS.bytesEach) throw new Refusal('documents/attachment-too-large');
}

const NO_PICTURES: FirstLook = { pictures: [], pages: [], forTheGate: [], isBlocked: false };

const lookAt = ({ scans }: DocumentsDeps, { kind, pages }: ReadAttached, bytes: Buffer): Promise<FirstLook> =>
  kind === 'pdf' ? scans.lookAtFirst({ size: bytes.length, read: async () => bytes }, pages) : Promise.resolve(NO_PICTURES);

interface Passed {
  readonly id: string;
  readonly held: HeldBytes;
  readonly look: FirstLook;
  readonly read: ReadAttached;
  readonly declared: boolean;
  readonly file: Pick<Attachment, 'name' | 'contentType' | 'pageWidth'>;
}

function keep(deps: DocumentsDeps, actor: Actor, { id, held, look, read, declared, file }: Passed) {
  return deps.database.act(actor, async (tx) => {
    const open = await openAttachments(tx, actor, id);
    const { sha256, size } = held;
    orRefuse(decideAdding(open.draft.attachments, { sha256, size }));
    await keepBlob(tx, held);
    await deps.scans.begin(tx, { sha256, layer: readingText(read.pages).text, declared, look });
    const attachment: Attachment = { id: newId(), ...file, pages: file.pageWidth === null ? null : read.pages.length, sha256, size, signed: null, isWithheld: false };
    await keepAttachments(deps, tx, open, [...open.draft.attachments, attachment]);
    await recordAudit(tx, { actor, capacity: open.capacity }, { action: 'documents.attachment-added', subjectType: 'outgoing', subjectId: open.draft.id, agencyId: open.draft.agencyId, detail: { attachment: attachment.id, name: file.name, sha256, size: String(size) } });
    return { id, attachment: shown(attachment) };
  });
}
