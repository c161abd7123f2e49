import { setTimeout as pause } from 'node:timers/promises';
import { connectDatabase } from '#server/platform/database/database.ts';
import { statement } from '#server/platform/database/transaction.ts';
import type { House } from './house.ts';

/** Ends connections of the house at random, its workers' too, as a failing network or an administrator would, until told to stop. */
export function startKilling(house: House, { kills, everyMs }: { kills: number; everyMs: number }): { stop(): Promise<number> } {
  const killer = connectDatabase(house.url, { connections: 1 });
  let killed = 0;
  const told = new AbortController();
  const done = (async () => {
    while (!told.signal.aborted && killed < kills) {
      const victims = await killer.transact((tx) => statement(tx, `select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and usename = current_user and pid <> pg_backend_pid() and xact_start is not null order by random() limit 1`));
      killed += victims.length;
      await pause(everyMs);
    }
  })();
  return {
    stop: async () => {
      told.abort();
      await done;
      await killer.close();
      return killed;
    },
  };
}
