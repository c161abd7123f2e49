export { type ArrivalCheck, createArrivalCheck } from './arrival-check.ts';
export { askForVerification } from './ask.ts';
export { createJudge, type Judge } from './steps/judge.ts';
export { LOOK_AGAIN, lookAgain } from './jobs/look-again.ts';
export { VERIFY_FILE } from './jobs/verify-file.ts';
export type { VerificationDeps } from './verification.deps.ts';
export { registerVerification } from './verification.routes.ts';
export { findReport } from './queries/find-report.ts';
export { saveReport } from './store/report.store.ts';
