import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bodyOfText } from './body-of-text.ts';

test('plain text is paragraphs, one a line', () => {
  assert.deepEqual(bodyOfText('Một.\n\n  Hai.\r\nBa.'), { bases: [], body: ['Một.', 'Hai.', 'Ba.'].map((text) => ({ kind: 'paragraph', runs: [{ text }] })) });
});

test('a typed decision is taken apart into bases, articles and divisions', () => {
  const text = 'Căn cứ Luật A;\nTheo đề nghị của Trưởng phòng B.\nQUYẾT ĐỊNH:\nChương I\nQuy định chung\nĐiều 1. Thành lập Tổ.\n1. Nhiệm vụ.';
  assert.deepEqual(bodyOfText(text), {
    bases: ['Căn cứ Luật A;', 'Theo đề nghị của Trưởng phòng B.'],
    body: [
      { kind: 'division', label: 'Chương I', runs: [{ text: 'Quy định chung' }] },
      { kind: 'article', label: 'Điều 1.', title: false, runs: [{ text: 'Thành lập Tổ.' }] },
      { kind: 'paragraph', runs: [{ text: '1. Nhiệm vụ.' }] },
    ],
  });
});

test('a letter that begins with Căn cứ keeps it as a paragraph', () => {
  assert.deepEqual(bodyOfText('Căn cứ Công văn số 12/SNV-VP, đề nghị báo cáo.\nTrân trọng.').bases, []);
});
