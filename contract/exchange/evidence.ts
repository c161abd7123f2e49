import { endpoint } from '../endpoint.ts';
import { byId } from '../primitives.ts';

export const exchangeEvidence = {
  getExchangeEvidence: endpoint({
    method: 'GET', path: '/api/exchange/documents/:id/evidence', access: 'signed-in', params: byId, download: true, mediaType: 'application/zip', perMinute: 6,
    summary: 'Evidence of the exchange of one document, for records clerks and leaders of its agency: packets, signed receipts, proof of the log, and a program that checks it offline',
    problems: ['not-found', 'exchange/nothing-exchanged'],
  }),
} as const;
