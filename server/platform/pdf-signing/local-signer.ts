import { createPrivateKey, sign } from 'node:crypto';
import { promisify } from 'node:util';
import type { Signer } from './signer.ts';

const signInPool = promisify<string, Uint8Array, ReturnType<typeof createPrivateKey>, Buffer>(sign);

/** Signs with a private key (PKCS#8 DER) that was just unwrapped; the work is done by the thread pool. */
export function localSigner(pkcs8: Buffer): Signer {
  const key = createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' });
  return { sign: (bytes) => signInPool('sha256', bytes, key) };
}
