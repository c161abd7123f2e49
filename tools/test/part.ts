import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export interface Outcome {
  passed: number;
  failed: number;
  skipped: number;
}

export interface Part {
  readonly name: string;
  run(): Promise<Outcome> | Outcome;
}

export const none = (): Outcome => ({ passed: 0, failed: 0, skipped: 0 });

export const seconds = (begin: number): string => `${((performance.now() - begin) / 1000).toFixed(1).padStart(6)} s`;

/** Runs a program of node_modules or Node itself in the project's folder; its exit code, or 1 when it takes too long. */
export function runNode(args: readonly string[], options: { minutes: number; quiet?: boolean }): Promise<{ code: number; output: string }> {
  const { minutes, quiet = false } = options;
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...args], { cwd: ROOT, stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text: string) => (output += text));
    const late = setTimeout(() => {
      process.stdout.write(`Stopped after ${minutes} minutes: ${args.join(' ')}\n`);
      child.kill('SIGTERM');
      setTimeout(() => child.kill('SIGKILL'), 10_000).unref();
    }, minutes * 60_000);
    child.on('error', reject);
    child.on('close', (code) => {
      clearTimeout(late);
      resolve({ code: code ?? 1, output });
    });
  });
}
