import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { VerificationReport } from '#contract/verification/report.ts';
import { theWorld } from '#server/platform/pdf-verification/testing/world.ts';
import { eventually, type House } from '#server/testing/house.ts';
import type { Visitor } from '#server/testing/visitor.ts';

/** The house trusts the authority of the tests, and knows nothing of withdrawn certificates unless told. */
export async function trustTheWorld(house: House, revocationLists: readonly Uint8Array[] = []): Promise<void> {
  const folder = join(house.folder, 'trust');
  const pem = (label: string, der: Uint8Array): string => `-----BEGIN ${label}-----\n${Buffer.from(der).toString('base64')}\n-----END ${label}-----\n`;
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'test.pem'), pem('CERTIFICATE', theWorld().get('root').certificate) + revocationLists.map((list) => pem('X509 CRL', list)).join(''));
}

/** The verdict once it is there. */
export const reportOf = (visitor: Visitor, id: string): Promise<VerificationReport> =>
  eventually(async () => (await visitor.call('verification', 'getReport', { params: { id } })).report ?? undefined);

/** Sends a file to the public page, as a browser does. */
export const checkPublicly = ({ app }: House, bytes: Uint8Array, headers: Readonly<Record<string, string>> = {}) =>
  app.inject({
    method: 'POST', url: '/api/verification/check', payload: Buffer.from(bytes), headers: { 'content-type': 'application/octet-stream', 'x-requested-with': 'cong-so-so', ...headers },
  });
