import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { lookupCodeOf, printedLookupCode, readLookupCode } from './lookup-code.ts';

const anyCode = fc.uint8Array({ minLength: 12, maxLength: 12 }).map(lookupCodeOf);

test('a code is read back however people type it', () => {
  fc.assert(fc.property(anyCode, (code) => {
    const printed = printedLookupCode(code);
    assert.match(printed, /^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/u);
    for (const typed of [code, printed, printed.toLowerCase(), printed.replaceAll('-', ' '), ` ${printed.replaceAll('0', 'O').replaceAll('1', 'l')} `, printed.replaceAll('-', '–')]) assert.equal(readLookupCode(typed), code, typed);
  }));
});

test('every letter is used as often as any other', () => {
  const letters = Array.from({ length: 256 }, (_, byte) => lookupCodeOf(Uint8Array.of(byte)));
  for (const letter of new Set(letters)) assert.equal(letters.filter((other) => other === letter).length, 8, letter);
  assert.equal(new Set(letters).size, 32);
});

for (const typed of ['', '7K3M-Q2XD', '7K3M-Q2XD-9FPA-0', '7K3M-Q2XD-9FPU', '7K3M-Q2XD-9FP%', 'Ủ'.repeat(12), "' or 1=1 --"]) {
  test(`“${typed}” is no code`, () => assert.equal(readLookupCode(typed), undefined));
}
