import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { FOLDER } from './place.ts';
import { startServer } from './server-process.ts';
import { median } from './statistics.ts';

export interface StartUp {
  /** Nothing there: PostgreSQL made, schema, demo city, its first working day. Milliseconds to the first page. */
  readonly cold: number;
  /** Median of three further starts of the same house. */
  readonly again: number;
}

export async function measureStartUp(): Promise<StartUp> {
  const dataFolder = join(FOLDER, 'fresh');
  await rm(dataFolder, { recursive: true, force: true });
  const times: number[] = [];
  for (let start = 0; start < 4; start += 1) {
    const server = await startServer({ dataFolder });
    times.push(server.firstPageMs);
    await server.stop();
  }
  await rm(dataFolder, { recursive: true, force: true });
  return { cold: times[0] ?? Number.NaN, again: median(times.slice(1)) };
}
