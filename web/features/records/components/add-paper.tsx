import { IconFilePlus } from '@tabler/icons-react';
import { urlOf } from '#web/lib/call.ts';
import { useTexts } from '#web/lib/texts.ts';
import { uploadFile } from '#web/lib/upload.ts';
import { Stack } from '#web/ui/layout.tsx';
import { toast } from '#web/ui/toast.tsx';
import { recordsTexts } from '../texts.ts';
import { FileProblem } from './file-problem.tsx';
import classes from './records.module.css';
import { useSendFile } from './use-send-file.ts';

/** Another paper of the matter, as PDF. */
export function AddPaper({ fileId }: { fileId: string }) {
  const say = useTexts(recordsTexts);
  const { problem, isBusy, choose, declare } = useSendFile((file, options) => uploadFile(urlOf('records', 'addPaper', { id: fileId }), file, options), () => toast({ text: say('paperAdded') }));
  return (
    <Stack gap="xs">
      <label className={classes['upload']}>
        <IconFilePlus size={17} aria-hidden="true" />
        {say('addPaper')}
        <input type="file" accept="application/pdf" disabled={isBusy} onChange={({ currentTarget }) => { choose(currentTarget.files?.[0]); currentTarget.value = ''; }} />
      </label>
      <FileProblem problem={problem} busy={isBusy} onDeclare={declare} />
    </Stack>
  );
}
