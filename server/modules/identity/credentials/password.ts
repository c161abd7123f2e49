import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { base32 } from '../rules/totp.ts';

const derive = promisify(argon2);

/** OWASP's first choice for argon2id; about 25 ms. */
const PARAMETERS = { memory: 19_456, passes: 2, parallelism: 1 } as const;
const HASH = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;
/** The form of a hash with no password behind it: proving one against it takes as long as against a real one. */
const NOBODY = `$argon2id$v=19$m=${PARAMETERS.memory},t=${PARAMETERS.passes},p=${PARAMETERS.parallelism}$${'A'.repeat(22)}$${'A'.repeat(43)}`;

const unpadded = (bytes: Buffer): string => bytes.toString('base64').replaceAll('=', '');
/** The same accented letters may be typed in two forms of Unicode (RFC 8265). */
const bytesOf = (password: string): Buffer => Buffer.from(password.normalize('NFC'));

/** A password for one use, 80 random bits, to be read out and typed: `ABCD-EFGH-IJKL-MNOP`. */
export const newOneTimePassword = (): string => base32(randomBytes(10)).replace(/(.{4})(?=.)/g, '$1-');

/** The password as it is stored, in the usual text form of argon2. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16);
  const tag = await derive('argon2id', { message: bytesOf(password), nonce, tagLength: 32, ...PARAMETERS });
  return `$argon2id$v=19$m=${PARAMETERS.memory},t=${PARAMETERS.passes},p=${PARAMETERS.parallelism}$${unpadded(nonce)}$${unpadded(tag)}`;
}

/** Whether the password is the one of the hash; without a hash it takes the same time and is false. */
export async function isPassword(password: string, hash: string | undefined): Promise<boolean> {
  const [, memory, passes, parallelism, nonce = '', tag = ''] = HASH.exec(hash ?? NOBODY) ?? [];
  if (tag === '') throw new Error('A stored password hash is not argon2id.');
  const expected = Buffer.from(tag, 'base64');
  const found = await derive('argon2id', {
    message: bytesOf(password), nonce: Buffer.from(nonce, 'base64'), tagLength: expected.length,
    memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism),
  });
  return timingSafeEqual(found, expected) && hash !== undefined;
}
