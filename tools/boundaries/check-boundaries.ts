import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const HERE = fileURLToPath(new URL('../..', import.meta.url));
const FOLDERS = ['contract', 'server', 'web', 'e2e', 'bench', 'tools'];

export interface BoundaryFault {
  readonly rule: string;
  readonly from: string;
  readonly to: string;
  readonly comment: string;
}

interface Cruised {
  readonly modules: readonly { readonly source: string }[];
  readonly summary: {
    readonly violations: readonly { readonly from: string; readonly to: string; readonly rule: { readonly name: string }; readonly cycle?: readonly { readonly name: string }[] }[];
    readonly ruleSetUsed: Record<'forbidden' | 'required', readonly { readonly name: string; readonly comment?: string }[]>;
  };
}

/** Runs the rules of .dependency-cruiser.cjs over the tree at `root`. */
export function boundaryFaults(root: string, sources: readonly string[]): BoundaryFault[] {
  const cruised = cruise(root, FOLDERS.filter((folder) => sources.some((source) => source.startsWith(`${folder}/`))));
  const rules = [...cruised.summary.ruleSetUsed.forbidden, ...cruised.summary.ruleSetUsed.required];
  const comments = new Map(rules.map(({ name, comment }) => [name, comment ?? '']));
  const broken = cruised.summary.violations.map(({ rule, from, to, cycle }) => ({
    rule: rule.name, from, to: cycle === undefined ? to : cycle.map(({ name }) => name).join(' → '), comment: comments.get(rule.name) ?? '',
  }));
  return [...broken, ...unseen(cruised, sources)];
}

/** A parser that silently sees nothing would let everything pass: every source file must be among the modules. */
function unseen(cruised: Cruised, sources: readonly string[]): BoundaryFault[] {
  const seen = new Set(cruised.modules.map(({ source }) => source));
  return sources
    .filter((source) => FOLDERS.some((folder) => source.startsWith(`${folder}/`)) && !seen.has(source))
    .map((from) => ({ rule: 'every-file-is-seen', from, to: '', comment: 'dependency-cruiser did not read this file.' }));
}

function cruise(root: string, folders: readonly string[]): Cruised {
  const program = join(HERE, 'node_modules/.bin/depcruise');
  const args = [program, '--config', join(HERE, '.dependency-cruiser.cjs'), '--output-type', 'json', ...folders];
  const { stdout, stderr, status } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 });
  if (!stdout.startsWith('{')) throw new Error(`dependency-cruiser failed (${String(status)}): ${stdout}${stderr}`);
  return JSON.parse(stdout) as Cruised;
}
