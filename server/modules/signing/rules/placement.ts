import type { NewField } from '#server/platform/pdf-signing/signature-order.ts';
import type { Place, PlaceName } from '#server/platform/typesetting/stamp-facts.ts';

/** Names of the form fields in every document of this office. */
export const FIELDS = { number: 'so', date: 'ngay', person: 'chu-ky-ca-nhan', agency: 'chu-ky-co-quan' } as const;

const MM = 72 / 25.4;
/** True size of the seal of an agency. */
const SEAL = 36 * MM;
const HANDWRITING = { width: 60 * MM, height: 26 * MM };
/** Room above and below the letters of a line, in points: accents rise above the cell, tails hang below it. */
export const LINE = { lead: 5, height: 18 } as const;

export type Box = Pick<NewField, 'page' | 'x' | 'y' | 'width' | 'height'>;

/** The four fields of a document (ô 3, 4, 7c, 8), over the places that the layout left open. The seal lies above the signature. */
export function fieldsAt(places: readonly Place[]): NewField[] {
  const room = placeOf(places, 'chu-ky');
  return [
    { name: FIELDS.number, kind: 'text', ...lineBox(placeOf(places, 'so')) },
    { name: FIELDS.date, kind: 'text', ...lineBox(placeOf(places, 'ngay')) },
    { name: FIELDS.person, kind: 'signature', ...handwritingBox(room) },
    { name: FIELDS.agency, kind: 'signature', ...sealBox(room) },
  ];
}

function lineBox({ page, x, y, width }: Place): Box {
  return { page, x, y: y - LINE.lead, width, height: LINE.height };
}

/** In the middle between title and name. */
export function handwritingBox({ page, x, y, width, height }: Place): Box {
  return { page, x: x + (width - HANDWRITING.width) / 2, y: y + (height - HANDWRITING.height) / 2, ...HANDWRITING };
}

/** The line of a separate file: size 10, with room above and below its letters. */
export const LINE_OF_COPY = { size: 10, lead: 3, height: 16 } as const;

/** Top right of page 1, outside the text (Decree 30/2020, Appendix I Part I §II.14). */
export const lineBoxAt = (pageWidth: number): Box => ({ page: 1, x: 30 * MM, y: 6 * MM, width: pageWidth - 45 * MM, height: LINE_OF_COPY.height });

/** The same on a file that others have signed: narrow enough that no verifier takes it for something that covers what they signed. */
export function lineBoxBeside(pageWidth: number): Box {
  const box = lineBoxAt(pageWidth);
  const width = Math.min(box.width, WIDTH_BESIDE_SIGNATURES);
  return { ...box, x: box.x + box.width - width, width };
}

const WIDTH_BESIDE_SIGNATURES = 318;

/** The seal in its true size covers the left third of the signature (Decree 30/2020, Appendix I Part I §II.8). */
export function sealBox(room: Place): Box {
  const under = handwritingBox(room);
  return { page: room.page, x: under.x + under.width / 3 - SEAL, y: under.y + (under.height - SEAL) / 2, width: SEAL, height: SEAL };
}

export function placeOf(places: readonly Place[], name: PlaceName): Place {
  const found = places.find((place) => place.name === name);
  if (found === undefined) throw new Error(`The layout left no place for ${name}.`);
  return found;
}
