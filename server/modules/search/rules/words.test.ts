import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { distance, nearestWord } from './nearest-word.ts';
import { looksLikeNumber, numberKey } from './number-key.ts';
import { foldTonePlacement } from './tone-placement.ts';
import { highlight, phraseOf, queryOf, wantedOf, wordsOf } from './words.ts';

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
  const cases = [
    ['quyết địn', 'quyết & địn:*'], ['sở th', 'sở & th', 'two letters begin too many words'], ['"phân bổ"', 'phân <-> bổ'], ['"phân bổ" dự toán', 'phân <-> bổ & dự & toán:*'],
    ['dự toán "phân bổ', 'dự & toán & phân <-> bổ', 'a quote that is not closed counts to the end'], ['“Ủy ban nhân dân” quậ', 'ủy <-> ban <-> nhân <-> dân & quậ:*'], ['""', ''], ['" " ""', ''],
    ['ＱＵＹẾＴ　định', 'quyết & định:*', 'full-width letters'], ['quy\u200bết đị\u00adnh', 'quyết & định:*', 'letters that show nothing'], ['a & !b | (c:*)', 'a & b & c'],
  ] as const;
  for (const [typed, query, why] of cases) assert.equal(queryOf(wantedOf(typed)), query, why);
  assert.equal(phraseOf(wantedOf('phân bổ dự toán')), 'phân <-> bổ <-> dự <-> toán:*');
  assert.equal(phraseOf(wantedOf('phân')), 'phân:*');
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
    assert.match(queryOf(wantedOf(text)), /^(?:[\p{L}\p{N}]+(?: (?:&|<->) [\p{L}\p{N}]+)*(?::\*)?)?$/u);
  }));
});

test('a word nobody wrote is taken for the nearest that somebody did', () => {
  const known = ['bao', 'cao', 'hanh', 'chinh', 'thong', 'thuong', 'nghiem', 'quyet', 'dinh'];
  const cases = [['hanhh', 'hanh'], ['chnih', 'chinh'], ['quyets', 'quyet'], ['thogn', 'thong'], ['nghiemm', 'nghiem'], ['ngheim', 'nghiem'], ['zzzz', undefined], ['baocao', undefined], ['xinh', 'dinh']] as const;
  for (const [typed, meant] of cases) assert.equal(nearestWord(typed, known), meant, typed);
  assert.equal(nearestWord('thong', []), undefined);
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 });
  fc.assert(fc.property(word, word, (one, other) => assert.ok(distance(one, other) === distance(other, one) && distance(one, one) === 0 && (one === other) === (distance(one, other) === 0))));
});

describe('highlights', () => {
  const shown = (title: string, query: string): string => highlight(title, wantedOf(query)).replaceAll('\u0001', '[').replaceAll('\u0002', ']');
  const cases = [
    ['Ban hành Quyết định phân bổ', 'quyet dinh', 'Ban hành [Quyết] [định] phân bổ'], ['Ban hành Quyết định', 'quyết địn', 'Ban hành [Quyết] [định]'],
    ['Đường Đinh Tiên Hoàng', 'dinh', 'Đường [Đinh] Tiên Hoàng'], ['UỶ BAN hoà giải', 'ủy hòa', '[UỶ] BAN [hoà] giải'], ['Sở TT&TT đợt-2', 'tt dot', 'Sở [TT]&[TT] [đợt]-2'],
    ['<script>định</script>', 'dinh', '<script>[định]</script>'], ['định '.normalize('NFD') + 'ﬁ', 'dinh', `[${'định'.normalize('NFD')}] ﬁ`], ['Số 12', '1', 'Số 12'], ['Kế hoạch', '', 'Kế hoạch'],
  ] as const;
  for (const [title, query, expected] of cases) test(`${query} in ${title}`, () => assert.equal(shown(title, query), expected));

  test('take nothing from the title and add nothing to it but their marks', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }).map((text) => text.replace(/[\u0001\u0002]/gu, '')), fc.string(), (title, query) => {
      assert.equal(highlight(title, wantedOf(query)).replace(/[\u0001\u0002]/gu, ''), title);
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
