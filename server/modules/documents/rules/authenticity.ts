import type { VerificationReport } from '#contract/verification/report.ts';

/**
 * Whether the check on receipt has failed: one signature is wrong, or the file was changed after it (NĐ 30/2020, art. 21). What could
 * not be determined, for want of a list or of a trusted authority, is shown to the clerk and stops nothing.
 */
export const hasFailed = (report: Pick<VerificationReport, 'outcome'> | undefined): boolean => report?.outcome === 'invalid';
