import * as z from 'zod';
import { endpoint } from '../endpoint.ts';
import { day, id, text } from '../primitives.ts';

export const search = {
  find: endpoint({
    method: 'GET', path: '/api/search', access: 'signed-in', summary: 'Find by words with or without accents, or by number and symbol',
    query: z.object({ q: text(200), limit: z.coerce.number().int().min(1).max(50).default(20) }),
    response: z.object({
      results: z.array(z.object({
        subjectType: z.enum(['incoming', 'outgoing']), subjectId: id, title: z.string(), number: z.string(), issuer: z.string(),
        day: day.nullable(), /** Title with the found words between \u0001 and \u0002. */ highlighted: z.string(),
      })),
    }),
    perMinute: 120, problems: ['too-many-requests'],
  }),
} as const;
