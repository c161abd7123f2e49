export { revocationFetcher, type RevocationFetcher, type RevocationFetcherSettings } from './fetch-revocation.ts';
