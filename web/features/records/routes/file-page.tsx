import { IconChevronLeft } from '@tabler/icons-react';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { shortDay } from '#web/lib/dates.ts';
import { useTexts } from '#web/lib/texts.ts';
import { useArrival } from '#web/lib/use-arrival.ts';
import { useDocumentTitle } from '#web/lib/use-title.ts';
import { Badge } from '#web/ui/badge.tsx';
import { Page, Words } from '#web/ui/layout.tsx';
import { ProblemNote } from '#web/ui/problem-note.tsx';
import { SkeletonRows } from '#web/ui/skeleton.tsx';
import { useFile, type WorkFile } from '../api/records.ts';
import { Contents } from '../components/contents.tsx';
import { FileActs } from '../components/file-acts.tsx';
import { FileFacts, FilePapers, Viewings } from '../components/file-papers.tsx';
import { STATE_TONE } from '../components/labels.ts';
import { AccessAlerts, Members } from '../components/members.tsx';
import classes from '../components/records.module.css';
import { Timeline } from '../components/timeline.tsx';
import { recordsTexts } from '../texts.ts';

/** One page per matter: what lies in the file, what was done, who works on it, and what leaves it. */
export function FilePage() {
  const say = useTexts(recordsTexts);
  const { id } = useParams({ from: '/shell/records/$id' });
  const { data: file, error } = useFile(id);
  useDocumentTitle(file?.title ?? say('title'));
  if (file === undefined) return error === null ? <SkeletonRows label={say('loading')} rows={8} /> : <Page title={say('title')}><ProblemNote problem={error} /></Page>;
  return (
    <div className={classes['page']} key={id}>
      <div className={classes['inner']}>
        <Head file={file} />
        <AccessAlerts file={file} />
        <div className={classes['columns']}>
          <div className={classes['column']}>
            <FileActs file={file} />
            <Contents file={file} />
            <Timeline fileId={file.id} />
          </div>
          <div className={classes['column']}>
            <FileFacts file={file} />
            <FilePapers file={file} />
            <Members file={file} />
            <Viewings file={file} />
          </div>
        </div>
      </div>
    </div>
  );
}

function Head({ file: { state, notation, unitName, title, handOverDueOn } }: { file: WorkFile }) {
  const say = useTexts(recordsTexts);
  const heading = useArrival<HTMLHeadingElement>();
  const { from } = useSearch({ from: '/shell/records/$id' });
  return (
    <div className={classes['head']}>
      <div>{from === 'queue' ? <Link to="/"><IconChevronLeft size={15} aria-hidden="true" /> {say('back')}</Link> : <Link to="/records" activeProps={{ 'aria-current': undefined }}><IconChevronLeft size={15} aria-hidden="true" /> {say('title')}</Link>}</div>
      <div className={classes['badges']}>
        <Badge tone={STATE_TONE[state]}>{say(`state.${state}`)}</Badge>
        <Words tone="soft" small>{[notation, unitName].join(' · ')}</Words>
        {state === 'closed' && handOverDueOn !== null && <Words tone="soft" small>{say('handOverDue', { day: shortDay(handOverDueOn) })}</Words>}
      </div>
      <h1 ref={heading} tabIndex={-1}>{title}</h1>
    </div>
  );
}
