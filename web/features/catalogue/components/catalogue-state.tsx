import { Link } from '@tanstack/react-router';
import { moment } from '#web/lib/dates.ts';
import { useTexts } from '#web/lib/texts.ts';
import { Section, Words } from '#web/ui/layout.tsx';
import { useImports, useListing } from '../api/listing.ts';
import { listingTexts } from '../listing-texts.ts';

/** How many agencies outside are known, and how old that knowledge is. */
export function CatalogueState() {
  const say = useTexts(listingTexts);
  const { total } = useListing(OUTSIDE);
  const adopted = useImports()?.find(({ state }) => state === 'adopted');
  return (
    <Section title={say('title')} aside={<Link to="/administration/catalogue">{say('open')}</Link>}>
      {total !== undefined && <Words>{say('outside', { count: total.toLocaleString('vi-VN') })}</Words>}
      <Words tone="soft">{adopted?.adoptedAt === undefined || adopted.adoptedAt === null ? say('neverImported') : say('imported', { file: adopted.fileName, at: moment(adopted.adoptedAt) })}</Words>
    </Section>
  );
}

const OUTSIDE = { q: '', source: 'official', state: 'current' } as const;
