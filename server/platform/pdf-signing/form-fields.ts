import { type PDF, PdfArray, PdfDict, PdfName, PdfNumber, type PDFPage, PdfRef, PdfStream, PdfString } from '@libpdf/core';
import type { NewField } from './signature-order.ts';

const PRINT = 4;
const PRINT_AND_LOCKED = 132;
const READ_ONLY = 1;
/** Signatures exist; only append (ISO 32000-1, 12.7.2). */
const SIGNATURE_FLAGS = 3;

const numbers = (...values: number[]): PdfArray => new PdfArray(values.map((value) => PdfNumber.of(Math.round(value * 100) / 100)));

/** Puts fields on pages. Each shows nothing until it is filled; PDF/A wants an appearance even so (ISO 19005-2, 6.3.3). */
export function addFields(pdf: PDF, fields: readonly NewField[]): void {
  if (fields.length === 0) return;
  const refs = fields.map((field) => {
    const page = pageAt(pdf, field.page);
    const ref = pdf.register(fieldDict(pdf, field, page));
    annotationsOf(pdf, page).push(ref);
    return ref;
  });
  addToForm(pdf, refs);
}

/** A file of others may have a form of its own, and signatures in it. */
function addToForm(pdf: PDF, refs: readonly PdfRef[]): void {
  const resolve = pdf.getObject.bind(pdf);
  const there = pdf.getCatalog().getDict('AcroForm', resolve);
  if (there === undefined) {
    pdf.getCatalog().set('AcroForm', pdf.register(PdfDict.of({ Fields: new PdfArray([...refs]), SigFlags: PdfNumber.of(SIGNATURE_FLAGS) })));
    return;
  }
  const fields = there.getArray('Fields', resolve);
  if (fields === undefined) there.set('Fields', new PdfArray([...refs]));
  else for (const ref of refs) fields.push(ref);
  there.set('SigFlags', PdfNumber.of(SIGNATURE_FLAGS));
}

function fieldDict(pdf: PDF, { name, kind, x, y, width, height }: NewField, page: PDFPage): PdfDict {
  const empty = PdfStream.fromDict({ Type: PdfName.of('XObject'), Subtype: PdfName.of('Form'), BBox: numbers(0, 0, width, height), Resources: new PdfDict() }, new Uint8Array());
  const common = {
    Type: PdfName.of('Annot'), Subtype: PdfName.of('Widget'), T: PdfString.fromString(name), Rect: numbers(...rectangle(page, { x, y, width, height })), P: page.ref,
    AP: PdfDict.of({ N: pdf.register(empty) }),
  };
  if (kind === 'signature') return PdfDict.of({ ...common, FT: PdfName.of('Sig'), F: PdfNumber.of(PRINT_AND_LOCKED) });
  // Filled by the office that issues, never by a reader; what it shows is its appearance, so the font of the entry is not used.
  return PdfDict.of({ ...common, FT: PdfName.of('Tx'), F: PdfNumber.of(PRINT), Ff: PdfNumber.of(READ_ONLY), DA: PdfString.fromString('0 g') });
}

/** Where a box of the page as it is shown lies on the page as it is written: pages may be turned, and cut from a larger one. */
function rectangle(page: PDFPage, { x, y, width, height }: Pick<NewField, 'x' | 'y' | 'width' | 'height'>): [number, number, number, number] {
  const box = page.getCropBox();
  const [right, top] = [box.x + box.width, box.y + box.height];
  switch (page.rotation) {
    case 0: return [box.x + x, top - y - height, box.x + x + width, top - y];
    case 90: return [box.x + y, box.y + x, box.x + y + height, box.y + x + width];
    case 180: return [right - x - width, box.y + y, right - x, box.y + y + height];
    case 270: return [right - y - height, top - x - width, right - y, top - x];
  }
}

/** Turns what a field shows with its page, so that it stands upright. */
const UPRIGHT = { 90: [0, 1, -1, 0, 0, 0], 180: [-1, 0, 0, -1, 0, 0], 270: [0, -1, 1, 0, 0, 0] } as const;

function annotationsOf(pdf: PDF, page: PDFPage): PdfArray {
  const there = page.dict.getArray('Annots', pdf.getObject.bind(pdf));
  if (there !== undefined) return there;
  const made = new PdfArray([]);
  page.dict.set('Annots', made);
  return made;
}

/** The field, wherever it is listed; a fault of ours when it is not there. */
export function fieldNamed(pdf: PDF, name: string): PdfDict {
  const resolve = pdf.getObject.bind(pdf);
  const fields = pdf.getCatalog().getDict('AcroForm', resolve)?.getArray('Fields', resolve) ?? new PdfArray([]);
  for (const entry of fields) {
    const field = entry instanceof PdfRef ? resolve(entry) : entry;
    if (field instanceof PdfDict && field.getString('T', resolve)?.asString() === name) return field;
  }
  throw new Error(`The document has no field ${name}.`);
}

/** Lets a field show a page of another PDF, scaled to the field. Fonts stay the few letters they are. */
export async function showStamp(pdf: PDF, field: PdfDict, stamps: PDF, index: number): Promise<void> {
  const embedded = await pdf.embedPage(stamps, index);
  const appearance = PdfStream.fromDict(
    {
      Type: PdfName.of('XObject'), Subtype: PdfName.of('Form'), BBox: numbers(0, 0, embedded.width, embedded.height),
      Resources: PdfDict.of({ XObject: PdfDict.of({ Stamp: embedded.ref }) }), ...turned(pdf, field),
    },
    new TextEncoder().encode('/Stamp Do'),
  );
  field.set('AP', PdfDict.of({ N: pdf.register(appearance) }));
}

function turned(pdf: PDF, field: PdfDict): Record<string, PdfArray> {
  const page = pdf.getPages().find(({ ref }) => ref === field.get('P'));
  return page === undefined || page.rotation === 0 ? {} : { Matrix: numbers(...UPRIGHT[page.rotation]) };
}

function pageAt(pdf: PDF, number: number): PDFPage {
  const page = pdf.getPage(number - 1);
  if (page === null) throw new Error(`The document has no page ${number}.`);
  return page;
}
