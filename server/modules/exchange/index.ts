export { connectAgencies, type ExchangeDeps } from './connect-agencies.ts';
export { SEND_AGAIN, sendAgain } from './send-again.ts';
