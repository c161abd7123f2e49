import { DOCUMENT_TYPES } from '#contract/documents/document-types.ts';
import { roman } from '#contract/drafting/numbering.ts';
import type { LetterFacts } from './letter-facts.ts';
import { withRoomToBreak } from './room-to-break.ts';

const ROOM = '\u00A0'.repeat(8);

/** "Phụ lục I", "Phụ lục II"; a single one has no numeral (Decree 30/2020, Appendix I Part II §III). */
export const appendixLabel = (at: number, count: number): string => (count === 1 ? 'Phụ lục' : `Phụ lục ${roman(at + 1)}`);

/** Appendices as they are printed. On an electronic document number and day of the line "Kèm theo" are not filled in. */
export function printedAppendices({ appendices = [], type, issuer }: Pick<LetterFacts, 'appendices' | 'type' | 'issuer'>) {
  const typeName = DOCUMENT_TYPES.find(({ code }) => code === type)?.name ?? '';
  const attached = `(Kèm theo ${typeName} số${ROOM}/${ROOM}ngày${ROOM}tháng${ROOM}năm${ROOM}của ${issuer.replace(/\s+/gu, ' ')})`;
  return appendices.map(({ title, body, landscape }, at) => ({
    label: appendixLabel(at, appendices.length), title: title.toLocaleUpperCase('vi'), attached, landscape, body: body.map(withRoomToBreak),
  }));
}
