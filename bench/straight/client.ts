import { readFile } from 'node:fs/promises';
import pg from 'pg';
import type { Step } from './script.ts';
import { STRIDE, type StraightOrder, type StraightResult } from './run.ts';

/** Does what pgbench does where there is none: the script on raw connections, each statement prepared once. */
async function main(file: string): Promise<void> {
  const order = JSON.parse(await readFile(file, 'utf8')) as StraightOrder;
  const clients = await Promise.all(Array.from({ length: order.connections }, async () => {
    const client = new pg.Client({ connectionString: order.url });
    await client.connect();
    return client;
  }));
  const begin = performance.now();
  const until = begin + order.seconds * 1000;
  const counts = await Promise.all(clients.map((client, place) => repeat(client, order, { place, until })));
  const transactions = counts.reduce((sum, count) => sum + count, 0);
  const result: StraightResult = { transactions, perSecond: transactions / ((performance.now() - begin) / 1000) };
  process.stdout.write(JSON.stringify(result));
  await Promise.all(clients.map((client) => client.end()));
}

interface Prepared {
  readonly query: { readonly name: string; readonly text: string };
  readonly names: readonly string[];
  readonly keep: string | undefined;
}

async function repeat(client: pg.Client, { script, base }: StraightOrder, { place, until }: { place: number; until: number }): Promise<number> {
  const values: Record<string, unknown> = { ...script.constants, client_id: place };
  const steps = script.steps.map(prepared);
  await perform(client, prepared(script.opening, -1), values);
  let count = 0;
  for (; performance.now() < until; count += 1) {
    values['n'] = base + place * STRIDE + count + 1;
    for (const step of steps) await perform(client, step, values);
  }
  return count;
}

function prepared({ text, keep }: Step, place: number): Prepared {
  const names: string[] = [];
  const numbered = text.replaceAll(/(?<!:):([a-z]\w*)/g, (_, name: string) => `$${names.push(name)}`);
  return { query: { name: `s${place}`, text: numbered }, names, keep };
}

async function perform(client: pg.Client, { query, names, keep }: Prepared, values: Record<string, unknown>): Promise<void> {
  const { rows } = await client.query<Record<string, unknown>>({ ...query, values: names.map((name) => values[name]) });
  if (keep === undefined) return;
  if (rows.length !== 1) throw new Error(`${rows.length} rows of: ${query.text}`);
  for (const [column, value] of Object.entries(rows[0] ?? {})) Object.assign(values, { [keep + column]: value });
}

await main(process.argv[2] ?? '');
