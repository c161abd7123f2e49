import { Link, useParams } from '@tanstack/react-router';
import { urlOf } from '#web/lib/call.ts';
import { moment } from '#web/lib/dates.ts';
import { useTexts } from '#web/lib/texts.ts';
import { useDocumentTitle } from '#web/lib/use-title.ts';
import { asSentence } from '#web/ui/as-sentence.ts';
import { Page, Section, Words } from '#web/ui/layout.tsx';
import { Paper } from '#web/ui/pdf/paper.tsx';
import { ProblemNote } from '#web/ui/problem-note.tsx';
import { SkeletonRows } from '#web/ui/skeleton.tsx';
import { useIncoming, useOutgoing } from '../api/details.ts';
import type { Outgoing } from '../api/types.ts';
import { Steps } from '../components/outgoing-facts.tsx';
import { fileTexts } from '../way/file-texts.ts';
import classes from '../way/file.module.css';
import { Way } from '../way/way.tsx';

/** Phiếu trình: the draft, what it answers, the directions, everything said on its way and every version sent, on one page. */
export function OutgoingFilePage() {
  const say = useTexts(fileTexts);
  const { id } = useParams({ from: '/shell/outgoing/$id/file' });
  const { data: document, error } = useOutgoing(id);
  useDocumentTitle(say('title'));
  if (document === undefined) return <Page title={say('title')}>{error === null ? <SkeletonRows label={say('loading')} rows={8} /> : <ProblemNote problem={error} />}</Page>;
  return (
    <Page title={say('title')} aside={<a href={urlOf('documents', 'getSubmissionSlip', { id })} target="_blank" rel="noreferrer">{say('print')}</a>}>
      <Words strong>{asSentence(document.subject)}</Words>
      <div className={classes['links']}><Link to="/outgoing/$id" params={{ id }}>{say('toWork')}</Link></div>
      <Way document={document} whole />
      <Section title={say('draft')}>
        <div className={classes['paper']}><Paper source={`${urlOf('documents', 'getPdf', { id })}?v=${document.version}`} label={say('draftPages')} /></div>
      </Section>
      {document.replyToIncomingId !== null && <AnsweredPart id={document.replyToIncomingId} />}
      <Versions document={document} />
    </Page>
  );
}

/** What the draft answers and what was directed; nothing where the reader may not read it. */
function AnsweredPart({ id }: { id: string }) {
  const say = useTexts(fileTexts);
  const { data } = useIncoming(id);
  if (data === undefined) return null;
  return (
    <>
      <Section title={say('directions')}>
        {data.directions.length === 0 && <Words tone="soft">{say('noDirections')}</Words>}
        {data.directions.map(({ id: key, opinion, by, byTitle, at }) => (
          <blockquote key={key} className={classes['quote']}>
            {opinion}
            <footer>{byTitle} {by} · {moment(at)}</footer>
          </blockquote>
        ))}
      </Section>
      <Section title={say('incoming')} aside={<Link to="/incoming/$id" params={{ id }}>{[data.number, data.issuerName].filter(Boolean).join(' · ')}</Link>}>
        <div className={classes['paper']}><Paper source={urlOf('documents', 'getOriginal', { id })} label={say('incomingPages')} /></div>
      </Section>
    </>
  );
}

/** Each hand-over with the version of the text it was about. */
function Versions({ document }: { document: Outgoing }) {
  return document.steps.length === 0 ? null : <Steps document={document} />;
}
