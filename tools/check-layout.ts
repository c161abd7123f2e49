import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Fault, Tree } from './layout/fault.ts';
import { brokenLinks, lockFaults, lockGaps, machineTraces, nameFaults, ungatedContent } from './layout/names-and-texts.ts';
import { foreignSchemas, migrationFaults, missingTerms, writingQueries } from './layout/sql-texts.ts';

/** The tree at `root`; each file is read once. */
export function treeOf(root: string, files: readonly string[]): Tree {
  const texts = new Map<string, string>();
  return {
    root,
    files,
    read(file) {
      const text = texts.get(file) ?? readFileSync(join(root, file), 'utf8');
      texts.set(file, text);
      return text;
    },
  };
}

/** What neither compiler, linter nor import rules see. */
export function layoutFaults(tree: Tree, registry: string): Fault[] {
  return [
    ...nameFaults(tree),
    ...machineTraces(tree, registry),
    ...lockFaults(tree),
    ...lockGaps(tree),
    ...brokenLinks(tree),
    ...ungatedContent(tree),
    ...migrationFaults(tree),
    ...missingTerms(tree),
    ...foreignSchemas(tree),
    ...writingQueries(tree),
  ];
}

/** The registry this machine installs from; it may be one inside an office. */
export function registryOfMachine(): string {
  try {
    return execFileSync('npm', ['config', 'get', 'registry'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return '';
  }
}
