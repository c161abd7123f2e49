import { Refusal } from '#server/platform/errors/refusal.ts';
import { type LetterFacts, TypesettingError } from '#server/platform/typesetting/index.ts';
import type { DocumentsDeps } from '../documents.deps.ts';

/** The document as PDF. What its writer can mend is named to them; a setter that is busy or was killed is worth another try. */
export const typesetOrRefuse = (deps: Pick<DocumentsDeps, 'typeset'>, letter: LetterFacts): Promise<Uint8Array> => setOrRefuse(() => deps.typeset(letter));

/** The same for any work that sets pages. */
export async function setOrRefuse(work: () => Promise<Uint8Array>): Promise<Uint8Array> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof TypesettingError ? refusalOf(error) : error;
  }
}

function refusalOf(error: TypesettingError): Error {
  switch (error.fault) {
    case 'unsupported-character':
      return new Refusal('documents/unsupported-character', { signs: error.detail });
    case 'too-large':
      return new Refusal('too-large');
    case 'failed':
      return error;
    case 'too-many-waiting':
    case 'timed-out':
    case 'crashed':
    case 'stopped':
      return new Refusal('unavailable');
  }
}
