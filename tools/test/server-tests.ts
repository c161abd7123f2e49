import { existsSync, globSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { bringPdfPrograms } from '../pdf-programs.ts';
import { type Outcome, type Part, ROOT, runNode } from './part.ts';

const COUNTS = join(ROOT, 'test-results/tests.json');
const GLOBS = ['contract/**/*.test.ts', 'server/**/*.test.ts', 'web/**/*.test.ts', 'tools/**/*.test.ts'];

async function run(): Promise<Outcome> {
  bringPdfPrograms();
  rmSync(COUNTS, { force: true });
  mkdirSync(dirname(COUNTS), { recursive: true });
  const globs = GLOBS.filter((glob) => globSync(glob, { cwd: ROOT }).length > 0);
  const reporters = ['--test-reporter=dot', '--test-reporter-destination=stdout', '--test-reporter=./tools/testing/count-reporter.ts', `--test-reporter-destination=${COUNTS}`];
  // One process for all files: a tenth of the time, and one PostgreSQL for the whole run.
  const { code } = await runNode(['--test', '--test-isolation=none', ...reporters, ...globs], { minutes: 20 });
  if (!existsSync(COUNTS)) throw new Error('the test runner ended without counting.');
  const counts = JSON.parse(readFileSync(COUNTS, 'utf8')) as Outcome;
  if (counts.passed === 0) throw new Error('no test ran.');
  return { ...counts, failed: code === 0 ? counts.failed : Math.max(1, counts.failed) };
}

/** Rules, stores, commands and queries; whatever needs a database runs on a real PostgreSQL. */
export const serverTests: Part = { name: 'tests', run };
