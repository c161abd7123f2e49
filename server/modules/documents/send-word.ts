import type { FastifyReply } from 'fastify';
import type { Actor } from '#server/platform/access/actor.ts';
import { writeWordFile } from '#server/platform/word/index.ts';
import type { DocumentsDeps } from './documents.deps.ts';
import { findForPrint } from './queries/get-outgoing.ts';
import { gatherLetter } from './queries/letter-parts.ts';
import { letterOfDraft } from './rules/letter-of-draft.ts';
import type { NoteViewing } from './steps/note-viewing.ts';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The draft as a Word file, as fields and text stand now; made anew each time and kept nowhere. */
export async function sendWord(deps: DocumentsDeps, actor: Actor, { id, reply, viewed }: { id: string; reply: FastifyReply; viewed: NoteViewing }): Promise<FastifyReply> {
  const { letter, agencyId } = await deps.database.read(async (tx) => {
    const { draft } = await findForPrint(tx, actor, id);
    return { letter: await gatherLetter(tx, draft, { number: null, date: null, lookup: null }), agencyId: draft.agencyId };
  });
  await viewed(actor, { subjectType: 'outgoing', subjectId: id, agencyId, what: 'document' });
  const bytes = Buffer.from(await writeWordFile(letterOfDraft(letter.parts)));
  return reply.type(WORD).header('content-length', bytes.length).header('content-disposition', "attachment; filename*=UTF-8''du-thao.docx").send(bytes);
}
