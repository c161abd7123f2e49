import * as z from 'zod';
import { DOCUMENT_TYPES } from '../documents/document-types.ts';
import { endpoint } from '../endpoint.ts';
import { byId, day, id, instant, text } from '../primitives.ts';

/** What acts have brought a found document to; an outgoing one is found once it is issued. */
export const foundState = z.enum(['arrived', 'registered', 'directed', 'in-hand', 'closed', 'returned', 'issued']);
export const DIRECTIONS = ['incoming', 'outgoing'] as const;

/** Words, and what the hits must also be. */
const question = {
  /** Words in any order, the last may be half typed; between double quotes one after another. Or a number and symbol. */
  q: text(200, 0).default(''),
  direction: z.enum(DIRECTIONS).optional(),
  type: z.enum(DOCUMENT_TYPES.map(({ code }) => code)).optional(),
  issuer: text(200).optional(),
  /** First and last day on the document. */
  from: day.optional(),
  to: day.optional(),
  urgency: z.coerce.number().int().min(0).max(3).optional(),
  state: foundState.optional(),
  /** A unit with a part in it, or that drew it up. */
  unitId: id.optional(),
  number: text(50).optional(),
};
const isAsked = (query: Readonly<Record<string, unknown>>): boolean => Object.keys(question).some((name) => query[name] !== undefined && query[name] !== '');
const asked = z.object(question).refine(isAsked, { error: 'Xin nhập từ cần tìm hoặc chọn một điều kiện lọc', params: { en: 'Please enter words or choose a filter' }, path: ['q'] });

const savedSearch = z.object({ id, name: z.string(), query: z.record(z.string(), z.string()), createdAt: instant });
/** As the address of the search page has it. */
const savedQuery = z.object({ ...question, urgency: z.enum(['0', '1', '2', '3']).optional() });
const saving = z.object({ name: text(100), query: savedQuery });
const file = { method: 'GET', access: 'signed-in', download: true, query: asked, problems: ['too-many-requests'], perMinute: 20 } as const;

export const search = {
  find: endpoint({
    method: 'GET', path: '/api/search', access: 'signed-in', summary: 'Find by words with or without accents, by number and symbol, or by filters',
    query: asked.safeExtend({
      limit: z.coerce.number().int().min(1).max(50).default(20), skip: z.coerce.number().int().min(0).max(450).default(0),
      order: z.enum(['best', 'newest']).default('best'),
      /** Whether to show lines of the text with the found words. */
      excerpts: z.enum(['yes', 'no']).default('no'),
    }),
    response: z.object({
      results: z.array(z.object({
        subjectType: z.enum(DIRECTIONS), subjectId: id, title: z.string(), number: z.string(), issuer: z.string(), day: day.nullable(),
        type: z.string(), urgency: z.int(), state: z.string(),
        /** Title with the found words between \u0001 and \u0002. */
        highlighted: z.string(),
        /** Lines of the text, marked likewise; null when not asked for or when there is no text. */
        excerpt: z.string().nullable(),
      })),
      /** What was looked for instead, when nothing has the words as they were typed. */
      corrected: z.string().nullable(),
    }),
    perMinute: 120, problems: ['too-many-requests'],
  }),
  count: endpoint({
    method: 'GET', path: '/api/search/count', access: 'signed-in', summary: 'How many documents a search finds, counted to 1,000',
    query: asked, response: z.object({ count: z.int(), isMore: z.boolean() }), perMinute: 120, problems: ['too-many-requests'],
  }),
  getCsv: endpoint({ ...file, mediaType: 'text/csv', path: '/api/search/csv', summary: 'The first 1,000 documents found, as CSV (UTF-8 with BOM)' }),
  getXlsx: endpoint({ ...file, mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', path: '/api/search/xlsx', summary: 'The first 1,000 documents found, as an Excel workbook' }),
  listSaved: endpoint({ method: 'GET', path: '/api/search/saved', access: 'signed-in', summary: 'The searches I have saved, oldest first', response: z.object({ saved: z.array(savedSearch) }) }),
  save: endpoint({
    method: 'POST', path: '/api/search/saved', access: 'signed-in', summary: 'Save a search under a name', body: saving, response: z.object({ id }),
    problems: ['search/name-taken', 'search/too-many-saved', 'secrecy/refused', 'secrecy/declaration-needed'],
  }),
  changeSaved: endpoint({
    method: 'PUT', path: '/api/search/saved/:id', access: 'signed-in', summary: 'Give a saved search another name or another content', params: byId, body: saving, response: z.object({ id }),
    problems: ['not-found', 'search/name-taken', 'secrecy/refused', 'secrecy/declaration-needed'],
  }),
  deleteSaved: endpoint({ method: 'DELETE', path: '/api/search/saved/:id', access: 'signed-in', summary: 'Forget a saved search', params: byId, response: z.object({ id }), problems: ['not-found'] }),
} as const;

export type SearchQuestion = z.output<typeof asked>;
export type SavedQuery = z.output<typeof savedQuery>;
