import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const STYLES = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'];

const folder = (): string => dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/tinos/package.json'));

/** The folders of the four styles of Tinos, which has the widths of Times New Roman. */
export const fontFolders = (): string[] => STYLES.map((style) => join(folder(), style));

export const fontFiles = (): string[] => STYLES.map((style) => join(folder(), style, `Tinos_${style}.ttf`));
