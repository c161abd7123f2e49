import { randomBytes } from 'node:crypto';

/** Greatest value of the 12 bits that count within a millisecond. */
const LAST_COUNT = 0xfff;

let millisecond = 0;
let count = 0;

/**
 * UUID version 7 (RFC 9562): ordered by time, so that indexes grow at one end. Made here, not by the database. Ids of one
 * process never go back (§6.2, method 1): within a millisecond they count on from a random start, and a clock that is set
 * back, or more ids than the millisecond has room for, take the next one.
 */
export function newId(): string {
  const bytes = randomBytes(16);
  const now = Date.now();
  if (now > millisecond) [millisecond, count] = [now, bytes.readUInt16BE(6) & 0x7ff];
  else if (count < LAST_COUNT) count += 1;
  else [millisecond, count] = [millisecond + 1, 0];
  bytes.writeUIntBE(millisecond, 0, 6);
  bytes.writeUInt16BE(0x7000 | count, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
