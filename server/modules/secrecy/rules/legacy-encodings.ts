/**
 * Text typed with the fonts of the nineties: TCVN3 (.VnTime) writes “mËt”, VNI-Windows “maät”. Read as Unicode it is
 * gibberish, so the gate decodes a second reading before it looks.
 */
const TCVN3_CODES = '¸µ¶·¹¨¾»¼½Æ©ÊÇÈÉËÐÌÎÏÑªÕÒÓÔÖÝ×ØÜÞãßáâä«èåæçé¬íêëìîóïñòô\u00adøõö÷ùýúûüþ®¡¢£¤¥¦§';
const TCVN3_LETTERS = 'áàảãạăắằẳẵặâấầẩẫậéèẻẽẹêếềểễệíìỉĩịóòỏõọôốồổỗộơớờởỡợúùủũụưứừửữựýỳỷỹỵđĂÂÊÔƠƯĐ';
const TCVN3 = new Map([...TCVN3_CODES].map((code, index) => [code, [...TCVN3_LETTERS][index] ?? code]));

/** In VNI a vowel is followed by a sign for tone and shape; combining marks say the same in Unicode. */
const VNI_SIGNS: Readonly<Record<string, string>> = {
  'ø': '\u0300', 'ù': '\u0301', 'û': '\u0309', 'õ': '\u0303', 'ï': '\u0323',
  'â': '\u0302', 'à': '\u0302\u0300', 'á': '\u0302\u0301', 'å': '\u0302\u0309', 'ã': '\u0302\u0303', 'ä': '\u0302\u0323',
  'ê': '\u0306', 'è': '\u0306\u0300', 'é': '\u0306\u0301', 'ú': '\u0306\u0309', 'ü': '\u0306\u0303', 'ë': '\u0306\u0323',
};
const VNI_SINGLE: Readonly<Record<string, string>> = { 'æ': 'ỉ', 'ó': 'ĩ', 'ò': 'ị', 'î': 'ỵ', 'ñ': 'đ', 'ô': 'ơ', 'ö': 'ư' };
const VNI_PAIR_OR_SINGLE = /([aeouyôö])([øùûõïâàáåãäêèéúüë])|[æóòîñôö]/giu;

/** A letter of “mật”, “thu hồi” or “bóc bì” that only this encoding writes so; cheap enough to ask of every text. */
const LOOKS_TCVN3 = /Ë[ .]{0,3}t|håi|b×/iu;
const LOOKS_VNI = /a[ .]{0,3}ä|e[äá]|[ao][øûå]/iu;

export const looksTcvn3 = (text: string): boolean => LOOKS_TCVN3.test(text);
export const looksVni = (text: string): boolean => LOOKS_VNI.test(text);

/** Capitals are lost: TCVN3 drew them with a second font over the codes of small letters. */
export function decodeTcvn3(text: string): string {
  let decoded = '';
  for (const letter of text) decoded += TCVN3.get(letter) ?? letter;
  return decoded;
}

export function decodeVni(text: string): string {
  // One pass: a composed “ò” or “ô” must not be taken for the code of another letter.
  return text.replace(VNI_PAIR_OR_SINGLE, decodeVniLetter).normalize('NFC');
}

function decodeVniLetter(whole: string, vowel?: string, sign?: string): string {
  const base = vowel ?? whole;
  const letter = VNI_SINGLE[base.toLowerCase()] ?? base;
  const cased = base === base.toLowerCase() ? letter : letter.toUpperCase();
  return sign === undefined ? cased : cased + (VNI_SIGNS[sign.toLowerCase()] ?? '');
}
