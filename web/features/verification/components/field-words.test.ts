import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fieldInWords, type OwnField } from './field-words.ts';

const NAMES: Readonly<Record<OwnField, string>> = { so: 'số', ngay: 'ngày', 'chu-ky-ca-nhan': 'chữ ký của người ký', 'chu-ky-co-quan': 'chữ ký của cơ quan' };
const CASES: readonly (readonly [detail: string, words: string])[] = [
  ['so: 01', 'số 01'], ['ngay: ngày 28 tháng 11 năm 2026', 'ngày 28 tháng 11 năm 2026'], ['ngay', 'ngày'], ['chu-ky-co-quan', 'chữ ký của cơ quan'],
  ['Signature1', 'Signature1'], ['total: 3', 'total: 3'], ['toString', 'toString'], ['2', '2'], ['', ''],
];

for (const [detail, words] of CASES) {
  test(`"${detail}" reads "${words}"`, () => {
    assert.equal(fieldInWords(detail, (field) => NAMES[field]), words);
  });
}
