import { checks } from './test/checks.ts';
import { journeys } from './test/journeys.ts';
import { none, type Outcome, type Part, seconds } from './test/part.ts';
import { serverTests } from './test/server-tests.ts';

const PARTS: readonly Part[] = [...checks, serverTests, journeys];

/** Each part even after another has failed: one run tells everything. */
async function runAll(parts: readonly Part[]): Promise<Outcome> {
  const total = none();
  const begin = performance.now();
  for (const part of parts) {
    const partBegin = performance.now();
    const { passed, failed, skipped } = await outcomeOf(part);
    total.passed += passed;
    total.failed += failed;
    total.skipped += skipped;
    process.stdout.write(`${failed === 0 ? '✔' : '✖'} ${part.name.padEnd(11)} ${seconds(partBegin)}  ${passed} passed, ${failed} failed\n`);
  }
  process.stdout.write(`  everything  ${seconds(begin)}\n`);
  return total;
}

async function outcomeOf(part: Part): Promise<Outcome> {
  try {
    return await part.run();
  } catch (error) {
    process.stdout.write(`${part.name}: ${error instanceof Error ? error.message : String(error)}\n`);
    return { ...none(), failed: 1 };
  }
}

function chosen(names: readonly string[]): readonly Part[] {
  const unknown = names.filter((name) => name !== 'check' && !PARTS.some((part) => part.name === name));
  if (unknown.length > 0) throw new Error(`No part is called ${unknown.join(', ')}. There are: check (the first five), ${PARTS.map(({ name }) => name).join(', ')}.`);
  if (names.length === 0) return PARTS;
  return PARTS.filter((part) => names.includes(part.name) || (names.includes('check') && checks.includes(part)));
}

try {
  const { passed, failed, skipped } = await runAll(chosen(process.argv.slice(2)));
  process.stdout.write(`\n${passed} passed, ${failed} failed${skipped === 0 ? '' : `, ${skipped} skipped`}\n`);
  process.exitCode = failed === 0 ? 0 : 1;
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
