import { fromKysely, PgBoss } from 'pg-boss';
import { openTables, type Tx } from '../database/transaction.ts';

/** Work done later, at least once, by whichever process is free. */
export interface Jobs {
  /** Queues a job in the caller's transaction: a rolled-back act queues nothing. */
  enqueue(tx: Tx, queue: string, payload: object, options?: { startAfterSeconds?: number }): Promise<void>;
  /** Names the worker of a queue. It re-reads the state and is idempotent; a throw means a later try, five in all. */
  work(queue: string, handler: (payload: unknown) => Promise<void>): void;
  /** Runs a worker every so often (cron in Asia/Ho_Chi_Minh), once in the whole installation. */
  schedule(queue: string, cron: string, handler: () => Promise<void>): void;
  start(): Promise<void>;
  stop(): Promise<void>;
}

const SCHEMA = 'jobs';

/** Makes the tables and queues of the jobs; done by the owner, since the application may not create tables. */
export async function prepareJobs(ownerUrl: string, queues: readonly string[], applicationRole: string): Promise<void> {
  const boss = new PgBoss({ connectionString: ownerUrl, schema: SCHEMA, supervise: false, schedule: false });
  boss.on('error', () => undefined);
  await boss.start();
  for (const queue of queues) await boss.createQueue(queue, { retryLimit: 5, retryDelay: 1, retryBackoff: true, expireInSeconds: 120 });
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
}

export function createJobs(url: string, report: (error: unknown, queue: string) => void): Jobs {
  const boss = new PgBoss({ connectionString: url, schema: SCHEMA, migrate: false, max: 4 });
  boss.on('error', (error) => report(error, 'pg-boss'));
  const workers: Worker[] = [];
  const crons: { queue: string; cron: string }[] = [];
  return {
    async enqueue(tx, queue, payload, { startAfterSeconds } = {}) {
      await boss.send(queue, payload, {
        db: fromKysely(openTables(tx)),
        ...(startAfterSeconds === undefined ? {} : { startAfter: startAfterSeconds }),
      });
    },
    work(queue, handler) {
      workers.push({ queue, handler });
    },
    schedule(queue, cron, handler) {
      crons.push({ queue, cron });
      workers.push({ queue, handler });
    },
    async start() {
      await boss.start();
      for (const worker of workers) await serve(boss, worker, report);
      for (const { queue, cron } of crons) await boss.schedule(queue, cron, null, { tz: 'Asia/Ho_Chi_Minh' });
    },
    async stop() {
      await boss.stop({ graceful: true, timeout: 5000 });
    },
  };
}

async function serve(boss: PgBoss, { queue, handler }: Worker, report: (error: unknown, queue: string) => void): Promise<void> {
  // Polling, not NOTIFY: a NOTIFY inside a business transaction makes all commits of the server wait for each other.
  await boss.work(queue, { pollingIntervalSeconds: 0.5, batchSize: 20 }, async (jobs) => {
    for (const job of jobs) {
      try {
        await handler(job.data);
      } catch (error) {
        report(error, queue);
        throw error;
      }
    }
  });
}
