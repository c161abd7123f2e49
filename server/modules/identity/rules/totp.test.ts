import assert from 'node:assert/strict';
import { test } from 'node:test';
import { authenticatorUri, base32, codeOfStep, stepAt, stepOfCode } from './totp.ts';

const SECRET = Buffer.from('12345678901234567890');

for (const [seconds, code] of [
  [59, '287082'], [1_111_111_109, '081804'], [1_111_111_111, '050471'], [1_234_567_890, '005924'], [2_000_000_000, '279037'], [20_000_000_000, '353130'],
] as const) {
  test(`RFC 6238, appendix B: ${code} at ${seconds}`, () => assert.equal(codeOfStep(SECRET, stepAt(seconds)), code));
}

const now = 1_111_111_109;
const step = stepAt(now);
for (const [away, fits] of [[-2, false], [-1, true], [0, true], [1, true], [2, false]] as const) {
  test(`a code ${away} steps away ${fits ? 'fits' : 'does not fit'}`, () => {
    const found = stepOfCode(SECRET, codeOfStep(SECRET, step + away), { seconds: now, lastStep: null });
    assert.equal(found, fits ? step + away : undefined);
  });
}

test('a step once used, and every earlier one, is used up', () => {
  for (const away of [-1, 0]) assert.equal(stepOfCode(SECRET, codeOfStep(SECRET, step + away), { seconds: now, lastStep: step }), undefined);
  assert.equal(stepOfCode(SECRET, codeOfStep(SECRET, step + 1), { seconds: now, lastStep: step }), step + 1);
});

for (const typed of ['', '28708', '2870822', 'abcdef', '２８７０８２']) {
  test(`"${typed}" is no code`, () => assert.equal(stepOfCode(SECRET, typed, { seconds: 59, lastStep: null }), undefined));
}

test('a code may be typed in two groups', () => assert.equal(stepOfCode(SECRET, '287 082', { seconds: 59, lastStep: null }), 1));

for (const [plain, encoded] of [['f', 'MY'], ['fo', 'MZXQ'], ['foo', 'MZXW6'], ['foob', 'MZXW6YQ'], ['fooba', 'MZXW6YTB'], ['foobar', 'MZXW6YTBOI']] as const) {
  test(`RFC 4648: ${plain} is ${encoded}`, () => assert.equal(base32(Buffer.from(plain)), encoded));
}

test('the address for authenticator applications names the account', () => {
  assert.match(authenticatorUri('an@tphcm.gov.vn', 'MZXW6'), /^otpauth:\/\/totp\/.*:an%40tphcm\.gov\.vn\?secret=MZXW6&issuer=/);
});
