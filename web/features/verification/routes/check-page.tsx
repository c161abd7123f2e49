import { Link, useSearch } from '@tanstack/react-router';
import { LanguageSwitch } from '#web/features/identity/index.ts';
import { useArrival } from '#web/lib/use-arrival.ts';
import { useTexts } from '#web/lib/texts.ts';
import { useDocumentTitle } from '#web/lib/use-title.ts';
import { Section, Words } from '#web/ui/layout.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { ProblemNote } from '#web/ui/problem-note.tsx';
import { CheckDrop } from '../components/check-drop.tsx';
import { CodeLookUp } from '../components/code-look-up.tsx';
import { IssuedFacts } from '../components/issued-facts.tsx';
import { ReportDetail } from '../components/report-detail.tsx';
import { useCheck } from '../components/use-check.ts';
import { OUTCOME_TONE, useVerdict } from '../components/use-verdict.ts';
import classes from '../components/verification.module.css';
import { checkTexts } from '../texts/check.ts';

/** For anybody, without signing in: the verdict on the signatures of a file. */
export function CheckPage() {
  const say = useTexts(checkTexts);
  const { ma } = useSearch({ from: '/kiem-tra' });
  const verdict = useVerdict();
  const heading = useArrival<HTMLHeadingElement>();
  const { share, checked, problem, check } = useCheck();
  useDocumentTitle(say('title'));
  return (
    <div className={classes['page']}>
      <header className={classes['bar']}>
        <Link to="/sign-in" className={classes['home']}><img src="/icon.svg" alt="" width={32} height={32} /><span>{say('product')}</span></Link>
        <LanguageSwitch />
      </header>
      <main className={classes['main']}>
        <h1 ref={heading} tabIndex={-1}>{say('title')}</h1>
        <p className={classes['advice']}>{say('hint')}</p>
        <CheckDrop onFile={check} share={share} isAnother={checked !== undefined} />
        <ProblemNote problem={problem} />
        {checked === undefined && <CodeLookUp given={ma} />}
        {checked !== undefined && share === undefined && problem === null && (
          <Section title={say('result')}>
            <div role="status"><Notice tone={OUTCOME_TONE[checked.report.outcome]} title={verdict(checked.report)}><p><Words small>{say('file', { name: checked.name })}</Words></p></Notice></div>
            {checked.report.issued !== null && <><Notice tone={checked.report.issued.standing === 'issued' ? 'ok' : 'warn'} title={checked.report.issued.attachment === null ? say('original') : say('attachment', { name: checked.report.issued.attachment })}><p><Words small>{say(`standing.${checked.report.issued.standing}`)}</Words></p></Notice><IssuedFacts document={checked.report.issued} /></>}
            <ReportDetail report={checked.report} />
          </Section>
        )}
      </main>
    </div>
  );
}
