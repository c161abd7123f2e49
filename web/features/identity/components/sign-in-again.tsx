import { useQueryClient } from '@tanstack/react-query';
import { useState, useSyncExternalStore } from 'react';
import { call } from '#web/lib/call.ts';
import { Problem } from '#web/lib/problem.ts';
import { sessionGate } from '#web/lib/session-gate.ts';
import { useTexts } from '#web/lib/texts.ts';
import { Button } from '#web/ui/button.tsx';
import { Dialog } from '#web/ui/dialog.tsx';
import { Stack } from '#web/ui/layout.tsx';
import { ProblemNote } from '#web/ui/problem-note.tsx';
import { meQuery, useMe } from '../api/me.ts';
import { identityTexts } from '../texts.ts';
import { SignInForm } from './sign-in-form.tsx';
import { useSignIn } from './use-sign-in.ts';

/** Stands over the page when the session has ended; the page and what is typed in it stay as they are. */
export function SignInAgain() {
  const state = useSyncExternalStore(sessionGate.subscribe, sessionGate.state);
  if (state === 'other-person') return <OtherPersonDialog />;
  return state === 'signed-out' ? <AgainDialog /> : null;
}

/** In another tab somebody else has signed in: this page may do nothing more, and says why. */
function OtherPersonDialog() {
  const say = useTexts(identityTexts);
  return (
    <Dialog title={say('otherPerson')} closeLabel={say('close')} opened>
      <Stack gap="md">
        <p>{say('otherPersonHint')}</p>
        <Button kind="main" onClick={() => location.assign('/')}>{say('reload')}</Button>
      </Stack>
    </Dialog>
  );
}

function AgainDialog() {
  const say = useTexts(identityTexts);
  const cache = useQueryClient();
  const { email, personId } = useMe();
  const [problem, setProblem] = useState<Problem | null>(null);
  const goOn = async (): Promise<void> => {
    sessionGate.disarm();
    const now = await call('identity', 'getMe').finally(sessionGate.arm);
    if (now.personId !== personId) {
      // What waits was begun by the person before: it must not go out in the name of the one who is here now.
      sessionGate.closeForOther(new Problem('identity/other-person'));
      return;
    }
    cache.setQueryData(meQuery.queryKey, now);
    sessionGate.open();
  };
  const stay = (error: unknown): void => {
    if (!(error instanceof Problem)) throw error;
    // Whoever came back with a one-time password changes it first.
    if (error.code === 'identity/password-change-needed') location.assign('/new-password');
    else setProblem(error);
  };
  const form = useSignIn(email, () => void goOn().catch(stay));
  return (
    <Dialog title={say('sessionEnded')} closeLabel={say('close')} opened>
      <Stack gap="md">
        <p>{say('sessionEndedHint')}</p>
        <SignInForm form={form} fixedEmail />
        <ProblemNote problem={problem} />
        <Button kind="quiet" onClick={() => location.assign('/sign-in')}>{say('signInOther')}</Button>
      </Stack>
    </Dialog>
  );
}
