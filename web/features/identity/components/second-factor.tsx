import { useState } from 'react';
import { useTexts } from '#web/lib/texts.ts';
import { useAct } from '#web/lib/use-act.ts';
import { Button } from '#web/ui/button.tsx';
import { TextField } from '#web/ui/fields.tsx';
import { Group, Section, Stack } from '#web/ui/layout.tsx';
import { ProblemNote } from '#web/ui/problem-note.tsx';
import { QrCode } from '#web/ui/qr/qr-code.tsx';
import { toast } from '#web/ui/toast.tsx';
import { useMe } from '../api/me.ts';
import { identityTexts } from '../texts.ts';
import classes from './account.module.css';

/** Codes from an authenticator application, RFC 6238. */
export function SecondFactor() {
  const say = useTexts(identityTexts);
  const { hasSecondFactor } = useMe();
  const begin = useAct('identity', 'beginSecondFactor');
  return (
    <Section title={say('secondFactor')}>
      <p>{say(hasSecondFactor ? 'secondFactorOn' : 'secondFactorOff')}</p>
      <ProblemNote problem={begin.error} />
      {!hasSecondFactor && begin.data === undefined && (
        <div><Button busy={begin.isPending} onClick={() => begin.mutate({})}>{say('setUp')}</Button></div>
      )}
      {!hasSecondFactor && begin.data !== undefined && <FirstCode secret={begin.data.secret} uri={begin.data.uri} />}
    </Section>
  );
}

function FirstCode({ secret, uri }: { secret: string; uri: string }) {
  const say = useTexts(identityTexts);
  const [code, setCode] = useState('');
  const confirm = useAct('identity', 'confirmSecondFactor', () => toast({ text: say('switchedOn') }));
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
        <ProblemNote problem={confirm.error} />
      </Stack>
    </form>
  );
}
