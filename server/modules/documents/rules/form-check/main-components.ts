import { formOf } from '#contract/drafting/templates/type-form.ts';
import { atField, atBody, bodyBlocks, type FormRule, type Found } from './form-facts.ts';

/** The components every administrative document must have and a person must give (Decree 30/2020 art. 8 §2). */
export const mainComponents: FormRule = (facts) => {
  const found: Found[] = [];
  if (facts.subject.trim() === '') found.push({ code: 'subject-missing', place: atField('subject') });
  if (bodyBlocks(facts).every(({ text }) => text.trim() === '')) found.push({ code: 'body-missing', place: atBody() });
  if (facts.signer === null) found.push({ code: 'signer-missing', place: atField('signer') });
  if (facts.recipients === 0) found.push({ code: 'recipients-missing', place: atField('recipients') });
  if (facts.place.trim() === '') found.push({ code: 'place-missing', place: atField('place') });
  return found;
};

/** Trích yếu: a short phrase without a closing mark; "V/v" is printed for a công văn and belongs to no other kind. */
export const abstract: FormRule = ({ type, subject }) => {
  const found: Found[] = [];
  const text = subject.trim();
  const place = atField('subject');
  if ([...text].length > 250) found.push({ code: 'subject-too-long', place });
  if (/[.;,:]$/u.test(text)) found.push({ code: 'subject-ends-with-mark', place });
  if (isCapitals(text)) found.push({ code: 'subject-in-capitals', place });
  const isLetter = formOf(type).heading === 'about';
  if (isLetter && /^(?:V\/v|Về việc)\s/iu.test(text)) found.push({ code: 'subject-repeats-about', place });
  if (formOf(type).heading === 'title' && /^\p{Ll}/u.test(text)) found.push({ code: 'subject-begins-small', place });
  if (!isLetter && /^V\/v\s/iu.test(text)) found.push({ code: 'subject-abbreviates-about', place });
  return found;
};

/** More than a few letters, and none of them small: an abbreviation is not meant. */
export function isCapitals(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  return letters.length > 20 && letters.every((letter) => letter === letter.toLocaleUpperCase('vi'));
}

/** The signer's name and the words above it (art. 13). */
export const signature: FormRule = ({ type, signer, otherSigner }) => {
  const found: Found[] = [];
  if (signer !== null && RANK.test(signer.name)) found.push({ code: 'signer-with-rank', place: atField('signer'), words: signer.name });
  if (signer !== null && !signer.lawfulModes.includes(signer.mode)) found.push({ code: 'signing-mode-unlawful', place: atField('signer') });
  if (formOf(type).leftSigner !== null && otherSigner === null) found.push({ code: 'other-signer-missing', place: atField('otherSigner') });
  if (otherSigner !== null && RANK.test(otherSigner.name)) found.push({ code: 'signer-with-rank', place: atField('otherSigner'), words: otherSigner.name });
  return found;
};

const RANK = /^(?:(?:GS|PGS|TS|ThS|BS|CK[I1]+|KS|CN|LS|NGND|NGƯT|NSND|NSƯT|TTND|TTƯT)\b|Giáo sư|Phó giáo sư|Tiến sĩ|Thạc sĩ|Bác sĩ|Kỹ sư|Cử nhân|Nhà giáo|Nghệ sĩ|Thầy thuốc|(?:Đại|Thượng|Trung|Thiếu) (?:tướng|tá|úy))[\s.,]/iu;

/** Words of urgency without the stamp that goes with them (art. 8 §3b). */
export const urgency: FormRule = (facts) => {
  if (facts.urgency > 0) return [];
  const said = [{ text: facts.subject, place: atField('urgency') }, ...bodyBlocks(facts)].find(({ text }) => /(?:^|[^\p{L}])(?:hỏa tốc|hoả tốc|thượng khẩn|KHẨN)(?:[^\p{L}]|$)/u.test(text));
  return said === undefined ? [] : [{ code: 'urgency-not-set', place: atField('urgency') }];
};
