import type { PdfFile } from '../pdf/pdf-file.ts';
import { isArray, isName, type PdfDict, PdfFault, PdfRef, type PdfValue } from '../pdf/values.ts';
import { formFields, type FormField } from '../signatures/fields.ts';

/** What an object is in the signed state, by its number, where a rule of its own applies to it. */
export interface Roles {
  readonly form: number | undefined;
  /** Numbers of pages, from 1. */
  readonly pages: ReadonlyMap<number, number>;
  /** Every field by its own number and those of its pictures. */
  readonly fields: ReadonlyMap<number, FormField>;
}

const MAX_PAGES = 20_000;

export function rolesOf(state: PdfFile): Roles {
  const form = state.catalog.get('AcroForm');
  const fields = new Map(formFields(state).flatMap((field) => field.widgets.map((num) => [num, field] as const)));
  const pages = new Map<number, number>();
  gatherPages(state, state.catalog.get('Pages'), { pages, above: new Set() });
  return { form: form instanceof PdfRef ? form.num : undefined, pages, fields };
}

function gatherPages(state: PdfFile, ref: PdfValue, walk: { pages: Map<number, number>; above: Set<number> }): void {
  const node = state.dict(ref);
  if (!(ref instanceof PdfRef) || node === undefined) return;
  if (walk.above.has(ref.num) || walk.above.size > 50 || walk.pages.size > MAX_PAGES) throw new PdfFault('malformed', 'tree of pages');
  const kids = state.resolved(node.get('Kids'));
  if (!isArray(kids)) {
    if (!walk.pages.has(ref.num)) walk.pages.set(ref.num, walk.pages.size + 1);
    return;
  }
  walk.above.add(ref.num);
  for (const kid of kids) gatherPages(state, kid, walk);
  walk.above.delete(ref.num);
}

/** Whether a picture of a field shows something. */
export function isVisible(file: PdfFile, widget: PdfDict): boolean {
  return file.resolved(widget.get('AP')) !== null && !isFlat(rectOf(file, widget));
}

const isFlat = ([left = 0, bottom = 0, right = 0, top = 0]: readonly number[]): boolean => left === right || bottom === top;

export function rectOf(file: PdfFile, widget: PdfDict): number[] {
  const rect = file.resolved(widget.get('Rect'));
  return isArray(rect) ? rect.map((side) => Number(file.resolved(side))) : [];
}

export const isWidget = (dict: PdfDict): boolean => isName(dict.get('Subtype'), 'Widget');
