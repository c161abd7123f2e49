import { useState } from 'react';
import type { Problem } from '#web/lib/problem.ts';
import { useTexts } from '#web/lib/texts.ts';
import { Button } from '#web/ui/button.tsx';
import { PasswordField, TextField } from '#web/ui/fields.tsx';
import { Group, Stack, Words } from '#web/ui/layout.tsx';
import { accountTexts } from '../account-texts.ts';
import { OwnProofProblem } from './own-proof-problem.tsx';

export interface ProofValues {
  readonly password: string;
  readonly code: string;
}
interface ProofFormProps {
  readonly hint: string;
  readonly act: string;
  readonly isDanger?: boolean;
  readonly busy: boolean;
  readonly problem: Problem | null;
  readonly onProve: (values: ProofValues) => void;
  readonly onCancel: () => void;
}

/** Password and code before something that weakens or renews the account's protection. */
export function ProofForm({ hint, act, isDanger, busy, problem, onProve, onCancel }: ProofFormProps) {
  const say = useTexts(accountTexts);
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const isReady = password !== '' && code.trim() !== '';
  return (
    <form aria-label={act} onSubmit={(event) => { event.preventDefault(); if (isReady) onProve({ password, code: code.trim() }); }}>
      <Stack gap="sm">
        <Words tone="soft">{hint}</Words>
        <PasswordField label={say('presentPassword')} value={password} onChange={setPassword} autoComplete="current-password" autoFocus />
        <TextField label={say('code')} description={say('codeHint')} value={code} onChange={setCode} autoComplete="one-time-code" maxLength={24} />
        <OwnProofProblem problem={problem} withPassword withCode />
        <Group gap="sm">
          <Button kind={isDanger ? 'danger' : 'main'} submit busy={busy} disabled={!isReady}>{act}</Button>
          <Button onClick={onCancel}>{say('cancel')}</Button>
        </Group>
      </Stack>
    </form>
  );
}
