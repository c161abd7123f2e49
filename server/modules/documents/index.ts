export { receiveFromPlatform } from './commands/receive-from-platform.ts';
export { type ReceivedStatus, takeStatus } from './commands/take-status.ts';
export type { DocumentsDeps } from './documents.deps.ts';
export { registerDocumentsRoutes } from './documents.routes.ts';
export { findFilesInUse } from './queries/find-files-in-use.ts';
export { findOriginal } from './queries/find-original.ts';
export { listUndelivered } from './queries/list-undelivered.ts';
export { mayReadTopic } from './queries/may-read.ts';
export { readingScope } from './rules/reading-scope.ts';
