import type { OutputOf } from '#contract/endpoint.ts';
import type { RegisterBook } from '#contract/registers/books.ts';
import { REGISTER_COLUMNS } from '#contract/registers/columns.ts';
import type { registers } from '#contract/registers/endpoints.ts';
import { printedNumber } from '#contract/documents/number.ts';
import { shortDay } from './cells.ts';

export type RegisterLine = OutputOf<typeof registers.listLines>['lines'][number];

/** Lines of a register from one number to another, both counted. Empty when the last is below the first. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

/** A number kept for a document that is still to come (số giữ), or voided before it was used (số bị hủy). */
export interface KeptNumber {
  readonly number: number;
  readonly state: 'reserved' | 'used' | 'voided';
  readonly purpose: string;
  readonly by: string;
  readonly reservedOn: string;
  readonly voidedOn: string | null;
  readonly voidReason: string | null;
  readonly voidedBy: string | null;
}

/** Decree 30/2020 wants every number in the register: one that no document bears stays as a line. */
export function withVoided(book: RegisterBook, { first, last }: Span, found: readonly RegisterLine[], kept: readonly KeptNumber[] = []): RegisterLine[] {
  const byNumber = new Map(found.map((line) => [line.number, line]));
  const keptByNumber = new Map(kept.map((number) => [number.number, number]));
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => byNumber.get(first + index) ?? withoutDocument(book, first + index, keptByNumber.get(first + index)));
}

const NUMBER_AT = { 'incoming': 1, 'outgoing': 0, 'follow-up': 0 } as const satisfies Record<RegisterBook, number>;

const SUBJECT_AT = { 'incoming': 5, 'outgoing': 2, 'follow-up': 1 } as const satisfies Record<RegisterBook, number>;

function withoutDocument(book: RegisterBook, number: number, kept: KeptNumber | undefined): RegisterLine {
  const cells = REGISTER_COLUMNS[book].map(() => '');
  const isReserved = kept?.state === 'reserved';
  cells[NUMBER_AT[book]] = printedNumber(number);
  cells[SUBJECT_AT[book]] = kept === undefined ? '' : storyOf(kept);
  cells[cells.length - 1] = isReserved ? 'Số giữ' : 'Số đã hủy';
  return { number, documentId: null, standing: isReserved ? 'reserved' : 'voided', cells };
}

function storyOf({ state, purpose, by, reservedOn, voidedOn, voidReason, voidedBy }: KeptNumber): string {
  if (state === 'reserved') return `Giữ số cho: ${purpose} (${by}, ngày ${shortDay(reservedOn)})`;
  return `Số bị hủy: ${voidReason ?? ''} (${voidedBy ?? ''}, ngày ${shortDay(voidedOn)}). Đã giữ cho: ${purpose}`;
}

/**
 * How many lines are bound together in one volume (quyển): about 125 sheets printed on both sides, and as much as is set
 * at a time in bounded memory.
 */
export const LINES_IN_VOLUME = 1000;

/** Volumes count through the year, so that a bound one keeps its number whatever period is asked for. */
export function volumesOf({ first, last }: Span): { volume: number; firstNumber: number; lastNumber: number }[] {
  if (last < first) return [];
  const from = volumeOf(first);
  return Array.from({ length: volumeOf(last) - from + 1 }, (_, index) => {
    const span = spanOfVolume(from + index, { first, last });
    return { volume: from + index, firstNumber: span.first, lastNumber: span.last };
  });
}

export const spanOfVolume = (volume: number, { first, last }: Span): Span => ({
  first: Math.max(first, (volume - 1) * LINES_IN_VOLUME + 1), last: Math.min(last, volume * LINES_IN_VOLUME),
});

const volumeOf = (number: number): number => Math.ceil(number / LINES_IN_VOLUME);
