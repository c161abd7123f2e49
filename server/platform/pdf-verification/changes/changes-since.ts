import type { SignatureAddition, SignatureChange } from '#contract/verification/report.ts';
import type { PdfFile } from '../pdf/pdf-file.ts';
import { isArray, PdfDict, PdfRef, type PdfValue } from '../pdf/values.ts';
import { Comparison } from './comparison.ts';
import { compareDescriptions } from './descriptions.ts';
import { fillIn } from './fill-in.ts';
import type { Intact } from './intact.ts';
import { acceptNewFields, type NewFields } from './new-fields.ts';
import { permissionsOf } from './permissions.ts';
import { type Roles, rolesOf } from './roles.ts';

export interface Since {
  readonly additions: SignatureAddition[];
  readonly changes: SignatureChange[];
}

/**
 * What was done to a file after a state of it was signed. Taken as additions: further intact signatures, document time
 * stamps, data to check signatures by, and the number and date of our own signing order (NĐ 30, art. 14 and 15: the head signs, the clerk
 * gives number and date, then the agency signs). Everything else that can be reached from the signed document is a change.
 */
export function changesSince(state: PdfFile, now: PdfFile, intact: Intact): Since {
  const walk = new Walk(state, now, intact);
  walk.run();
  return { additions: walk.additions, changes: walk.changes };
}

const FREE_KEYS = ['AcroForm', 'DSS', 'Extensions', 'Metadata'];

class Walk {
  readonly additions: SignatureAddition[] = [];
  readonly changes: SignatureChange[] = [];
  readonly #comparison: Comparison;
  readonly #roles: Roles;
  readonly #intact: Intact;
  readonly #new: NewFields;

  constructor(before: PdfFile, after: PdfFile, intact: Intact) {
    this.#comparison = new Comparison(before, after);
    this.#roles = rolesOf(before);
    this.#intact = intact;
    this.#new = acceptNewFields(before, after, intact.nums);
  }

  run(): void {
    const { before, after } = this.#comparison;
    const [start] = before.references.sections;
    if (start === undefined || !after.references.sections.includes(start)) this.#changed('not-incremental');
    const [root, rootNow] = [before.trailer.get('Root'), after.trailer.get('Root')];
    const isSameRoot = root instanceof PdfRef && rootNow instanceof PdfRef && root.num === rootNow.num;
    if (!isSameRoot) return this.#changed('structure', 'Root');
    this.#compareCatalog();
    this.#compareForm(before.dict(before.catalog.get('AcroForm')), after.dict(after.catalog.get('AcroForm')));
    for (let next = this.#comparison.waiting.pop(); next !== undefined; next = this.#comparison.waiting.pop()) this.#compareObject(next.num, next.part);
    this.#applyPermissions();
  }

  #changed(code: SignatureChange['code'], detail = ''): void {
    if (!this.changes.some((known) => known.code === code && known.detail === detail) && this.changes.length < 50) this.changes.push({ code, detail });
  }

  #compareCatalog(): void {
    const { before, after } = this.#comparison;
    for (const key of this.#comparison.differingKeysBut(FREE_KEYS, before.catalog, after.catalog)) this.#changed('structure', key);
    const [data, dataNow] = [before.catalog.get('DSS'), after.catalog.get('DSS')];
    if (dataNow !== null && !isSamePlace(this.#comparison, data, dataNow)) this.additions.push({ code: 'validation-data', detail: '' });
    const descriptions = compareDescriptions(this.#comparison);
    if (descriptions === 'changed') this.#changed('description');
    if (descriptions === 'saved-again') this.additions.push({ code: 'saved-again', detail: '' });
  }

  #compareForm(form: PdfDict | undefined, formNow: PdfDict | undefined): void {
    const { before, after } = this.#comparison;
    this.additions.push(...this.#new.additions);
    for (const name of this.#new.refused) this.#changed('form-field', name);
    const mayDiffer = (key: string): boolean => {
      if (key === 'SigFlags') return true;
      if (key === 'DR' || key === 'DA') return form?.entries.has(key) !== true;
      return key === 'NeedAppearances' && after.resolved(formNow?.get(key) ?? null) !== true;
    };
    const keys = this.#comparison.differingKeysBut(['Fields'], form ?? EMPTY, formNow ?? EMPTY);
    for (const key of keys) if (!mayDiffer(key)) this.#changed('structure', `AcroForm ${key}`);
    this.#compareList(before.resolved(form?.get('Fields') ?? null), after.resolved(formNow?.get('Fields') ?? null), () => this.#changed('structure', 'Fields'));
  }

  /** A list that may grow by accepted new fields and their pictures only. */
  #compareList(old: PdfValue, now: PdfValue, refuse: () => void): void {
    const list = isArray(now) ? now.filter((one) => !(one instanceof PdfRef && this.#new.accepted.has(one.num))) : [];
    if (!this.#comparison.isEqual(isArray(old) ? old : [], list)) refuse();
  }

  #compareObject(num: number, part: string): void {
    const { before, after } = this.#comparison;
    const old = before.object(num);
    const now = before.placeOf(num) === after.placeOf(num) ? old : after.object(num);
    const page = this.#roles.pages.get(num);
    this.#comparison.part = page === undefined ? part : String(page);
    if (num === this.#roles.form) return;
    if (old instanceof PdfDict && now instanceof PdfDict) this.#compareDict(num, old, now);
    else if (!this.#comparison.isEqual(old, now)) this.#changedPart();
  }

  #compareDict(num: number, old: PdfDict, now: PdfDict): void {
    if (this.#roles.pages.has(num)) return this.#comparePage(old, now);
    const field = this.#roles.fields.get(num);
    const keys = this.#comparison.differingKeysBut(field === undefined ? [] : ['V', 'AP'], old, now);
    if (field === undefined) return keys.length === 0 ? undefined : this.#changedPart();
    if (keys.length > 0) return this.#changed('form-field', field.name);
    const filled = fillIn({ comparison: this.#comparison, field, intact: this.#intact }, old, now);
    if (filled === 'changed') this.#changed('form-field', field.name);
    else if (filled !== 'same') this.#add(filled);
  }

  #comparePage(old: PdfDict, now: PdfDict): void {
    const { before, after } = this.#comparison;
    if (this.#comparison.differingKeysBut(['Annots'], old, now).length > 0) this.#changed('page', this.#comparison.part);
    this.#compareList(before.resolved(old.get('Annots')), after.resolved(now.get('Annots')), () => this.#changed('annotation', this.#comparison.part));
  }

  #changedPart(): void {
    const { part } = this.#comparison;
    if (part === '') this.#changed('structure');
    else this.#changed('page', part);
  }

  #add(addition: SignatureAddition): void {
    if (!this.additions.some(({ code, detail }) => code === addition.code && detail === addition.detail)) this.additions.push(addition);
  }

  #applyPermissions(): void {
    const { isClosed, isLocked } = permissionsOf(this.#comparison.before);
    const isProof = ({ code }: SignatureAddition): boolean => code === 'validation-data' || code === 'document-time-stamp';
    if (isClosed && this.additions.some((addition) => !isProof(addition))) this.#changed('not-permitted');
    for (const { code, detail } of this.additions) {
      const [name = ''] = detail.split(':');
      if (code === 'number-and-date' && isLocked(name)) this.#changed('form-field', name);
    }
  }
}

const EMPTY = new PdfDict(new Map(), -1, -1);

function isSamePlace({ before, after }: Comparison, one: PdfValue, other: PdfValue): boolean {
  return one instanceof PdfRef && other instanceof PdfRef && one.num === other.num && before.placeOf(one.num) === after.placeOf(one.num);
}
