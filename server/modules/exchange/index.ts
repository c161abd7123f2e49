export { connectAgencies, type ExchangeDeps } from './connect-agencies.ts';
