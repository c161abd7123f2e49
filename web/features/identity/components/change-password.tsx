import { useState } from 'react';
import { useTexts } from '#web/lib/texts.ts';
import { useAct } from '#web/lib/use-act.ts';
import { Button } from '#web/ui/button.tsx';
import { PasswordField, TextField } from '#web/ui/fields.tsx';
import { Stack, Words } from '#web/ui/layout.tsx';
import { accountTexts } from '../account-texts.ts';
import { OwnProofProblem } from './own-proof-problem.tsx';

const SHORTEST = 12;

/** The present password, a new one twice, and the code when the server asks for it. */
export function ChangePassword({ onChanged, isOneTime }: { onChanged: () => void; isOneTime?: boolean }) {
  const say = useTexts(accountTexts);
  const [values, set] = useState({ password: '', newPassword: '', again: '', code: '' });
  const [needsCode, setNeedsCode] = useState(false);
  const change = useAct('identity', 'changePassword', ({ outcome }) => {
    if (outcome === 'code-needed') {
      setNeedsCode(true);
      return;
    }
    set({ password: '', newPassword: '', again: '', code: '' });
    setNeedsCode(false);
    onChanged();
  });
  const differs = values.again !== '' && values.again !== values.newPassword;
  const isShort = values.newPassword !== '' && [...values.newPassword].length < SHORTEST;
  const isReady = values.password !== '' && values.newPassword !== '' && values.again === values.newPassword;
  const submit = (): void => {
    if (isReady) change.mutate({ body: { password: values.password, newPassword: values.newPassword, code: values.code.trim() || null } });
  };
  return (
    <form aria-label={say('changePassword')} onSubmit={(event) => { event.preventDefault(); submit(); }}>
      <Stack gap="sm">
        <PasswordField label={say(isOneTime ? 'oneTimePassword' : 'presentPassword')} value={values.password} onChange={(password) => set({ ...values, password })} autoComplete="current-password" autoFocus={isOneTime ?? false} />
        <PasswordField label={say('newPassword')} description={say('newPasswordHint')} value={values.newPassword} onChange={(newPassword) => set({ ...values, newPassword })} autoComplete="new-password" {...(isShort ? { error: say('tooShort', { count: [...values.newPassword].length }) } : {})} />
        <PasswordField label={say('again')} value={values.again} onChange={(again) => set({ ...values, again })} autoComplete="new-password" {...(differs ? { error: say('differs') } : {})} />
        {needsCode && <TextField label={say('code')} description={say('codeHint')} value={values.code} onChange={(code) => set({ ...values, code })} autoComplete="one-time-code" maxLength={24} autoFocus />}
        <OwnProofProblem problem={change.error} withPassword withCode={needsCode} />
        <Words tone="soft" small>{say('othersEnd')}</Words>
        <div><Button kind="main" submit busy={change.isPending} disabled={!isReady}>{say('changePassword')}</Button></div>
      </Stack>
    </form>
  );
}
