import type { LetterFacts } from './letter-facts.ts';
import { TypesettingProcess } from './typesetting-process.ts';

export type { BodyBlock, FilingFacts, LetterFacts, SignerFacts } from './letter-facts.ts';
export { bodyOfText } from './body-of-text.ts';
export { TypesettingError, TypesettingProcess } from './typesetting-process.ts';
export type { TypesettingFault, TypesettingLimits } from './typesetting-process.ts';

const shared = new TypesettingProcess();

/** PDF/A-2b of an administrative document in the layout of Decree 30/2020/NĐ-CP. Throws TypesettingError. */
export const typesetLetter = (facts: LetterFacts): Promise<Uint8Array> => shared.typeset(facts);

/** Ends the child process now instead of after its idle time. */
export const stopTypesetting = (): void => shared.stop();
