import type { contract } from '#contract/index.ts';
import type { Handlers } from '#server/platform/http/implement.ts';
import { saveAgencyForm } from './commands/save-agency-form.ts';
import type { DocumentsDeps } from './documents.deps.ts';
import { getAgencyForm } from './queries/get-agency-form.ts';
import { getFormCheck } from './queries/get-form-check.ts';

type Form = Pick<Handlers<typeof contract.documents>, 'getFormCheck' | 'getAgencyForm' | 'saveAgencyForm'>;

/** Thể thức: the form check of a draft, and what an agency settles for all its documents. */
export const draftForms = (deps: DocumentsDeps): Form => ({
  getFormCheck: ({ params }, actor) => deps.database.read((tx) => getFormCheck(tx, actor, params.id)),
  getAgencyForm: (_input, actor) => deps.database.read((tx) => getAgencyForm(tx, actor)),
  saveAgencyForm: ({ body }, actor) => saveAgencyForm(deps, actor, body),
});
