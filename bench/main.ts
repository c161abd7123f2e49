import { parseArgs } from 'node:util';
import pg from 'pg';
import { benchExchange } from './exchange.ts';
import { measureCity } from './measure.ts';
import { layOutCity, stopLayingOut, stopLeftPostgres } from './prepared-city.ts';
import { machineLines, loadNow } from './machine.ts';
import { benchMillion } from './million.ts';
import { IS_MILLION } from './place.ts';
import { markdownOf, writeIntoDocs } from './report.ts';
import { rowsOf } from './rows.ts';
import { startServer, stopServers, superuserUrl } from './server-process.ts';
import { benchSignatures } from './signatures.ts';
import { measureStartUp } from './start-up.ts';
import { benchTwoHouses } from './two-houses.ts';

const USAGE = `bin/bench [--quick | --million [--only TEXT] | --signatures | --exchange | --two-houses] [--write] [--connections N]
  --quick          a small city and one round: whether it works at all, in about a minute
  --million        searches and registers of a city of a million documents, kept in var/bench-million (some 25 GB)
                   later runs take the city that is there and bring newer migrations to it
  --only TEXT      of a million, the cases with this in their name alone; never written into the documentation
  --signatures     signing and judging files alone, without a city
  --exchange       writing and reading packets of QCVN 102 alone, without a city
  --two-houses     documents from one installation to another, over the reference hub
  --write          puts the table into docs/performance.md
  --connections N  for registering, over HTTP and straight (16)`;

const begin = performance.now();
const tell = (text: string): void => void process.stderr.write(`${((performance.now() - begin) / 1000).toFixed(0).padStart(4)} s  ${text}\n`);

async function bench(options: { quick: boolean; write: boolean; connections: number }): Promise<void> {
  const { quick } = options;
  const scale = quick ? { documents: 12_000, people: 3000, copies: 1 } : { documents: 200_000, people: 5000, copies: 1 };
  const loads = [loadNow()];
  tell(`a city of ${scale.documents} documents and ${scale.people} people`);
  await layOutCity(scale, tell);
  loads.push(loadNow());
  const server = await startServer();
  const superuser = new pg.Client({ connectionString: await superuserUrl() });
  // Cut when we stop everything because of another error, which is the one to be told.
  superuser.on('error', () => undefined);
  await superuser.connect();
  const { rows: [settings] } = await superuser.query<{ version: string; durable: boolean }>(
    "select current_setting('server_version') as version, current_setting('fsync') = 'on' and current_setting('synchronous_commit') = 'on' as durable",
  );
  if (settings?.durable !== true) throw new Error('PostgreSQL does not write through to the disk: what it does so is not measured');
  const measured = await measureCity({ server, superuser, tell }, { rounds: quick ? 1 : 3, readSeconds: quick ? 1 : 2, registerSeconds: quick ? 3 : 5, connections: options.connections });
  await superuser.end();
  await server.stop();
  loads.push(loadNow());
  tell('start-up');
  const startUp = await measureStartUp();
  const machine = [
    ...(await machineLines(settings.version)),
    `${scale.documents.toLocaleString('en')} documents, ${scale.people.toLocaleString('en')} people; medians of ${quick ? 1 : 3} rounds, measured ${new Date().toISOString().slice(0, 10)}`,
    `load average before, after laying out the city, after the load (the benchmark itself is in the last two): ${loads.map((load) => load.toFixed(1)).join(', ')}`,
  ];
  const report = { machine, rows: rowsOf(measured, startUp) };
  process.stdout.write(`${markdownOf(report)}\n`);
  if (options.write) await writeIntoDocs(report);
  tell('done');
}

async function stopEverything(): Promise<void> {
  await Promise.allSettled([stopServers(), stopLayingOut()]);
  await stopLeftPostgres();
}

const stopping = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    tell('stopping');
    stopping.abort();
    void stopEverything().then(() => process.exit(130));
  });
}

const { values } = parseArgs({
  options: { quick: { type: 'boolean', default: false }, million: { type: 'boolean', default: false }, only: { type: 'string', default: '' }, signatures: { type: 'boolean', default: false }, exchange: { type: 'boolean', default: false }, 'two-houses': { type: 'boolean', default: false }, write: { type: 'boolean', default: false }, connections: { type: 'string', default: '16' }, help: { type: 'boolean', short: 'h', default: false } },
});
if (values.help) process.stdout.write(`${USAGE}\n`);
else {
  try {
    if (values.signatures) await benchSignatures();
    else if (values.exchange) await benchExchange();
    else if (values['two-houses']) await benchTwoHouses(tell);
    else if (IS_MILLION) await benchMillion({ write: values.write && values.only === '', only: values.only, tell });
    else await bench({ quick: values.quick, write: values.write, connections: Number(values.connections) });
  } catch (error) {
    // What fails because we stop it is no news.
    if (!stopping.signal.aborted) process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exitCode = 1;
  }
  await stopEverything();
  process.exit();
}
