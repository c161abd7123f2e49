import * as z from 'zod';
import { endpoint } from '../endpoint.ts';
import { id, instant } from '../primitives.ts';

export const viewings = {
  listViewings: endpoint({
    method: 'GET', path: '/api/documents/viewings/:kind/:id', access: 'signed-in',
    summary: 'Who opened a document, its original or its attachments, latest first, once for each person and day; for the clerk and the leaders of its agency',
    params: z.object({ kind: z.enum(['incoming', 'outgoing']), id }),
    response: z.object({
      viewings: z.array(z.object({
        id, at: instant, by: z.string(), byTitle: z.string().nullable(), onBehalfOf: z.string().nullable(), what: z.enum(['document', 'original', 'attachment']),
        /** The name of the attachment. */
        file: z.string().nullable(),
      })),
    }),
    problems: ['not-found', 'forbidden'],
  }),
} as const;
