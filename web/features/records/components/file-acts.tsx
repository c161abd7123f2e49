import { useState } from 'react';
import { RECORDS_LIMITS } from '#contract/records/limits.ts';
import { useTexts } from '#web/lib/texts.ts';
import { useAct } from '#web/lib/use-act.ts';
import { Button } from '#web/ui/button.tsx';
import { TextArea, TextField } from '#web/ui/fields.tsx';
import { Group, Stack, Words } from '#web/ui/layout.tsx';
import { ProblemNote } from '#web/ui/problem-note.tsx';
import { toast } from '#web/ui/toast.tsx';
import type { WorkFile } from '../api/records.ts';
import { recordsTexts } from '../texts.ts';
import { type Cover, CoverFields, RetentionField, retentionOf, yearsOf } from './cover-fields.tsx';
import { FileProblem } from './file-problem.tsx';
import classes from './records.module.css';

const SHOWN = ['close', 're-open', 'offer', 'edit'] as const;
type Shown = (typeof SHOWN)[number];
const LABEL = { 'close': 'closeFile', 're-open': 'reOpen', 'offer': 'offer', 'edit': 'edit' } as const;

/** What the reader's posts allow on the file now. A form that was begun stays until it is sent or closed. */
export function FileActs({ file }: { file: WorkFile }) {
  const say = useTexts(recordsTexts);
  const [chosen, choose] = useState<Exclude<Shown, 'offer'>>();
  const offer = useAct('records', 'offerFiles', () => toast({ text: say('offered') }));
  const acts = SHOWN.filter((act) => file.acts.includes(act));
  if (acts.length === 0 && chosen === undefined) return <ProblemNote problem={offer.error} />;
  const stop = (): void => choose(undefined);
  return (
    <section className={classes['acts']} aria-label={say('acts')}>
      {chosen === 'close' && <CloseForm file={file} onClose={stop} />}
      {chosen === 're-open' && <ReOpenForm file={file} onClose={stop} />}
      {chosen === 'edit' && <EditForm file={file} onClose={stop} />}
      <ProblemNote problem={offer.error} />
      {chosen === undefined && (
        <div className={classes['buttons']}>
          {acts.map((act) => (
            <Button key={act} kind={act === 'close' || act === 'offer' ? 'main' : 'plain'} busy={act === 'offer' && offer.isPending} onClick={() => (act === 'offer' ? offer.mutate({ body: { fileIds: [file.id] } }) : choose(act))}>{say(LABEL[act])}</Button>
          ))}
        </div>
      )}
    </section>
  );
}

interface FormProps {
  readonly file: WorkFile;
  readonly onClose: () => void;
}

function Buttons({ label, busy, onClose }: { label: string; busy: boolean; onClose: () => void }) {
  const say = useTexts(recordsTexts);
  return (
    <Group gap="xs">
      <Button kind="main" submit busy={busy}>{label}</Button>
      <Button onClick={onClose}>{say('cancel')}</Button>
    </Group>
  );
}

function CloseForm({ file, onClose }: FormProps) {
  const say = useTexts(recordsTexts);
  const [title, setTitle] = useState(file.title);
  const [retention, setRetention] = useState(retentionOf(file.retentionYears));
  const act = useAct('records', 'closeFile', () => {
    toast({ text: say('closed') });
    onClose();
  });
  const send = (declaredNoSecret: boolean): void => act.mutate({ params: { id: file.id }, body: { version: file.version, title, retentionYears: yearsOf(retention), declaredNoSecret } });
  return (
    <form onSubmit={(event) => { event.preventDefault(); send(false); }}>
      <Stack gap="sm">
        <Words tone="soft" small>{say('closeHint')}</Words>
        <TextField label={say('fileTitle')} value={title} onChange={setTitle} maxLength={RECORDS_LIMITS.title} required />
        <RetentionField value={retention} onChange={setRetention} />
        <FileProblem problem={act.error} busy={act.isPending} onDeclare={() => send(true)} />
        <Buttons label={say('closeFile')} busy={act.isPending} onClose={onClose} />
      </Stack>
    </form>
  );
}

function ReOpenForm({ file, onClose }: FormProps) {
  const say = useTexts(recordsTexts);
  const [reason, setReason] = useState('');
  const act = useAct('records', 'reOpenFile', () => {
    toast({ text: say('reOpened') });
    onClose();
  });
  const send = (declaredNoSecret: boolean): void => {
    if (reason.trim() !== '') act.mutate({ params: { id: file.id }, body: { version: file.version, reason, declaredNoSecret } });
  };
  return (
    <form onSubmit={(event) => { event.preventDefault(); send(false); }}>
      <Stack gap="sm">
        <TextArea label={say('reason')} value={reason} onChange={setReason} maxLength={RECORDS_LIMITS.reason} required autoFocus />
        <FileProblem problem={act.error} busy={act.isPending} onDeclare={() => send(true)} />
        <Buttons label={say('reOpen')} busy={act.isPending} onClose={onClose} />
      </Stack>
    </form>
  );
}

function EditForm({ file, onClose }: FormProps) {
  const say = useTexts(recordsTexts);
  const [cover, setCover] = useState<Cover>({ title: file.title, retention: retentionOf(file.retentionYears), description: file.description, responsiblePostId: file.responsiblePostId });
  const act = useAct('records', 'saveFile', () => {
    toast({ text: say('saved') });
    onClose();
  });
  const send = (declaredNoSecret: boolean): void => {
    if (cover.responsiblePostId === null) return;
    const { title, description, responsiblePostId } = cover;
    act.mutate({ params: { id: file.id }, body: { version: file.version, title, description, retentionYears: yearsOf(cover.retention), responsiblePostId, declaredNoSecret } });
  };
  return (
    <form onSubmit={(event) => { event.preventDefault(); send(false); }}>
      <Stack gap="sm">
        <CoverFields cover={cover} onChange={setCover} problem={act.error} />
        <FileProblem problem={act.error} busy={act.isPending} onDeclare={() => send(true)} />
        <Buttons label={say('save')} busy={act.isPending} onClose={onClose} />
      </Stack>
    </form>
  );
}
