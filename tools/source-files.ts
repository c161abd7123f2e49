import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Files of the tree that belong to the project: in git or about to be. */
export function projectFiles(root: string): string[] {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8' });
  return [...new Set(listed.split('\0'))].filter((file) => file !== '' && existsSync(join(root, file))).sort();
}

/** Programs among them; declarations have no imports of their own to judge. */
export const programsOf = (files: readonly string[]): string[] => files.filter((file) => /\.tsx?$/u.test(file) && !file.endsWith('.d.ts'));
