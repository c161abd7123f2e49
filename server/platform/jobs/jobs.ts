import { fromKysely, type Job, type JobResult, PgBoss } from 'pg-boss';
import { afterCommit, openTables, type Tx } from '../database/transaction.ts';

/** Work done later, at least once, by whichever process is free. */
export interface Jobs {
  /** Queues a job in the caller's transaction: a rolled-back act queues nothing. */
  enqueue(tx: Tx, queue: string, payload: object, options?: { startAfterSeconds?: number }): Promise<void>;
  /**
   * Names the worker of a queue. It re-reads the state and is idempotent; a throw means a later try, six in all within about a
   * minute. What fails at the last one is laid with the dead jobs and stays until somebody has it tried again (docs/runbooks/dead-jobs.md).
   */
  work(queue: string, handler: (payload: unknown) => Promise<void>, options?: { /** How many jobs are taken in one turn (20); long ones one by one, since all of a turn must be done in two minutes. */ atOnce?: number }): void;
  /** Runs a worker every so often (cron in Asia/Ho_Chi_Minh), once in the whole installation. */
  schedule(queue: string, cron: string, handler: () => Promise<void>): void;
  /** How many jobs failed at every try and wait for somebody to look; zero in a healthy house. */
  countDead(): Promise<number>;
  start(): Promise<void>;
  stop(): Promise<void>;
}

const SCHEMA = 'jobs';
/** Where a job lies that failed at every try. Nothing works on it, and it is not thrown away with the finished ones. */
export const DEAD_JOBS = 'dead';
const TEN_YEARS = 10 * 365 * 86_400;
const WAY_OF_A_JOB = { retryLimit: 5, retryDelay: 1, retryBackoff: true, expireInSeconds: 120, deadLetter: DEAD_JOBS };

/** Makes the tables and queues of the jobs; done by the owner, since the application may not create tables. */
export async function prepareJobs(ownerUrl: string, queues: readonly string[], applicationRole: string): Promise<void> {
  const boss = new PgBoss({ connectionString: ownerUrl, schema: SCHEMA, supervise: false, schedule: false });
  boss.on('error', () => undefined);
  await boss.start();
  await boss.createQueue(DEAD_JOBS, { retentionSeconds: TEN_YEARS });
  for (const queue of queues) {
    await boss.createQueue(queue, WAY_OF_A_JOB);
    // One that an older version has made keeps its own ways otherwise.
    await boss.updateQueue(queue, WAY_OF_A_JOB);
  }
  const database = boss.getDb();
  await database.executeSql(`grant usage on schema ${SCHEMA} to ${applicationRole};
    grant select, insert, update, delete on all tables in schema ${SCHEMA} to ${applicationRole};
    grant usage, select on all sequences in schema ${SCHEMA} to ${applicationRole};
    grant execute on all functions in schema ${SCHEMA} to ${applicationRole};`);
  await boss.stop({ graceful: false });
}

interface Worker {
  readonly queue: string;
  readonly handler: (payload: unknown) => Promise<void>;
  readonly atOnce: number;
}

export function createJobs(url: string, report: (error: unknown, queue: string) => void): Jobs {
  const boss = new PgBoss({ connectionString: url, schema: SCHEMA, migrate: false, max: 4 });
  boss.on('error', (error) => report(error, 'pg-boss'));
  const workers: Worker[] = [];
  const crons: { queue: string; cron: string }[] = [];
  const serving = new Map<string, string>();
  return {
    async enqueue(tx, queue, payload, { startAfterSeconds } = {}) {
      await boss.send(queue, payload, {
        db: fromKysely(openTables(tx)),
        ...(startAfterSeconds === undefined ? {} : { startAfter: startAfterSeconds }),
      });
      // The worker of this process looks at once; those of others within their half second.
      afterCommit(tx, () => wake(boss, serving.get(queue)));
    },
    work(queue, handler, { atOnce = 20 } = {}) {
      workers.push({ queue, handler, atOnce });
    },
    schedule(queue, cron, handler) {
      crons.push({ queue, cron });
      workers.push({ queue, handler, atOnce: 20 });
    },
    async countDead() {
      const { rows } = await boss.getDb().executeSql(`select count(*)::int as dead from ${SCHEMA}.job where name = $1 and state < 'completed'`, [DEAD_JOBS]);
      return (rows[0] as { dead: number }).dead;
    },
    async start() {
      await boss.start();
      for (const worker of workers) serving.set(worker.queue, await serve(boss, worker, report));
      for (const { queue, cron } of crons) await boss.schedule(queue, cron, null, { tz: 'Asia/Ho_Chi_Minh' });
    },
    async stop() {
      serving.clear();
      await boss.stop({ graceful: true, timeout: 5000 });
    },
  };
}

async function serve(boss: PgBoss, { queue, handler, atOnce }: Worker, report: (error: unknown, queue: string) => void): Promise<string> {
  // Polling, not NOTIFY: a NOTIFY inside a business transaction makes all commits of the server wait for each other.
  return boss.work(queue, { pollingIntervalSeconds: 0.5, batchSize: atOnce, perJobResults: true }, async (jobs) => {
    const results: JobResult[] = [];
    for (const job of jobs) results.push(await settle(job, handler, (error) => report(error, queue)));
    return results;
  });
}

const wake = (boss: PgBoss, worker: string | undefined): void => {
  if (worker !== undefined) boss.notifyWorker(worker);
};

/** Each job of a batch by itself: one that always fails must not take the others with it. */
async function settle({ id, data }: Job<unknown>, handler: Worker['handler'], report: (error: unknown) => void): Promise<JobResult> {
  try {
    await handler(data);
    return { id, status: 'completed' };
  } catch (error) {
    report(error);
    return { id, status: 'failed', output: { message: error instanceof Error ? error.message : 'unknown' } };
  }
}
