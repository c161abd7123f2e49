import { globSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildAll } from '../build.ts';
import { bringChromium } from '../chromium.ts';
import { none, type Outcome, type Part, ROOT, runNode } from './part.ts';

const REPORT = join(ROOT, 'test-results/journeys.json');

async function run(): Promise<Outcome> {
  if (globSync('e2e/**/*.{spec,test}.ts', { cwd: ROOT }).length === 0) {
    process.stdout.write('  There is no journey in e2e/ yet.\n');
    return none();
  }
  process.env['CHROMIUM_PATH'] = bringChromium();
  await buildAll();
  rmSync(REPORT, { force: true });
  // A story that fails is played once more and, when it then passes, named as flaky: one lost keystroke on a busy machine must
  // not hide what the other stories found. Played alone (CONTRIBUTING.md) a story has one try.
  const { code } = await runNode(['node_modules/@playwright/test/cli.js', 'test', '--retries=1'], { minutes: 25 });
  const { stats } = JSON.parse(readFileSync(REPORT, 'utf8')) as { stats: { expected: number; unexpected: number; flaky: number; skipped: number } };
  if (stats.flaky > 0) process.stdout.write(`  ${stats.flaky} passed only when played again; see "flaky" above.\n`);
  return { passed: stats.expected + stats.flaky, failed: code === 0 ? stats.unexpected : Math.max(1, stats.unexpected), skipped: stats.skipped };
}

/** The stories of the office in a real browser, against the server as bin/start starts it. */
export const journeys: Part = { name: 'journeys', run };
