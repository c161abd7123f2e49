import type pg from 'pg';
import type { Request } from './http-line.ts';
import type { Person } from './person.ts';

export interface ThroughKills {
  readonly count: number;
  readonly seconds: number;
  readonly killed: number;
  /** Requests that were answered by a refusal and sent again under their key. */
  readonly again: number;
}

const KILL_EVERY_MS = 25;

/**
 * Registers letters in parallel while connections of the application are cut at random; each is sent again, under its own key, until it is
 * answered. Throws unless the numbers given are 1..n after the last one there was: no gap, no twin.
 */
export async function registerThroughKills(superuser: pg.Client, lines: readonly Person[], asked: { agencyId: string; requests: readonly Request[] }): Promise<ThroughKills> {
  const before = await lastNumber(superuser, asked.agencyId);
  const over = new AbortController();
  let killed = 0;
  const killing = (async () => {
    while (!over.signal.aborted) {
      await superuser.query(`select pg_terminate_backend(pid) from pg_stat_activity where usename = 'cong_so_so_app' and state <> 'idle' order by random() limit 1`).then(({ rowCount }) => (killed += rowCount ?? 0));
      await new Promise((resolve) => setTimeout(resolve, KILL_EVERY_MS * (0.5 + Math.random())));
    }
  })();
  let again = 0;
  const numbers: number[] = [];
  const from = performance.now();
  await Promise.all(lines.map(async (line, place) => {
    for (const request of asked.requests.filter((_, index) => index % lines.length === place)) {
      for (;;) {
        const { status, body } = await line.send(request);
        if (status === 200) {
          numbers.push((JSON.parse(body.toString('utf8')) as { arrivalNumber: number }).arrivalNumber);
          break;
        }
        again += 1;
      }
    }
  }));
  const seconds = (performance.now() - from) / 1000;
  over.abort();
  await killing;
  const sorted = numbers.toSorted((a, b) => a - b);
  const wrong = sorted.findIndex((number, index) => number !== before + index + 1);
  if (wrong >= 0 || (await lastNumber(superuser, asked.agencyId)) !== before + sorted.length) throw new Error(`number ${sorted[wrong]} stands where ${before + wrong + 1} should`);
  return { count: sorted.length, seconds, killed, again };
}

async function lastNumber(superuser: pg.Client, agencyId: string): Promise<number> {
  const { rows } = await superuser.query<{ last: number }>(
    `select coalesce(max(last_number), 0)::int as last from numbering.series where agency_id = $1 and book = 'incoming' and year = extract(year from now() at time zone 'Asia/Ho_Chi_Minh')`, [agencyId]);
  return rows[0]?.last ?? 0;
}
