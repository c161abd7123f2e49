import assert from 'node:assert/strict';
import type { OutputOf } from '#contract/endpoint.ts';
import type { contract } from '#contract/index.ts';
import type { LoadCase } from './load.ts';
import { Person } from './person.ts';
import type { Personas } from './realtime-cases.ts';

type Queue = OutputOf<typeof contract.queue.listMine>;
type Register = OutputOf<typeof contract.documents.listIncoming>;
type Found = OutputOf<typeof contract.search.find>;

interface Readers {
  readonly clerk: Person;
  readonly head: Person;
  readonly officer: Person;
}

export interface ReadCase extends LoadCase {
  readonly screen: 'queue' | 'register' | 'search';
}

/** People of the busiest department. */
export async function readersOf(port: number, { emailOf }: Personas): Promise<Readers> {
  const person = (post: string): Promise<Person> => Person.signIn(port, emailOf(`stttt-${post}`));
  return { clerk: await person('clerk'), head: await person('head'), officer: await person('officer') };
}

const QUERIES = {
  'one frequent word': 'bao cao',
  'frequent words together': 'bao cao tinh hinh',
  'frequent, accents typed': 'cải cách thủ tục hành chính',
  rare: 'dinh than nghinh ong',
  'no hit': 'zirconium lapis',
  'hits in other agencies only': 'khao sat thach dong',
} as const;

const EMPTY: ReadonlySet<string> = new Set(['no hit', 'hits in other agencies only']);

/** The words that cost most for somebody who may read little: every hit is looked at and most are filtered away. */
const OFFICERS: ReadonlySet<string> = new Set(['one frequent word', 'hits in other agencies only']);

/** The lists of everyday work: each case is one screen, asked by somebody whose screen is the fullest of its kind. */
export async function readCases({ clerk, head, officer }: Readers): Promise<ReadCase[]> {
  const first = await clerk.call('documents', 'listIncoming', { query: {} });
  const older = await deepMark(clerk);
  const known = first.rows.find(({ number }) => number !== '')?.number ?? '';
  const registers = [
    { name: 'register, first page: clerk', requests: [clerk.request('documents', 'listIncoming', { query: {} })] },
    { name: 'register, page 40: clerk', requests: [clerk.request('documents', 'listIncoming', { query: { before: older } })] },
    { name: 'register, one state: clerk', requests: [clerk.request('documents', 'listIncoming', { query: { state: 'registered' } })] },
    { name: 'register, first page: officer', requests: [officer.request('documents', 'listIncoming', { query: {} })] },
  ];
  return [
    { screen: 'queue', name: 'my queue: head, over 5,000 open', requests: [head.request('queue', 'listMine', { query: {} })], check: (body) => checkQueue(body as Queue, 5000) },
    { screen: 'queue', name: 'my queue: officer', requests: [officer.request('queue', 'listMine', { query: {} })], check: (body) => checkQueue(body as Queue, 1) },
    ...registers.map((each): ReadCase => ({ ...each, screen: 'register', check: (body) => checkRegister(body as Register, each.name.endsWith('clerk')) })),
    ...searchCases('clerk', clerk, { known, words: Object.entries(QUERIES) }),
    ...searchCases('officer', officer, {
      known: (await officer.call('documents', 'listIncoming', { query: {} })).rows[0]?.number ?? '', words: Object.entries(QUERIES).filter(([name]) => OFFICERS.has(name)),
    }),
  ];
}

function searchCases(who: string, person: Person, { known, words }: { known: string; words: [name: string, q: string][] }): ReadCase[] {
  const byWords = words.map(([name, q]): ReadCase => ({
    screen: 'search', name: `search, ${name}: ${who}`, requests: [person.request('search', 'find', { query: { q } })], check: (body) => checkFound(body as Found, EMPTY.has(name)),
  }));
  const byNumber = [known, known.split('/')[0] ?? ''].map((q, place): ReadCase => ({
    screen: 'search', name: `search, ${place === 0 ? 'number and symbol' : 'number alone'}: ${who}`, requests: [person.request('search', 'find', { query: { q } })],
    check: (body) => checkFoundNumber(body as Found, q),
  }));
  return [...byWords, ...byNumber];
}

/** All screens at once: each connection is one person who keeps to one of them. */
export function mixedCase(cases: readonly ReadCase[]): LoadCase {
  return { name: 'all of these mixed', requests: cases.flatMap(({ requests }) => requests), check: (body) => assert.ok(typeof body === 'object') };
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

function checkRegister({ rows, next }: Register, full: boolean): void {
  if (full) assert.equal(rows.length, 50);
  assert.ok(rows.length > 0 && (rows.length < 50 || next !== null) && rows.every(({ arrivedOn }, index) => index === 0 || arrivedOn <= (rows[index - 1]?.arrivedOn ?? '')));
}

function checkFound({ results }: Found, empty: boolean): void {
  assert.equal(results.length > 0, !empty, `${results.length} results`);
  assert.ok(results.every(({ highlighted, title }) => highlighted.replaceAll(/[\u0001\u0002]/g, '') === title));
}

function checkFoundNumber({ results }: Found, asked: string): void {
  // Found by number comes first, what has the same as words after it.
  assert.ok(results[0]?.number.includes(asked.split('/')[0] ?? ''), asked);
}
