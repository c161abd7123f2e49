import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { startEmbeddedServer } from '#server/platform/postgres/embedded-server.ts';
import { eventually } from '#server/testing/house.ts';
import { postmasterOf } from '#server/testing/program.ts';
import { freePorts } from './demo-exchange/free-port.ts';

const CITIES = ['ho-chi-minh', 'da-nang'] as const;

describe('two cities and a hub, started at once', () => {
  let folder: string;
  let launcher: ChildProcess;
  let printed = '';
  const dataOf = (city: string): string => join(folder, city);
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'demo-exchange-'));
    // Processes are killed here, not the machine: without waiting for the disk the cities are there in half the time.
    for (const city of CITIES) await startEmbeddedServer({ folder: join(dataOf(city), 'postgres'), durability: 'scratch' });
    launcher = spawn(process.execPath, ['tools/demo-exchange.ts', 'server/main.ts', folder, '0'], { cwd: resolve(import.meta.dirname, '..'), stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [launcher.stdout, launcher.stderr]) stream?.on('data', (chunk: Buffer) => (printed += chunk.toString('utf8')));
    await until('Ctrl-C stops everything');
  });
  after(async () => {
    if (launcher.exitCode === null) launcher.kill('SIGTERM');
    for (const city of CITIES) if ((await postmasterOf(dataOf(city))) !== undefined) await (await startEmbeddedServer({ folder: join(dataOf(city), 'postgres'), durability: 'full' })).stop();
    await rm(folder, { recursive: true });
  });

  /** As long as it takes; the run of all tests has a limit of its own. */
  async function until(text: string): Promise<void> {
    while (!printed.includes(text)) {
      if (launcher.exitCode !== null) throw new Error(`it ended: ${printed}`);
      await new Promise((done) => setTimeout(done, 50));
    }
  }
  const addresses = (): string[] => [...printed.matchAll(/\(H\d\d\): (http\S+)/gu)].map(([, address = '']) => address);
  const hubOf = (): string => /Hub: (\S+)\/control/u.exec(printed)?.[1] ?? '';
  const isReady = (address: string): Promise<boolean> => fetch(`${address}/readyz`).then(({ status }) => status === 200, () => false);

  test('each has its own people and database, and asks the hub for what waits', async () => {
    assert.equal(addresses().length, 2);
    const people = await Promise.all(addresses().map(async (address) => (await (await fetch(`${address}/api/identity/personas`)).json() as { personas: { email: string }[] }).personas.map(({ email }) => email.split('@')[1])));
    assert.deepEqual(people.map((domains) => [...new Set(domains)]), [['tphcm.gov.vn'], ['danang.gov.vn']]);
    assert.notDeepEqual(await postmasterOf(dataOf('ho-chi-minh')), await postmasterOf(dataOf('da-nang')));
    assert.deepEqual((await (await fetch(`${hubOf()}/control`)).json() as { entries: unknown[] }).entries, []);
    assert.ok(!printed.includes('khoa-trinh-dien'), 'keys are not printed');
  });

  test('one that is killed is told and started again at its address', async () => {
    const [address = ''] = addresses();
    const pid = Number((await readFile(join(dataOf('ho-chi-minh'), 'server.lock'), 'utf8')).split(' ')[0]);
    process.kill(pid, 'SIGKILL');
    await until('ended (SIGKILL) and is started again.');
    await until(`is back: ${address}`);
    assert.ok(await isReady(address));
  });

  test('ends with everything it started', async () => {
    const all = [...addresses(), hubOf()];
    launcher.kill('SIGINT');
    await once(launcher, 'exit');
    assert.equal(launcher.exitCode, 0, printed);
    await eventually(async () => (await Promise.all(all.map(isReady))).every((ready) => !ready));
    for (const city of CITIES) assert.equal(await postmasterOf(dataOf(city)), undefined);
  });
});

test('ports are taken from the first that is free', async () => {
  const squatter = createServer().listen(0, '127.0.0.1');
  await once(squatter, 'listening');
  const { port } = squatter.address() as AddressInfo;
  const found = await freePorts(port, 2);
  squatter.close();
  assert.ok(found.length === 2 && found.every((one) => one > port) && found[0] !== found[1], String(found));
  assert.deepEqual(await freePorts(0, 2), [0, 0]);
  await assert.rejects(freePorts(65_536, 1), /not 1 free/u);
});
