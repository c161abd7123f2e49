import type { SignatureAddition } from '#contract/verification/report.ts';
import type { PdfFile } from '../pdf/pdf-file.ts';
import { isArray, PdfDict, PdfRef } from '../pdf/values.ts';
import { formFields, type FormField, isTimeStamp } from '../signatures/fields.ts';
import { isVisible, isWidget, rectOf } from './roles.ts';

export interface NewFields {
  readonly additions: readonly SignatureAddition[];
  /** Numbers of the accepted fields and of their pictures. */
  readonly accepted: ReadonlySet<number>;
  /** Names of those that nobody may add to a signed document. */
  readonly refused: readonly string[];
}

/** Fields that came after a signature: signatures whose own cryptography holds, and empty places for one that show nothing. */
export function acceptNewFields(before: PdfFile, after: PdfFile, intact: ReadonlySet<number>): NewFields {
  const known = new Set(formFields(before).map(({ num }) => num));
  const additions: SignatureAddition[] = [];
  const accepted = new Set<number>();
  const refused: string[] = [];
  for (const field of formFields(after)) {
    if (known.has(field.num)) continue;
    const code = isRootOf(after, field) && field.widgets.every((num) => before.placeOf(num) === 'nowhere') ? kindOf(after, field, intact) : undefined;
    if (code === undefined) refused.push(field.name);
    else {
      additions.push({ code, detail: field.name });
      for (const num of field.widgets) accepted.add(num);
    }
  }
  return { additions, accepted, refused };
}

/** In points: room for a handwriting with its lines, or a seal. A larger picture could cover what was signed before. */
const LARGEST = { width: 320, height: 220 };

const isSmall = ([left = 0, bottom = 0, right = 0, top = 0]: readonly number[]): boolean =>
  Math.abs(right - left) <= LARGEST.width && Math.abs(top - bottom) <= LARGEST.height;

function kindOf(file: PdfFile, field: FormField, intact: ReadonlySet<number>): SignatureAddition['code'] | undefined {
  if (field.type !== 'Sig') return undefined;
  const pictures = field.widgets.map((num) => file.object(num)).filter((value) => value instanceof PdfDict);
  const value = field.dict.get('V');
  if (value === null) return pictures.some((picture) => isWidget(picture) && isVisible(file, picture)) ? undefined : 'signature-field';
  const dict = file.dict(value);
  if (!(value instanceof PdfRef) || dict === undefined || !intact.has(value.num)) return undefined;
  if (!pictures.every((picture) => isSmall(rectOf(file, picture)))) return undefined;
  return isTimeStamp(dict) ? 'document-time-stamp' : 'signature';
}

function isRootOf(file: PdfFile, { num }: FormField): boolean {
  const roots = file.resolved(file.dict(file.catalog.get('AcroForm'))?.get('Fields') ?? null);
  return isArray(roots) && roots.some((root) => root instanceof PdfRef && root.num === num);
}
