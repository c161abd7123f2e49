import * as z from 'zod';
import { endpoint } from '../endpoint.ts';
import { day, id, instant, urgency } from '../primitives.ts';

/** What a person has to do next, one kind per act. */
export const queueKind = z.enum([
  'documents.register', 'documents.direct', 'documents.assign', 'documents.process', 'documents.coordinate', 'documents.read',
  'documents.check', 'documents.advise', 'documents.redraft', 'documents.co-write', 'documents.sign', 'documents.issue', 'documents.answer-refusal', 'documents.withheld', 'documents.note-change',
  'copies.issue',
  'exchange.send-again', 'exchange.answer-request',
  'records.confirm-access', 'records.hand-over', 'records.accept',
]);

export const queueItem = z.object({
  id, kind: queueKind, subjectType: z.enum(['incoming', 'outgoing', 'work-file', 'hand-over']), subjectId: id,
  /** What the matter is about, as people call it. */
  title: z.string(),
  /** Number and symbol, issuer: the second line. */
  context: z.string(),
  note: z.string().nullable(), urgency, dueOn: day.nullable(), since: instant,
  /** Đôn đốc: who last asked for it to be done sooner (null: the system's own reminder of a deadline), and how often it was asked. */
  urged: z.object({ at: instant, by: z.string().nullable(), note: z.string().nullable(), count: z.int() }).nullable(),
});

export const queue = {
  listMine: endpoint({
    method: 'GET', path: '/api/queue/mine', access: 'signed-in', summary: 'Việc của tôi: all I have to do, overdue first',
    query: z.object({ kind: queueKind.optional(), limit: z.coerce.number().int().min(1).max(200).default(100) }),
    response: z.object({
      today: day,
      counts: z.object({ all: z.int(), overdue: z.int(), today: z.int(), thisWeek: z.int() }),
      countsByKind: z.array(z.object({ kind: queueKind, count: z.int() })),
      items: z.array(queueItem),
    }),
  }),
} as const;
