import { printedNumber } from '#contract/documents/number.ts';
import { useTexts } from '#web/lib/texts.ts';
import { Section, Words } from '#web/ui/layout.tsx';
import type { Series } from '../api/numbers.ts';
import { numberingTexts } from '../texts.ts';
import classes from './numbering.module.css';

/** Every series that numbers are taken from today, and how far it has come. */
export function SeriesTable({ series }: { series: readonly Series[] }) {
  const say = useTexts(numberingTexts);
  return (
    <Section title={say('series')}>
      <Words small tone="soft">{say('seriesHint')}</Words>
      <div className={classes['scroll']} tabIndex={0} role="group" aria-label={say('series')}>
        <table className={classes['table']}>
          <thead><tr><th scope="col">{say('book')}</th><th scope="col">{say('name')}</th><th scope="col">{say('lastNumber')}</th></tr></thead>
          <tbody>
            {series.map(({ book, key, name, lastNumber }) => (
              <tr key={`${book} ${key}`}><td>{say(`book.${book}`)}</td><th scope="row" lang="vi">{name}</th><td>{lastNumber === 0 ? <Words tone="soft">{say('noNumber')}</Words> : printedNumber(lastNumber)}</td></tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}
