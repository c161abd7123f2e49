import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { printedLookupCode, readLookupCode } from '#contract/verification/lookup-code.ts';
import { call, type Output } from '#web/lib/call.ts';
import type { Problem } from '#web/lib/problem.ts';
import { useTexts } from '#web/lib/texts.ts';
import { Button } from '#web/ui/button.tsx';
import { TextField } from '#web/ui/fields.tsx';
import { Section, Stack, Words } from '#web/ui/layout.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { ProblemNote } from '#web/ui/problem-note.tsx';
import { checkTexts } from '../texts/check.ts';
import { IssuedFacts } from './issued-facts.tsx';
import { ReportDetail } from './report-detail.tsx';

const TONE = { issued: 'ok', recalled: 'danger', replaced: 'warn' } as const;

/** For whoever holds paper: the code at the foot of the page, typed or brought by its QR code, leads to the original. */
export function CodeLookUp({ given }: { given: string | undefined }) {
  const say = useTexts(checkTexts);
  const [typed, type] = useState(given ?? '');
  const [isTried, setTried] = useState(false);
  const looking = useMutation<Output<'verification', 'lookUp'>, Problem, string>({ mutationFn: (code) => call('verification', 'lookUp', { query: { code } }) });
  const code = readLookupCode(typed);
  const lookUp = (): void => {
    setTried(true);
    if (code === undefined) return;
    type(printedLookupCode(code));
    looking.mutate(code);
  };
  const begun = useRef(false);
  useEffect(() => {
    // A QR code has said which: nobody presses a button for it.
    if (given !== undefined && !begun.current) lookUp();
    begun.current = true;
  });
  return (
    <Section title={say('codeTitle')}>
      <form onSubmit={(event) => { event.preventDefault(); lookUp(); }}>
        <Stack gap="sm" align="flex-start">
          <TextField label={say('code')} description={say('codeHint')} value={typed} onChange={type} maxLength={60} {...(isTried && code === undefined ? { error: say('codeShort') } : {})} />
          <Button kind="main" submit busy={looking.isPending}>{say('lookUp')}</Button>
        </Stack>
      </form>
      <ProblemNote problem={looking.error} />
      {looking.data !== undefined && <Found {...looking.data} />}
    </Section>
  );
}

function Found({ document, report }: Output<'verification', 'lookUp'>) {
  const say = useTexts(checkTexts);
  return (
    <Stack gap="sm">
      <div role="status"><Notice tone={TONE[document.standing]} title={say(`standing.${document.standing}`)}><p><Words small>{say('compare')}</Words></p></Notice></div>
      <IssuedFacts document={document} />
      <h3>{say('signatures')}</h3>
      <ReportDetail report={report} />
    </Stack>
  );
}
