import { Refusal } from '#server/platform/errors/refusal.ts';
import { isPrintable } from '#server/platform/typesetting/index.ts';
import type { DocumentsDeps } from '../documents.deps.ts';
import { typing } from '../rules/form-check/typing.ts';
import { formFactsOfDraft } from '../rules/form-facts-of-draft.ts';
import { letterOfDraft, type LetterParts } from '../rules/letter-of-draft.ts';
import { typesetOrRefuse } from './typeset-or-refuse.ts';

/** A draft as PDF; signs that cannot be printed are told with the places where they stand. */
export async function typesetDraft(deps: Pick<DocumentsDeps, 'typeset'>, parts: LetterParts): Promise<Uint8Array> {
  try {
    return await typesetOrRefuse(deps, letterOfDraft(parts));
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'documents/unsupported-character') throw error;
    throw new Refusal(error.code, { ...error.facts, places: unprintablePlaces(parts) });
  }
}

const unprintablePlaces = (parts: LetterParts) =>
  typing(formFactsOfDraft(parts, null, isPrintable)).filter(({ code }) => code === 'sign-not-printable').map(({ place, words }) => ({ place, signs: words ?? '' }));
