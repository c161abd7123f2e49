import { IconPaperclip } from '@tabler/icons-react';
import { useRef } from 'react';
import { ATTACHMENT_TYPES } from '#contract/documents/attachments.ts';
import { isPassing } from '#web/lib/problem.ts';
import { useTexts } from '#web/lib/texts.ts';
import { Button } from '#web/ui/button.tsx';
import { Group, Words } from '#web/ui/layout.tsx';
import { Refusal } from '../components/refusal.tsx';
import classes from './attached.module.css';
import { attachedTexts } from './texts.ts';
import type { useAttaching } from './use-attaching.ts';

const ACCEPTED = Object.keys(ATTACHMENT_TYPES).map((ending) => `.${ending}`).join(',');

/** Choosing files, how much of them has gone, and what became of one that was refused. */
export function AddFiles({ attaching: { sending, waiting, take, again, leave } }: { attaching: ReturnType<typeof useAttaching> }) {
  const say = useTexts(attachedTexts);
  const input = useRef<HTMLInputElement>(null);
  const isBusy = sending?.problem === null;
  return (
    <>
      <div className={classes['add']}>
        <input ref={input} type="file" multiple accept={ACCEPTED} hidden aria-label={say('add')} onChange={({ currentTarget }) => { take(currentTarget.files); currentTarget.value = ''; }} />
        <Button small icon={<IconPaperclip size={16} aria-hidden="true" />} disabled={isBusy} onClick={() => input.current?.click()}>{say('add')}</Button>
        {isBusy ? <Progress name={sending.file.name} share={sending.share} waiting={waiting} /> : <span className={classes['dropHint']}><Words small tone="soft">{say('drop')}</Words></span>}
      </div>
      {sending !== undefined && !isBusy && (
        <div className={classes['whole']}>
          <Words small strong>{sending.file.name}</Words>
          <Refusal problem={sending.problem} busy={false} onDeclare={() => again(true)} />
          <Group gap="xs">
            {isPassing(sending.problem) && <Button small onClick={() => again(false)}>{say('retry')}</Button>}
            <Button small onClick={leave}>{say('leave')}</Button>
          </Group>
        </div>
      )}
    </>
  );
}

function Progress({ name, share, waiting }: { name: string; share: number; waiting: number }) {
  const say = useTexts(attachedTexts);
  const percent = Math.round(share * 100);
  return (
    <>
      <span role="status"><Words small>{[share < 1 ? say('sending', { name }) : say('reading', { name }), waiting > 0 && say('waiting', { count: waiting })].filter(Boolean).join(' · ')}</Words></span>
      <span className={classes['bar']} role="progressbar" aria-label={say('sent', { share: percent })} aria-valuenow={percent} aria-valuemin={0} aria-valuemax={100}><span style={{ width: `${percent}%` }} /></span>
    </>
  );
}
