import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { claimDataFolder } from './data-folder.ts';

describe('the data folder', () => {
  let parent: string;
  let folder: string;
  beforeEach(async () => {
    parent = await mkdtemp(join(tmpdir(), 'data-'));
    folder = join(parent, 'var');
  });
  afterEach(() => rm(parent, { recursive: true }));

  const lock = (): Promise<string> => readFile(join(folder, 'server.lock'), 'utf8');

  test('is made, closed to others, and given back', async () => {
    const release = await claimDataFolder(folder);
    assert.equal((await stat(folder)).mode & 0o777, 0o700);
    await assert.rejects(claimDataFolder(folder), { message: `Công Sở Số is running on ${folder} (process ${process.pid}). Stop it first, or name another DATA_FOLDER.` });
    await release();
    await (await claimDataFolder(folder))();
  });

  test('is free again after kill -9', async () => {
    const module = JSON.stringify(join(import.meta.dirname, 'data-folder.ts'));
    const script = `const { claimDataFolder } = await import(${module}); await claimDataFolder(${JSON.stringify(folder)}); console.log('claimed'); setInterval(() => 0, 1000);`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(child.stdout, 'data');
    await assert.rejects(claimDataFolder(folder), { message: new RegExp(`process ${child.pid}`) });
    child.kill('SIGKILL');
    await once(child, 'exit');
    await (await claimDataFolder(folder))();
  });

  const stale: [what: string, text: string][] = [
    ['of a number that another program has by now', `${process.pid} 1 00000000-0000-0000-0000-000000000000`], ['of no process', '999999999 5 x'], ['cut short', ''], ['of garbage', 'abc'],
  ];
  for (const [what, text] of stale) {
    test(`a lock ${what} is no hindrance`, async () => {
      await (await claimDataFolder(folder))();
      await writeFile(join(folder, 'server.lock'), text);
      const release = await claimDataFolder(folder);
      assert.match(await lock(), new RegExp(`^${process.pid} `));
      await release();
    });
  }

  test('goes to one of two that find the same dead lock', async () => {
    await (await claimDataFolder(folder))();
    await writeFile(join(folder, 'server.lock'), '999999999 5 x');
    const module = JSON.stringify(join(import.meta.dirname, 'data-folder.ts'));
    const script = `const { claimDataFolder } = await import(${module}); await claimDataFolder(${JSON.stringify(folder)}).then(() => console.log('won'), () => console.log('lost')); process.stdin.resume();`;
    const children = [0, 1].map(() => spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['pipe', 'pipe', 'inherit'] }));
    const said = await Promise.all(children.map(async ({ stdout }) => String((await once(stdout, 'data'))[0]).trim()));
    for (const child of children) child.kill('SIGKILL');
    assert.deepEqual(said.sort(), ['lost', 'won']);
  });
});
