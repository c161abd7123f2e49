import type { PdfFile } from '../pdf/pdf-file.ts';
import { isArray, isName, type PdfDict, PdfFault, PdfName, PdfRef, textOf, type PdfValue } from '../pdf/values.ts';

/** A field of the form that people fill in or sign (ISO 32000-2, 12.7). */
export interface FormField {
  /** Names from the root down, joined by dots. */
  readonly name: string;
  readonly num: number;
  readonly dict: PdfDict;
  /** `Sig`, `Tx` …; inherited from above. */
  readonly type: string;
  /** Object numbers of the field itself and its pictures on pages. */
  readonly widgets: readonly number[];
}

const MAX_FIELDS = 5_000;
const MAX_DEPTH = 30;

/** All end fields of a state of the file. */
export function formFields(file: PdfFile): FormField[] {
  const form = file.dict(file.catalog.get('AcroForm'));
  const roots = form === undefined ? null : file.resolved(form.get('Fields'));
  const found: FormField[] = [];
  for (const ref of isArray(roots) ? roots : []) gather(file, ref, { name: '', type: '', depth: 0, found });
  return found;
}

interface Above {
  readonly name: string;
  readonly type: string;
  readonly depth: number;
  readonly found: FormField[];
}

function gather(file: PdfFile, ref: PdfValue, above: Above): void {
  const dict = file.dict(ref);
  if (!(ref instanceof PdfRef) || dict === undefined) return;
  if (above.depth > MAX_DEPTH || above.found.length >= MAX_FIELDS) throw new PdfFault('too-large', 'fields of the form');
  const own = textOf(file.resolved(dict.get('T')));
  const name = [above.name, own].filter((part) => part !== '').join('.');
  const kind = file.resolved(dict.get('FT'));
  const type = kind instanceof PdfName ? kind.name : above.type;
  const kids = kidsOf(file, dict);
  const below = kids.filter((kid) => file.dict(kid)?.entries.has('T') === true);
  for (const kid of below) gather(file, kid, { ...above, name, type, depth: above.depth + 1 });
  if (below.length === 0) above.found.push({ name, num: ref.num, dict, type, widgets: [ref.num, ...kids.map(({ num }) => num)] });
}

function kidsOf(file: PdfFile, dict: PdfDict): PdfRef[] {
  const kids = file.resolved(dict.get('Kids'));
  return isArray(kids) ? kids.filter((kid) => kid instanceof PdfRef) : [];
}

/** The signature dictionary in a field, with its object number; 0 when it stands in the field itself. */
export interface FieldSignature {
  readonly field: FormField;
  readonly num: number;
  readonly dict: PdfDict;
}

export function signaturesInFields(file: PdfFile): FieldSignature[] {
  return formFields(file)
    .filter(({ type }) => type === 'Sig')
    .flatMap((field) => {
      const value = field.dict.get('V');
      const dict = file.dict(value);
      return dict === undefined ? [] : [{ field, dict, num: value instanceof PdfRef ? value.num : 0 }];
    });
}

export const isTimeStamp = (dict: PdfDict): boolean => isName(dict.get('Type'), 'DocTimeStamp') || isName(dict.get('SubFilter'), 'ETSI.RFC3161');
