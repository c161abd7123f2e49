import { open, stat } from 'node:fs/promises';
import type pg from 'pg';

/** One statement as PostgreSQL received it, with the values that came with it. */
export interface Captured {
  readonly text: string;
  readonly values: readonly (string | null)[];
}

const ENTRY = /^\S+ \S+ \S+ \[(\d+)\] (\w+): {2}(.*)$/s;
const STATEMENT = /^(?:statement|execute [^:]*): (.*)$/s;
const BEGIN = /^(?:start transaction|begin)/i;
const END = /^(?:commit|rollback)/i;
const SETTLE_MS = 400;

/**
 * What the server sends to PostgreSQL while `act` runs: the transactions that contain one of the marked statements, in
 * order. Read from PostgreSQL's own log, so nothing that the server really sends is left out or made up.
 */
export async function captureStatements(superuser: pg.Client, log: string, marks: readonly string[], act: () => Promise<void>): Promise<Captured[]> {
  await logStatements(superuser, true);
  const { size } = await stat(log);
  try {
    await act();
    await pause(SETTLE_MS);
  } finally {
    await logStatements(superuser, false);
  }
  const transactions = transactionsOf(await readFrom(log, size));
  return marks.flatMap((mark) => {
    const found = transactions.find((statements) => statements.some(({ text }) => text.includes(mark)));
    if (found === undefined) throw new Error(`PostgreSQL saw no transaction with: ${mark}`);
    return found;
  });
}

async function logStatements(superuser: pg.Client, on: boolean): Promise<void> {
  await superuser.query(on ? "alter system set log_statement = 'all'" : 'alter system reset log_statement');
  await superuser.query('select pg_reload_conf()');
  await pause(SETTLE_MS);
}

async function readFrom(file: string, start: number): Promise<string> {
  const handle = await open(file, 'r');
  try {
    const chunks: Buffer[] = [];
    for await (const chunk of handle.createReadStream({ start, autoClose: false })) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks).toString('utf8');
  } finally {
    await handle.close();
  }
}

interface Entry {
  readonly pid: string;
  readonly level: string;
  readonly message: string;
}

/** Entries are cut where a line does not begin with a tab. */
function entriesOf(log: string): Entry[] {
  return log.split(/\n(?!\t)/).flatMap((lines) => {
    const [, pid, level, message] = ENTRY.exec(lines.replaceAll('\n\t', '\n')) ?? [];
    return pid === undefined || level === undefined || message === undefined ? [] : [{ pid, level, message }];
  });
}

/** Each connection's statements, joined into transactions. */
function transactionsOf(log: string): Captured[][] {
  const running = new Map<string, Captured[]>();
  const done: Captured[][] = [];
  for (const { pid, level, message } of entriesOf(log)) {
    const statements = running.get(pid) ?? [];
    if (level === 'DETAIL') giveValues(statements, message);
    const [, text] = level === 'LOG' ? (STATEMENT.exec(message) ?? []) : [];
    if (text === undefined) continue;
    const grown = BEGIN.test(text) ? [{ text, values: [] }] : [...statements, { text, values: [] }];
    running.set(pid, grown);
    if (END.test(text)) done.push(grown);
  }
  return done;
}

/** The values stand in the log line after their statement. */
function giveValues(statements: Captured[], message: string): void {
  const last = statements.pop();
  if (last === undefined) return;
  const values = [...message.matchAll(/\$\d+ = (NULL|'(?:[^']|'')*')/g)].map(([, value = 'NULL']) => (value === 'NULL' ? null : value.slice(1, -1).replaceAll("''", "'")));
  statements.push({ ...last, values });
}

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
