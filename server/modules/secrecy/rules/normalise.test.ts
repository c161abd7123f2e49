import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { decodeTcvn3, decodeVni } from './legacy-encodings.ts';
import { joinSpacedCapitals, plainLetters, withoutDiacritics } from './normalise.ts';

describe('plain letters', () => {
  const cases = [
    ['МẬТ', 'MẬT'], ['Ｍật', 'Mật'], ['M\u200bẬ\ufeffT', 'MẬT'], ['Ma\u0323\u0302t', 'Mật'], ['M̲Ậ̲T̲', 'MẬT'], ['𝐓𝐎𝐈', 'TOI'], ['ᴛᴏ́ɪ', 'TÓI'],
    ['a\u00a0b\u3000c', 'a b c'], ['x\ud800y', 'x\ufffdy'], ['Đường', 'Đường'], ['Ðộ', 'Độ'], ['dòng\nsau\tô\f', 'dòng\nsau\tô\f'],
  ] as const;
  for (const [written, plain] of cases) test(JSON.stringify(written), () => assert.equal(plainLetters(written), plain));

  test('doing it twice changes nothing, whatever the text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      const once = plainLetters(text);
      assert.equal(plainLetters(once), once);
    }), { numRuns: 2_000 });
  });
});

describe('spaced capitals are joined', () => {
  const cases = [
    ['M Ậ T', 'MẬT'], ['T U Y Ệ T   M Ậ T', 'TUYỆT MẬT'], ['T U Y Ệ T M Ậ T', 'TUYỆTMẬT'], ['M.Ậ.T', 'MẬT'], ['SỞ  A B C', 'SỞ  ABC'], ['Ô tô A', 'Ô tô A'],
    ['TP. H Ồ   C H Í   M I N H', 'TP. HỒ CHÍ MINH'],
  ] as const;
  for (const [written, joined] of cases) test(written, () => assert.equal(joinSpacedCapitals(written), joined));
});

test('diacritics removed keep the length of precomposed text', () => {
  assert.equal(withoutDiacritics('Đường mật, ỦY BAN'), 'Duong mat, UY BAN');
});

test('legacy fonts read as Unicode', () => {
  assert.equal(decodeTcvn3('§éc lËp - Tù do - H¹nh phóc'), 'Độc lập - Tự do - Hạnh phúc');
  assert.equal(decodeTcvn3('ng\u00adêi, tr\u00ad\u00edc, xuÊt, ®Æc biÖt'), 'người, trước, xuất, đặc biệt');
  assert.equal(decodeVni('Ñoäc laäp - Töï do - Haïnh phuùc'), 'Độc lập - Tự do - Hạnh phúc');
  assert.equal(decodeVni('CHÆ NGÖÔØI COÙ TEÂN MÔÙI ÑÖÔÏC BOÙC BÌ'), 'CHỈ NGƯỜI CÓ TÊN MỚI ĐƯỢC BÓC BÌ');
});
