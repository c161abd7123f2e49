import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mergeText } from './merge-text.ts';
import { pagesWithoutText } from './pages-without-text.ts';
import { forTheGate } from './worn-stamps.ts';

test('a page with next to no letters is a picture, when its file is large enough to hold one', () => {
  const line = (text: string, region?: 'annotation') => ({ text, x: 0, y: 0, width: 1, height: 1, fontSize: 1, ...(region === undefined ? {} : { region }) });
  const pages = [
    { number: 1, lines: [] }, { number: 2, lines: [line('Trang 2/7')] }, { number: 3, lines: [line('Ký bởi: Sở Thông tin và Truyền thông, ngày 02/07/2020', 'annotation')] },
    { number: 4, lines: [line('Sao y; Sở Thông tin và Truyền thông; 27/11/2026; 14:05:09 +07:00')] }, { number: 5, lines: [line('123 456 789 101 112 131 415')] },
    { number: 6, lines: [line('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'), line('Độc lập - Tự do - Hạnh phúc'), line('SỞ THÔNG TIN VÀ TRUYỀN THÔNG'), line('Thành phố Hồ Chí Minh, ngày 02 tháng 7 năm 2020'), line('Kính gửi: Sở Thông tin và Truyền thông')] },
  ];
  assert.deepEqual(pagesWithoutText(pages, 400_000), [1, 2, 3, 4, 5]);
  assert.deepEqual(pagesWithoutText(pages, 9_000), [1, 3, 5], 'a set page with few words is no scan');
  assert.deepEqual(pagesWithoutText([], 0), []);
});

test('what was read from pictures stands on its pages, after the text that the file carries', () => {
  assert.equal(mergeText('một\f\fba', [{ number: 2, text: 'hai' }, { number: 3, text: 'thêm' }]), 'một\fhai\fba\nthêm');
  assert.equal(mergeText('', [{ number: 3, text: 'ba' }]), '\f\fba');
  assert.equal(mergeText('một', [{ number: 1, text: '' }]), 'một');
});

test('a worn stamp is shown to the gate as the stamp; a word of a line stays as it is', () => {
  for (const worn of ['MẠT', 'MÂT', 'MAT', '| MẶT |', '[ M ẬT ]', 'MẬT.']) assert.deepEqual(forTheGate(`a\n${worn}`, [worn]), { where: 'pdf-text', text: 'a\nMẬT', marginLines: ['MẬT'] }, worn);
  for (const word of ['MẶT TRẬN', 'mặt', 'MẤT', 'MÁT', 'MẬTX', 'BẢO MẬT']) assert.equal(forTheGate(word, []).text, word);
});
