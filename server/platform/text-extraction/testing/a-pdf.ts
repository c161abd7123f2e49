/** Builder for tests: a small PDF of exactly the text one wants, any Unicode letter, at any place and angle. */
export interface DrawnText {
  readonly text: string;
  readonly x?: number;
  readonly y?: number;
  readonly size?: number;
  readonly bold?: boolean;
  readonly degrees?: number;
}

export interface PdfPlan {
  readonly pages: readonly (readonly DrawnText[])[];
  readonly rotate?: number;
  /** Further entries of the first page, such as annotations written out. */
  readonly pageEntries?: string;
  /** Further objects; the first gets number 5. */
  readonly objects?: readonly string[];
  /** Further entries of the catalogue. */
  readonly catalogEntries?: string;
  /** Content of the first page as it is, instead of text. */
  readonly content?: string;
}

const FIXED_OBJECTS = 4;

export function aPdf({ pages, rotate = 0, pageEntries = '', objects = [], catalogEntries = '', content }: PdfPlan): Uint8Array<ArrayBuffer> {
  const letters = [...new Set(pages.flat().flatMap(({ text }) => [...text]))];
  const first = FIXED_OBJECTS + 1 + objects.length;
  const pageNumbers = pages.map((_, index) => first + 2 * index);
  const pageObjects = pages.flatMap((texts, index) => [
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Rotate ${rotate}/Contents ${first + 2 * index + 1} 0 R/Resources<</Font<</R ${font(letters, 'Plain')}/B ${font(letters, 'Plain-Bold')}>>>>${index === 0 ? pageEntries : ''}>>`,
    stream(index === 0 && content !== undefined ? content : texts.map((text) => drawn(text, letters)).join('\n')),
  ]);
  return assembled([
    `<</Type/Catalog/Pages 2 0 R${catalogEntries}>>`,
    `<</Type/Pages/Count ${pages.length}/Kids[${pageNumbers.map((number) => `${number} 0 R`).join(' ')}]>>`,
    stream(toUnicode(letters)),
    '<</Type/Font/Subtype/CIDFontType2/BaseFont/Plain/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW 600>>',
    ...objects, ...pageObjects,
  ]);
}

export const stream = (content: string, entries = ''): string => `<<${entries}/Length ${Buffer.byteLength(content, 'latin1')}>>stream\n${content}\nendstream`;

/** Objects written one after another, with the table that finds them. */
export function assembled(objects: readonly string[]): Uint8Array<ArrayBuffer> {
  let file = '%PDF-1.7\n';
  const places = objects.map((object, index) => {
    const place = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const end = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${file.length}\n%%EOF`;
  return Uint8Array.from(Buffer.from(file + end, 'latin1'));
}

function font(letters: readonly string[], name: string): string {
  return letters.length === 0 ? '<<>>' : `<</Type/Font/Subtype/Type0/BaseFont/${name}/Encoding/Identity-H/ToUnicode 3 0 R/DescendantFonts[4 0 R]>>`;
}

function drawn({ text, x = 72, y = 700, size = 13, bold = false, degrees = 0 }: DrawnText, letters: readonly string[]): string {
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180).toFixed(5), Math.sin((degrees * Math.PI) / 180).toFixed(5)];
  const codes = [...text].map((letter) => hex(letters.indexOf(letter) + 1)).join('');
  return `BT /${bold ? 'B' : 'R'} ${size} Tf ${cos} ${sin} ${-Number(sin)} ${cos} ${x} ${y} Tm <${codes}> Tj ET`;
}

function toUnicode(letters: readonly string[]): string {
  const rows = letters.map((letter, index) => `<${hex(index + 1)}> <${Buffer.from(letter, 'utf16le').swap16().toString('hex')}>`);
  return `/CIDInit /ProcSet findresource begin 12 dict begin begincmap 1 begincodespacerange <0000> <ffff> endcodespacerange
${rows.length} beginbfchar\n${rows.join('\n')}\nendbfchar endcmap end end`;
}

const hex = (code: number): string => code.toString(16).padStart(4, '0');
