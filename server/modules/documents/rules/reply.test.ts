import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type AnsweredFacts, subjectOfReply } from './reply.ts';

const LETTER: AnsweredFacts = { type: 'official-letter', number: '128', symbol: 'SNV-VP', documentDate: '2020-04-01', issuerName: 'Sở Nội vụ', subject: 'báo cáo số liệu' };

describe('the abstract of a reply', () => {
  for (const [what, changes, expected] of [
    ['a letter', {}, 'phúc đáp Công văn số 128/SNV-VP ngày 01 tháng 4 năm 2020 của Sở Nội vụ'],
    ['a plan of February', { type: 'plan', symbol: 'KH-SNV', documentDate: '2020-02-11' }, 'phúc đáp Kế hoạch số 128/KH-SNV ngày 11 tháng 02 năm 2020 của Sở Nội vụ'],
    ['one without a date', { documentDate: null }, 'phúc đáp Công văn số 128/SNV-VP của Sở Nội vụ'],
    ['one without a number', { number: null, symbol: null }, 'phúc đáp văn bản của Sở Nội vụ về báo cáo số liệu'],
    ['one of a kind no decree names', { type: 'other' }, 'phúc đáp Văn bản số 128/SNV-VP ngày 01 tháng 4 năm 2020 của Sở Nội vụ'],
  ] as const) {
    test(what, () => assert.equal(subjectOfReply({ ...LETTER, ...changes }), expected));
  }

  test('keeps within the limit of a subject', () => {
    assert.equal(subjectOfReply({ ...LETTER, number: null, symbol: null, subject: 'ở'.repeat(3000) }).length, 2000);
  });
});
