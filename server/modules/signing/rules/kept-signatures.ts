import type { VerificationReport } from '#contract/verification/report.ts';

/** Whether every signature that was there is judged after a further one as it was before, and nothing counts as a change of what it covers. */
export function decideKept(before: VerificationReport, after: VerificationReport): boolean {
  return before.signatures.every((old) => {
    const now = after.signatures.find(({ fieldName }) => fieldName === old.fieldName);
    return now !== undefined && now.indication === old.indication && now.subIndication === old.subIndication && now.changes.length <= old.changes.length;
  });
}
