import { usePeople } from '#web/features/identity/index.ts';
import { useTexts } from '#web/lib/texts.ts';
import { useUrgencies } from '#web/ui/due-badge.tsx';
import type { DraftFields } from '../api/types.ts';
import { outgoingTexts } from '../texts/outgoing.ts';
import classes from './documents.module.css';
import { differences, type DraftPartName } from './draft-text.ts';
import { useLabels } from './labels.ts';

const LABEL = { type: 'type', urgency: 'urgency', subject: 'subject', signerPostId: 'signer', recipientAgencyIds: 'recipients', recipientLines: 'recipientLines' } as const satisfies Record<DraftPartName, string>;

/** The parts of another text that differ from the one in the editor, to be read beside it. */
export function OtherText({ title, fields, than }: { title: string; fields: DraftFields; than: DraftFields }) {
  const say = useTexts(outgoingTexts);
  const read = useReading();
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

function useReading(): (fields: DraftFields, part: DraftPartName) => string {
  const label = useLabels();
  const urgencies = useUrgencies();
  const { posts, agencies } = usePeople();
  const nameOf = (wanted: string): string => agencies.find(({ id }) => id === wanted)?.name ?? '';
  return (fields, part) => {
    if (part === 'type') return label(`type.${fields.type}`);
    if (part === 'urgency') return urgencies.find(({ value }) => value === String(fields.urgency))?.label ?? '';
    if (part === 'signerPostId') return posts.find(({ id }) => id === fields.signerPostId)?.personName ?? '';
    if (part === 'recipientAgencyIds') return fields.recipientAgencyIds.map(nameOf).join('; ');
    if (part === 'recipientLines') return fields.recipientLines.join('\n');
    return fields[part];
  };
}
