import { useAsk } from '#web/lib/ask.ts';
import type { Output } from '#web/lib/call.ts';

export type OwnCertificates = Output<'signing', 'getOwnCertificates'>;
export type Certificate = NonNullable<OwnCertificates['own']>;

/** The certificates I sign with: mine, and those of the agencies whose clerk I am. */
export const useOwnCertificates = () => useAsk(['signing', 'own'], 'signing', 'getOwnCertificates');
