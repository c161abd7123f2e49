import type { VerificationReport } from '#contract/verification/report.ts';
import { moment } from '#web/lib/dates.ts';
import { useTexts } from '#web/lib/texts.ts';
import { Words } from '#web/ui/layout.tsx';
import { reportTexts } from '../texts/report.ts';
import { SignatureCard } from './signature-card.tsx';
import classes from './verification.module.css';

/** What to make of the verdict, and every signature. */
export function ReportDetail({ report }: { report: VerificationReport }) {
  const say = useTexts(reportTexts);
  const { outcome, fault, signatures, checkedAt } = report;
  return (
    <>
      <p className={classes['advice']}>{fault === null ? '' : `${say(`fault.${fault}`)} `}{say(`advice.${outcome}`)}</p>
      {signatures.length > 0 && <ul className={classes['cards']} aria-label={say('title')}>{signatures.map((signature, index) => <SignatureCard key={index} signature={signature} />)}</ul>}
      <Words small tone="soft">{say('checkedAt', { time: moment(checkedAt) })}</Words>
    </>
  );
}
