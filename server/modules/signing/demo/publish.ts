import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { type KeyPair, newKeyPair } from '#server/platform/certificates/issue-certificate.ts';
import type { Database } from '#server/platform/database/database.ts';
import type { SigningDeps } from '../signing.deps.ts';
import { hasOwnerWithKey } from '../store/key.store.ts';
import { demoKeyOf, type KeyOwner, publishedAuthority } from './authority.ts';

type Deps = Omit<SigningDeps, 'judge'> & { readonly database: Database };

export const newDemoKeys = (_label: string, bits: 2048 | 3072): Promise<KeyPair> => newKeyPair(bits);

/** At the first start: keys and certificates for these people and agencies, so that nobody waits for them when they sign first. */
export async function prepareDemoKeys({ newDemoKeys: newKeys, database, keys }: Deps, owners: () => readonly KeyOwner[]): Promise<void> {
  if (newKeys === null || (await database.read(hasOwnerWithKey))) return;
  await database.transact(async (tx) => {
    for (const owner of owners()) await demoKeyOf({ keys, newDemoKeys: newKeys }, tx, owner);
  });
}

/** The root of the demonstration for whoever wants to check its signatures with their own tools. Nothing outside it. */
export function publishDemoAuthority(app: FastifyInstance, { newDemoKeys: newKeys, database, clock, keys }: Deps): void {
  if (newKeys === null) return;
  const authority = () => database.transact((tx) => publishedAuthority({ keys, newDemoKeys: newKeys }, tx, clock()));
  app.get('/demo-ca.pem', async (_request, reply) => reply.type('application/x-pem-file').send(pem('CERTIFICATE', (await authority()).root)));
}

/** Puts root and lists where the verification looks for authorities to trust: `trust/` of the data folder. */
export async function trustDemoAuthority(folder: string, { newDemoKeys: newKeys, database, clock, keys }: Deps): Promise<void> {
  if (newKeys === null) return;
  const { root, lists } = await database.transact((tx) => publishedAuthority({ keys, newDemoKeys: newKeys }, tx, clock()));
  const trust = join(folder, 'trust');
  await mkdir(trust, { recursive: true, mode: 0o700 });
  await writeWhole(join(trust, 'demo-ca.pem'), pem('CERTIFICATE', root));
  await writeWhole(join(trust, 'demo-ca.crl.pem'), lists.map((list) => pem('X509 CRL', list)).join(''));
}

/** A reader finds the old file or the new one, never half of one. */
async function writeWhole(path: string, text: string): Promise<void> {
  await writeFile(`${path}.new`, text, { mode: 0o600 });
  await rename(`${path}.new`, path);
}

function pem(label: string, der: Buffer): string {
  const lines = der.toString('base64').match(/.{1,64}/gu) ?? [];
  return `-----BEGIN ${label}-----\n${lines.join('\n')}\n-----END ${label}-----\n`;
}
