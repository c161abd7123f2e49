import { useTexts } from '#web/lib/texts.ts';
import { Button } from '#web/ui/button.tsx';
import { Group, Stack } from '#web/ui/layout.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { toast } from '#web/ui/toast.tsx';
import { accountTexts } from '../account-texts.ts';
import classes from './account.module.css';

/** Ten codes for the day the phone is lost; they are shown this once. */
export function RecoveryCodes({ codes, onKept }: { codes: readonly string[]; onKept: () => void }) {
  const say = useTexts(accountTexts);
  const copy = (): void => void navigator.clipboard.writeText(codes.join('\n')).then(() => toast({ text: say('codesCopied') }));
  return (
    <Stack gap="sm">
      <Notice tone="warn" title={say('recoveryTitle')}>{say('recoveryHint')}</Notice>
      <ul className={classes['codes']} aria-label={say('recoveryTitle')}>
        {codes.map((code) => <li key={code}><code>{code}</code></li>)}
      </ul>
      <Group gap="sm">
        <Button onClick={copy}>{say('copyCodes')}</Button>
        <Button onClick={() => window.print()}>{say('printCodes')}</Button>
        <Button kind="main" onClick={onKept}>{say('codesKept')}</Button>
      </Group>
    </Stack>
  );
}
