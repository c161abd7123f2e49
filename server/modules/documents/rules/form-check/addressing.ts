import type { Block } from '#contract/drafting/body.ts';
import { formOf } from '#contract/drafting/templates/type-form.ts';
import { atBody, atField, type FormRule, type Found, textOf } from './form-facts.ts';

const AS_ABOVE = /^-?\s*như trên/iu;
const FILING = /^-?\s*lưu\s*:/iu;

/** Kính gửi and Nơi nhận (Appendix I Part I §II.9). */
export const addressing: FormRule = (facts) => {
  const found: Found[] = [];
  const form = formOf(facts.type);
  if (form.addressees === 'required' && facts.addressees.length === 0) found.push({ code: 'addressee-missing', place: atField('addressees') });
  if (form.addressees === 'none' && facts.freeAddressees.length > 0) found.push({ code: 'addressee-not-lawful', place: atField('addressees') });
  for (const [line, text] of facts.recipientLines.entries()) {
    const place = atField('recipients', line);
    if (AS_ABOVE.test(text) && (form.addressees === 'none' || facts.addressees.length === 0)) found.push({ code: 'as-above-without-addressee', place });
    if (FILING.test(text)) found.push({ code: 'filing-line-typed', place });
  }
  return [...found, ...twice('addressees', facts.freeAddressees), ...twice('recipients', facts.recipientLines)];
};

function twice(field: 'addressees' | 'recipients', lines: readonly string[]): Found[] {
  const names = lines.map((line) => line.replace(/[\s.;,-]+/gu, ' ').trim().toLocaleLowerCase('vi'));
  return names.flatMap((name, line): Found[] => (names.indexOf(name) < line ? [{ code: 'recipient-twice', place: atField(field, line) }] : []));
}

const OPENING = /^(?:Căn cứ|Theo|Xét|Thực hiện|Để)\s/u;

/** Căn cứ ban hành (Appendix I Part I §II.6). */
export const bases: FormRule = ({ type, bases: given, body }) => {
  const isRequired = formOf(type).bases === 'required';
  const missing: Found[] = isRequired && given.length === 0 ? [{ code: 'bases-missing', place: atField('bases') }] : [];
  const unopened = given.flatMap((base, line): Found[] => (OPENING.test(base) ? [] : [{ code: 'base-without-opening', place: atField('bases', line), words: base.slice(0, 60) }]));
  return [...missing, ...unopened, ...(isRequired ? basesAmong(body.content) : [])];
};

/** A basis above the first Điều is printed upright there. */
function basesAmong(blocks: readonly Block[]): Found[] {
  const first = blocks.findIndex((block) => block.type === 'article');
  return blocks.slice(0, Math.max(0, first)).flatMap((block, at): Found[] => (block.type === 'paragraph' && /^\s*Căn cứ\s/u.test(textOf(block)) ? [{ code: 'base-in-body', place: atBody(at) }] : []));
}
