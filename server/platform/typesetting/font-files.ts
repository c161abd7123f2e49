import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { coverageOf, isWhole } from './font-coverage.ts';

const STYLES = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'];
/** A letter with two marks, which no other alphabet has. */
const VIETNAMESE = 'ộ'.codePointAt(0) ?? 0;

/** Tinos comes as a package; an installation without it sets nothing. */
export function ownFontFolder(): string {
  try {
    return dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/tinos/package.json'));
  } catch {
    return '';
  }
}

/** The folders of the four styles of Tinos, which has the widths of Times New Roman. */
export const fontFolders = (folder = ownFontFolder()): string[] => STYLES.map((style) => join(folder, style));

export const fontFiles = (folder = ownFontFolder()): string[] => STYLES.map((style) => join(folder, style, `Tinos_${style}.ttf`));

/** Whether all four styles are there, whole and with Vietnamese letters. Typst would set in whatever else it finds, or in nothing. */
export function areFontsThere(folder = ownFontFolder()): boolean {
  try {
    return fontFiles(folder).every((file) => {
      const font = readFileSync(file);
      return isWhole(font) && coverageOf(font).some(([first, last]) => first <= VIETNAMESE && VIETNAMESE <= last);
    });
  } catch {
    return false;
  }
}
