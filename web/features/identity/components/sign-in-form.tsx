import { useTexts } from '#web/lib/texts.ts';
import { Button } from '#web/ui/button.tsx';
import { PasswordField, TextField } from '#web/ui/fields.tsx';
import { Stack } from '#web/ui/layout.tsx';
import { ProblemNote } from '#web/ui/problem-note.tsx';
import { identityTexts } from '../texts.ts';
import type { SignIn } from './use-sign-in.ts';

export function SignInForm({ form, fixedEmail }: { form: SignIn; fixedEmail?: boolean }) {
  const say = useTexts(identityTexts);
  const { values, change, needsCode, isPending, problem, submit } = form;
  return (
    <form aria-label={say('signIn')} onSubmit={(event) => { event.preventDefault(); submit(); }}>
      <Stack gap="sm">
        <TextField label={say('email')} value={values.email} onChange={(email) => change({ email })} autoComplete="username" inputMode="email" readOnly={fixedEmail ?? false} autoFocus={!fixedEmail} />
        <PasswordField label={say('password')} value={values.password} onChange={(password) => change({ password })} autoComplete="current-password" autoFocus={fixedEmail ?? false} />
        {needsCode && <TextField label={say('code')} description={say('codeHint')} value={values.code} onChange={(code) => change({ code })} autoComplete="one-time-code" maxLength={24} autoFocus />}
        <ProblemNote problem={problem} />
        <Button kind="main" submit wide busy={isPending}>{say('signIn')}</Button>
      </Stack>
    </form>
  );
}
