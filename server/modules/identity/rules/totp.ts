import { createHmac, timingSafeEqual } from 'node:crypto';

const STEP_SECONDS = 30;
const DIGITS = 6;
/** A clock may be one step off either way (RFC 6238 §5.2). */
const DRIFT_STEPS = 1;
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** The code of a time step, HMAC-SHA-1 and six digits as every authenticator application has it (RFC 4226 §5.3). */
export function codeOfStep(secret: Buffer, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const digest = createHmac('sha1', secret).update(counter).digest();
  const offset = digest.readUInt8(digest.length - 1) & 0x0f;
  const number = digest.readUInt32BE(offset) & 0x7fffffff;
  return String(number % 10 ** DIGITS).padStart(DIGITS, '0');
}

export const stepAt = (seconds: number): number => Math.floor(seconds / STEP_SECONDS);

/** The time step a code belongs to, later than the last one used; undefined for a wrong or used code. */
export function stepOfCode(secret: Buffer, code: string, at: { seconds: number; lastStep: number | null }): number | undefined {
  const typed = code.replaceAll(' ', '');
  if (!/^\d{6}$/.test(typed)) return undefined;
  const now = stepAt(at.seconds);
  const steps = Array.from({ length: 2 * DRIFT_STEPS + 1 }, (_, index) => now - DRIFT_STEPS + index);
  // Every step is computed, found or not, so that the time taken tells nothing.
  const fitting = steps.filter((step) => timingSafeEqual(Buffer.from(codeOfStep(secret, step)), Buffer.from(typed)));
  return fitting.find((step) => at.lastStep === null || step > at.lastStep);
}

/** Base 32 without padding (RFC 4648 §6), as people type it into an authenticator application. */
export function base32(bytes: Buffer): string {
  let bits = 0;
  let value = 0;
  let text = '';
  for (const byte of bytes) {
    value = ((value << 8) | byte) & 0xfff;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += ALPHABET.charAt((value >> bits) & 31);
    }
  }
  return bits > 0 ? text + ALPHABET.charAt((value << (5 - bits)) & 31) : text;
}

/** What the QR code of an authenticator application says. */
export function authenticatorUri(account: string, secret: string): string {
  const issuer = encodeURIComponent('Công Sở Số');
  return `otpauth://totp/${issuer}:${encodeURIComponent(account)}?secret=${secret}&issuer=${issuer}&algorithm=SHA1&digits=${DIGITS}&period=${STEP_SECONDS}`;
}
