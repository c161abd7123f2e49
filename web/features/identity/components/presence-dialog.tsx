import { useState } from 'react';
import { useAct } from '#web/lib/use-act.ts';
import { useTexts } from '#web/lib/texts.ts';
import { Button } from '#web/ui/button.tsx';
import { Dialog } from '#web/ui/dialog.tsx';
import { PasswordField, TextField } from '#web/ui/fields.tsx';
import { Group, Stack } from '#web/ui/layout.tsx';
import { useMe } from '../api/me.ts';
import { identityTexts } from '../texts.ts';
import { OwnProofProblem } from './own-proof-problem.tsx';

/** Proves again that it is the person who signs, or changes who signs; opens a sitting of ten minutes. */
export function PresenceDialog({ onConfirmed, onClose, isForSigning = true }: { onConfirmed: () => void; onClose: () => void; isForSigning?: boolean }) {
  const say = useTexts(identityTexts);
  const { hasSecondFactor } = useMe();
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const confirm = useAct('identity', 'confirmPresence', onConfirmed);
  return (
    <Dialog title={say(isForSigning ? 'presence' : 'presenceAct')} closeLabel={say('close')} opened onClose={onClose}>
      <form onSubmit={(event) => { event.preventDefault(); confirm.mutate({ body: { password, code: code.trim() || null } }); }}>
        <Stack gap="md">
          <p>{say(isForSigning ? 'presenceHint' : 'presenceActHint')}</p>
          <PasswordField label={say('password')} value={password} onChange={setPassword} autoComplete="current-password" autoFocus />
          {hasSecondFactor && <TextField label={say('code')} description={say('codeHint')} value={code} onChange={setCode} autoComplete="one-time-code" maxLength={24} />}
          <OwnProofProblem problem={confirm.error} withPassword withCode={hasSecondFactor} />
          <Group justify="flex-end">
            <Button onClick={onClose}>{say('cancel')}</Button>
            <Button kind="main" submit busy={confirm.isPending} disabled={password === ''}>{say(isForSigning ? 'confirm' : 'confirmAct')}</Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
