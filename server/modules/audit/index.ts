export { recordAudit, type AuditAuthor, type AuditEntry } from './store/entry.store.ts';
export { listHistory, type HistoryEntry } from './queries/list-history.ts';
export { listHistories, type SubjectEntry } from './queries/list-histories.ts';
export { recordViewing } from './store/viewing.store.ts';
export type { Viewed } from './rules/viewed.ts';
export { listViewings } from './queries/list-viewings.ts';
