import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { anEdoc, aSigner, aStatus, inPieces, readPacket, whole, writeEdoc, writeStatus } from '#server/modules/exchange/testing-packets.ts';
import { aFile } from './exchange-packets.ts';
import { loadNow } from './machine.ts';

const SECONDS = 3;

interface Speed {
  readonly perSecond: number;
  /** Milliseconds of processor time for one: what a busy machine leaves unchanged. */
  readonly processor: number;
}

/** Packets of QCVN 102, one after another on one core; nothing is stored. */
async function measurePackets(): Promise<readonly (readonly [what: string, speed: Speed])[]> {
  const signer = await aSigner();
  const file = await whole(aFile('128.pdf', 2 ** 20).open());
  const attachment = { ...aFile('128.pdf', 2 ** 20), open: () => inPieces(file, 64 * 1024) };
  const signed = await whole(writeEdoc(anEdoc(), [attachment], signer));
  const status = await whole(writeStatus(aStatus(), signer));
  return [
    ['edoc of 1 MB, written and signed', await rate(() => whole(writeEdoc(anEdoc(), [attachment], signer)))],
    ['edoc of 1 MB, written without a signature', await rate(() => whole(writeEdoc(anEdoc(), [attachment], null)))],
    ['edoc of 1 MB, read and its signature judged', await rate(() => readWell(signed))],
    ['status, written and signed', await rate(() => whole(writeStatus(aStatus(), signer)))],
    ['status, read and its signature judged', await rate(() => readWell(status))],
  ];
}

async function readWell(packet: Buffer): Promise<void> {
  const reading = await readPacket(inPieces(packet, 64 * 1024), async (_facts, bytes) => void (await whole(bytes)));
  if (!reading.readable || reading.signature.state !== 'intact') throw new Error('a good packet was not read');
}

async function rate(work: () => Promise<unknown>): Promise<Speed> {
  for (let warm = 0; warm < 10; warm += 1) await work();
  const [began, used] = [performance.now(), process.cpuUsage()];
  let count = 0;
  for (; performance.now() - began < SECONDS * 1_000; count += 1) await work();
  const { user, system } = process.cpuUsage(used);
  return { perSecond: (count * 1_000) / (performance.now() - began), processor: (user + system) / 1_000 / count };
}

/** Each in a process of its own, which alone can say how much memory it took at most. */
function memoryOf(name: string, megabytes: number): number {
  const { stdout, stderr, status } = spawnSync(process.execPath, [join(import.meta.dirname, 'exchange-packets.ts'), name, String(megabytes)], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return Number(stdout);
}

/** Measures and prints them alone: no city is needed. */
export async function benchExchange(): Promise<void> {
  const before = loadNow();
  process.stdout.write('| packets, one after another | a second | processor time of one |\n|---|---|---|\n');
  for (const [what, { perSecond, processor }] of await measurePackets()) process.stdout.write(`| ${what} | ${perSecond.toFixed(1)} | ${processor.toFixed(1)} ms |\n`);
  process.stdout.write('\n| highest memory of writing, signing and reading one packet | measured |\n|---|---|\n');
  for (const [name, megabytes] of [['128.pdf', 1], ['128.pdf', 100], ['128.bin', 1], ['128.bin', 100]] as const) {
    process.stdout.write(`| ${megabytes} MB${name.endsWith('bin') ? ', in a zip for the way' : ''} | ${memoryOf(name, megabytes).toFixed(0)} MB |\n`);
  }
  process.stdout.write(`load average ${before.toFixed(1)} before, ${loadNow().toFixed(1)} after\n`);
}
