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
  const form = PdfDict.of({ Fields: new PdfArray(refs), SigFlags: PdfNumber.of(SIGNATURE_FLAGS) });
  pdf.getCatalog().set('AcroForm', pdf.register(form));
}

function fieldDict(pdf: PDF, { name, kind, x, y, width, height }: NewField, page: PDFPage): PdfDict {
  const top = page.height - y;
  const empty = PdfStream.fromDict({ Type: PdfName.of('XObject'), Subtype: PdfName.of('Form'), BBox: numbers(0, 0, width, height), Resources: new PdfDict() }, new Uint8Array());
  const common = {
    Type: PdfName.of('Annot'), Subtype: PdfName.of('Widget'), T: PdfString.fromString(name), Rect: numbers(x, top - height, x + width, top), P: page.ref,
    AP: PdfDict.of({ N: pdf.register(empty) }),
  };
  if (kind === 'signature') return PdfDict.of({ ...common, FT: PdfName.of('Sig'), F: PdfNumber.of(PRINT_AND_LOCKED) });
  // Filled by the office that issues, never by a reader; what it shows is its appearance, so the font of the entry is not used.
  return PdfDict.of({ ...common, FT: PdfName.of('Tx'), F: PdfNumber.of(PRINT), Ff: PdfNumber.of(READ_ONLY), DA: PdfString.fromString('0 g') });
}

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
      Resources: PdfDict.of({ XObject: PdfDict.of({ Stamp: embedded.ref }) }),
    },
    new TextEncoder().encode('/Stamp Do'),
  );
  field.set('AP', PdfDict.of({ N: pdf.register(appearance) }));
}

function pageAt(pdf: PDF, number: number): PDFPage {
  const page = pdf.getPage(number - 1);
  if (page === null) throw new Error(`The document has no page ${number}.`);
  return page;
}
