import { shownName, useAgencies } from '#web/features/catalogue/index.ts';
import { usePeople } from '#web/features/identity/index.ts';
import { useTexts } from '#web/lib/texts.ts';
import { useUrgencies } from '#web/ui/due-badge.tsx';
import type { DraftFields } from '../api/types.ts';
import { outgoingTexts } from '../texts/outgoing.ts';
import classes from './documents.module.css';
import { differences, type DraftPartName } from './draft-text.ts';
import { useLabels } from './labels.ts';

const LABEL = { type: 'type', urgency: 'urgency', subject: 'subject', signerPostId: 'signer', recipientAgencyIds: 'recipients', recipientLines: 'recipientLines', form: 'form' } as const satisfies Record<DraftPartName, string>;

/** The parts of another text that differ from the one in the editor, to be read beside it. */
export function OtherText({ title, fields, than }: { title: string; fields: DraftFields; than: DraftFields }) {
  const say = useTexts(outgoingTexts);
  const read = useReading(fields.recipientAgencyIds);
  return (
    <details className={classes['otherText']}>
      <summary>{title}</summary>
      <dl>
        {differences(fields, than).map((part) => (
          <div key={part}>
            <dt>{say(LABEL[part])}</dt>
            <dd className={classes['pre']}>{read(fields, part) || say('empty')}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

/** Of the form what a person has written into it. */
const formInWords = ({ place, addressees, bases, attachedTo, drafterInitials, otherSigner }: DraftFields['form']): string =>
  [place, ...addressees, ...bases, attachedTo, drafterInitials, otherSigner?.title, otherSigner?.name].filter(Boolean).join('\n');

function useReading(recipientIds: readonly string[]): (fields: DraftFields, part: DraftPartName) => string {
  const label = useLabels();
  const urgencies = useUrgencies();
  const { posts } = usePeople();
  const agencies = useAgencies(recipientIds);
  const read: Readonly<Record<DraftPartName, (fields: DraftFields) => string | undefined>> = {
    type: ({ type }) => label(`type.${type}`),
    urgency: ({ urgency }) => urgencies.find(({ value }) => value === String(urgency))?.label,
    subject: ({ subject }) => subject,
    signerPostId: ({ signerPostId }) => posts.find(({ id }) => id === signerPostId)?.personName ?? undefined,
    recipientAgencyIds: ({ recipientAgencyIds }) => recipientAgencyIds.flatMap((id) => agencies.get(id) ?? []).map(shownName).join('; '),
    recipientLines: ({ recipientLines }) => recipientLines.join('\n'),
    form: ({ form }) => formInWords(form),
  };
  return (fields, part) => read[part](fields) ?? '';
}
