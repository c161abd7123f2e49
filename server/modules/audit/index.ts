export { recordAudit, type AuditAuthor, type AuditEntry } from './store/entry.store.ts';
export { listHistory, type HistoryEntry } from './queries/list-history.ts';
export { listHistories, type SubjectEntry } from './queries/list-histories.ts';
export { recordViewing, type Viewed } from './store/viewing.store.ts';
export { listViewings } from './queries/list-viewings.ts';
