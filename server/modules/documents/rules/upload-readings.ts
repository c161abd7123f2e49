import type * as z from 'zod';
import type { incoming } from '#contract/documents/incoming.ts';
import type { LetterReading, Reading } from './reading/reading-types.ts';

export type UploadReadings = z.output<typeof incoming.readUpload.response>['readings'];

/** What was read, as the register form takes it: text, confidence and the place on the page. */
export function uploadReadings(letter: LetterReading): UploadReadings {
  return {
    issuerName: shown(letter.issuer, (issuer) => issuer),
    number: shown(letter.number, (number) => number),
    symbol: shown(letter.symbol, (symbol) => symbol),
    documentDate: shown(letter.date, (date) => date),
    type: shown(letter.type, (type) => type),
    subject: shown(letter.abstract, (subject) => subject),
    signerName: shown(letter.signerName, (name) => name),
    signerPosition: shown(letter.signerPosition, (position) => position),
    urgency: shown(letter.urgency, String),
    replyTo: shown(letter.replyTo, ({ text }) => text),
  };
}

function shown<Value>(reading: Reading<Value> | undefined, text: (value: Value) => string): UploadReadings['number'] {
  if (reading === undefined) return null;
  return { value: text(reading.value), confidence: reading.confidence, place: { page: reading.page, ...reading.box } };
}

/** What was recognised in a picture is to be looked at twice: a recogniser drops a mark or a word and is sure all the same. */
const IN_PICTURES = 0.5;

export function lessSure(readings: UploadReadings, pictures: readonly number[]): UploadReadings {
  const judged = Object.entries(readings).map(([name, reading]) => [name, reading !== null && pictures.includes(reading.place?.page ?? 0) ? { ...reading, confidence: reading.confidence * IN_PICTURES } : reading]);
  return Object.fromEntries(judged) as UploadReadings;
}
