import type { VerificationReport } from '#contract/verification/report.ts';
import { useTexts } from '#web/lib/texts.ts';
import { Badge } from '#web/ui/badge.tsx';
import { reportTexts } from '../texts/report.ts';
import { ReportDetail } from './report-detail.tsx';
import { OUTCOME_TONE, useVerdict } from './use-verdict.ts';
import classes from './verification.module.css';

/** A verdict that is at hand, as a badge that opens to the details; null while it is on its way. */
export function Verdict({ report }: { report: VerificationReport | null }) {
  const say = useTexts(reportTexts);
  const verdict = useVerdict();
  if (report === null) return <p className={classes['waiting']} role="status"><Badge>{say('waiting')}</Badge></p>;
  return (
    <details className={classes['signatures']}>
      <summary><Badge tone={OUTCOME_TONE[report.outcome]}>{verdict(report)}</Badge></summary>
      <div className={classes['detail']}><ReportDetail report={report} /></div>
    </details>
  );
}
