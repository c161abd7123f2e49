import { boundaryFaults } from '../boundaries/check-boundaries.ts';
import { layoutFaults, registryOfMachine, treeOf } from '../check-layout.ts';
import { formatFaults } from '../layout/names-and-texts.ts';
import { programsOf, projectFiles } from '../source-files.ts';
import { type Outcome, type Part, ROOT, runNode } from './part.ts';

const files = projectFiles(ROOT);
const tree = treeOf(ROOT, files);

function outcome(faults: readonly string[]): Outcome {
  for (const fault of faults.slice(0, 200)) process.stdout.write(`  ${fault}\n`);
  if (faults.length > 200) process.stdout.write(`  … and ${faults.length - 200} more\n`);
  return { passed: faults.length === 0 ? 1 : 0, failed: faults.length === 0 ? 0 : 1, skipped: 0 };
}

/** What a tool printed is shown when it failed only. */
async function tool(args: readonly string[]): Promise<Outcome> {
  const { code, output } = await runNode(args, { minutes: 5, quiet: true });
  return outcome(code === 0 ? [] : output.trimEnd().split('\n'));
}

const folders = ['contract', 'server', 'web', 'e2e', 'bench', 'tools', 'samples'].filter((folder) => files.some((file) => file.startsWith(`${folder}/`)));

/** Everything that can be said of the text without running it. */
export const checks: readonly Part[] = [
  { name: 'format', run: () => outcome(formatFaults(tree).map(({ file, message }) => `${file} ${message}`)) },
  { name: 'lint', run: () => tool(['node_modules/.bin/oxlint', '--type-aware', '--deny-warnings', '--format=unix', ...folders, ...files.filter((file) => /^[^/]+\.ts$/u.test(file))]) },
  { name: 'types', run: () => tool(['node_modules/.bin/tsc', '-p', 'tsconfig.json', '--pretty', 'false']) },
  {
    name: 'boundaries',
    run: () => outcome(boundaryFaults(ROOT, programsOf(files)).map(({ rule, from, to, comment }) => `${rule}: ${from}${to === '' ? '' : ` → ${to}`}  ${comment}`)),
  },
  { name: 'layout', run: () => outcome(layoutFaults(tree, registryOfMachine()).map(({ rule, file, message }) => `${rule}: ${file} ${message}`)) },
];
