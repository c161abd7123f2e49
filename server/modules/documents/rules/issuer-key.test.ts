import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { issuerKey } from './issuer-key.ts';

const KEYS: readonly (readonly [string, string])[] = [
  ['Ủy ban nhân dân Quận 1', 'uy ban nhan dan quan 1'],
  ['UỶ BAN NHÂN DÂN QUẬN 1', 'uy ban nhan dan quan 1'],
  ['Uỷ ban nhân dân quận 1', 'uy ban nhan dan quan 1'],
  ['  Sở Giáo dục  và   Đào tạo ', 'so giao duc va dao tao'],
  ['SỞ GIÁO DỤC - ĐÀO TẠO', 'so giao duc dao tao'],
  ['Công ty TNHH “Đông Á”', 'cong ty tnhh dong a'],
  ['', ''],
  ['…', ''],
];
for (const [name, key] of KEYS) test(`${JSON.stringify(name)} → ${JSON.stringify(key)}`, () => assert.equal(issuerKey(name), key));

const anyName = fc.stringMatching(/^[A-Za-zÀ-ỹđĐ0-9 .,-]{0,60}$/u);

test('composed or not, in capitals or not, with other signs between: one key', () => {
  fc.assert(fc.property(anyName, (name) => {
    const key = issuerKey(name);
    for (const other of [name.normalize('NFD'), name.normalize('NFC'), name.toUpperCase(), name.toLowerCase(), ` ${name}.`, name.replaceAll(' ', ' – ')]) assert.equal(issuerKey(other), key, other);
  }));
});

test('a key is its own key, of plain letters and single blanks', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (name) => {
    const key = issuerKey(name);
    assert.equal(issuerKey(key), key);
    assert.match(key, /^(?:[a-z0-9]+(?: [a-z0-9]+)*)?$/);
  }));
});

test('another number is another issuer', () => {
  fc.assert(fc.property(fc.nat(999), fc.nat(999), (one, other) => assert.equal(issuerKey(`Quận ${one}`) === issuerKey(`QUẬN ${other}`), one === other)));
});
