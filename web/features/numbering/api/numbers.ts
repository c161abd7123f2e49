import { useAsk } from '#web/lib/ask.ts';
import type { Output } from '#web/lib/call.ts';

export type Numbers = Output<'numbering', 'getSeries'>;
export type Series = Numbers['series'][number];
export type Scheme = Numbers['schemes'][number];
export type Reservation = Output<'numbering', 'listReservations'>['reservations'][number];

/** Under the documents' key: what makes those fresh makes these fresh, since issuing takes numbers. */
export const useNumbers = () => useAsk(['documents', 'numbers', 'series'], 'numbering', 'getSeries');
export const useReservations = () => useAsk(['documents', 'numbers', 'reservations'], 'numbering', 'listReservations', { query: {} });
