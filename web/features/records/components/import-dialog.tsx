import { IconTable } from '@tabler/icons-react';
import { useState } from 'react';
import { urlOf } from '#web/lib/call.ts';
import { useLanguage } from '#web/lib/language.ts';
import { useTexts } from '#web/lib/texts.ts';
import { uploadFile } from '#web/lib/upload.ts';
import { useAct } from '#web/lib/use-act.ts';
import { Button } from '#web/ui/button.tsx';
import { Dialog } from '#web/ui/dialog.tsx';
import { Stack, Words } from '#web/ui/layout.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { toast } from '#web/ui/toast.tsx';
import type { Plan, TableRead } from '../api/records.ts';
import { planTexts } from '../plan-texts.ts';
import { FileProblem } from './file-problem.tsx';
import classes from './records.module.css';
import { useSendFile } from './use-send-file.ts';

/** Reads a table and shows its lines and every fault; taken only when there is none. */
export function ImportDialog({ plan, onClose }: { plan: Plan; onClose: () => void }) {
  const say = useTexts(planTexts);
  const isEnglish = useLanguage() === 'en';
  const [read, setRead] = useState<TableRead>();
  const sent = useSendFile((file, options) => uploadFile(urlOf('records', 'readPlanTable', { id: plan.id }), file, options) as Promise<TableRead>, setRead);
  const take = useAct('records', 'importPlanLines', (_, { body }) => {
    toast({ text: say('taken', { count: body.lines.length }) });
    onClose();
  });
  const send = (declaredNoSecret: boolean): void => {
    if (read !== undefined) take.mutate({ params: { id: plan.id }, body: { lines: read.lines, declaredNoSecret } });
  };
  return (
    <Dialog title={say('importTitle')} closeLabel={say('close')} opened onClose={onClose} wide>
      <Stack gap="md">
        <Words tone="soft" small>{say('importHint')}</Words>
        <div>
          <label className={classes['upload']}>
            <IconTable size={17} aria-hidden="true" />
            {say('chooseTable')}
            <input type="file" accept=".csv,.xlsx" disabled={sent.isBusy} onChange={({ currentTarget }) => { sent.choose(currentTarget.files?.[0]); currentTarget.value = ''; }} />
          </label>
        </div>
        <FileProblem problem={sent.problem} busy={sent.isBusy} onDeclare={sent.declare} />
        {read !== undefined && <Words strong>{say('readLines', { count: read.lines.length })}</Words>}
        {read !== undefined && read.faults.length > 0 && (
          <Notice tone="warn" title={say('faults', { count: read.faults.length })}>
            <ul>{read.faults.map(({ row, column, message, en }, at) => <li key={at}>{say('fault', { row, column, message: isEnglish ? en : message })}</li>)}</ul>
          </Notice>
        )}
        <FileProblem problem={take.error} busy={take.isPending} onDeclare={() => send(true)} />
        <div><Button kind="main" disabled={read === undefined || read.lines.length === 0 || read.faults.length > 0} busy={take.isPending} onClick={() => send(false)}>{say('take', { count: read?.lines.length ?? 0 })}</Button></div>
      </Stack>
    </Dialog>
  );
}
