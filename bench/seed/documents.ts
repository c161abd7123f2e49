import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { inventName } from '#server/seed/city/people.ts';
import { integer, type Random, randomOf, weighted } from '#server/seed/city/random.ts';
import { type Letter, inventLetter, pick } from './letters.ts';
import { FOREIGN_SUBJECT, RARE_SUBJECT } from './words.ts';

const HERE = import.meta.dirname;
const BATCH = 2000;
const DAYS_BACK = 3 * 365;
/** The newest ones of the busiest desk, none of them directed yet. */
const WAITING_AT_ONE_DESK = 5200;

interface Agency {
  readonly id: string;
  readonly name: string;
  readonly abbreviation: string;
  readonly weight: number;
}

interface Row extends Letter {
  readonly n: number;
  readonly kind: 'incoming' | 'outgoing';
  readonly agencyId: string;
  readonly fate: string;
  readonly day: string;
  /** As the server hands them to PostgreSQL for the index of search. */
  readonly headWords: string;
  readonly bodyWords: string;
}

export interface Scale {
  readonly documents: number;
  /** How often each invented letter is there; more than once, only what is searched and registered is made of it. */
  readonly copies: number;
  readonly today: Date;
}

/** Letters by the thousand, then the documents, desks, history and index that follow from them, in SQL. */
export async function fillWithDocuments(ownerUrl: string, scale: Scale, tell: (step: string) => void): Promise<void> {
  const owner = await connected(ownerUrl);
  try {
    await owner.query(await readFile(join(HERE, 'staging.sql'), 'utf8'));
    await insertLetters(owner, { ...scale, documents: scale.documents / scale.copies });
    if (scale.copies > 1) await owner.query(await readFile(join(HERE, 'multiply.sql'), 'utf8'), [scale.documents / scale.copies, scale.copies]);
    tell('letters written');
    await owner.query("set work_mem = '256MB'; set maintenance_work_mem = '512MB'");
    await owner.query('analyze bench.letter');
    const indexes = await dropIndexes(owner);
    await owner.query(await readFile(join(HERE, 'derive.sql'), 'utf8'));
    tell('registers, parts, drafts, deliveries');
    if (scale.copies === 1) await owner.query(await readFile(join(HERE, 'desks.sql'), 'utf8'));
    tell('desks, history');
    await writeSearchEntries(ownerUrl, scale.documents);
    await owner.query(await readFile(join(HERE, 'shown.sql'), 'utf8'));
    tell('search entries');
    for (const { definition } of indexes) await owner.query(definition);
    tell('indexes');
    await owner.query('drop schema bench cascade');
    await owner.query('vacuum (analyze)');
    tell('vacuumed and analysed');
  } finally {
    await owner.end();
  }
}

async function connected(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client;
}

async function insertLetters(owner: pg.Client, { documents, today }: Pick<Scale, 'documents' | 'today'>): Promise<void> {
  const { rows: agencies } = await owner.query<Agency>(
    `select a.id, a.name, a.abbreviation,
       case when a.kind = 'city' then 0 when a.name = 'Sở Thông tin và Truyền thông' then 100 when a.name like 'Văn phòng%' then 160 else 18 end as weight
     from identity.current_organization a where a.kind <> 'unit' order by a.id`,
  );
  const names = Array.from({ length: 1500 }, (_, index) => inventName(`letters ${index}`, new Set()));
  const random = randomOf('letters of the city');
  for (let first = 0; first < documents; first += BATCH) {
    const rows = Array.from({ length: Math.min(BATCH, documents - first) }, (_, index) => letterNumber(random, first + index, { agencies, names, today, documents }));
    await owner.query(
      `insert into bench.letter select n, kind, "agencyId", fate, day, type, subject, body, "issuerName", number, symbol, "signerName", urgency, "headWords", "bodyWords"
       from json_to_recordset($1::json) as r (n int, kind text, "agencyId" uuid, fate text, day date, type text, subject text, body text,
         "issuerName" text, number text, symbol text, "signerName" text, urgency smallint, "headWords" text, "bodyWords" text)`,
      [JSON.stringify(rows)],
    );
  }
}

interface City {
  readonly agencies: readonly Agency[];
  readonly names: readonly string[];
  readonly today: Date;
  readonly documents: number;
}

function letterNumber(random: Random, n: number, { agencies, names, today, documents }: City): Row {
  const letter = inventLetter(random, agencies, names);
  const busiest = agencies.find(({ weight }) => weight === 100);
  if (busiest === undefined) throw new Error('the demo city has no Sở Thông tin và Truyền thông');
  const kind = n % 4 === 3 ? 'outgoing' : 'incoming';
  const waiting = kind === 'incoming' && n >= documents - Math.ceil(WAITING_AT_ONE_DESK / 0.75);
  const agency = waiting ? busiest : weighted(random, agencies.map((each) => [each, each.weight] as const));
  const age = waiting ? integer(random, 0, 30) : integer(random, 0, DAYS_BACK);
  const day = new Date(today.getTime() - age * 86_400_000).toISOString().slice(0, 10);
  const fate = waiting ? 'registered' : fateOf(random, kind, age);
  const subject = markedSubject(n, letter.subject, agency === busiest);
  const [headWords, bodyWords] = [`${subject} ${letter.issuerName}`, letter.body].map((text) => wordsOf(text).join(' '));
  return { ...letter, subject, n, kind, agencyId: agency.id, fate, day, headWords: headWords ?? '', bodyWords: bodyWords ?? '' };
}

function fateOf(random: Random, kind: Row['kind'], age: number): string {
  if (kind === 'outgoing') return age > 60 || random() < 0.5 ? 'issued' : pick(random, ['drafting', 'checking', 'to-sign', 'signed']);
  if (age > 60) return random() < 0.985 ? 'closed' : 'in-hand';
  if (age > 10) return weighted(random, [['closed', 70], ['in-hand', 20], ['directed', 7], ['registered', 3]]);
  return weighted(random, [['closed', 10], ['in-hand', 30], ['directed', 25], ['registered', 25], ['arrived', 10]]);
}

/** As the server parts words for the index; the texts of the seed have today's placement of tones. */
const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Two subjects to look for: one that a few documents everywhere have, one that only other agencies have. */
function markedSubject(n: number, subject: string, busiest: boolean): string {
  if (n % 1000 === 6) return RARE_SUBJECT;
  return n % 20 === 1 && !busiest ? `${subject}, ${FOREIGN_SUBJECT}` : subject;
}

interface Index {
  readonly name: string;
  readonly definition: string;
}

/** Indexes are made when the rows are there: many times faster than row by row. Keys stay, since other rows refer to them. */
async function dropIndexes(owner: pg.Client): Promise<Index[]> {
  const { rows } = await owner.query<Index>(
    `select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition from pg_index i
     join pg_class c on c.oid = i.indrelid join pg_namespace s on s.oid = c.relnamespace
     where s.nspname in ('documents', 'queue', 'audit', 'search') and not exists (select from pg_constraint k where k.conindid = i.indexrelid)
     order by name`,
  );
  for (const { name } of rows) await owner.query(`drop index ${name}`);
  return rows;
}

/** Two parts at a time. */
async function writeSearchEntries(ownerUrl: string, documents: number): Promise<void> {
  const insert = await readFile(join(HERE, 'index.sql'), 'utf8');
  const half = Math.ceil(documents / 2);
  await Promise.all([0, half].map(async (first) => {
    const client = await connected(ownerUrl);
    await client.query(insert, [first, first + half]);
    await client.end();
  }));
}
