import { IconArrowDown, IconArrowUp, IconFilePlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { roman } from '#contract/drafting/numbering.ts';
import { DRAFTING_LIMITS } from '#contract/drafting/limits.ts';
import { errorAt } from '#web/lib/faults.ts';
import { useTexts } from '#web/lib/texts.ts';
import { useAct } from '#web/lib/use-act.ts';
import { Button, IconButton } from '#web/ui/button.tsx';
import { TextField } from '#web/ui/fields.tsx';
import { Group, Stack } from '#web/ui/layout.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { ProblemNote } from '#web/ui/problem-note.tsx';
import { toast } from '#web/ui/toast.tsx';
import type { Appendix } from '../api/around-text.ts';
import { appendixTexts } from '../texts/appendices.ts';
import classes from './appendices.module.css';
import { PartText } from './part-text.tsx';
import { useRoom } from './room.tsx';

/** Phụ lục, each with a title and a text of its own; numbered in Roman when there are several (Decree 30/2020, Appendix I Part I §III.1). */
export function Appendices() {
  const { facts, now } = useRoom();
  const appendices = facts?.appendices ?? [];
  const mayWrite = now?.mayWrite === true;
  return (
    <>
      {appendices.map((appendix, at) => <AppendixPart key={appendix.id} appendix={appendix} at={at} all={appendices} mayWrite={mayWrite} />)}
      {mayWrite && appendices.length < DRAFTING_LIMITS.appendices && <AddAppendix />}
    </>
  );
}

interface AppendixPartProps {
  readonly appendix: Appendix;
  readonly at: number;
  readonly all: readonly Appendix[];
  readonly mayWrite: boolean;
}

function AppendixPart({ appendix, at, all, mayWrite }: AppendixPartProps) {
  const say = useTexts(appendixTexts);
  const number = roman(at + 1);
  const name = all.length === 1 ? say('only') : say('appendix', { number });
  return (
    <section className={classes['appendix']} aria-label={name}>
      <div className={classes['head']}>
        <h3>{name}</h3>
        {mayWrite && <OrderAndRemove appendix={appendix} at={at} all={all} />}
      </div>
      {mayWrite ? <Title key={appendix.title} appendix={appendix} /> : <p className={classes['title']}>{appendix.title}</p>}
      <PartText part={appendix.id} label={say('text', { number })} />
    </section>
  );
}

/** Saved when the field is left or Enter is pressed. */
function Title({ appendix: { id: appendixId, title } }: { appendix: Appendix }) {
  const say = useTexts(appendixTexts);
  const { id, Refusal } = useRoom();
  const [typed, type] = useState(title);
  const rename = useAct('drafting', 'renameAppendix', () => toast({ text: say('renamed') }));
  const send = (declaredNoSecret: boolean): void => {
    if (typed.trim() !== '' && typed.trim() !== title) rename.mutate({ params: { id, appendixId }, body: { title: typed, declaredNoSecret } });
  };
  return (
    <form onSubmit={(event) => { event.preventDefault(); send(false); }} onBlur={() => { if (rename.error === null) send(false); }}>
      <TextField label={say('title')} value={typed} onChange={(next) => { rename.reset(); type(next); }} maxLength={DRAFTING_LIMITS.appendixTitle} {...errorAt(rename.error, 'title')} />
      <Refusal problem={rename.error} busy={rename.isPending} onDeclare={() => send(true)} />
    </form>
  );
}

function OrderAndRemove({ appendix, at, all }: Omit<AppendixPartProps, 'mayWrite'>) {
  const say = useTexts(appendixTexts);
  const { id } = useRoom();
  const [isAsked, ask] = useState(false);
  const order = useAct('drafting', 'orderAppendices');
  const remove = useAct('drafting', 'removeAppendix', () => toast({ text: say('removed') }));
  const move = (to: number): void => {
    const ids = all.map((each) => each.id).filter((each) => each !== appendix.id);
    order.mutate({ params: { id }, body: { appendixIds: ids.toSpliced(to, 0, appendix.id) } });
  };
  if (isAsked) {
    return (
      <Notice tone="warn" title={say('sure')}>
        <ProblemNote problem={remove.error} />
        <Group gap="xs">
          <Button small kind="danger" busy={remove.isPending} onClick={() => remove.mutate({ params: { id, appendixId: appendix.id } })}>{say('remove')}</Button>
          <Button small onClick={() => ask(false)}>{say('cancel')}</Button>
        </Group>
      </Notice>
    );
  }
  return (
    <div className={classes['acts']}>
      <ProblemNote problem={order.error} />
      {all.length > 1 && <IconButton label={say('up')} disabled={at === 0} onClick={() => move(at - 1)}><IconArrowUp size={17} /></IconButton>}
      {all.length > 1 && <IconButton label={say('down')} disabled={at === all.length - 1} onClick={() => move(at + 1)}><IconArrowDown size={17} /></IconButton>}
      <IconButton label={say('remove')} onClick={() => ask(true)}><IconTrash size={17} /></IconButton>
    </div>
  );
}

function AddAppendix() {
  const say = useTexts(appendixTexts);
  const { id, Refusal } = useRoom();
  const [isOpen, open] = useState(false);
  const [title, setTitle] = useState('');
  const add = useAct('drafting', 'addAppendix', () => {
    toast({ text: say('added') });
    open(false);
    setTitle('');
  });
  const send = (declaredNoSecret: boolean): void => {
    if (title.trim() !== '') add.mutate({ params: { id }, body: { title, declaredNoSecret } });
  };
  if (!isOpen) return <div><Button small icon={<IconFilePlus size={16} />} onClick={() => open(true)}>{say('add')}</Button></div>;
  return (
    <form className={classes['appendix']} onSubmit={(event) => { event.preventDefault(); send(false); }}>
      <Stack gap="xs">
        <TextField label={say('title')} value={title} onChange={setTitle} maxLength={DRAFTING_LIMITS.appendixTitle} {...errorAt(add.error, 'title')} required autoFocus />
        <Refusal problem={add.error} busy={add.isPending} onDeclare={() => send(true)} />
        <Group gap="xs">
          <Button small kind="main" submit busy={add.isPending}>{say('addNow')}</Button>
          <Button small onClick={() => open(false)}>{say('cancel')}</Button>
        </Group>
      </Stack>
    </form>
  );
}
