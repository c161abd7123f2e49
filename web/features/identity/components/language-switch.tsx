import { language, useLanguage } from '#web/lib/language.ts';
import { Button } from '#web/ui/button.tsx';

const OTHER = { vi: { code: 'en', name: 'English' }, en: { code: 'vi', name: 'Tiếng Việt' } } as const;

/** Named in the language it leads to, so that whoever needs it can read it. */
export function LanguageSwitch() {
  const { code, name } = OTHER[useLanguage()];
  return <Button kind="quiet" small onClick={() => language.choose(code)}><span lang={code}>{name}</span></Button>;
}
