import type { SignatureAddition } from '#contract/verification/report.ts';
import type { PdfFile } from '../pdf/pdf-file.ts';
import { PdfDict, PdfRef, textOf, type PdfValue } from '../pdf/values.ts';
import { type FormField, isTimeStamp } from '../signatures/fields.ts';
import type { Comparison } from './comparison.ts';
import type { Intact } from './intact.ts';
import { rectOf } from './roles.ts';

interface Field {
  readonly comparison: Comparison;
  readonly field: FormField;
  readonly intact: Intact;
}

/** Số và ngày of our own forms, filled in once by the clerk after the head has signed. */
const FILLED_LATER: Readonly<Record<string, RegExp>> = { so: /^\d{1,6}[A-Za-z]?$/u, ngay: /^[\d\p{L} ,./-]{1,80}$/u };
/** In points: the right half of the head of a letter, which the line of place and date fills; a larger field could cover the text. */
const LARGEST = { width: 290, height: 40 };

/** What happened to value and picture of a field that was there when the document was signed. */
export function fillIn({ comparison, field, intact }: Field, old: PdfDict, now: PdfDict): 'same' | 'changed' | SignatureAddition {
  const [isSameValue, isSamePicture] = ['V', 'AP'].map((key) => comparison.isEqual(old.get(key), now.get(key)));
  if (isSameValue && isSamePicture) return 'same';
  if (field.type === 'Sig') return signedNow({ comparison, field, intact });
  return numberOrDate({ comparison, field, intact }, old);
}

/** An empty place that was signed in: the picture may come with an intact signature only. */
function signedNow({ comparison: { before, after }, field, intact }: Field): 'changed' | SignatureAddition {
  const [value, valueNow] = [valueOf(before.object(field.num)), valueOf(after.object(field.num))];
  const dict = after.dict(valueNow);
  if (value !== null || !(valueNow instanceof PdfRef) || dict === undefined || !intact.nums.has(valueNow.num)) return 'changed';
  return { code: isTimeStamp(dict) ? 'document-time-stamp' : 'signature', detail: field.name };
}

/** Once, in a small field, and under a later signature: that of the agency. */
function numberOrDate({ comparison: { before, after }, field, intact }: Field, picture: PdfDict): 'changed' | SignatureAddition {
  const form = FILLED_LATER[field.name];
  const text = textIn(after, field);
  const isFirst = textIn(before, field) === '' && intact.states.every((state) => ['', text].includes(textIn(state, field)));
  const isSigned = intact.states.some((state) => textIn(state, field) === text);
  if (form?.test(text) !== true || field.type !== 'Tx' || !isFirst || !isSigned || !isSmall(rectOf(before, picture))) return 'changed';
  return { code: 'number-and-date', detail: `${field.name}: ${text}` };
}

const textIn = (file: PdfFile, { num }: FormField): string => textOf(file.resolved(valueOf(file.object(num))));

const isSmall = ([left = 0, bottom = 0, right = 0, top = 0]: readonly number[]): boolean =>
  Math.abs(right - left) <= LARGEST.width && Math.abs(top - bottom) <= LARGEST.height;

const valueOf = (value: PdfValue): PdfValue => (value instanceof PdfDict ? value.get('V') : null);
