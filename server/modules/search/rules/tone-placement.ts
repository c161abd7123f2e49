/** Old → new placement of the tone mark in open oa, oe, uy: hoà → hòa, khoẻ → khỏe, thuỷ → thủy. Both spellings are one word. */
const OLD_TO_NEW: Readonly<Record<string, string>> = {
  oà: 'òa', oá: 'óa', oả: 'ỏa', oã: 'õa', oạ: 'ọa',
  oè: 'òe', oé: 'óe', oẻ: 'ỏe', oẽ: 'õe', oẹ: 'ọe',
  uỳ: 'ùy', uý: 'úy', uỷ: 'ủy', uỹ: 'ũy', uỵ: 'ụy',
};
/** `qu` is a consonant (quý stays quý), and before a final consonant there is one placement only (hoàn). */
const OPEN_RHYME = /(?<![qQ])(?:o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?!\p{L})/giu;

/** Text in lower case and NFC with the tone marks where today's spelling puts them. */
export function foldTonePlacement(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(OPEN_RHYME, (rhyme) => OLD_TO_NEW[rhyme] ?? rhyme);
}
