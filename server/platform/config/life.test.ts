import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { describe, test } from 'node:test';

/** Runs a program made of `steps` and answers what it said and how it ended; it is told to stop when it says `ready`. */
async function lived(steps: string): Promise<{ said: string[]; code: number | null }> {
  const script = `const { Life } = await import(${JSON.stringify(join(import.meta.dirname, 'life.ts'))});
    const later = (done) => new Promise((resolve) => setTimeout(resolve, 300)).then(() => done);
    setInterval(() => 0, 1000); // something that is open, as a server is
    const life = new Life();
    await life.run(async () => { ${steps} }).then(() => process.exit(0), (error) => { console.log(error.message); process.exit(1); });`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
  let text = '';
  child.stdout.on('data', (chunk: Buffer) => {
    text += chunk.toString('utf8');
    if (text.includes('ready')) child.kill('SIGTERM');
  });
  await once(child, 'close');
  return { said: text.trim().split('\n').filter((word) => word !== 'ready'), code: child.exitCode };
}

const opening = (name: string): string => `await life.open(() => console.log('open ${name}'), () => console.log('close ${name}'));`;

describe('the life of a program', () => {
  test('closes in the opposite order what it has opened', async () => {
    assert.deepEqual(await lived(`${opening('a')} ${opening('b')} console.log('ready');`), { said: ['open a', 'open b', 'close b', 'close a'], code: 0 });
  });

  test('told to stop in the middle of a step ends the step, takes no further one and closes', async () => {
    const steps = `${opening('a')} await life.open(() => { console.log('ready'); return later(); }, () => console.log('close b')); ${opening('c')}`;
    assert.deepEqual(await lived(steps), { said: ['open a', 'close b', 'close a'], code: 0 });
  });

  test('closes what was opened when a later step fails, and says why', async () => {
    assert.deepEqual(await lived(`${opening('a')} throw new Error('điện mất');`), { said: ['open a', 'close a', 'điện mất'], code: 1 });
  });

  test('closes the others when one cannot be closed, and says so', async () => {
    const steps = `${opening('a')} await life.open(() => 0, () => { throw new Error('kẹt'); }); ${opening('c')} console.log('ready');`;
    assert.deepEqual(await lived(steps), { said: ['open a', 'open c', 'close c', 'close a', 'kẹt'], code: 1 });
  });
});
