import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { changedFields, type SaidFields } from './received-changes.ts';

const SAID: SaidFields = { number: '12', symbol: 'SNV-VP', documentDate: '2026-11-20', type: 'official-letter', subject: 'Về việc trực', signerName: 'Lê A', signerPosition: 'Giám đốc', urgency: 0 };

describe('what a sender says anew', () => {
  const changes = (after: Partial<SaidFields>) => changedFields(SAID, { ...SAID, ...after }).map(({ label, from, to }) => [label, from, to]);

  test('is named field by field, old and new as people read them', () => {
    assert.deepEqual(changes({ documentDate: '2026-11-21', type: 'plan', urgency: 3, subject: 'Về việc trực tết' }), [
      ['Ngày văn bản', '20/11/2026', '21/11/2026'], ['Loại văn bản', 'Công văn', 'Kế hoạch'], ['Trích yếu', 'Về việc trực', 'Về việc trực tết'], ['Độ khẩn', 'Thường', 'Hỏa tốc'],
    ]);
  });

  test('nothing and something are a change, the same is none', () => {
    assert.deepEqual([changes({ signerName: null }), changes({ number: '' }), changes({})], [[['Người ký', 'Lê A', '']], [['Số', '12', '']], []]);
  });
});
