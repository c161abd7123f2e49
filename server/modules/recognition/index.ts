export { countWaiting, findProgress, type ScanProgress, type ScanText } from './queries/find-scan.ts';
export { READ_PAGES, SWEEP_SCANS, sweepScans, workOffScans } from './jobs/read-pages.ts';
export type { RecognitionDeps } from './recognition.deps.ts';
export { createScans, type FirstLook, type Scans } from './scans.ts';
