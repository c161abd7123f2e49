import { useQuery } from '@tanstack/react-query';
import type { VerificationReport } from '#contract/verification/report.ts';
import { asking } from '#web/lib/ask.ts';

const PAUSE = 2000;
/** A verdict takes seconds; after this many questions the job waits for somebody to look at it. */
const PATIENCE = 60;

/** The verdict on an incoming document; asked again while it is on its way, or while the one there is older than `after`. */
export function useReport(id: string, after: string | undefined) {
  const isDue = (report: VerificationReport | null | undefined): boolean => report === null || (after !== undefined && report?.checkedAt === after);
  return useQuery({
    ...asking(['verification', 'report', id], 'verification', 'getReport', { params: { id } }),
    refetchInterval: ({ state }) => (isDue(state.data?.report) && state.dataUpdateCount < PATIENCE ? PAUSE : false),
  });
}
