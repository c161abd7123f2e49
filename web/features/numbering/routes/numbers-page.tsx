import { Link } from '@tanstack/react-router';
import { useTexts } from '#web/lib/texts.ts';
import { useDocumentTitle } from '#web/lib/use-title.ts';
import { Page, Words } from '#web/ui/layout.tsx';
import { ProblemNote } from '#web/ui/problem-note.tsx';
import { SkeletonRows } from '#web/ui/skeleton.tsx';
import { useNumbers } from '../api/numbers.ts';
import { Reservations } from '../components/reservations.tsx';
import { Schemes } from '../components/schemes.tsx';
import { SeriesTable } from '../components/series-table.tsx';
import { numberingTexts } from '../texts.ts';

/** How the agency numbers its documents: what was decided, how far each series has come, which numbers are kept. */
export function NumbersPage() {
  const say = useTexts(numberingTexts);
  const { data: numbers, error } = useNumbers();
  useDocumentTitle(say('title'));
  return (
    <Page title={say('title')} aside={<Link to="/registers">{say('back')}</Link>}>
      <ProblemNote problem={error} />
      {numbers === undefined && error === null && <SkeletonRows label={say('loading')} rows={6} />}
      {numbers !== undefined && (
        <>
          <Words tone="soft">{say('agency', { name: numbers.agencyName })}</Words>
          {numbers.mayReserve && <Reservations numbers={numbers} />}
          <SeriesTable series={numbers.series} />
          <Schemes numbers={numbers} />
        </>
      )}
    </Page>
  );
}
