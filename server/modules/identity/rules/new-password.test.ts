import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decideNewPassword } from './new-password.ts';

const facts = { present: 'cái bàn màu xanh lá', email: 'ntttruc.stttt@tphcm.gov.vn' };

const CASES: readonly (readonly [password: string, code: string | undefined])[] = [
  ['mưa rào sông Tiền 17', undefined],
  ['xe lam chở sầu riêng', undefined],
  ['correct horse battery staple', undefined],
  ['Tr0ng-rừng-có-suối', undefined],
  ['ngắn quá 1!', 'identity/password-too-short'],
  ['đđđđđđđđđđđ', 'identity/password-too-short'],
  ['cái bàn màu xanh lá', 'identity/password-same'],
  ['cái bàn màu xanh lá'.normalize('NFD'), 'identity/password-same'],
  ['ntttruc.stttt-là-tôi', 'identity/password-names-you'],
  ['NTTTruc.STTTT2020', 'identity/password-names-you'],
  ['tên: nttTRUCstttt!', 'identity/password-names-you'],
  ['của riêng ntttruc', 'identity/password-names-you'],
  ['matkhau-123456', 'identity/password-too-common'],
  ['Mật khẩu 2020!', 'identity/password-too-common'],
  ['congsoso-2020', 'identity/password-too-common'],
  ['Password@2026', 'identity/password-too-common'],
  ['2020-quantri-2020', 'identity/password-too-common'],
  ['123456789012', 'identity/password-too-common'],
  ['090312345678', 'identity/password-too-common'],
  ['qwertyuiopasdf', 'identity/password-too-common'],
  ['abcabcabcabcabc', 'identity/password-too-common'],
  ['aaaaaaaaaaaaaa', 'identity/password-too-common'],
  ['121212121212', 'identity/password-too-common'],
  ['1234512345123', 'identity/password-too-common'],
];

for (const [password, code] of CASES) {
  test(`"${password}" ${code === undefined ? 'is taken' : `is refused: ${code}`}`, () => {
    const decision = decideNewPassword(password, facts);
    assert.deepEqual(decision, code === undefined ? { allowed: true, value: password.normalize('NFC') } : { allowed: false, code });
  });
}

test('a mailbox of two letters forbids no words', () => {
  assert.equal(decideNewPassword('mưa an lành sông', { ...facts, email: 'an@tphcm.gov.vn' }).allowed, true);
});
