import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { RECORDS_LIMITS } from '#contract/records/limits.ts';
import { useMe, usePeople } from '#web/features/identity/index.ts';
import { dayIn } from '#web/lib/dates.ts';
import { errorAt } from '#web/lib/faults.ts';
import { useTexts } from '#web/lib/texts.ts';
import { useAct } from '#web/lib/use-act.ts';
import { Button } from '#web/ui/button.tsx';
import { Dialog } from '#web/ui/dialog.tsx';
import { ChoiceField, TextField } from '#web/ui/fields.tsx';
import { Group, Stack } from '#web/ui/layout.tsx';
import { SearchField } from '#web/ui/search-fields.tsx';
import { toast } from '#web/ui/toast.tsx';
import { usePlan } from '../api/records.ts';
import { recordsTexts } from '../texts.ts';
import { type Cover, CoverFields, retentionOf, yearsOf } from './cover-fields.tsx';
import { FileProblem } from './file-problem.tsx';

/** Opens a file by a line of this year's plan, or beside it. */
export function OpenFileDialog({ onClose }: { onClose: () => void }) {
  const say = useTexts(recordsTexts);
  const go = useNavigate();
  const own = useMe().capacities.find(({ role }) => role !== 'administrator');
  const { units } = usePeople();
  const lines = usePlan(Number(dayIn().slice(0, 4))).data?.plan;
  const openable = lines?.state === 'adopted' ? lines.lines.filter(({ fileId }) => fileId === null) : [];
  const [lineId, setLine] = useState<string | null>(null);
  const [unitId, setUnit] = useState(own?.unitId ?? '');
  const [notation, setNotation] = useState('');
  const [cover, setCover] = useState<Cover>({ title: '', retention: '10', description: '', responsiblePostId: own?.postId ?? null });
  const open = useAct('records', 'openFile', ({ id, notation: given }) => {
    toast({ text: say('opened', { notation: given }) });
    void go({ to: '/records/$id', params: { id } });
  });
  const choose = (id: string | null): void => {
    setLine(id);
    const line = openable.find((each) => each.id === id);
    if (line === undefined) return;
    setUnit(line.unitId);
    setCover({ ...cover, title: line.title, retention: retentionOf(line.retentionYears), responsiblePostId: line.postId ?? cover.responsiblePostId });
  };
  const send = (declaredNoSecret: boolean): void => {
    if (cover.responsiblePostId === null || cover.title.trim() === '') return;
    const { title, description, responsiblePostId } = cover;
    open.mutate({ body: { title, description, retentionYears: yearsOf(cover.retention), responsiblePostId, unitId, notation: lineId === null ? notation : '', planLineId: lineId, declaredNoSecret } });
  };
  return (
    <Dialog title={say('openTitle')} closeLabel={say('close')} opened onClose={onClose} wide>
      <form onSubmit={(event) => { event.preventDefault(); send(false); }}>
        <Stack gap="md">
          {openable.length > 0 && (
            <SearchField label={say('byPlan')} value={lineId} onChange={choose} placeholder={say('outsidePlan')} nothing={say('noLine')}
              choices={openable.map(({ id, notation: number, title }) => ({ value: id, label: `${number} – ${title}` }))} />
          )}
          <CoverFields cover={cover} onChange={setCover} problem={open.error} />
          {lineId === null && (
            <>
              <ChoiceField label={say('unit')} value={unitId} onChange={setUnit} choices={units.map(({ id, name }) => ({ value: id, label: name }))} />
              <TextField label={say('notation')} description={say('notationHint')} value={notation} onChange={setNotation} maxLength={RECORDS_LIMITS.notation} {...errorAt(open.error, 'notation')} />
            </>
          )}
          <FileProblem problem={open.error} busy={open.isPending} onDeclare={() => send(true)} />
          <Group gap="xs">
            <Button kind="main" submit busy={open.isPending}>{say('newFile')}</Button>
            <Button onClick={onClose}>{say('cancel')}</Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
