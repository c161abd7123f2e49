import { allBlocks, atField, type FormFacts, type FormRule, type Found, wordsAround } from './form-facts.ts';

const KINDS = 'Nghị định|Thông tư liên tịch|Thông tư|Nghị quyết|Quyết định|Chỉ thị|Công văn|Thông báo|Kế hoạch|Tờ trình|Báo cáo|Hướng dẫn|Công điện|Giấy mời|Văn bản';
/** "Quyết định số 12/2020/QĐ-UBND": the kind, then number and symbol. */
const NUMBERED = new RegExp(`(?<kind>${KINDS})\\s+số\\s*:?\\s*(?<number>[\\d\\p{Lu}][\\p{L}\\d./-]*)`, 'gu');
/** "Công văn ngày 05 tháng 3 năm 2020 của …": cited without its number. */
const DATED_ALONE = new RegExp(`(?:${KINDS})\\s+ngày\\s+\\d`, 'gu');
const LAW_NUMBERED = /(?:Bộ luật|Luật|Pháp lệnh)\s[^.;\n]{0,160}?số\s*:?\s*\d+\/\d{4}\/\p{L}+\d*/gu;
/** How far the rest of a citation may be from its number. */
const REACH = 220;

/**
 * The first mention of another document gives number and symbol, date, issuer and title; later ones kind and number alone. Laws
 * and ordinances go without a number (Appendix I Part I §II.6).
 */
export const citations: FormRule = (facts) => {
  const seen = new Set<string>();
  return cited(facts).flatMap(({ text, place }) => [
    ...[...text.matchAll(NUMBERED)].flatMap((hit): Found[] => {
      const key = `${hit.groups?.['kind']} ${hit.groups?.['number']?.replace(/[./-]+$/u, '')}`;
      if (seen.has(key)) return [];
      seen.add(key);
      return incomplete(text, hit, place);
    }),
    ...[...text.matchAll(DATED_ALONE)].map((hit): Found => ({ code: 'citation-without-number', place, words: wordsAround(text, hit.index, hit[0].length) })),
    ...[...text.matchAll(LAW_NUMBERED)].map((hit): Found => ({ code: 'law-with-number', place, words: wordsAround(text, hit.index, hit[0].length) })),
  ]);
};

const cited = (facts: FormFacts): { text: string; place: Found['place'] }[] => [...facts.bases.map((text, line) => ({ text, place: atField('bases', line) })), ...allBlocks(facts)];

function incomplete(text: string, hit: RegExpExecArray, place: Found['place']): Found[] {
  const after = text.slice(hit.index + hit[0].length, hit.index + hit[0].length + REACH).split(/[;\n]/u)[0] ?? '';
  const words = wordsAround(text, hit.index, hit[0].length);
  const found: Found[] = [];
  if (!/^\s*,?\s*\(?ngày\s+\d|^[^.]{0,40}ngày\s+\d/u.test(after)) found.push({ code: 'citation-without-date', place, words });
  if (!/(?:^|\s)của\s+(?:\p{Lu}|cơ quan|liên)/u.test(after)) found.push({ code: 'citation-without-issuer', place, words });
  return found;
}
