import { IconFileSpreadsheet, IconFileTypeCsv, IconPrinter } from '@tabler/icons-react';
import { useTexts } from '#web/lib/texts.ts';
import { fileUrl, type Summary } from '../api/registers.ts';
import type { RegistersSearch } from '../api/search.ts';
import { registerTexts } from '../texts.ts';
import classes from './registers.module.css';

/** The register as files; a long one is printed a volume at a time. */
export function RegisterFiles({ search, summary: { volumes } }: { search: RegistersSearch; summary: Summary }) {
  const say = useTexts(registerTexts);
  const [only] = volumes;
  if (only === undefined) return null;
  return (
    <div className={classes['files']} role="group" aria-label={say('files')}>
      <a className={classes['file']} href={fileUrl('getXlsx', search)} download><IconFileSpreadsheet size={17} aria-hidden="true" />{say('xlsx')}</a>
      <a className={classes['file']} href={fileUrl('getCsv', search)} download><IconFileTypeCsv size={17} aria-hidden="true" />{say('csv')}</a>
      {volumes.length === 1
        ? <a className={classes['file']} href={fileUrl('getPdf', search, only.volume)} target="_blank" rel="noreferrer"><IconPrinter size={17} aria-hidden="true" />{say('print')}</a>
        : <Volumes search={search} volumes={volumes} />}
    </div>
  );
}

function Volumes({ search, volumes }: { search: RegistersSearch; volumes: Summary['volumes'] }) {
  const say = useTexts(registerTexts);
  return (
    <details className={classes['volumes']}>
      <summary className={classes['file']}><IconPrinter size={17} aria-hidden="true" />{say('volumes')}</summary>
      <ul>
        {volumes.map(({ volume, firstNumber, lastNumber }) => (
          <li key={volume}><a href={fileUrl('getPdf', search, volume)} target="_blank" rel="noreferrer">{say('volume', { volume, first: firstNumber, last: lastNumber })}</a></li>
        ))}
      </ul>
    </details>
  );
}
