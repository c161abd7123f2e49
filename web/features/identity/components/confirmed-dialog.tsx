import type { ReactNode } from 'react';
import type { Problem } from '#web/lib/problem.ts';
import { useTexts } from '#web/lib/texts.ts';
import { Button } from '#web/ui/button.tsx';
import { Dialog } from '#web/ui/dialog.tsx';
import { Group, Stack, Words } from '#web/ui/layout.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { ProblemNote } from '#web/ui/problem-note.tsx';
import { identityTexts } from '../texts.ts';
import { PresenceDialog } from './presence-dialog.tsx';

interface ConfirmedDialogProps {
  readonly title: string;
  readonly hint: string;
  readonly label: string;
  readonly kind?: 'main' | 'danger';
  readonly isReady: boolean;
  readonly act: { readonly isPending: boolean; readonly problem: Problem | null; readonly asksPresence: boolean; readonly confirmed: () => void; readonly stop: () => void };
  readonly onSend: () => void;
  /** Sent again with the declaration that there is no state secret in it. */
  readonly onDeclare?: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** An act on keys or trust, over the page; the question for the password takes its place meanwhile. */
export function ConfirmedDialog({ title, hint, label, kind = 'main', isReady, act, onSend, onDeclare, onClose, children }: ConfirmedDialogProps) {
  const say = useTexts(identityTexts);
  if (act.asksPresence) return <PresenceDialog onConfirmed={act.confirmed} onClose={act.stop} isForSigning={false} />;
  const isAsked = act.problem?.code === 'secrecy/declaration-needed';
  return (
    <Dialog title={title} closeLabel={say('close')} opened onClose={onClose}>
      <form onSubmit={(event) => { event.preventDefault(); if (isReady) onSend(); }}>
        <Stack gap="md">
          <Words tone="soft">{hint}</Words>
          {children}
          {isAsked ? <div role="alert"><Notice tone="warn" title={say('declareHint')}><div><Button busy={act.isPending} {...(onDeclare && { onClick: onDeclare })}>{say('declare')}</Button></div></Notice></div> : <ProblemNote problem={act.problem} />}
          <Group justify="flex-end">
            <Button onClick={onClose}>{say('cancel')}</Button>
            <Button kind={kind} submit busy={act.isPending} disabled={!isReady}>{label}</Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
