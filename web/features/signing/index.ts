export { useOwnCertificates } from './api/own.ts';
export { endOf } from './components/end-of.ts';
export { OwnCertificates } from './components/own-certificates.tsx';
export { signingTexts } from './texts.ts';
