import assert from 'node:assert/strict';
import type { OutputOf } from '#contract/endpoint.ts';
import type { contract } from '#contract/index.ts';
import type { LoadCase } from './load.ts';
import { Person } from './person.ts';

type Queue = OutputOf<typeof contract.queue.listMine>;
type Register = OutputOf<typeof contract.documents.listIncoming>;
type Found = OutputOf<typeof contract.search.find>;

interface Readers {
  readonly clerk: Person;
  readonly head: Person;
  readonly officer: Person;
}

/** People of the busiest department, by the addresses the demonstration gives them. */
export async function readersOf(port: number, emails: Readonly<Record<'clerk' | 'head' | 'officer', string>>): Promise<Readers> {
  const { clerk, head, officer } = emails;
  return { clerk: await Person.signIn(port, clerk), head: await Person.signIn(port, head), officer: await Person.signIn(port, officer) };
}

const QUERIES = {
  'one frequent word': 'bao cao',
  'frequent words together': 'bao cao tinh hinh',
  'frequent, accents typed': 'cải cách thủ tục hành chính',
  rare: 'dinh than nghinh ong',
  'no hit': 'zirconium lapis',
  'hits in other agencies only': 'thach dong thu huy',
} as const;

const EMPTY: ReadonlySet<string> = new Set(['no hit', 'hits in other agencies only']);

/** The lists of everyday work: each case is one screen, asked by somebody whose screen is the fullest of its kind. */
export async function readCases({ clerk, head, officer }: Readers): Promise<LoadCase[]> {
  const first = await clerk.call('documents', 'listIncoming', { query: {} });
  const older = await deepMark(clerk);
  const known = first.rows.find(({ number }) => number !== '')?.number ?? '';
  return [
    { name: 'my queue: head, over 5,000 open', requests: [head.request('queue', 'listMine', { query: {} })], check: (body) => checkQueue(body as Queue, 5000) },
    { name: 'my queue: officer', requests: [officer.request('queue', 'listMine', { query: {} })], check: (body) => checkQueue(body as Queue, 1) },
    { name: 'register, first page: clerk', requests: [clerk.request('documents', 'listIncoming', { query: {} })], check: (body) => checkRegister(body as Register) },
    { name: 'register, page 40: clerk', requests: [clerk.request('documents', 'listIncoming', { query: { before: older } })], check: (body) => checkRegister(body as Register) },
    { name: 'register, one state: clerk', requests: [clerk.request('documents', 'listIncoming', { query: { state: 'closed' } })], check: (body) => checkRegister(body as Register) },
    { name: 'register, first page: officer', requests: [officer.request('documents', 'listIncoming', { query: {} })], check: (body) => checkRegister(body as Register) },
    ...searchCases('clerk', clerk, known),
    ...searchCases('officer', officer, (await officer.call('documents', 'listIncoming', { query: {} })).rows[0]?.number ?? ''),
  ];
}

function searchCases(who: string, person: Person, known: string): LoadCase[] {
  const words = Object.entries(QUERIES).map(([name, q]): LoadCase => ({
    name: `search, ${name}: ${who}`, requests: [person.request('search', 'find', { query: { q } })], check: (body) => checkFound(body as Found, EMPTY.has(name)),
  }));
  const byNumber: LoadCase[] = [known, known.split('/')[0] ?? ''].map((q, place) => ({
    name: `search, ${place === 0 ? 'number and symbol' : 'number alone'}: ${who}`, requests: [person.request('search', 'find', { query: { q } })],
    check: (body) => checkFoundNumber(body as Found, q),
  }));
  return [...words, ...byNumber];
}

async function deepMark(clerk: Person): Promise<string> {
  let mark: string | undefined;
  for (let page = 0; page < 40; page += 1) {
    const { next } = await clerk.call('documents', 'listIncoming', { query: mark === undefined ? {} : { before: mark } });
    mark = next ?? undefined;
  }
  assert.ok(mark !== undefined, 'the register has over 40 pages');
  return mark;
}

function checkQueue({ counts, countsByKind, items }: Queue, atLeast: number): void {
  assert.ok(counts.all >= atLeast, `${counts.all} open items`);
  assert.equal(countsByKind.reduce((sum, { count }) => sum + count, 0), counts.all);
  assert.equal(items.length, Math.min(100, counts.all));
}

function checkRegister({ rows, next }: Register): void {
  assert.equal(rows.length, 50);
  assert.ok(next !== null && rows.every(({ arrivedOn }, index) => index === 0 || arrivedOn <= (rows[index - 1]?.arrivedOn ?? '')));
}

function checkFound({ results }: Found, empty: boolean): void {
  assert.equal(results.length > 0, !empty, `${results.length} results`);
  assert.ok(results.every(({ highlighted, title }) => highlighted.replaceAll(/[\u0001\u0002]/g, '') === title));
}

function checkFoundNumber({ results }: Found, asked: string): void {
  assert.ok(results.length > 0 && results.every(({ number }) => number.includes(asked.split('/')[0] ?? '')), asked);
}
