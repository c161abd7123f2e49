import { Link } from '@tanstack/react-router';
import { shownName, useAgencies } from '#web/features/catalogue/index.ts';
import { moment, shortDay } from '#web/lib/dates.ts';
import { useTexts } from '#web/lib/texts.ts';
import { useArrival } from '#web/lib/use-arrival.ts';
import { asSentence } from '#web/ui/as-sentence.ts';
import { Badge } from '#web/ui/badge.tsx';
import { UrgencyBadge } from '#web/ui/due-badge.tsx';
import { Facts, Section, Words } from '#web/ui/layout.tsx';
import type { Outgoing } from '../api/types.ts';
import { outgoingTexts } from '../texts/outgoing.ts';
import { Relations } from './changes.tsx';
import classes from './documents.module.css';
import { OUTGOING_TONE, useLabels } from './labels.ts';
import { Marks } from './marks.tsx';

export function OutgoingHead({ document }: { document: Outgoing }) {
  const say = useTexts(outgoingTexts);
  const label = useLabels();
  const heading = useArrival<HTMLHeadingElement>();
  return (
    <div className={classes['head']}>
      <div className={classes['badges']}>
        <Badge tone={OUTGOING_TONE[document.state]}>{label(`outgoing.${document.state}`)}</Badge>
        <Marks marks={document.marks} />
        <UrgencyBadge urgency={document.urgency} />
        <Words tone="soft" small>{[document.number, label(`type.${document.type}`)].filter(Boolean).join(' · ')}</Words>
      </div>
      <h1 ref={heading} tabIndex={-1}>{document.subject === '' ? say('untitled') : asSentence(document.subject)}</h1>
      {document.replyToIncomingId !== null && (
        <Words tone="soft">{say('replyTo')}: <Link to="/incoming/$id" params={{ id: document.replyToIncomingId }}>{document.replyTo}</Link></Words>
      )}
      <Relations document={document} />
    </div>
  );
}

export function OutgoingFacts({ document }: { document: Outgoing }) {
  const say = useTexts(outgoingTexts);
  const { fields, number, issuedOn, signerName, signedAt, drafterName, unitName } = document;
  const agencies = useAgencies(fields.recipientAgencyIds);
  const names = fields.recipientAgencyIds.flatMap((id) => agencies.get(id) ?? []).map(shownName);
  return (
    <Section title={say('facts')}>
      <Facts facts={[
        [say('number'), number],
        [say('issuedOn'), issuedOn === null ? null : shortDay(issuedOn)],
        [say('signer'), signerName],
        [say('signedAt'), signedAt === null ? null : moment(signedAt)],
        [say('drafter'), drafterName],
        [say('unit'), unitName],
        [say('to'), names.join('; ')],
        [say('lines'), fields.recipientLines.join('; ')],
      ]} />
    </Section>
  );
}

/** Each hand-over of the draft: trình, trả lại, đồng ý, ký, phát hành. */
export function Steps({ document }: { document: Outgoing }) {
  const say = useTexts(outgoingTexts);
  const label = useLabels();
  return (
    <Section title={say('steps')}>
      {document.steps.length === 0 && <Words tone="soft">{say('noSteps')}</Words>}
      <ol className={classes['timeline']}>
        {document.steps.map(({ id, kind, by, byTitle, at, note, draftVersion }) => (
          <li key={id}>
            <Words strong>{label(`step.${kind}`)}</Words>
            <div><Words small tone="soft">{moment(at)} · {by}, {byTitle} · {say('draftVersion', { version: draftVersion })}</Words></div>
            {note !== null && <p className={classes['pre']}>{note}</p>}
          </li>
        ))}
      </ol>
    </Section>
  );
}
