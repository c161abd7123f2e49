import { useTexts } from '#web/lib/texts.ts';
import { useDocumentTitle } from '#web/lib/use-title.ts';
import { Page } from '#web/ui/layout.tsx';
import { SubstituteForm } from '../way/substitute-form.tsx';
import { SubstituteList } from '../way/substitute-list.tsx';
import { TemplateList } from '../way/template-list.tsx';
import { settingTexts } from '../way/setting-texts.ts';

/** Templates of routes and who stands in for whom, for the agency. */
export function ApprovalPage() {
  const say = useTexts(settingTexts);
  useDocumentTitle(say('title'));
  return (
    <Page title={say('title')}>
      <SubstituteList />
      <SubstituteForm />
      <TemplateList />
    </Page>
  );
}
