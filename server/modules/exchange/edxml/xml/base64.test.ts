import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import { PacketError } from '../faults.ts';
import { Base64Decoder } from './base64.ts';

/** Decodes a text that comes in two pieces. */
function decoded(text: string, at: number): string | undefined {
  try {
    const decoder = new Base64Decoder('x');
    return Buffer.concat([decoder.decode(text.slice(0, at)), decoder.decode(text.slice(at)), decoder.end()]).toString('hex');
  } catch (error) {
    assert.ok(error instanceof PacketError && error.fault.code === 'base64');
    return undefined;
  }
}

it('takes base64 with blanks in it, and nothing else', () => {
  const text = fc.string({ unit: fc.constantFrom('A', 'b', '9', '+', '/', '=', '-', '_', ' ', '\n', 'đ', '.'), maxLength: 12 });
  fc.assert(fc.property(fc.oneof(text, fc.base64String({ maxLength: 40 })), fc.nat(40), (value, at) => {
    const plain = value.replaceAll(/\s/gu, '');
    const isBase64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/u.test(plain);
    assert.equal(decoded(value, at), isBase64 ? Buffer.from(plain, 'base64').toString('hex') : undefined, value);
  }), { numRuns: 3_000 });
});
