import type { FastifyReply } from 'fastify';
import type { Actor } from '#server/platform/access/actor.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import { Overtaken, typesetPreview } from '#server/platform/typesetting/index.ts';
import type { DocumentsDeps } from './documents.deps.ts';
import { findForPrint } from './queries/get-outgoing.ts';
import { gatherLetter } from './queries/letter-parts.ts';
import { sendPdf } from './send-pdf.ts';
import type { NoteViewing } from './steps/note-viewing.ts';
import { typesetDraft } from './steps/typeset-draft.ts';

/** The pages while they are written: kept nowhere, and only the newest that a person asked for. */
export async function sendPreview(deps: DocumentsDeps, actor: Actor, { id, reply, viewed }: { id: string; reply: FastifyReply; viewed: NoteViewing }): Promise<FastifyReply> {
  const { letter, agencyId } = await deps.database.read(async (tx) => {
    const { draft } = await findForPrint(tx, actor, id);
    return { letter: await gatherLetter(tx, draft, { number: null, date: null, lookup: null }), agencyId: draft.agencyId };
  });
  await viewed(actor, { subjectType: 'outgoing', subjectId: id, agencyId, what: 'document' });
  const bytes = await typesetDraft({ typeset: (facts) => typesetPreview(`${actor.personId} ${id}`, facts) }, letter.parts).catch((error: unknown) => {
    throw error instanceof Overtaken ? new Refusal('documents/newer-preview') : error;
  });
  return sendPdf(reply, { bytes, size: bytes.length, fileName: 'xem-truoc.pdf' });
}
