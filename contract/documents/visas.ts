import * as z from 'zod';
import { roundShown } from '../approval/round.ts';
import { route } from '../approval/route.ts';
import { endpoint } from '../endpoint.ts';
import { byId, id, instant } from '../primitives.ts';

/** Trình ký: the way of a draft to its signer. */
export const visas = {
  setRoute: endpoint({
    method: 'PUT', path: '/api/documents/outgoing/:id/route', access: 'signed-in', summary: 'Choose the steps between author and signer before the draft is sent',
    params: byId, body: z.object({ steps: route.min(1) }), response: z.object({ id }),
    problems: ['not-found', 'forbidden', 'documents/act-not-possible', 'approval/seat-twice', 'approval/own-unit-missing', 'approval/seat-outside-agency'],
  }),
  getApproval: endpoint({
    method: 'GET', path: '/api/documents/outgoing/:id/approval', access: 'signed-in', summary: 'The steps of a draft, who gave what in each submission, and who has it now',
    params: byId, problems: ['not-found'],
    response: z.object({
      route, mayChange: z.boolean(), rounds: z.array(roundShown),
      /** The signer has put it off in a sitting, and why. */
      putOff: z.object({ by: z.string(), at: instant, reason: z.string() }).nullable(),
    }),
  }),
  getSubmissionSlip: endpoint({
    method: 'GET', path: '/api/documents/outgoing/:id/submission-slip', access: 'signed-in', download: true, summary: 'Phiếu trình giải quyết công việc as PDF: the draft’s way with every check, opinion and initials',
    params: byId, problems: ['not-found', 'documents/act-not-possible', 'documents/unsupported-character', 'documents/fonts-missing'],
  }),
} as const;
