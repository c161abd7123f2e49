import { spawnSync } from 'node:child_process';

/** Installs packages of Debian where this machine lets us. Answers whether it did. */
export function installDebian(packages: readonly string[]): boolean {
  const words = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  if (!succeeds([...words, 'apt-get', '--version'], 'ignore')) return false;
  process.stdout.write(`Installing Debian packages: ${packages.join(' ')} …\n`);
  const install = [...words, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-qq', '-y', '--no-install-recommends', 'install', ...packages];
  return succeeds([...words, 'apt-get', '-qq', 'update'], 'inherit') && succeeds(install, 'inherit');
}

function succeeds([program = '', ...args]: readonly string[], output: 'ignore' | 'inherit'): boolean {
  return spawnSync(program, args, { stdio: ['ignore', output, output] }).status === 0;
}
