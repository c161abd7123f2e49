export { useOwnCertificates } from './api/own.ts';
export { OwnCertificates } from './components/own-certificates.tsx';
