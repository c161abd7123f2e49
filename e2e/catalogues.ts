import { globSync } from 'node:fs';
import type { Catalogue } from '#web/lib/texts.ts';

type AnyCatalogue = Catalogue<Record<string, string>>;
export type Language = 'vi' | 'en';

/** Every text of the pages, in both languages; the catalogues are the browser's, so its few words of a browser are lent to them. */
export async function allTexts(): Promise<readonly Readonly<Record<Language, string>>[]> {
  const lent = { localStorage: { getItem: () => null }, document: { documentElement: { lang: '' } } };
  for (const [name, value] of Object.entries(lent)) if (!(name in globalThis)) Object.defineProperty(globalThis, name, { value, configurable: true });
  const files = globSync('web/**/{texts,*-texts}.ts').concat(globSync('web/**/texts/*.ts'));
  const modules = await Promise.all(files.map(async (file) => (await import(`../${file}`)) as Record<string, unknown>));
  return modules.flatMap((each) => Object.values(each).filter(isCatalogue)).flatMap(({ vi, en }) => Object.keys(vi).map((key) => ({ vi: vi[key] ?? '', en: en[key] ?? '' })));
}

const isCatalogue = (value: unknown): value is AnyCatalogue => typeof value === 'object' && value !== null && 'vi' in value && 'en' in value;
