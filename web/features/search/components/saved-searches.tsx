import { IconPencil, IconTrash } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useShortcuts } from '#web/lib/shortcuts.ts';
import { useTexts } from '#web/lib/texts.ts';
import { useAct } from '#web/lib/use-act.ts';
import { IconButton } from '#web/ui/button.tsx';
import { Keys } from '#web/ui/keys.tsx';
import { ProblemNote } from '#web/ui/problem-note.tsx';
import { toast } from '#web/ui/toast.tsx';
import { readSearchAddress, type SearchAddress } from '../api/address.ts';
import { type SavedSearch, useRefreshSaved, useSaved } from '../api/search.ts';
import { searchTexts } from '../texts.ts';
import { SaveDialog } from './save-dialog.tsx';
import classes from './search.module.css';

/** Nine keys, the first nine searches. */
const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

/** The person's saved searches: opened by a click or by their number, changed and forgotten in place. */
export function SavedSearches({ address }: { address: SearchAddress }) {
  const say = useTexts(searchTexts);
  const go = useNavigate();
  const saved = useSaved();
  const [changed, change] = useState<SavedSearch>();
  const { forget, problem } = useForget();
  useShortcuts(Object.fromEntries(KEYS.map((key, at) => [key, saved[at] === undefined ? undefined : () => void go({ to: '/search', search: readSearchAddress(saved[at]?.query ?? {}) })])));
  if (saved.length === 0) return null;
  return (
    <>
      <ul className={classes['saved']} aria-label={say('saved')}>
        {saved.map((each, at) => (
          <li key={each.id}>
            <Link to="/search" search={readSearchAddress(each.query)} className={classes['open'] ?? ''} activeProps={{}}>{KEYS[at] !== undefined && <Keys keys={KEYS[at]} />}{each.name}</Link>
            <IconButton label={say('edit', { name: each.name })} onClick={() => change(each)}><IconPencil size={15} aria-hidden="true" /></IconButton>
            <IconButton label={say('forget', { name: each.name })} onClick={() => forget(each)}><IconTrash size={15} aria-hidden="true" /></IconButton>
          </li>
        ))}
      </ul>
      <ProblemNote problem={problem} />
      {changed !== undefined && <SaveDialog address={address} saved={changed} onClose={() => change(undefined)} />}
    </>
  );
}

/** Deleting can be taken back: it is saved once more. */
function useForget() {
  const say = useTexts(searchTexts);
  const refresh = useRefreshSaved();
  const again = useAct('search', 'save', refresh);
  const act = useAct('search', 'deleteSaved', refresh);
  const forget = ({ id, name, query }: SavedSearch): void => act.mutate({ params: { id } }, {
    onSuccess: () => toast({ text: say('didForget', { name }), undo: { label: say('undo'), act: () => again.mutate({ body: { name, query } }) } }),
  });
  return { forget, problem: act.error ?? again.error };
}
