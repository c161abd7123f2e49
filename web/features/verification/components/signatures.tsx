import { useState } from 'react';
import { useTexts } from '#web/lib/texts.ts';
import { useAct } from '#web/lib/use-act.ts';
import { Badge } from '#web/ui/badge.tsx';
import { Button } from '#web/ui/button.tsx';
import { ProblemNote } from '#web/ui/problem-note.tsx';
import { useReport } from '../api/report.ts';
import { reportTexts } from '../texts/report.ts';
import { ReportDetail } from './report-detail.tsx';
import { OUTCOME_TONE, useVerdict } from './use-verdict.ts';
import classes from './verification.module.css';

/** The verdict on the signatures of an incoming document as a badge that opens to the details. */
export function Signatures({ incomingId, mayAskAgain }: { incomingId: string; mayAskAgain: boolean }) {
  const say = useTexts(reportTexts);
  const verdict = useVerdict();
  const [after, setAfter] = useState<string>();
  const { data } = useReport(incomingId, after);
  const again = useAct('verification', 'verifyAgain', () => setAfter(data?.report?.checkedAt));
  const report = data?.report;
  if (report === undefined) return null;
  if (report === null || report.checkedAt === after) return <p className={classes['waiting']} role="status"><Badge>{say('waiting')}</Badge></p>;
  return (
    <details className={classes['signatures']}>
      <summary><Badge tone={OUTCOME_TONE[report.outcome]}>{verdict(report)}</Badge></summary>
      <div className={classes['detail']}>
        <ReportDetail report={report} />
        <ProblemNote problem={again.error} />
        {mayAskAgain && <div><Button small busy={again.isPending} onClick={() => again.mutate({ params: { id: incomingId } })}>{say('again')}</Button></div>}
      </div>
    </details>
  );
}
