import type { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import type { contract } from '#contract/index.ts';
import type { Actor } from '#server/platform/access/actor.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import type { Handlers } from '#server/platform/http/implement.ts';
import { readBlob } from '../files/index.ts';
import { addAttachment } from './commands/add-attachment.ts';
import { noteWithheld } from './commands/note-withheld.ts';
import { orderAttachments } from './commands/order-attachments.ts';
import { removeAttachment } from './commands/remove-attachment.ts';
import { renameAttachment } from './commands/rename-attachment.ts';
import type { DocumentsDeps } from './documents.deps.ts';
import { namedFile } from './named-file.ts';
import { findAttachment, listAttachments, listReceivedAttachments } from './queries/list-attachments.ts';
import { sendFile } from './send-pdf.ts';
import type { NoteViewing } from './steps/note-viewing.ts';

type Attached = Pick<Handlers<typeof contract.documents>, 'listAttachments' | 'listReceivedAttachments' | 'addAttachment' | 'renameAttachment' | 'orderAttachments' | 'removeAttachment' | 'getAttachment' | 'getReceivedAttachment' | 'noteWithheldAttachment'>;

/** Tài liệu kèm theo là tệp riêng. */
export const attachedFiles = (deps: DocumentsDeps, viewed: NoteViewing): Attached => ({
  listAttachments: ({ params }, actor) => deps.database.read((tx) => listAttachments(tx, deps.signing, { actor, id: params.id })),
  listReceivedAttachments: ({ params }, actor) => deps.database.read((tx) => listReceivedAttachments(tx, actor, params.id)),
  addAttachment: ({ params }, actor, { request }) =>
    addAttachment(deps, actor, { ...params, bytes: request.body as Readable, toldLength: Number(request.headers['content-length'] ?? 0), ...namedFile(request) }),
  renameAttachment: ({ params, body }, actor) => renameAttachment(deps, actor, { ...params, ...body }),
  orderAttachments: ({ params, body }, actor) => orderAttachments(deps, actor, { ...params, ...body }),
  removeAttachment: ({ params }, actor) => removeAttachment(deps, actor, params),
  noteWithheldAttachment: ({ params }, actor) => noteWithheld(deps, actor, { ...params, of: 'outgoing' }),
  getAttachment: ({ params }, actor, { reply }) => send(deps, reply, { kind: 'outgoing', actor, viewed, ...params }),
  getReceivedAttachment: ({ params }, actor, { reply }) => send(deps, reply, { kind: 'incoming', actor, viewed, ...params }),
});

interface Asked {
  readonly kind: 'incoming' | 'outgoing';
  readonly viewed: NoteViewing;
  readonly actor: Actor;
  readonly id: string;
  readonly attachmentId: string;
}

async function send(deps: DocumentsDeps, reply: FastifyReply, { kind, viewed, ...asked }: Asked): Promise<FastifyReply> {
  const { file, stored } = await deps.database.read(async (tx) => {
    const found = await findAttachment(tx, `documents.${kind}`, asked);
    return { file: found, stored: await readBlob(tx, deps.storage, found.sha256) };
  });
  if (stored === undefined) throw new Refusal('not-found');
  await viewed(asked.actor, { subjectType: kind, subjectId: asked.id, agencyId: file.agencyId, what: 'attachment', file: file.fileName });
  return sendFile(reply, { ...stored, ...file });
}
