/** Characters that print nothing, and controls other than the line break: they would be missing glyphs in the PDF. */
const UNPRINTED = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF\uFFFD]/gu;

/** The same facts with every string in NFC and without what cannot be printed. */
export function cleaned<Facts>(facts: Facts): Facts {
  return JSON.parse(JSON.stringify(facts), (_key, value: unknown) => (typeof value === 'string' ? cleanText(value) : value)) as Facts;
}

function cleanText(text: string): string {
  return text.replace(/\r\n?|\u2028|\u2029/gu, '\n').replace(/\t/gu, ' ').toWellFormed().normalize('NFC').replace(UNPRINTED, '');
}
