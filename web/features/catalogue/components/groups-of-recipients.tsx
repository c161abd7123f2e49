import { IconUsersGroup } from '@tabler/icons-react';
import { useState } from 'react';
import { useTexts } from '#web/lib/texts.ts';
import { Button } from '#web/ui/button.tsx';
import { Dialog } from '#web/ui/dialog.tsx';
import { toast } from '#web/ui/toast.tsx';
import type { RecipientGroup } from '../api/agencies.ts';
import { catalogueTexts } from '../texts.ts';
import { GroupForm } from './group-form.tsx';
import { GroupList } from './group-list.tsx';

interface GroupsProps {
  readonly value: readonly string[];
  readonly onChange: (ids: string[]) => void;
  readonly exceptId: string;
  readonly disabled?: boolean;
}

/** What the dialog shows: all groups, or one that is being written. */
type Shown = 'none' | 'list' | { readonly group: RecipientGroup | null };

/** Many recipients chosen as one, and kept for the next time. */
export function GroupsOfRecipients({ value, onChange, exceptId, disabled }: GroupsProps) {
  const say = useTexts(catalogueTexts);
  const [shown, show] = useState<Shown>('none');
  const close = (): void => show('none');
  const back = (): void => show('list');
  const add = ({ name, members }: RecipientGroup): void => {
    const ids = members.filter(({ id, gone }) => !gone && id !== exceptId && !value.includes(id)).map(({ id }) => id);
    onChange([...value, ...ids]);
    toast({ text: say('added', { name, count: ids.length }), undo: { label: say('undo'), act: () => onChange([...value]) } });
    close();
  };
  return (
    <>
      <div><Button small icon={<IconUsersGroup size={16} aria-hidden="true" />} disabled={disabled ?? false} onClick={back}>{say('groups')}</Button></div>
      {shown === 'list' && (
        <Dialog title={say('groups')} closeLabel={say('close')} opened wide onClose={close}>
          <GroupList onAdd={add} onEdit={(group) => show({ group })} />
          {value.length > 0 && <Button onClick={() => show({ group: null })}>{say('keep')}</Button>}
        </Dialog>
      )}
      {typeof shown === 'object' && (
        <Dialog title={say(shown.group === null ? 'keepTitle' : 'editTitle')} closeLabel={say('close')} opened wide onClose={close}>
          <GroupForm group={shown.group} start={value} onDone={back} />
        </Dialog>
      )}
    </>
  );
}
