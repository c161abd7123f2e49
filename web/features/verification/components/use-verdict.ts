import type { SignatureReport, VerificationReport } from '#contract/verification/report.ts';
import { useTexts } from '#web/lib/texts.ts';
import type { Tone } from '#web/ui/badge.tsx';
import { reportTexts } from '../texts/report.ts';

export const OUTCOME_TONE: Readonly<Record<VerificationReport['outcome'], 'ok' | 'warn' | 'danger'>> = { none: 'warn', valid: 'ok', invalid: 'danger', undetermined: 'warn', unreadable: 'warn' };
export const INDICATION_TONE: Readonly<Record<SignatureReport['indication'], Tone>> = { 'TOTAL-PASSED': 'ok', 'TOTAL-FAILED': 'danger', INDETERMINATE: 'warn' };

/** The verdict in one line, with the reason that weighs most. */
export function useVerdict(): (report: VerificationReport) => string {
  const say = useTexts(reportTexts);
  return ({ outcome, signatures }) => {
    const worst = signatures.find(({ indication }) => indication === 'TOTAL-FAILED') ?? signatures.find(({ indication }) => indication === 'INDETERMINATE');
    const words = say(`outcome.${outcome}`);
    return worst?.subIndication ? say('because', { outcome: words, reason: say(worst.subIndication) }) : words;
  };
}
