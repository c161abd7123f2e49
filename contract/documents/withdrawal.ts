import * as z from 'zod';
import { endpoint } from '../endpoint.ts';
import { byId, day, id, instant, text, version } from '../primitives.ts';
import { LIMITS } from './limits.ts';

/** What became of a document since it was issued: thu hồi, đính chính, sửa đổi bổ sung, thay thế. */
export const mark = z.enum(['recalled', 'corrected', 'amended', 'replaced']);
export type Mark = z.output<typeof mark>;

/** How a document stands to the one it follows. */
export const successionKind = z.enum(['corrects', 'amends', 'replaces']);
export const withdrawalKind = z.enum(['recall', 'take-back']);
/** The receiver's side: never reached it, closed before registration, cancelled after it, kept (a take-back came too late). */
export const withdrawalOutcome = z.enum(['not-arrived', 'closed', 'cancelled', 'kept']);

/** On the delivery board: what the sender asked of this receiver, and the answer. */
export const withdrawnDelivery = z.object({ kind: withdrawalKind, outcome: withdrawalOutcome.nullable(), answeredAt: instant.nullable() });

export const withdrawalFacts = z.object({
  id, kind: withdrawalKind, whole: z.boolean(), reason: z.string(), by: z.string(), byTitle: z.string(), at: instant,
  decision: z.object({ id, number: z.string() }).nullable(),
});
/** The other document of a succession, as far as the reader may know it. */
export const related = z.object({ id, kind: successionKind, number: z.string().nullable(), issuedOn: day.nullable(), subject: z.string() });
/** What the sender has done since, as the receiver was told. */
export const notice = z.object({ id, kind: z.enum(['recalled', 'taken-back', 'corrected', 'amended', 'replaced', 'updated']), number: z.string().nullable(), reason: z.string().nullable(), at: instant });

const declared = { declaredNoSecret: z.boolean().default(false) };
const outcome = z.object({ id, version });
const common = ['not-found', 'forbidden', 'documents/act-not-possible', 'stale-version'] as const;
const gate = ['secrecy/refused', 'secrecy/declaration-needed'] as const;
const receivers = z.array(id).min(1).max(LIMITS.recipientAgencies);

export const withdrawal = {
  recall: endpoint({
    method: 'POST', path: '/api/documents/outgoing/:id/recall', access: 'signed-in', summary: 'Recall an issued document from all or from chosen receivers, by a decision or a note (thu hồi)',
    params: byId,
    body: z.object({ version, reason: text(LIMITS.withdrawalReason), agencyIds: receivers.nullable().default(null), decisionId: id.nullable().default(null), ...declared }),
    response: outcome, problems: [...common, 'documents/not-a-receiver', 'documents/already-recalled', 'documents/decision-not-issued', ...gate],
  }),
  takeBack: endpoint({
    method: 'POST', path: '/api/documents/outgoing/:id/take-back', access: 'signed-in', summary: 'Take back deliveries that their receivers have not registered yet (lấy lại, statuses 13, 15, 16)',
    params: byId, body: z.object({ version, reason: text(LIMITS.withdrawalReason), agencyIds: receivers, ...declared }),
    response: outcome, problems: [...common, 'documents/not-a-receiver', 'documents/already-recalled', 'documents/already-registered-there', ...gate],
  }),
  succeed: endpoint({
    method: 'POST', path: '/api/documents/outgoing/:id/successors', access: 'signed-in', summary: 'Begin the draft that corrects, amends or replaces an issued document (đính chính, sửa đổi, thay thế)',
    params: byId, body: z.object({ kind: successionKind }), response: outcome, problems: ['not-found', 'forbidden', 'documents/act-not-possible'],
  }),
  noteChange: endpoint({
    method: 'POST', path: '/api/documents/incoming/:id/note-change', access: 'signed-in', summary: 'Take note of what the sender has done to a received document; it leaves my desks',
    params: byId, response: outcome, problems: ['not-found', 'documents/act-not-possible'],
  }),
} as const;
