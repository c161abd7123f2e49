import { useState } from 'react';
import { useTexts } from '#web/lib/texts.ts';
import { useAct } from '#web/lib/use-act.ts';
import { Button } from '#web/ui/button.tsx';
import { Dialog } from '#web/ui/dialog.tsx';
import { TextField, Tick } from '#web/ui/fields.tsx';
import { Group, Stack } from '#web/ui/layout.tsx';
import { ProblemNote } from '#web/ui/problem-note.tsx';
import { toast } from '#web/ui/toast.tsx';
import { isAsked, questionOf, type SearchAddress } from '../api/address.ts';
import { type SavedSearch, useRefreshSaved } from '../api/search.ts';
import { searchTexts } from '../texts.ts';

/** Gives a search its name, or an old one another name and content. */
export function SaveDialog({ address, saved, onClose }: { address: SearchAddress; saved?: SavedSearch; onClose: () => void }) {
  const say = useTexts(searchTexts);
  const refresh = useRefreshSaved();
  const [name, setName] = useState(saved?.name ?? address.q ?? '');
  const [isReplaced, replace] = useState(false);
  const done = (): void => {
    refresh();
    toast({ text: say('didSave', { name: name.trim() }) });
    onClose();
  };
  const save = useAct('search', 'save', done);
  const change = useAct('search', 'changeSaved', done);
  const send = (): void => {
    const query = saved === undefined || isReplaced ? questionOf(address) : saved.query;
    const body = { name, query } as Parameters<typeof save.mutate>[0]['body'];
    if (saved === undefined) save.mutate({ body });
    else change.mutate({ params: { id: saved.id }, body });
  };
  return (
    <Dialog title={say(saved === undefined ? 'saveTitle' : 'changeTitle')} closeLabel={say('close')} opened onClose={onClose}>
      <form noValidate onSubmit={(event) => { event.preventDefault(); if (name.trim() !== '') send(); }}>
        <Stack gap="md">
          <TextField label={say('name')} value={name} onChange={setName} description={say('nameHint', { keys: '1–9' })} maxLength={100} autoFocus required />
          {saved !== undefined && isAsked(address) && <Tick label={say('useCurrent')} checked={isReplaced} onChange={replace} />}
          <ProblemNote problem={save.error ?? change.error} />
          <Group justify="flex-end">
            <Button kind="quiet" onClick={onClose}>{say('cancel')}</Button>
            <Button kind="main" submit busy={save.isPending || change.isPending} disabled={name.trim() === ''}>{say('keep')}</Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
