import { useAsk } from '#web/lib/ask.ts';
import type { Output } from '#web/lib/call.ts';

export type AgencyForm = Output<'documents', 'getAgencyForm'>;

/** What my agency has settled for all its documents. */
export const useAgencyForm = () => useAsk(['documents', 'agency-form'], 'documents', 'getAgencyForm');
