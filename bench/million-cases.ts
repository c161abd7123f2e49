import assert from 'node:assert/strict';
import type { InputOf, OutputOf } from '#contract/endpoint.ts';
import type { contract } from '#contract/index.ts';
import type { LoadCase } from './load.ts';
import { Person } from './person.ts';
import { personasOf } from './realtime-cases.ts';
import { ACTS, FIELDS, PLACES } from './seed/words.ts';

type Found = OutputOf<typeof contract.search.find>;
type Listed = OutputOf<typeof contract.documents.listIncoming>;
type Sheet = OutputOf<typeof contract.registers.listLines>;
type Query = Record<string, string>;

export interface MillionCase extends LoadCase {
  /** In milliseconds. */
  readonly targets: { readonly p50: number; readonly p99: number };
}

/** Of the issue: search; the first page of a list is what everybody waits for each morning, any other page what one turns to. */
export const TARGETS = { search: { p50: 50, p99: 300 }, firstPage: { p50: 20, p99: 300 }, page: { p50: 50, p99: 300 } } as const;

const without = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D').replaceAll(/[,.]/gu, '');
const syllables = (text: string, count: number): string => text.split(' ').slice(0, count).join(' ');

/** Many different questions of each kind, so that no two of a row are answered from the same rows. */
const QUESTIONS: Readonly<Record<string, readonly Query[]>> = {
  'one rare word': ['nghinh', 'zirconium', 'thach', 'đình', 'hiêp', 'Lớn', 'Xuyên', 'nghiền', 'Trưng', 'Tham'].map((q) => ({ q })),
  'a frequent word': ['báo cáo', 'đơn vị', 'thành phố', 'thực hiện', 'đề nghị', 'kinh phí', 'kế hoạch', 'hồ sơ', 'kiểm tra', 'công tác'].map((q) => ({ q })),
  'a subject with accents': FIELDS.map((field) => ({ q: field })),
  'a subject without accents': FIELDS.map((field) => ({ q: without(field) })),
  'a phrase between quotes': ACTS.flatMap((act) => FIELDS.slice(0, 6).map((field) => ({ q: `"${act} ${syllables(field, 3)}"` }))),
  'act, field and place': PLACES.flatMap((place, index) => [{ q: `${ACTS[index % ACTS.length] ?? ''} ${without(place)}` }]),
  'half typed': FIELDS.map((field) => ({ q: without(field).slice(0, 11) })),
  'a number': Array.from({ length: 40 }, (_, index) => ({ q: String(101 + index * 211) })),
  'a number and symbol': Array.from({ length: 40 }, (_, index) => ({ q: `${101 + index * 211}/${['SNV-VP', 'UBND-VX', 'BTTTT-CTS', 'STTTT-TH'][index % 4] ?? ''}` })),
  'words and filters': FIELDS.map((field, index) => ({ q: syllables(without(field), 3), ...filtersOf(index) })),
  'filters alone': FIELDS.map((_, index) => filtersOf(index)),
  'a slip of the finger': ['báo cáop tình hình', 'chuyenr doi so', 'trongg cay xanh', 'phong chay chua chayy', 'an toann thuc pham'].map((q) => ({ q })),
  'with lines of the text': FIELDS.map((field) => ({ q: without(field), excerpts: 'yes' })),
};

function filtersOf(index: number): Query {
  const year = new Date().getFullYear() - (index % 3);
  return [
    { type: 'plan' }, { direction: 'outgoing' }, { urgency: '3' }, { from: `${year}-01-01`, to: `${year}-03-31` }, { issuer: 'điện lực' }, { state: 'in-hand' }, { type: 'invitation', urgency: '2' },
  ][index % 7] as Query;
}

/** Everything that is asked of the city of a million, by the clerk and an officer of its fullest agency. */
export async function millionCases(port: number): Promise<MillionCase[]> {
  const { emailOf } = await personasOf(port);
  const [clerk, officer] = await Promise.all([Person.signIn(port, emailOf('stttt-clerk')), Person.signIn(port, emailOf('stttt-officer'))]);
  return [...searchCases('clerk', clerk), ...searchCases('officer', officer), ...(await listCases(clerk, officer)), ...bookCases(clerk)];
}

function searchCases(who: string, person: Person): MillionCase[] {
  const cases = Object.entries(QUESTIONS).map(([name, queries]): MillionCase => ({
    name: `search, ${name}: ${who}`, targets: TARGETS.search, requests: queries.map((query) => person.request('search', 'find', { query })),
    check: (body) => assert.ok((body as Found).results.every(({ highlighted, title }) => highlighted.replaceAll(/[\u0001\u0002]/g, '') === title)),
  }));
  return [...cases, { name: `counting what a search finds: ${who}`, targets: TARGETS.search, check: isObject, requests: FIELDS.map((field) => person.request('search', 'count', { query: { q: without(field) } })) }];
}

const isList = (body: unknown): void => assert.ok((body as Listed).rows.length > 0);
const isSheet = (body: unknown): void => assert.ok((body as Sheet).lines.every(({ number }, index, lines) => index === 0 || number === (lines[index - 1]?.number ?? 0) + 1));
const isObject = (body: unknown): void => assert.ok(typeof body === 'object');

/** This year and the years before it. */
const years = (): number[] => [0, 1, 2, 3].map((back) => new Date().getFullYear() - back);

async function listCases(clerk: Person, officer: Person): Promise<MillionCase[]> {
  const list = (person: Person, query: InputOf<typeof contract.documents.listIncoming>['query']) => person.request('documents', 'listIncoming', { query });
  // A page in the middle of everything: the second one of a year that is over.
  const marks = await Promise.all([clerk, officer].map(async (person) => (await person.call('documents', 'listIncoming', { query: { year: new Date().getFullYear() - 1 } })).next));
  const middle = marks.map((mark) => (mark === null ? {} : { before: mark }));
  return [
    { name: 'list of incoming documents, first page: clerk', targets: TARGETS.firstPage, check: isList, requests: [list(clerk, {})] },
    { name: 'list of incoming documents, first page: officer', targets: TARGETS.firstPage, check: isList, requests: [list(officer, {})] },
    { name: 'list of incoming documents, a page in the middle: clerk', targets: TARGETS.page, check: isList, requests: [list(clerk, middle[0] ?? {})] },
    { name: 'list of incoming documents, a page in the middle: officer', targets: TARGETS.page, check: isList, requests: [list(officer, middle[1] ?? {})] },
    { name: 'list of incoming documents, of a year, a state, overdue: clerk', targets: TARGETS.page, check: isList, requests: [...years().map((year) => list(clerk, { year })), list(clerk, { state: 'in-hand' }), list(clerk, { state: 'closed' }), list(clerk, { overdue: 'true' })] },
  ];
}

function bookCases(clerk: Person): MillionCase[] {
  const lines = (book: 'incoming' | 'outgoing' | 'follow-up', year: number, after: number) => clerk.request('registers', 'listLines', { params: { book }, query: { year, after, limit: 100 } });
  return [
    { name: 'sổ văn bản đến, sheets of 100 lines: clerk', targets: TARGETS.page, check: isSheet, requests: years().flatMap((year) => [0, 500, 5000, 15_000].map((after) => lines('incoming', year, after))) },
    { name: 'sổ văn bản đi, sheets of 100 lines: clerk', targets: TARGETS.page, check: isSheet, requests: years().flatMap((year) => [0, 500, 5000].map((after) => lines('outgoing', year, after))) },
    { name: 'sổ theo dõi giải quyết, sheets of 100 lines: clerk', targets: TARGETS.page, check: isSheet, requests: years().flatMap((year) => [0, 5000].map((after) => lines('follow-up', year, after))) },
    { name: 'totals of sổ văn bản đến of a year: clerk', targets: TARGETS.page, check: isObject, requests: years().map((year) => clerk.request('registers', 'getSummary', { params: { book: 'incoming' }, query: { year } })) },
    { name: 'totals of sổ văn bản đến of a quarter: clerk', targets: TARGETS.page, check: isObject, requests: years().map((year) => clerk.request('registers', 'getSummary', { params: { book: 'incoming' }, query: { year, from: `${year}-04-01`, to: `${year}-06-30` } })) },
  ];
}
