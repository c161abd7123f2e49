import { once } from 'node:events';
import { createServer } from 'node:net';

/** The first ports from here on that nothing listens on; 0 leaves the choice to the system. */
export async function freePorts(from: number, count: number): Promise<number[]> {
  if (from === 0) return Array.from({ length: count }, () => 0);
  const found: number[] = [];
  for (let port = from; found.length < count; port += 1) {
    if (port > 65_535) throw new Error(`From port ${from} on there are not ${count} free ones.`);
    if (await isFree(port)) found.push(port);
  }
  return found;
}

async function isFree(port: number): Promise<boolean> {
  const probe = createServer();
  try {
    probe.listen(port, '127.0.0.1');
    await once(probe, 'listening');
    return true;
  } catch {
    return false;
  } finally {
    probe.close();
  }
}
