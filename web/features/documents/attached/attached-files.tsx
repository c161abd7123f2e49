import { IconArrowDown, IconArrowUp, IconPencil, IconTrash } from '@tabler/icons-react';
import { useLayoutEffect, useRef, useState, type DragEvent, type RefObject } from 'react';
import { ATTACHMENT_LIMITS } from '#contract/documents/attachments.ts';
import { urlOf } from '#web/lib/call.ts';
import { errorAt } from '#web/lib/faults.ts';
import { useTexts } from '#web/lib/texts.ts';
import { useAct } from '#web/lib/use-act.ts';
import { Button, IconButton } from '#web/ui/button.tsx';
import { TextField } from '#web/ui/fields.tsx';
import { Group, Section, Words } from '#web/ui/layout.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { toast } from '#web/ui/toast.tsx';
import type { Outgoing } from '../api/types.ts';
import { ActProblem, Refusal } from '../components/refusal.tsx';
import { AddFiles } from './add-files.tsx';
import { type Attachment, useAttachments } from './api.ts';
import { SentFiles, WithheldNote } from './attached-list.tsx';
import classes from './attached.module.css';
import { FileRow } from './file-row.tsx';
import { attachedTexts } from './texts.ts';
import { useAttaching } from './use-attaching.ts';

/** The files that go with a draft: to change for whoever writes in it, to read for the others. */
export function AttachedFiles({ document }: { document: Outgoing }) {
  const { data } = useAttachments(document.id);
  if (data === undefined) return null;
  return data.mayChange ? <Changing id={document.id} agencyId={document.agencyId} files={data.attachments} signing={data.signing} /> : <SentFiles document={document} />;
}

function Changing({ id, agencyId, files, signing }: { id: string; agencyId: string; files: readonly Attachment[]; signing: 'signed' | 'not-digital' | 'outside' }) {
  const say = useTexts(attachedTexts);
  const attaching = useAttaching(id);
  const [isOver, setOver] = useState(false);
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    attaching.take(event.dataTransfer.files);
  };
  return (
    <Section title={say('title')}>
      <div className={classes['area']} role="group" aria-label={say('dropArea')} data-over={isOver} onDragOver={(event) => { event.preventDefault(); setOver(true); }} onDragLeave={() => setOver(false)} onDrop={onDrop}>
        <WithheldNote document={{ id, agencyId }} act="noteWithheldAttachment" isThere={files.some(({ isWithheld }) => isWithheld)} />
        {files.length > 0 && <ul className={classes['list']} aria-label={say('title')}>{files.map((file, at) => <ChangedFile key={file.id} id={id} file={file} at={at} all={files} />)}</ul>}
        <AddFiles attaching={attaching} />
        <Words small tone="soft">{say('kinds')}{files.length > 0 && ` ${say(`signing.${signing}`)}`}</Words>
      </div>
    </Section>
  );
}

interface ChangedFileProps {
  readonly id: string;
  readonly file: Attachment;
  readonly at: number;
  readonly all: readonly Attachment[];
}

function ChangedFile({ id, file, at, all }: ChangedFileProps) {
  const say = useTexts(attachedTexts);
  const [open, setOpen] = useState<'rename' | 'remove'>();
  const order = useAct('documents', 'orderAttachments');
  const { name } = file;
  const acts = useRef<HTMLSpanElement>(null);
  const hold = useFocusOverMove(acts, at);
  const move = (to: number): void => {
    hold();
    const ids = all.map((each) => each.id).filter((each) => each !== file.id);
    order.mutate({ params: { id }, body: { attachmentIds: ids.toSpliced(to, 0, file.id) } });
  };
  const close = (): void => setOpen(undefined);
  return (
    <FileRow
      file={file}
      href={urlOf('documents', 'getAttachment', { id, attachmentId: file.id })}
      acts={
        <span ref={acts} className={classes['buttons']}>
          {all.length > 1 && <IconButton label={say('up', { name })} disabled={at === 0} onClick={() => move(at - 1)}><IconArrowUp size={17} aria-hidden="true" /></IconButton>}
          {all.length > 1 && <IconButton label={say('down', { name })} disabled={at === all.length - 1} onClick={() => move(at + 1)}><IconArrowDown size={17} aria-hidden="true" /></IconButton>}
          {!file.isWithheld && <IconButton label={say('rename', { name })} onClick={() => setOpen('rename')}><IconPencil size={17} aria-hidden="true" /></IconButton>}
          <IconButton label={say('remove', { name })} onClick={() => setOpen('remove')}><IconTrash size={17} aria-hidden="true" /></IconButton>
        </span>
      }
      below={
        <>
          {order.error !== null && <div className={classes['whole']}><ActProblem problem={order.error} /></div>}
          {open === 'rename' && <Rename id={id} file={file} onClose={close} />}
          {open === 'remove' && <Remove id={id} file={file} onClose={close} />}
        </>
      }
    />
  );
}

/** A file that has moved keeps the focus on its buttons, also where it has come to an end and the pressed one is off now. */
function useFocusOverMove(acts: RefObject<HTMLSpanElement | null>, at: number): () => void {
  const held = useRef<Element | null>(null);
  useLayoutEffect(() => {
    const pressed = held.current;
    held.current = null;
    if (pressed === null) return;
    const buttons = [...(acts.current?.querySelectorAll('button') ?? [])].filter(({ disabled }) => !disabled);
    (buttons.find((button) => button === pressed) ?? buttons[0])?.focus();
  }, [acts, at]);
  return () => {
    held.current = document.activeElement;
  };
}

function Rename({ id, file, onClose }: { id: string; file: Attachment; onClose: () => void }) {
  const say = useTexts(attachedTexts);
  const [typed, type] = useState(file.name);
  const rename = useAct('documents', 'renameAttachment', () => {
    toast({ text: say('renamed') });
    onClose();
  });
  const send = (declaredNoSecret: boolean): void => rename.mutate({ params: { id, attachmentId: file.id }, body: { name: typed, declaredNoSecret } });
  return (
    <form className={classes['whole']} onSubmit={(event) => { event.preventDefault(); send(false); }}>
      <TextField label={say('newName')} value={typed} onChange={type} maxLength={ATTACHMENT_LIMITS.name} {...errorAt(rename.error, 'name')} required autoFocus />
      <Refusal problem={rename.error} busy={rename.isPending} onDeclare={() => send(true)} />
      <Group gap="xs">
        <Button small kind="main" submit busy={rename.isPending}>{say('save')}</Button>
        <Button small onClick={onClose}>{say('cancel')}</Button>
      </Group>
    </form>
  );
}

function Remove({ id, file, onClose }: { id: string; file: Attachment; onClose: () => void }) {
  const say = useTexts(attachedTexts);
  const remove = useAct('documents', 'removeAttachment', () => toast({ text: say('removed') }));
  return (
    <div className={classes['whole']}>
      <Notice tone="warn" title={say('sure', { name: file.name })}>
        <ActProblem problem={remove.error} />
        <Group gap="xs">
          <Button small kind="danger" busy={remove.isPending} onClick={() => remove.mutate({ params: { id, attachmentId: file.id } })}>{say('removeNow')}</Button>
          <Button small onClick={onClose}>{say('cancel')}</Button>
        </Group>
      </Notice>
    </div>
  );
}
