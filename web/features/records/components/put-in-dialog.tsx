import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTexts } from '#web/lib/texts.ts';
import { useAct } from '#web/lib/use-act.ts';
import { Button } from '#web/ui/button.tsx';
import { Dialog } from '#web/ui/dialog.tsx';
import { Group, Stack, Words } from '#web/ui/layout.tsx';
import { ProblemNote } from '#web/ui/problem-note.tsx';
import { SearchField } from '#web/ui/search-fields.tsx';
import { toast } from '#web/ui/toast.tsx';
import type { FileRow } from '../api/records.ts';
import { recordsTexts } from '../texts.ts';

interface PutInDialogProps {
  readonly kind: 'incoming' | 'outgoing';
  readonly documentId: string;
  readonly files: readonly FileRow[];
  readonly onClose: () => void;
}

/** Chooses the file that a document is put into. */
export function PutInDialog({ kind, documentId, files, onClose }: PutInDialogProps) {
  const say = useTexts(recordsTexts);
  const [id, setId] = useState<string | null>(files.length === 1 ? (files[0]?.id ?? null) : null);
  const act = useAct('records', 'putIn', ({ id: into }) => {
    toast({ text: say('done', { notation: files.find((file) => file.id === into)?.notation ?? '' }) });
    onClose();
  });
  return (
    <Dialog title={say('putInTitle')} closeLabel={say('close')} opened onClose={onClose}>
      {files.length === 0
        ? <Stack gap="sm"><Words>{say('noOpenFile')}</Words><Link to="/records">{say('toFiles')}</Link></Stack>
        : (
          <form onSubmit={(event) => { event.preventDefault(); if (id !== null) act.mutate({ params: { id }, body: { kind, documentId } }); }}>
            <Stack gap="md">
              <SearchField label={say('chooseFile')} value={id} onChange={setId} choices={files.map((file) => ({ value: file.id, label: `${file.notation} – ${file.title}` }))} nothing={say('noLine')} required />
              <ProblemNote problem={act.error} />
              <Group gap="xs">
                <Button kind="main" submit busy={act.isPending} disabled={id === null}>{say('putIn')}</Button>
                <Button onClick={onClose}>{say('cancel')}</Button>
              </Group>
            </Stack>
          </form>
        )}
    </Dialog>
  );
}
