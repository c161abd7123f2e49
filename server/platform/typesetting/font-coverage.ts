export type Range = readonly [first: number, last: number];

/** The characters of a TrueType font: its table `cmap`, in the format of 16 or of 32 bits (OpenType 1.9, formats 4 and 12). */
export function coverageOf(font: Buffer): Range[] {
  const start = tableStart(font, 'cmap');
  const tables = Array.from({ length: font.readUInt16BE(start + 2) }, (_, at) => start + font.readUInt32BE(start + 4 + at * 8 + 4));
  const wide = tables.find((at) => font.readUInt16BE(at) === 12);
  if (wide !== undefined) return wideRanges(font, wide);
  return narrowRanges(font, tables.find((at) => font.readUInt16BE(at) === 4) ?? start);
}

/** Whether each table that the font names lies within the file: one that was cut off while it was copied is no font. */
export function isWhole(font: Buffer): boolean {
  return Array.from({ length: font.readUInt16BE(4) }, (_, at) => 12 + at * 16).every((entry) => font.readUInt32BE(entry + 8) + font.readUInt32BE(entry + 12) <= font.length);
}

function tableStart(font: Buffer, name: string): number {
  for (let at = 0; at < font.readUInt16BE(4); at += 1) {
    const entry = 12 + at * 16;
    if (font.toString('latin1', entry, entry + 4) === name) return font.readUInt32BE(entry + 8);
  }
  throw new Error(`The font has no table ${name}.`);
}

const wideRanges = (font: Buffer, at: number): Range[] =>
  Array.from({ length: font.readUInt32BE(at + 12) }, (_, group) => [font.readUInt32BE(at + 16 + group * 12), font.readUInt32BE(at + 20 + group * 12)] as const);

function narrowRanges(font: Buffer, at: number): Range[] {
  const doubled = font.readUInt16BE(at + 6);
  const ranges = Array.from({ length: doubled / 2 }, (_, segment) => [font.readUInt16BE(at + 16 + doubled + segment * 2), font.readUInt16BE(at + 14 + segment * 2)] as const);
  return ranges.filter(([first]) => first !== 0xffff);
}
