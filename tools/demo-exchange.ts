import { join, resolve } from 'node:path';
import { Life } from '#server/platform/config/life.ts';
import { startHub } from '#server/testing/hub/hub.ts';
import { Child } from './demo-exchange/child.ts';
import { freePorts } from './demo-exchange/free-port.ts';
import { agenciesOf, installations } from './demo-exchange/plan.ts';
import { setUp } from './demo-exchange/set-up.ts';

/**
 * Two cities as two installations, each a process with a database and a data folder of its own, and a hub between them:
 * `tools/demo-exchange.ts <program> <folder> <port>`. Started by `bin/start --demo-exchange`.
 */
const [program = 'dist/server/main.js', folder = 'var/demo-exchange', port = '3000'] = process.argv.slice(2);

const say = (text: string): void => void process.stdout.write(`${text}\n`);

async function start(life: Life): Promise<void> {
  const root = resolve(folder);
  const plan = installations(root);
  const [first = 0, second = 0, hubPort = 0] = await freePorts(Number(port), 3);
  const hub = await life.open(() => startHub({ systems: plan.map(({ system }) => system), port: hubPort, folder: join(root, 'hub') }), (opened) => opened.close());
  say('Two cities are being started. The first time this takes a minute or two.');
  const settings = { program, hubOrigin: hub.origin, say, gaveUp: endAll };
  const children = plan.map((installation, index) => new Child(installation, [first, second][index] ?? 0, settings));
  // Both at once, and both stopped, also when one of them does not start.
  await life.open(() => Promise.allSettled(children.map((child) => child.start())).then(allStarted), () => Promise.all(children.map((child) => child.stop()))).catch(async (error: unknown) => {
    await Promise.all(children.map((child) => child.stop()));
    throw error;
  });
  const access = await life.open(() => Promise.all(plan.map((installation, index) => setUp(children[index]?.address ?? '', installation, hub.origin, agenciesOf(plan[1 - index]?.city ?? 'da-nang')))));
  plan.forEach(({ name, system }, index) => say(`\nCông Sở Số, ${name} (${system.systemId}): ${children[index]?.address}\n  records clerk: ${access[index]?.clerk}`));
  say(`\nPassword of every persona: ${access[0]?.password}`);
  say(`Hub: ${hub.origin}/control (POST ${hub.origin}/control/burst?times=5 makes it fail five times)`);
  say('\nIssue a document in one city to an agency of the other: it arrives within a minute, and its statuses come back.\nCtrl-C stops everything.');
}

function allStarted(results: readonly PromiseSettledResult<void>[]): void {
  for (const result of results) if (result.status === 'rejected') throw result.reason;
}

/** One of them cannot be kept alive: the other and the hub are no demonstration without it. */
function endAll(reason: string): void {
  process.stderr.write(`${reason} Everything is stopped.\n`);
  process.exitCode = 1;
  process.kill(process.pid, 'SIGTERM');
}

new Life().run(start).then(
  () => process.exit(),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  },
);
