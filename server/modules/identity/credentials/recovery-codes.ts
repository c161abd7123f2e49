import { createHash, randomBytes } from 'node:crypto';
import { base32 } from '../rules/totp.ts';

const COUNT = 10;
/** 80 bits: too many to try, also for whoever has stolen the digests, so a quick digest is enough. */
const BYTES = 10;

/** Ten new recovery codes as they are shown, once: `ABCD-EFGH-IJKL-MNOP`. */
export const newRecoveryCodes = (): string[] =>
  Array.from({ length: COUNT }, () => base32(randomBytes(BYTES)).replace(/(.{4})(?=.)/g, '$1-'));

/** What is stored of a recovery code, and compared; undefined for what cannot be one. */
export function hashOfRecoveryCode(typed: string): Buffer | undefined {
  const code = typed.toUpperCase().replaceAll(/[\s-]/g, '');
  return /^[A-Z2-7]{16}$/.test(code) ? createHash('sha256').update(code).digest() : undefined;
}

/** The digests of codes that we made ourselves. */
export const hashesOf = (codes: readonly string[]): Buffer[] => codes.flatMap((code) => hashOfRecoveryCode(code) ?? []);
