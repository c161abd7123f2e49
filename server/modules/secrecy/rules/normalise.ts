/**
 * Brings text to the form the rules compare: one code per letter, nothing invisible, look-alikes replaced, spaced
 * capitals joined. Only the gate uses this form; what people wrote is stored as they wrote it.
 */

/** Letters drawn like Latin ones: Cyrillic, Greek, Cherokee, Lisu, small capitals, barred letters. */
const LOOK_ALIKE = {
  'АΑᎪꓮᴀȺ': 'A', 'ВΒᏴꓐʙ': 'B', 'СϹᏟꓚᴄ': 'C', 'ЕΕᎬꓰᴇ': 'E', 'НΗᎻꓧʜ': 'H', 'ІΙӀꓲɪ': 'I', 'ЈᎫꓙᴊ': 'J', 'КΚᏦꓗᴋ': 'K',
  'МΜᎷꓟᴍⲘ': 'M', 'ΝꓠɴⲚ': 'N', 'ОΟꓳᴏⲞ': 'O', 'РΡᏢꓑᴘ': 'P', 'ТΤᎢꓔᴛŦⲦ': 'T', 'ՍꓴᴜႮ': 'U', 'ХΧꓫⲬ': 'X', 'УΥҮꓬʏ': 'Y',
  'аα': 'a', 'сϲ': 'c', 'еҽ': 'e', 'һ': 'h', 'іιıɩ': 'i', 'ј': 'j', 'к': 'k', 'мⲙ': 'm', 'п': 'n', 'оοօ': 'o', 'рρ': 'p', 'тτⲧŧ': 't', 'υս': 'u',
  'хχ': 'x', 'уγү': 'y', 'ÐƉꓓ': 'Đ', 'ðɖ': 'đ',
} as const;
const LATIN_OF = new Map(Object.entries(LOOK_ALIKE).flatMap(([letters, latin]) => [...letters].map((letter) => [letter, latin] as const)));
const LOOK_ALIKES = new RegExp(`[${[...LATIN_OF.keys()].join('')}]`, 'gu');

/** Grave, acute, tilde, hook, dot below, hat, breve, horn: the marks Vietnamese writes with. */
const FOREIGN_MARKS = /(?![\u0300\u0301\u0302\u0303\u0306\u0309\u031b\u0323])\p{M}/gu;
/** Unicode sorts a run of marks in quadratic time; no letter of any language bears so many. */
const PILED_MARKS = /(\p{M}{6})\p{M}+/gu;
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Cf}]/gu;
/** The second set of control characters: nobody sees them either. Legacy fonts use their places, so that only plain letters lose them. */
const CONTROLS = /[\u007f-\u009f]/gu;
const ODD_SPACES = /[\p{Zs}\u2800]/gu;

/** Same text in plain Vietnamese letters; line breaks and tabs stay. Doing it twice changes nothing. */
export function plainLetters(text: string): string {
  const visible = text.toWellFormed().replace(CONTROLS, '').replace(INVISIBLE, '').replace(PILED_MARKS, '$1').normalize('NFKD').replace(INVISIBLE, '');
  return visible.replace(LOOK_ALIKES, latinOf).replace(FOREIGN_MARKS, '').replace(ODD_SPACES, ' ').normalize('NFC');
}

/** The bytes of a legacy font as they are: only what nobody sees goes, and not the soft hyphen, which is TCVN3’s “ư”. */
export function visibleLetters(text: string): string {
  return text.toWellFormed().replace(PILED_MARKS, '$1').normalize('NFC').replace(INVISIBLE, (character) => (character === '\u00ad' ? character : ''));
}

/** “Mật” → “Mat”, “đ” → “d”: for comparing with text that lost its diacritics. Keeps the length of precomposed text. */
export function withoutDiacritics(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gu, 'd').replace(/Đ/gu, 'D');
}

const SPACED_CAPITALS = /(?<![\p{L}\p{N}])\p{Lu}(?:[ .·_*-]{1,6}\p{Lu}(?![\p{L}\p{N}]))+/gu;

/** “M Ậ T” → “MẬT”, “T U Y Ệ T   M Ậ T” → “TUYỆT MẬT”: a gap wider than the narrowest is a gap between words. */
export function joinSpacedCapitals(line: string): string {
  return line.replace(SPACED_CAPITALS, joinRun);
}

function joinRun(run: string): string {
  const gaps = run.match(/[ .·_*-]+/gu) ?? [];
  const narrow = gaps.reduce((least, gap) => Math.min(least, gap.length), Infinity);
  return run.replace(/[ .·_*-]+/gu, (gap) => (gap.length > narrow ? ' ' : ''));
}

function latinOf(letter: string): string {
  return LATIN_OF.get(letter) ?? letter;
}
