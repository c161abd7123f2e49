import { type LetterFacts, setOrRefuse } from '#server/platform/typesetting/index.ts';
import type { DocumentsDeps } from '../documents.deps.ts';

/** The document as PDF, or why it cannot be set. */
export const typesetOrRefuse = (deps: Pick<DocumentsDeps, 'typeset'>, letter: LetterFacts): Promise<Uint8Array> => setOrRefuse(() => deps.typeset(letter));
