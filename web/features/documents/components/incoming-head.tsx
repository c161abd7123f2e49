import { Link } from '@tanstack/react-router';
import { printedNumber } from '#contract/documents/number.ts';
import { urlOf } from '#web/lib/call.ts';
import { shortDay, moment, fileSize, dayIn } from '#web/lib/dates.ts';
import { useTexts } from '#web/lib/texts.ts';
import { useArrival } from '#web/lib/use-arrival.ts';
import { asSentence } from '#web/ui/as-sentence.ts';
import { Badge } from '#web/ui/badge.tsx';
import { DueBadge, UrgencyBadge } from '#web/ui/due-badge.tsx';
import { Facts, Section, Words } from '#web/ui/layout.tsx';
import { Notice } from '#web/ui/notice.tsx';
import type { Incoming } from '../api/types.ts';
import { incomingTexts } from '../texts/incoming.ts';
import { uploadTexts } from '../texts/upload.ts';
import { SenderNotices } from './changes.tsx';
import classes from './documents.module.css';
import { ScanNotice } from './scan-notice.tsx';
import { INCOMING_TONE, useLabels } from './labels.ts';
import { Marks } from './marks.tsx';

export function IncomingHead({ document }: { document: Incoming }) {
  const say = useTexts(incomingTexts);
  const label = useLabels();
  const sayUpload = useTexts(uploadTexts);
  const heading = useArrival<HTMLHeadingElement>();
  const { state, urgency, dueOn, arrivalNumber, arrivedOn, subject, number, issuerName, returnReason } = document;
  const isOpen = state !== 'closed' && state !== 'returned' && state !== 'recalled';
  return (
    <div className={classes['head']}>
      <div className={classes['badges']}>
        <Badge tone={INCOMING_TONE[state]}>{label(`incoming.${state}`)}</Badge>
        <Marks marks={document.marks} />
        <UrgencyBadge urgency={urgency} />
        {isOpen && <DueBadge dueOn={dueOn} today={dayIn()} />}
        <Words tone="soft" small>{arrivalNumber === null ? say('noNumber') : say('arrival', { number: printedNumber(arrivalNumber) })} · {shortDay(arrivedOn)}</Words>
      </div>
      <h1 ref={heading} tabIndex={-1}>{asSentence(subject)}</h1>
      <Words tone="soft">{[number, issuerName].filter(Boolean).join(' · ')}</Words>
      {returnReason !== null && document.notices.length === 0 && <Notice tone="danger" title={say('returned')}><p>{returnReason}</p></Notice>}
      {document.unverifiedReason !== null && <Notice tone="warn" title={sayUpload('registeredUnverified')}><p>{document.unverifiedReason}</p></Notice>}
      <SenderNotices document={document} />
      <ScanNotice document={document} />
    </div>
  );
}

export function IncomingFacts({ document }: { document: Incoming }) {
  const say = useTexts(incomingTexts);
  const label = useLabels();
  const { fields, original, source, receivedBy, registerDueAt, state } = document;
  return (
    <Section title={say('facts')}>
      <Facts facts={[
        [say('issuer'), fields.issuerName],
        [say('numberSymbol'), document.number],
        [say('documentDate'), fields.documentDate === null ? null : shortDay(fields.documentDate)],
        [say('type'), label(`type.${fields.type}`)],
        [say('signer'), [fields.signerPosition, fields.signerName].filter(Boolean).join(' ')],
        [say('answersTo'), document.answersTo === null ? null : <Link to="/outgoing/$id" params={{ id: document.answersTo.id }}>{document.answersTo.number} · {document.answersTo.subject}</Link>],
        [say('source'), say(`source.${source}`)],
        [say('receivedBy'), receivedBy],
        [say('registerDue'), state === 'arrived' ? moment(registerDueAt) : null],
        [say('file'), `${original.fileName} · ${original.pages === null ? '' : `${say('pages', { pages: original.pages })} · `}${fileSize(original.size)}`],
      ]} />
      {document.arrivalNumber !== null && <p><a href={urlOf('documents', 'getSlip', { id: document.id })} target="_blank" rel="noreferrer">{say('slip')}</a></p>}
    </Section>
  );
}
