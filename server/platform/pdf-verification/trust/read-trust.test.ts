import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { theWorld } from '../testing/world.ts';
import { readTrust } from './read-trust.ts';

const pem = (label: string, der: Uint8Array): string => `-----BEGIN ${label}-----\n${Buffer.from(der).toString('base64')}\n-----END ${label}-----\n`;

test('the folder of trust: roots and lists as they are written, nothing else', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'trust-'));
  const world = theWorld();
  const [root, other, signer, list] = [world.get('root').certificate, world.get('other').certificate, world.get('hoa').certificate, world.revocationList('sub')];
  await writeFile(join(folder, 'a.pem'), `# Gốc\n${pem('CERTIFICATE', root)}${pem('CERTIFICATE', other)}${pem('X509 CRL', list)}`);
  await writeFile(join(folder, 'signer.pem'), pem('CERTIFICATE', signer));
  await writeFile(join(folder, 'broken.pem'), pem('CERTIFICATE', Buffer.from('nothing')));
  await writeFile(join(folder, 'list.crl'), list);
  await writeFile(join(folder, 'other.txt'), pem('CERTIFICATE', root));
  const { roots, revocationLists } = await readTrust(folder);
  const hex = (files: readonly Uint8Array[]): string[] => files.map((file) => Buffer.from(file).toString('hex'));
  assert.deepEqual(hex(roots), hex([root, other]), 'a signer is no root');
  assert.deepEqual(hex(revocationLists), hex([list, list]));
  await rm(folder, { recursive: true });
  assert.deepEqual(await readTrust(folder), { roots: [], revocationLists: [] });
});
