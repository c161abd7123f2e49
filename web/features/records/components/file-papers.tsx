import { IconFileZip, IconPrinter, IconFileCode } from '@tabler/icons-react';
import { useState } from 'react';
import { urlOf } from '#web/lib/call.ts';
import { moment, shortDay } from '#web/lib/dates.ts';
import { useTexts } from '#web/lib/texts.ts';
import { Button } from '#web/ui/button.tsx';
import { Facts, Section, Stack, Words } from '#web/ui/layout.tsx';
import { useViewings, type WorkFile } from '../api/records.ts';
import { recordsTexts } from '../texts.ts';
import { useRetention } from './labels.ts';
import classes from './records.module.css';

/** The matter on paper and as files. */
export function FilePapers({ file: { id, unreadable } }: { file: WorkFile }) {
  const say = useTexts(recordsTexts);
  return (
    <Section title={say('files')}>
      <Stack gap="xs">
        <div className={classes['files']}>
          <a className={classes['file']} href={urlOf('records', 'getContentsPdf', { id })} target="_blank" rel="noreferrer"><IconPrinter size={17} aria-hidden="true" />{say('contentsPdf')}</a>
          <a className={classes['file']} href={urlOf('records', 'getHistoryPdf', { id })} target="_blank" rel="noreferrer"><IconPrinter size={17} aria-hidden="true" />{say('historyPdf')}</a>
          <a className={classes['file']} href={urlOf('records', 'getXml', { id })} download><IconFileCode size={17} aria-hidden="true" />{say('xml')}</a>
          {unreadable === 0 && <a className={classes['file']} href={urlOf('records', 'getEvidence', { id })} download><IconFileZip size={17} aria-hidden="true" />{say('evidence')}</a>}
        </div>
        {unreadable === 0 && <Words tone="soft" small>{say('evidenceHint')}</Words>}
      </Stack>
    </Section>
  );
}

export function FileFacts({ file }: { file: WorkFile }) {
  const say = useTexts(recordsTexts);
  const retention = useRetention();
  const keptUntil = file.retentionEndsOn === null ? say('keeps') : shortDay(file.retentionEndsOn);
  return (
    <Section title={say('facts')}>
      <Facts facts={[
        [say('notation'), file.notation], [say('year'), String(file.year)], [say('unit'), file.unitName], [say('responsible'), file.responsibleName], [say('retention'), retention(file.retentionYears)],
        [say('time'), [file.startedOn, file.endedOn].filter((day) => day !== null).map(shortDay).join(' – ')], [say('pages'), file.pageTotal === 0 ? null : String(file.pageTotal)], [say('description'), file.description],
        [say('keptUntil'), file.state === 'archived' ? keptUntil : null],
      ]} />
    </Section>
  );
}

/** Who looked at the file; asked for, since few want to know. */
export function Viewings({ file }: { file: WorkFile }) {
  const say = useTexts(recordsTexts);
  const [isOpen, setOpen] = useState(false);
  const { data } = useViewings(file.id, isOpen);
  if (!file.acts.includes('edit') && !file.acts.includes('members')) return null;
  return (
    <Section title={say('viewings')}>
      {!isOpen && <div><Button small onClick={() => setOpen(true)}>{say('showViewings')}</Button></div>}
      {data?.viewings.length === 0 && <Words tone="soft">{say('noViewings')}</Words>}
      <ul className={classes['timeline']}>
        {data?.viewings.map(({ id, by, byTitle, at }) => <li key={id}>{by}<br /><Words tone="soft" small>{[byTitle, moment(at)].filter(Boolean).join(' · ')}</Words></li>)}
      </ul>
    </Section>
  );
}
