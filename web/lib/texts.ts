import { useLanguage, type Language } from './language.ts';

type ParamNames<Text extends string> = Text extends `${string}{${infer Param}}${infer Rest}` ? Param | ParamNames<Rest> : never;
type Params<Text extends string> = [ParamNames<Text>] extends [never] ? [] : [params: Record<ParamNames<Text>, string | number>];

/** The texts of one feature: Vietnamese is the source, a gap in the other language does not compile. */
export interface Catalogue<Vi extends Record<string, string>> {
  readonly vi: Vi;
  readonly en: Record<keyof Vi, string>;
}

/** Says a text of the catalogue, with its `{params}` filled in. */
export type Say<Vi extends Record<string, string>> = <Key extends keyof Vi>(key: Key, ...params: Params<Vi[Key]>) => string;

export const catalogue = <const Vi extends Record<string, string>>(vi: Vi, en: Record<keyof Vi, string>): Catalogue<Vi> => ({ vi, en });

export function sayIn<Vi extends Record<string, string>>({ vi, en }: Catalogue<Vi>, language: Language): Say<Vi> {
  const texts: Record<keyof Vi, string> = language === 'en' ? en : vi;
  return (key, ...[params]) => {
    const values: Record<string, string | number> = params ?? {};
    return texts[key].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
  };
}

export function useTexts<Vi extends Record<string, string>>(texts: Catalogue<Vi>): Say<Vi> {
  return sayIn(texts, useLanguage());
}
