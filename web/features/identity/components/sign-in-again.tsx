import { useQueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { call } from '#web/lib/call.ts';
import { sessionGate } from '#web/lib/session-gate.ts';
import { useTexts } from '#web/lib/texts.ts';
import { Button } from '#web/ui/button.tsx';
import { Dialog } from '#web/ui/dialog.tsx';
import { Stack } from '#web/ui/layout.tsx';
import { meQuery, useMe } from '../api/me.ts';
import { identityTexts } from '../texts.ts';
import { SignInForm } from './sign-in-form.tsx';
import { useSignIn } from './use-sign-in.ts';

/** Stands over the page when the session has ended; the page and what is typed in it stay as they are. */
export function SignInAgain() {
  const isWaiting = useSyncExternalStore(sessionGate.subscribe, sessionGate.isWaiting);
  return isWaiting ? <AgainDialog /> : null;
}

function AgainDialog() {
  const say = useTexts(identityTexts);
  const cache = useQueryClient();
  const { email, personId } = useMe();
  const goOn = async (): Promise<void> => {
    sessionGate.disarm();
    const now = await call('identity', 'getMe').finally(sessionGate.arm);
    if (now.personId !== personId) location.assign('/');
    cache.setQueryData(meQuery.queryKey, now);
    sessionGate.open();
  };
  const form = useSignIn(email, () => void goOn());
  return (
    <Dialog title={say('sessionEnded')} closeLabel={say('close')} opened>
      <Stack gap="md">
        <p>{say('sessionEndedHint')}</p>
        <SignInForm form={form} fixedEmail />
        <Button kind="quiet" onClick={() => location.assign('/sign-in')}>{say('signInOther')}</Button>
      </Stack>
    </Dialog>
  );
}
