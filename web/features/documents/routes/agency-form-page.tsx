import { Link } from '@tanstack/react-router';
import { useTexts } from '#web/lib/texts.ts';
import { useDocumentTitle } from '#web/lib/use-title.ts';
import { Page, Stack, Words } from '#web/ui/layout.tsx';
import { ProblemNote } from '#web/ui/problem-note.tsx';
import { SkeletonRows } from '#web/ui/skeleton.tsx';
import { useAgencyForm } from '../api/agency-form.ts';
import { AgencyFormFields } from '../components/agency-form-fields.tsx';
import { agencyFormTexts } from '../texts/agency-form.ts';

/** Thể thức của cơ quan: what all its documents share. Everybody of the agency may read it. */
export function AgencyFormPage() {
  const say = useTexts(agencyFormTexts);
  const { data: settled, error } = useAgencyForm();
  useDocumentTitle(say('title'));
  return (
    <Page title={say('title')} aside={<Link to="/registers">{say('back')}</Link>}>
      <ProblemNote problem={error} />
      {settled === undefined && error === null && <SkeletonRows label={say('loading')} rows={6} />}
      {settled !== undefined && (
        <>
          <Stack gap="xs">
            <Words strong>{say('agency', { name: settled.agencyName })}</Words>
            <Words tone="soft">{say('hint')}</Words>
            {!settled.mayChange && <Words tone="soft">{say('readOnly')}</Words>}
          </Stack>
          <AgencyFormFields settled={settled} />
        </>
      )}
    </Page>
  );
}
