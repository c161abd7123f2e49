export { connectAgencies, type ExchangeDeps } from './connect-agencies.ts';
export { SEND_AGAIN, sendAgain } from './send-again.ts';
export type { LinesSettings } from './lines/open-line.ts';
export { type LinesDeps, type OpenLine, openLines } from './steps/open-lines.ts';
