import * as z from 'zod';
import { endpoint } from '../endpoint.ts';
import { day, id } from '../primitives.ts';
import { REGISTER_BOOKS } from './books.ts';

/**
 * How a document stands against its deadline: finished on time or late, still open or overdue; a number kept for a
 * document to come (số giữ) or voided (số đã hủy) has none.
 */
export const standing = z.enum(['on-time', 'late', 'open', 'overdue', 'reserved', 'voided']);
export type Standing = z.output<typeof standing>;

const number = z.int().min(0);
const ofBook = z.object({ book: z.enum(REGISTER_BOOKS) });
const period = {
  /** One of the agencies whose registers I may read; the first of them when left out. */
  agencyId: id.optional(),
  year: z.coerce.number().int().min(1976).max(2200),
  /** First and last day of entry in the register, in Vietnam; the whole year when left out. */
  from: day.optional(),
  to: day.optional(),
  /** Which series of outgoing documents (dãy số); the first of the year when left out. */
  series: z.string().max(80).regex(/^[a-z0-9:@-]+$/u).optional(),
};
const volume = { volume: z.coerce.number().int().min(1).max(10_000) };
const line = z.object({
  number, documentId: id.nullable(), standing,
  /** What stands in each column of Appendix IV, as it is printed and exported. */
  cells: z.array(z.string()),
});
const file = { method: 'GET', access: 'signed-in', download: true, params: ofBook, problems: ['forbidden', 'not-found', 'too-many-requests'], perMinute: 30 } as const;

export const registers = {
  listLines: endpoint({
    method: 'GET', path: '/api/registers/:book', access: 'signed-in', summary: 'Lines of a register in the order of their numbers, a sheet at a time',
    params: ofBook, query: z.object({ ...period, after: z.coerce.number().int().min(0).default(0), limit: z.coerce.number().int().min(1).max(500).default(100) }),
    response: z.object({ lines: z.array(line), next: number.nullable() }), problems: ['forbidden', 'not-found'],
  }),
  getSummary: endpoint({
    method: 'GET', path: '/api/registers/:book/summary', access: 'signed-in', summary: 'Totals of a register in a period, and the volumes it is bound in',
    params: ofBook, query: z.object(period),
    response: z.object({
      agencyId: id, agencyName: z.string(), superiorName: z.string().nullable(),
      agencies: z.array(z.object({ id, name: z.string() })), years: z.array(z.int()),
      /** The series shown, and all of the book in this year. */
      seriesKey: z.string(), series: z.array(z.object({ key: z.string(), name: z.string() })),
      /** Both 0 when the period has no line. */
      firstNumber: number, lastNumber: number,
      totals: z.object({ 'lines': number, 'on-time': number, 'late': number, 'open': number, 'overdue': number, 'reserved': number, 'voided': number }),
      volumes: z.array(z.object({ volume: number, firstNumber: number, lastNumber: number })),
    }),
    problems: ['forbidden', 'not-found'],
  }),
  getCsv: endpoint({ ...file, mediaType: 'text/csv', path: '/api/registers/:book/csv', summary: 'A register of a period as CSV (UTF-8 with BOM)', query: z.object(period) }),
  getXlsx: endpoint({ ...file, mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', path: '/api/registers/:book/xlsx', summary: 'A register of a period as an Excel workbook', query: z.object(period) }),
  getPdf: endpoint({
    ...file, path: '/api/registers/:book/pdf', summary: 'One volume (quyển) of a register with its cover, ready to be printed and bound',
    query: z.object({ ...period, ...volume }), problems: [...file.problems, 'unavailable', 'documents/unsupported-character', 'documents/fonts-missing', 'too-large'],
  }),
} as const;
