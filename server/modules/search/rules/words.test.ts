import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { looksLikeNumber, numberKey } from './number-key.ts';
import { foldTonePlacement } from './tone-placement.ts';
import { highlight, queryOf, wordsOf } from './words.ts';

describe('both placements of the tone mark are one spelling', () => {
  const pairs = [
    ['hoà', 'hòa'], ['Hoá', 'hóa'], ['THOẢ', 'thỏa'], ['uỷ', 'ủy'], ['UỶ BAN', 'ủy ban'], ['khoẻ', 'khỏe'], ['loè', 'lòe'], ['thuý', 'thúy'], ['luỹ', 'lũy'], ['truỵ', 'trụy'], ['toạ', 'tọa'], ['xoã', 'xõa'],
    ['quý', 'quý'], ['Quỳ', 'quỳ'], ['hoàn', 'hoàn'], ['khoảng', 'khoảng'], ['huýt', 'huýt'], ['xoáy', 'xoáy'], ['khuỷu', 'khuỷu'], ['hòa', 'hòa'],
  ] as const;
  for (const [written, folded] of pairs) {
    test(written, () => {
      assert.equal(foldTonePlacement(written), folded);
      assert.equal(foldTonePlacement(written.normalize('NFD')), folded);
    });
  }
});

test('words are letters and digits, nothing else', () => {
  const cases = [
    ['Quyết định số 128/QĐ-UBND', ['quyết', 'định', 'số', '128', 'qđ', 'ubnd']], ['TT&TT, an/ninh; đợt-2', ['tt', 'tt', 'an', 'ninh', 'đợt', '2']], ['<b>đậm</b>', ['b', 'đậm', 'b']],
    [`' & | ! ( ) : * \\ "`, []], ['😀', []], ['M̲Ậ̲T̲', ['mật']], ['', []],
  ] as const;
  for (const [text, words] of cases) assert.deepEqual(wordsOf(text), words);
});

test('a query is made of words and its own operators', () => {
  assert.equal(queryOf(['quyết', 'đị'], '&'), 'quyết & đị:*');
  assert.equal(queryOf(['phân', 'bổ'], '<->'), 'phân <-> bổ:*');
  assert.equal(queryOf(['sở', 'a'], '&'), 'sở & a', 'one letter begins too many words');
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
    assert.match(queryOf(wordsOf(text), '&'), /^(?:[\p{L}\p{N}]+(?: & [\p{L}\p{N}]+)*(?::\*)?)?$/u);
  }));
});

describe('highlights', () => {
  const shown = (title: string, query: string): string => highlight(title, wordsOf(query)).replaceAll('\u0001', '[').replaceAll('\u0002', ']');
  const cases = [
    ['Ban hành Quyết định phân bổ', 'quyet dinh', 'Ban hành [Quyết] [định] phân bổ'], ['Ban hành Quyết định', 'quyết đị', 'Ban hành [Quyết] [định]'],
    ['Đường Đinh Tiên Hoàng', 'dinh', 'Đường [Đinh] Tiên Hoàng'], ['UỶ BAN hoà giải', 'ủy hòa', '[UỶ] BAN [hoà] giải'], ['Sở TT&TT đợt-2', 'tt dot', 'Sở [TT]&[TT] [đợt]-2'],
    ['<script>định</script>', 'dinh', '<script>[định]</script>'], ['định '.normalize('NFD') + 'ﬁ', 'dinh', `[${'định'.normalize('NFD')}] ﬁ`], ['Số 12', '1', 'Số 12'], ['Kế hoạch', '', 'Kế hoạch'],
  ] as const;
  for (const [title, query, expected] of cases) test(`${query} in ${title}`, () => assert.equal(shown(title, query), expected));

  test('take nothing from the title and add nothing to it but their marks', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }).map((text) => text.replace(/[\u0001\u0002]/gu, '')), fc.string(), (title, query) => {
      assert.equal(highlight(title, wordsOf(query)).replace(/[\u0001\u0002]/gu, ''), title);
    }));
  });
});

test('a number is known however it is typed', () => {
  for (const written of ['128/QĐ-UBND', '128 qd ubnd', '128qdubnd', ' 128 - QĐ/UBND ', '0128/QĐ-UBND', '128/QĐ-UBND'.normalize('NFD')]) assert.equal(numberKey(written), '128qdubnd');
  assert.deepEqual([numberKey('05/TB'), numberKey('5/TB'), numberKey('0'), numberKey('?!')], ['5tb', '5tb', '0', '']);
});

test('what may be a number', () => {
  for (const query of ['128', '128/', '128/SNV', '128 snv vp', '128snvvp', '5', 'QĐ-UBND', 'snv/vp', '12 tháng']) assert.equal(looksLikeNumber(query), true, query);
  for (const query of ['quyết định', 'số 128', 'SNV', '-', '/', 'phân bổ -']) assert.equal(looksLikeNumber(query), false, query);
});
