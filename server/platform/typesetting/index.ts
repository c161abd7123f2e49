import type { CopyFacts } from './copy-facts.ts';
import type { LetterFacts } from './letter-facts.ts';
import { NewestWins } from './newest-wins.ts';
import type { RegisterFacts } from './register-facts.ts';
import type { SlipFacts } from './slip-facts.ts';
import type { SubmissionFacts } from './submission-facts.ts';
import type { StampFacts, Typeset } from './stamp-facts.ts';
import { TypesettingProcess } from './typesetting-process.ts';

export type { AppendixFacts, BodyBlock, FilingFacts, LetterFacts, SignerFacts } from './letter-facts.ts';
export type { CopyFacts, CopyFormula, CopyPage } from './copy-facts.ts';
export type { RegisterFacts } from './register-facts.ts';
export type { SlipFacts, SlipSection } from './slip-facts.ts';
export type { SubmissionFacts } from './submission-facts.ts';
export type { Picture, Place, PlaceName, StampFacts, Typeset } from './stamp-facts.ts';
export { type CellLine, cellLines, signerLines } from './printed-lines.ts';
export { blocksOfBody } from './blocks-of-body.ts';
export { bodyOfText } from './body-of-text.ts';
export { Overtaken } from './newest-wins.ts';
export { boldLine, plainArticle, plainParagraph, plainTable } from './plain-blocks.ts';
export { isPrintable } from './printable.ts';
export { setOrRefuse } from './set-or-refuse.ts';
export { TypesettingError, TypesettingProcess } from './typesetting-process.ts';
export type { TypesettingFault, TypesettingLimits } from './typesetting-process.ts';

const shared = new TypesettingProcess();
/** A volume of a register takes seconds and much memory: it has a child of its own, so that no letter waits behind it. */
const books = new TypesettingProcess({ timeLimitMs: 120_000, documentsPerChild: 20, factsBytes: 8 * 2 ** 20, waiting: 20 });

/** Copies are made of pictures: a hundred pages take memory that letters do not. */
const copies = new TypesettingProcess({ timeLimitMs: 60_000, documentsPerChild: 50, factsBytes: 150 * 2 ** 20, rssBytes: 900 * 2 ** 20, waiting: 20 });

/** What is typed is shown while it is typed: a child of its own, so that no document to be issued waits behind it. */
const previews = new TypesettingProcess({ idleMs: 300_000, waiting: 60 });
const newest = new NewestWins<Uint8Array>();

/** The same as it stands now, for who looks on (`key`): the newest request is set, older ones that wait end with Overtaken. */
export const typesetPreview = (key: string, facts: LetterFacts): Promise<Uint8Array> => newest.run(key, () => previews.typeset(facts));

/** PDF/A-2b of an administrative document in the layout of Decree 30/2020/NĐ-CP. Throws TypesettingError. */
export const typesetLetter = (facts: LetterFacts): Promise<Uint8Array> => shared.typeset(facts);

/** The same document with the cells of number and date left to form fields, and where they, and the signature, stand. */
export const typesetOpenLetter = (facts: LetterFacts, madeAt?: string): Promise<Typeset> => shared.typesetOpen(facts, madeAt);

/** One PDF/A-2b page for each stamp, in their order. Throws TypesettingError. */
export const typesetStamps = (stamps: readonly StampFacts[]): Promise<Uint8Array> => shared.stamps(stamps);

/** PDF/A-2b of one volume of a register (sổ) in the form of Decree 30/2020, Appendix IV. Throws TypesettingError. */
export const typesetRegister = (facts: RegisterFacts): Promise<Uint8Array> => books.register(facts);

/** PDF/A-2b of Phiếu giải quyết văn bản đến. Throws TypesettingError. */
export const typesetSlip = (facts: SlipFacts): Promise<Uint8Array> => shared.slip(facts);

/** PDF/A-2b of a copy of a document, from pictures of its pages. Throws TypesettingError. */
export const typesetCopy = (facts: CopyFacts): Promise<Uint8Array> => copies.copy(facts);

/** PDF/A-2b of Phiếu trình giải quyết công việc. Throws TypesettingError. */
export const typesetSubmission = (facts: SubmissionFacts): Promise<Uint8Array> => shared.submission(facts);

/** Ends the child processes now instead of after their idle time. */
export const stopTypesetting = (): void => {
  shared.stop();
  books.stop();
  copies.stop();
  previews.stop();
};
