import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The master key by which each file's own key is wrapped. The key file is made at the first start; back it up apart. */
export interface KeyRing {
  readonly keyId: string;
  wrap(key: Buffer): Buffer;
  /** Throws for a key wrapped by another master key or changed since. */
  unwrap(wrapped: Buffer): Buffer;
}

export function openKeyRing(folder: string): KeyRing {
  const path = join(folder, 'master.key');
  if (!existsSync(path)) writeFileSync(path, randomBytes(32).toString('base64'), { mode: 0o600, flag: 'wx', flush: true });
  const master = Buffer.from(readFileSync(path, 'utf8').trim(), 'base64');
  if (master.length !== 32) throw new Error(`${path} does not hold a key of 32 bytes.`);
  return {
    keyId: createHash('sha256').update(master).digest('hex').slice(0, 12),
    wrap: (key) => {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', master, nonce);
      return Buffer.concat([nonce, cipher.update(key), cipher.final(), cipher.getAuthTag()]);
    },
    unwrap: (wrapped) => {
      const decipher = createDecipheriv('aes-256-gcm', master, wrapped.subarray(0, 12));
      decipher.setAuthTag(wrapped.subarray(-16));
      return Buffer.concat([decipher.update(wrapped.subarray(12, -16)), decipher.final()]);
    },
  };
}
