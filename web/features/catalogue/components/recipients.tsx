import type { Common } from '#web/ui/fields.tsx';
import classes from './catalogue.module.css';
import { GroupsOfRecipients } from './groups-of-recipients.tsx';
import { RecipientField } from './recipient-field.tsx';

/** Who receives a document: agencies one by one, or many as a group. */
export function Recipients({ value, onChange, exceptId, ...common }: Common & { value: readonly string[]; onChange: (ids: string[]) => void; exceptId: string }) {
  return (
    <div className={classes['recipients']}>
      <RecipientField value={value} onChange={onChange} exceptId={exceptId} {...common} />
      <GroupsOfRecipients value={value} onChange={onChange} exceptId={exceptId} />
    </div>
  );
}
