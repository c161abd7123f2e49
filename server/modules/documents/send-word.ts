import type { FastifyReply } from 'fastify';
import type { Actor } from '#server/platform/access/actor.ts';
import { writeWordFile } from '#server/platform/word/index.ts';
import type { DocumentsDeps } from './documents.deps.ts';
import { findForPrint } from './queries/get-outgoing.ts';
import { gatherLetter } from './queries/letter-parts.ts';
import { letterOfDraft } from './rules/letter-of-draft.ts';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The draft as a Word file, as fields and text stand now; made anew each time and kept nowhere. */
export async function sendWord(deps: DocumentsDeps, actor: Actor, { id, reply }: { id: string; reply: FastifyReply }): Promise<FastifyReply> {
  const letter = await deps.database.read(async (tx) => {
    const { draft } = await findForPrint(tx, actor, id);
    return gatherLetter(tx, draft, { number: null, date: null, lookup: null });
  });
  const bytes = Buffer.from(await writeWordFile(letterOfDraft(letter.parts)));
  return reply.type(WORD).header('content-length', bytes.length).header('content-disposition', "attachment; filename*=UTF-8''du-thao.docx").send(bytes);
}
