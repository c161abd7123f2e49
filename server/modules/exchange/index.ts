export { connectAgencies } from './connect-agencies.ts';
export type { ExchangeDeps, OpenLine } from './exchange.deps.ts';
export { fetchWaiting } from './jobs/fetch-waiting.ts';
export { FETCH_WAITING, SEND_DUE } from './jobs/queues.ts';
export type { LinesSettings } from './lines/open-line.ts';
export { openLines } from './steps/open-lines.ts';
export { sendDue } from './jobs/send-due.ts';
export { SEND_AGAIN, sendAgain } from './send-again.ts';
export { findPacketsInUse } from './store/packet.store.ts';
