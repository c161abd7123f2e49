import type { LetterFacts } from './letter-facts.ts';
import type { StampFacts, Typeset } from './stamp-facts.ts';
import { TypesettingProcess } from './typesetting-process.ts';

export type { BodyBlock, FilingFacts, LetterFacts, SignerFacts } from './letter-facts.ts';
export type { Picture, Place, PlaceName, StampFacts, Typeset } from './stamp-facts.ts';
export { type CellLine, cellLines } from './printed-lines.ts';
export { bodyOfText } from './body-of-text.ts';
export { TypesettingError, TypesettingProcess } from './typesetting-process.ts';
export type { TypesettingFault, TypesettingLimits } from './typesetting-process.ts';

const shared = new TypesettingProcess();

/** PDF/A-2b of an administrative document in the layout of Decree 30/2020/NĐ-CP. Throws TypesettingError. */
export const typesetLetter = (facts: LetterFacts): Promise<Uint8Array> => shared.typeset(facts);

/** The same document with the cells of number and date left to form fields, and where they, and the signature, stand. */
export const typesetOpenLetter = (facts: LetterFacts): Promise<Typeset> => shared.typesetOpen(facts);

/** One PDF/A-2b page for each stamp, in their order. Throws TypesettingError. */
export const typesetStamps = (stamps: readonly StampFacts[]): Promise<Uint8Array> => shared.stamps(stamps);

/** Ends the child process now instead of after its idle time. */
export const stopTypesetting = (): void => shared.stop();
