import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { partBegun, partOf } from './typed-part.ts';

const seen = (line: string): string | undefined => {
  const part = partOf(line);
  return part === undefined ? undefined : `${part.type}${Object.values(part.attrs).map((value) => ` ${value}`).join('')}: ${line.slice(part.length)}`;
};

describe('the number before a line', () => {
  const lines: readonly (readonly [string, string | undefined])[] = [
    ['Điều 3. Phạm vi điều chỉnh', 'article: Phạm vi điều chỉnh'], ['ĐIỀU 12: Hiệu lực', 'article: Hiệu lực'], ['Điều 2a. Bổ sung', 'article: Bổ sung'],
    ['1. Cơ quan, tổ chức', 'clause: Cơ quan, tổ chức'], ['đ) Các trường hợp khác', 'point: Các trường hợp khác'], ['aa) Trường hợp', 'point: Trường hợp'],
    ['- Lưu: VT.', 'listItem 1: Lưu: VT.'], ['– Gạch dài', 'listItem 1: Gạch dài'], ['+ Ý nhỏ', 'listItem 2: Ý nhỏ'],
    ['Chương II', 'heading chapter: '], ['CHƯƠNG II', 'heading chapter: '], ['Mục 1. Quy định chung', 'heading section: Quy định chung'], ['Tiểu mục 2', 'heading subsection: '], ['Phần thứ nhất', 'heading part: '],
    // Sentences, years, sums and titles that only look like numbers of parts.
    ['Điều 5 Luật Ban hành văn bản quy phạm pháp luật', undefined], ['Điều kiện thực hiện', undefined], ['Điều này có hiệu lực', undefined],
    ['2020. Năm của', undefined], ['1.500 hồ sơ', undefined], ['Mục tiêu chung', undefined], ['Phần mềm', undefined], ['Chương trình công tác', undefined], ['Chương I của Nghị định', undefined],
    ['abc) Không phải điểm', undefined], ['-5 độ', undefined], ['(a) Không phải điểm', undefined],
  ];
  for (const [line, expected] of lines) it(`“${line}” is ${expected ?? 'a plain line'}`, () => assert.equal(seen(line), expected));

  it('turns a line when the blank behind the number is typed, not before', () => {
    assert.deepEqual(['1', '1.', '1. ', 'a)', 'a) ', 'Điều 1.', 'Điều 1. '].map((line) => partBegun(line)?.type), [undefined, undefined, 'clause', undefined, 'point', undefined, 'article']);
  });

  it('does not take a heading from somebody who is still typing it', () => assert.equal(partBegun('Mục 1'), undefined));
});
