import * as z from 'zod';
import { endpoint } from '../endpoint.ts';
import { byId, id } from '../primitives.ts';

/** People who write in one draft beside its drafter; more would not fit on one line of an editor. */
export const MAX_CO_WRITERS = 20;

const problems = ['not-found', 'forbidden', 'documents/act-not-possible'] as const;
const change = { access: 'signed-in', params: z.object({ id, postId: id }), response: z.object({ id }) } as const;

/** Phối hợp soạn thảo: the drafter names colleagues of the agency who write in the draft. */
export const coWriters = {
  listCoWriters: endpoint({
    method: 'GET', path: '/api/documents/outgoing/:id/co-writers', access: 'signed-in', summary: 'Who writes in a draft beside its drafter, and whether I may change that now',
    params: byId, response: z.object({ coWriters: z.array(z.object({ postId: id, title: z.string(), name: z.string().nullable() })), mayChange: z.boolean() }), problems: ['not-found'],
  }),
  nameCoWriter: endpoint({
    ...change, method: 'PUT', path: '/api/documents/outgoing/:id/co-writers/:postId', summary: 'Name a colleague who writes in the draft; twice is once',
    problems: [...problems, 'documents/outside-agency', 'documents/too-many-co-writers'],
  }),
  removeCoWriter: endpoint({ ...change, method: 'DELETE', path: '/api/documents/outgoing/:id/co-writers/:postId', summary: 'Take a colleague off the draft; their open line becomes read-only or ends', problems }),
} as const;
