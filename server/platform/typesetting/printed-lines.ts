import { writtenDay } from '#contract/day.ts';
import { DOCUMENT_TYPES } from '#contract/documents/document-types.ts';
import { printedLookupCode } from '#contract/verification/lookup-code.ts';
import { renderSVG } from 'uqr';
import { formOf, type TypeForm } from '#contract/drafting/templates/type-form.ts';
import { printedAppendices } from './printed-appendices.ts';
import type { CopyFormula } from './copy-facts.ts';
import type { BodyBlock, FilingFacts, LetterFacts, Run, SignerFacts } from './letter-facts.ts';
import { phrasesOf } from './phrases.ts';
import { withRoomToBreak } from './room-to-break.ts';

/** Where a number or a day will stand once it is given; no-break spaces, or the line would close up. */
const ROOM = '\u00A0'.repeat(8);
/** Two digits with a blank on each side: the line of a draft is as long as the one it will be, and breaks no sooner. */
const DAY_ROOM = '\u00A0'.repeat(6);
const CIRCULATION = { none: null, internal: 'LƯU HÀNH NỘI BỘ', return: 'XEM XONG TRẢ LẠI' } as const;
const STAMPS = [null, 'KHẨN', 'THƯỢNG KHẨN', 'HỎA TỐC'] as const;

/** Ô 3. Below 10 the number gets a leading 0. */
export function numberLine(number: string | null, symbol: string): string {
  const digits = number === null ? ROOM : paddedNumber(number);
  return `Số: ${digits}/${symbol}`;
}

const paddedNumber = (number: string): string => number.replace(/^(?=\d$)/, '0');

/** Ô 4. */
export function dateLine(place: string, date: string | null): string {
  return date === null ? `${place}, ngày${DAY_ROOM}tháng${DAY_ROOM}năm${ROOM}` : `${place}, ${writtenDay(date)}`;
}

/** What a cell prints, and what of it is given when the document is issued; null before. */
export interface CellLine {
  readonly line: string;
  readonly value: string | null;
}

/** The cells of number and date for whoever fills them after the page is set. */
export function cellLines({ number, symbol, place, date }: Pick<LetterFacts, 'number' | 'symbol' | 'place' | 'date'>): { number: CellLine; date: CellLine } {
  return {
    number: { line: numberLine(number, symbol), value: number === null ? null : paddedNumber(number) },
    date: { line: dateLine(place, date), value: date === null ? null : writtenDay(date) },
  };
}

/** Ô 7a, in the order in which the powers were given: collective, order or authorisation, deputy, own position. */
export function signerLines(signer: SignerFacts): string[] {
  const lines = [
    signer.onBehalfOf && `TM. ${signer.onBehalfOf}`,
    signer.byOrderOf && `TL. ${signer.byOrderOf}`,
    signer.authorisedBy && `TUQ. ${signer.authorisedBy}`,
    signer.signingFor && `KT. ${signer.signingFor}`,
    `${signer.acting ? 'Q. ' : ''}${signer.position}`,
  ];
  return lines.flatMap((line) => (line ? [line.toLocaleUpperCase('vi')] : []));
}

/** Ô 9a: one addressee as it is; of several each ends with `;`, the last with `.`. */
export function addresseeLines(addressees: readonly string[]): string[] {
  const names = addressees.map(withoutEnd);
  return names.length < 2 ? names : names.map((name, at) => `${name}${at === names.length - 1 ? '.' : ';'}`);
}

/** Ô 9b. A document with addressees begins with "Như trên"; the last line says where the file copy lies. */
export function recipientLines(facts: Pick<LetterFacts, 'addressees' | 'recipients' | 'filing'>): string[] {
  const named = facts.recipients.map(withoutEnd);
  const above = facts.addressees.length > 0 && !named.some((line) => /^như trên/iu.test(line)) ? ['Như trên'] : [];
  return [...[...above, ...named].map((line) => `${line};`), filingLine(facts.filing)];
}

function filingLine({ unit, copies }: FilingFacts): string {
  const kept = copies === undefined ? '' : ` (${String(copies).padStart(2, '0')}b)`;
  return `Lưu: VT${unit === '' ? '' : `, ${unit}`}${kept}.`;
}

/** Căn cứ: each ends with `;`, the last with `.`. */
export function baseLines(bases: readonly string[]): string[] {
  return bases.map((base, at) => `${withoutEnd(base)}${at === bases.length - 1 ? '.' : ';'}`);
}

/** The body ends with `./.`, put after the last words whatever mark stood there. */
export function closed(body: readonly BodyBlock[]): BodyBlock[] {
  const last = body.findLastIndex((block) => block.kind !== 'table' && block.kind !== 'division');
  return body.map((block, at) => (at === last && block.kind !== 'table' ? { ...block, runs: endedRuns(block.runs) } : block));
}

/** Marks at the end may stand in runs of their own: those that become empty go. */
function endedRuns(runs: readonly Run[]): Run[] {
  const kept = [...runs];
  while (kept.length > 0 && withoutEnd(kept.at(-1)!.text) === '') kept.pop();
  const last = kept.pop();
  if (last === undefined) return [];
  return [...kept, { ...last, text: `${last.text.replace(END, '')}./.` }];
}

/** Everything the template prints, each as a finished string; the template decides places and sizes alone. */
export function printed(facts: LetterFacts) {
  const form = formOf(facts.type);
  const typeName = DOCUMENT_TYPES.find(({ code }) => code === facts.type)?.name ?? '';
  return {
    superior: upperLines(facts.superior).map(phrasesOf),
    issuer: upperLines(facts.issuer).map(phrasesOf),
    number: numberLine(facts.number, facts.symbol),
    dated: dateLine(facts.place, facts.date),
    ...titleOf(facts, form, typeName),
    stamp: STAMPS[facts.urgency] ?? null,
    circulation: CIRCULATION[facts.circulation ?? 'none'],
    addressees: addresseeLines(facts.addressees),
    addressing: form.addressing === 'dien' ? `${upperLines(facts.authority).join(' ')} điện:`.trimStart() : 'Kính gửi:',
    authority: form.authority ? upperLines(facts.authority) : [],
    bases: baseLines(facts.bases),
    enactment: form.enactment,
    body: closed(facts.body).map(withRoomToBreak),
    appendices: printedAppendices(facts),
    ...footOf(facts, form),
    lookup: facts.lookup === undefined ? null : printedLookup(facts.lookup),
    meta: { title: `${typeName}: ${facts.abstract}`, author: facts.issuer.replace(/\s+/gu, ' '), date: facts.date?.split('-').map(Number) ?? null },
  };
}

/** Ô 7, 9b, 12 and 13, and what the receiver of a slip fills in. */
function footOf(facts: LetterFacts, { rightSigner, recipients, receipt }: TypeForm) {
  const { signer, otherSigner, contact = [] } = facts;
  return {
    signer: [...(rightSigner === null ? [] : [rightSigner]), ...signerLines(signer)].map(phrasesOf),
    name: signer.name,
    otherSigner: otherSigner ? { lines: upperLines(otherSigner.title).map(phrasesOf), name: otherSigner.name } : null,
    recipients: recipientLines(facts),
    recipientsBelow: recipients === 'below',
    receipt: receipt ? '……………, ngày …… tháng …… năm ………' : null,
    reference: referenceOf(facts.reference),
    contact: contact.join('; '),
  };
}

/** The code in words, and its address as the picture of a QR code: level M reads on after a stamp or a fold. */
function printedLookup({ code, address }: NonNullable<LetterFacts['lookup']>) {
  const place = address === null ? '' : `, tra cứu tại ${address.replace(/^https?:\/\//u, '').replace(/\?.*$/u, '')}`;
  return { line: `Mã tra cứu: ${printedLookupCode(code)}${place}`, qr: address === null ? null : renderSVG(address, { ecc: 'M', border: 0 }) };
}

/** Ô 5: "V/v" under the number, or the name of the kind with the abstract below. A thư công is called by what it is: "THƯ KHEN". */
function titleOf({ abstract, attachedTo = '', type }: LetterFacts, { heading, attached }: TypeForm, typeName: string) {
  const about = heading === 'about' ? `V/v ${abstract}` : null;
  const isNamed = type === 'public-letter' && /^Thư\s/iu.test(abstract);
  const title = heading === 'about' ? null : (isNamed ? abstract : typeName).toLocaleUpperCase('vi');
  return { about, title, abstract: heading === 'title' && !isNamed ? abstract : null, attached: attached && attachedTo !== '' ? `(Kèm theo ${withoutEnd(attachedTo)})` : null };
}

/** Ô 12: "PL.(300)". */
function referenceOf(reference: LetterFacts['reference']): string {
  const { initials = '', copies = null } = reference ?? {};
  const named = initials === '' ? '' : `${initials.toLocaleUpperCase('vi')}.`;
  return copies === null ? named : `${named}(${String(copies).padStart(2, '0')})`;
}

/** The names above the formula of a copy, broken where their words belong together. */
export const printedFormula = (formula: CopyFormula) => ({ ...formula, superior: upperLines(formula.superior).map(phrasesOf), agency: upperLines(formula.agency).map(phrasesOf) });

export type PrintedLetter = ReturnType<typeof printed>;

function upperLines(name: string | null): string[] {
  return name === null ? [] : name.toLocaleUpperCase('vi').split('\n').map((line) => line.trim()).filter(Boolean);
}

const END = /[\s.;,/]+$/u;
const withoutEnd = (text: string): string => text.trim().replace(END, '');
