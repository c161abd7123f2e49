import { useState } from 'react';
import { useTexts } from '#web/lib/texts.ts';
import { useAct } from '#web/lib/use-act.ts';
import { Button } from '#web/ui/button.tsx';
import { TextField } from '#web/ui/fields.tsx';
import { Group, Section, Stack, Words } from '#web/ui/layout.tsx';
import { ProblemNote } from '#web/ui/problem-note.tsx';
import { QrCode } from '#web/ui/qr/qr-code.tsx';
import { toast } from '#web/ui/toast.tsx';
import { useMe } from '../api/me.ts';
import { accountTexts } from '../account-texts.ts';
import { identityTexts } from '../texts.ts';
import classes from './account.module.css';
import { OwnProofProblem } from './own-proof-problem.tsx';
import { ProofForm } from './proof-form.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';

/** Codes from an authenticator application, RFC 6238, with recovery codes for the day the phone is lost. */
export function SecondFactor() {
  const say = useTexts(identityTexts);
  const { hasSecondFactor } = useMe();
  const [codes, setCodes] = useState<readonly string[]>();
  const begin = useAct('identity', 'beginSecondFactor');
  if (codes !== undefined) return <Section title={say('secondFactor')}><RecoveryCodes codes={codes} onKept={() => setCodes(undefined)} /></Section>;
  if (hasSecondFactor) return <Section title={say('secondFactor')}><p>{say('secondFactorOn')}</p><WhileOn onCodes={setCodes} onOff={begin.reset} /></Section>;
  return (
    <Section title={say('secondFactor')}>
      <p>{say('secondFactorOff')}</p>
      <ProblemNote problem={begin.error} />
      {begin.data === undefined
        ? <div><Button busy={begin.isPending} onClick={() => begin.mutate({})}>{say('setUp')}</Button></div>
        : <FirstCode secret={begin.data.secret} uri={begin.data.uri} onCodes={setCodes} />}
    </Section>
  );
}

/** New recovery codes, or off; both ask for password and code first. */
function WhileOn({ onCodes, onOff }: { onCodes: (codes: readonly string[]) => void; onOff: () => void }) {
  const say = useTexts(accountTexts);
  const { recoveryCodesLeft } = useMe();
  const [asked, ask] = useState<'renew' | 'off'>();
  const renew = useAct('identity', 'renewRecoveryCodes', ({ recoveryCodes }) => { ask(undefined); onCodes(recoveryCodes); });
  const off = useAct('identity', 'endSecondFactor', () => { onOff(); toast({ text: say('switchedOff') }); });
  const close = (): void => { ask(undefined); renew.reset(); off.reset(); };
  if (asked === 'renew') return <ProofForm hint={say('renewHint')} act={say('renew')} busy={renew.isPending} problem={renew.error} onProve={(body) => renew.mutate({ body })} onCancel={close} />;
  if (asked === 'off') return <ProofForm hint={say('offHint')} act={say('off')} isDanger busy={off.isPending} problem={off.error} onProve={(body) => off.mutate({ body })} onCancel={close} />;
  return (
    <Stack gap="sm">
      <Words tone={recoveryCodesLeft < 3 ? 'warn' : 'soft'}>{say('codesLeft', { count: recoveryCodesLeft })}</Words>
      <Group gap="sm">
        <Button onClick={() => ask('renew')}>{say('renew')}</Button>
        <Button kind="danger" onClick={() => ask('off')}>{say('off')}</Button>
      </Group>
    </Stack>
  );
}

function FirstCode({ secret, uri, onCodes }: { secret: string; uri: string; onCodes: (codes: readonly string[]) => void }) {
  const say = useTexts(identityTexts);
  const [code, setCode] = useState('');
  const confirm = useAct('identity', 'confirmSecondFactor', ({ recoveryCodes }) => { toast({ text: say('switchedOn') }); onCodes(recoveryCodes); });
  const copy = (): void => void navigator.clipboard.writeText(secret).then(() => toast({ text: say('copied') }));
  return (
    <form onSubmit={(event) => { event.preventDefault(); confirm.mutate({ body: { code: code.trim() } }); }}>
      <Stack gap="sm">
        <p>{say('step1')}</p>
        <Group align="flex-start" gap="lg">
          <QrCode text={uri} label={say('qrCode')} />
          <Stack gap="xs">
            <code className={classes['secret']}>{secret.replace(/(.{4})/g, '$1 ').trim()}</code>
            <Group gap="xs">
              <Button small onClick={copy}>{say('copy')}</Button>
              <a href={uri}>{say('openApp')}</a>
            </Group>
            <TextField label={say('step2')} value={code} onChange={setCode} inputMode="numeric" autoComplete="one-time-code" maxLength={8} />
            <Button kind="main" submit busy={confirm.isPending} disabled={code.trim().length < 6}>{say('switchOn')}</Button>
          </Stack>
        </Group>
        <OwnProofProblem problem={confirm.error} withCode />
      </Stack>
    </form>
  );
}
