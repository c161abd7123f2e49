export { followReplies } from './follow-reply.ts';
export { mayWatchFile } from './queries/may-watch-file.ts';
export type { RecordsDeps } from './records.deps.ts';
export { registerRecordsRoutes } from './records.routes.ts';
export { REMIND_HAND_OVER, remindHandOver } from './remind-hand-over.ts';
export { findPapersInUse } from './store/content.store.ts';
export { withholdPapers } from './steps/withhold-papers.ts';
