import * as z from 'zod';
import { documentType } from '../documents/incoming.ts';
import { endpoint } from '../endpoint.ts';
import { byId, day, id, text } from '../primitives.ts';
import { NUMBERING_LIMITS } from './limits.ts';

/** Số chung, theo loại, theo nhóm loại: how the head of an agency divides its numbers (Decree 30/2020 art. 15). */
export const division = z.enum(['common', 'by-type', 'by-group']);
export type Division = z.output<typeof division>;

const group = z.object({ name: text(NUMBERING_LIMITS.groupName), types: z.array(documentType).min(1).max(29) });
export type SeriesGroup = z.output<typeof group>;

/** Copies of all kinds share one series (Decree 30/2020 art. 26), arrivals one book. */
export const numberedBook = z.enum(['incoming', 'outgoing', 'copy']);
const reservationState = z.enum(['reserved', 'used', 'voided']);

const series = z.object({
  book: numberedBook, key: z.string(), name: z.string(),
  /** 0 before the first number of the year. */
  firstNumber: z.int(), lastNumber: z.int(),
});
const scheme = z.object({
  id, validFrom: day, division, groups: z.array(group), bodies: z.array(z.object({ id, name: z.string() })),
  reason: z.string(), by: z.string(), byTitle: z.string(), isInForce: z.boolean(),
});
const reservation = z.object({
  id, number: z.int(), year: z.int(), seriesName: z.string(), state: reservationState, purpose: z.string(), plannedOn: day.nullable(), reason: z.string(),
  by: z.string(), reservedOn: day, voidedOn: day.nullable(), voidReason: z.string().nullable(), voidedBy: z.string().nullable(),
});

const declared = { declaredNoSecret: z.boolean().default(false) };
const gate = ['secrecy/refused', 'secrecy/declaration-needed'] as const;

export const numbering = {
  getSeries: endpoint({
    method: 'GET', path: '/api/numbering/series', access: 'signed-in', summary: 'How my agency divides its numbers, how far each series has come this year, and what I may change',
    response: z.object({
      agencyId: id, agencyName: z.string(), today: day, mayConfigure: z.boolean(), mayReserve: z.boolean(),
      /** Those that numbers are taken from today, arrivals and copies among them. */
      series: z.array(series), schemes: z.array(scheme),
      /** What may be named as a body with a series of its own. */
      units: z.array(z.object({ id, name: z.string() })),
    }),
    problems: ['forbidden'],
  }),
  setScheme: endpoint({
    method: 'POST', path: '/api/numbering/schemes', access: 'signed-in', summary: 'Divide the agency’s numbers anew from a day on: with a new year, or within one and explained',
    body: z.object({ validFrom: day, division, groups: z.array(group).max(NUMBERING_LIMITS.groups).default([]), bodyIds: z.array(id).max(NUMBERING_LIMITS.bodies).default([]), reason: text(NUMBERING_LIMITS.reason, 0).default(''), ...declared }),
    response: z.object({ id }),
    problems: ['forbidden', 'numbering/change-in-the-past', 'numbering/day-has-begun', 'numbering/change-needs-reason', 'numbering/groups-not-clear', 'numbering/unknown-body', ...gate],
  }),
  listReservations: endpoint({
    method: 'GET', path: '/api/numbering/reservations', access: 'signed-in', summary: 'Numbers that my agency keeps or has voided, newest first; with a type and unit only those that its document may take',
    query: z.object({ state: reservationState.optional(), type: documentType.optional(), unitId: id.optional() }),
    response: z.object({ reservations: z.array(reservation) }), problems: ['forbidden'],
  }),
  reserve: endpoint({
    method: 'POST', path: '/api/numbering/reservations', access: 'signed-in', summary: 'Keep the next numbers of a series for a named purpose (giữ số)',
    body: z.object({ book: z.enum(['outgoing', 'copy']).default('outgoing'), seriesKey: z.string().max(80).regex(/^[a-z0-9:@-]+$/u), count: z.int().min(1).max(NUMBERING_LIMITS.reserved), purpose: text(NUMBERING_LIMITS.purpose), plannedOn: day.nullable().default(null), reason: text(NUMBERING_LIMITS.reason), ...declared }),
    response: z.object({ numbers: z.array(z.int()) }), problems: ['forbidden', 'numbering/unknown-series', ...gate],
  }),
  voidNumber: endpoint({
    method: 'POST', path: '/api/numbering/reservations/:id/void', access: 'signed-in', summary: 'Void a kept number with the reason; it stays in the register and is never given again (hủy số)',
    params: byId, body: z.object({ reason: text(NUMBERING_LIMITS.reason), ...declared }), response: z.object({ id }),
    problems: ['forbidden', 'not-found', 'numbering/reservation-closed', ...gate],
  }),
} as const;
