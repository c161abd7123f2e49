import { IconPencil, IconTrash } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useTexts } from '#web/lib/texts.ts';
import { useAct } from '#web/lib/use-act.ts';
import { Button, IconButton } from '#web/ui/button.tsx';
import { Words } from '#web/ui/layout.tsx';
import { ProblemNote } from '#web/ui/problem-note.tsx';
import { toast } from '#web/ui/toast.tsx';
import { type RecipientGroup, shownName, useGroups } from '../api/agencies.ts';
import { catalogueTexts } from '../texts.ts';
import classes from './catalogue.module.css';

const SHOWN = 4;

/** The groups of the agency with who is in them. */
export function GroupList({ onAdd, onEdit }: { onAdd: (group: RecipientGroup) => void; onEdit: (group: RecipientGroup) => void }) {
  const say = useTexts(catalogueTexts);
  const groups = useGroups();
  const { remove, problem } = useRemoval();
  return (
    <>
      <p><Words tone="soft">{say(groups.length === 0 ? 'noGroups' : 'chooseHint')}</Words></p>
      <ProblemNote problem={problem} />
      <ul className={classes['groups']} aria-label={say('groups')}>
        {groups.map((group) => (
          <li key={group.id}>
            <span className={classes['group']}>
              <Words strong>{group.name}</Words>
              <Words small tone="soft">{say('members', { count: group.members.length })}: {group.members.slice(0, SHOWN).map(shownName).join('; ')}{group.members.length > SHOWN && '…'}</Words>
            </span>
            <Button small kind="main" label={say('add', { name: group.name })} onClick={() => onAdd(group)}>{say('use')}</Button>
            {group.mayChange && (
              <>
                <IconButton label={say('editName', { name: group.name })} onClick={() => onEdit(group)}><IconPencil size={16} aria-hidden="true" /></IconButton>
                <IconButton label={say('removeName', { name: group.name })} onClick={() => remove(group)}><IconTrash size={16} aria-hidden="true" /></IconButton>
              </>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Deleting can be taken back: it is made once more. */
function useRemoval() {
  const say = useTexts(catalogueTexts);
  const refresh = useRefreshGroups();
  const again = useAct('catalogue', 'createGroup', refresh);
  const act = useAct('catalogue', 'deleteGroup', refresh);
  const remove = ({ id, name, members }: RecipientGroup): void => act.mutate({ params: { id } }, {
    onSuccess: () => toast({
      text: say('removed', { name }),
      undo: { label: say('undo'), act: () => again.mutate({ body: { name, agencyIds: members.filter(({ gone }) => !gone).map((member) => member.id) } }) },
    }),
  });
  return { remove, problem: act.error ?? again.error };
}

export function useRefreshGroups(): () => void {
  const cache = useQueryClient();
  return () => void cache.invalidateQueries({ queryKey: ['catalogue', 'groups'] });
}
