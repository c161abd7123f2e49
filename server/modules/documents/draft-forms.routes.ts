import type { Readable } from 'node:stream';
import type { contract } from '#contract/index.ts';
import type { Handlers } from '#server/platform/http/implement.ts';
import { readWord } from './commands/read-word.ts';
import { saveAgencyForm } from './commands/save-agency-form.ts';
import type { DocumentsDeps } from './documents.deps.ts';
import { getAgencyForm } from './queries/get-agency-form.ts';
import { getFormCheck } from './queries/get-form-check.ts';
import { namedFile } from './named-file.ts';
import { sendPreview } from './send-preview.ts';
import { sendWord } from './send-word.ts';
import type { NoteViewing } from './steps/note-viewing.ts';

type Form = Pick<Handlers<typeof contract.documents>, 'readWord' | 'getWord' | 'getPreview' | 'getFormCheck' | 'getAgencyForm' | 'saveAgencyForm'>;

/** Thể thức: the template of a draft, its form check of a draft, and what an agency settles for all its documents. */
export const draftForms = (deps: DocumentsDeps, viewed: NoteViewing): Form => ({
  readWord: ({ params }, actor, { request }) => readWord(deps, actor, { ...params, bytes: request.body as Readable, toldLength: Number(request.headers['content-length'] ?? 0), ...namedFile(request) }),
  getWord: ({ params }, actor, { reply }) => sendWord(deps, actor, { ...params, reply, viewed }),
  getPreview: ({ params }, actor, { reply }) => sendPreview(deps, actor, { ...params, reply, viewed }),
  getFormCheck: ({ params }, actor) => deps.database.read((tx) => getFormCheck(tx, actor, params.id)),
  getAgencyForm: (_input, actor) => deps.database.read((tx) => getAgencyForm(tx, actor)),
  saveAgencyForm: ({ body }, actor) => saveAgencyForm(deps, actor, body),
});
