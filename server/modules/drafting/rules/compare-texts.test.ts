import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { Block } from '#contract/drafting/body.ts';
import type { ChangedLine, ChangedRun } from '#contract/drafting/difference.ts';
import { aBody, paragraph } from '../testing.ts';
import { compareTexts } from './compare-texts.ts';

const clause = (text: string): Block => ({ type: 'clause', content: [{ type: 'text', text }] });
const row = (...cells: string[]) => ({ type: 'tableRow' as const, content: cells.map((text) => ({ type: 'tableCell' as const, attrs: { colspan: 1, rowspan: 1, colwidth: null }, content: [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text }] }] })) });
const changes = (lines: readonly ChangedLine[]): string[] => lines.map(({ change }) => change);
const marked = (runs: readonly ChangedRun[] | undefined): string => (runs ?? []).map(({ text, change }) => (change === 'same' ? text : `${change === 'added' ? '+' : '-'}[${text}]`)).join('');

describe('what changed from one text to another', () => {
  test('nothing, in a text of the same words in the same form', () => {
    const text = aBody('Một.', clause('Hai.'), { type: 'table', content: [row('a', 'b')] });
    assert.deepEqual(changes(compareTexts(text, structuredClone(text))), ['same', 'same', 'same']);
  });

  test('word by word within a line, with the others where they stand', () => {
    const lines = compareTexts(aBody('Giữ nguyên.', 'Báo cáo trước ngày 15 tháng 4.', 'Cuối.'), aBody('Giữ nguyên.', 'Báo cáo trước ngày 20 tháng 4.', 'Cuối.'));
    assert.deepEqual(changes(lines), ['same', 'changed', 'same']);
    assert.deepEqual([marked(lines[1]?.before?.cells[0]), marked(lines[1]?.after?.cells[0])], ['Báo cáo trước ngày -[15] tháng 4.', 'Báo cáo trước ngày +[20] tháng 4.']);
  });

  test('lines that came and went; a rewritten one is paired with the likest, not the nearest', () => {
    const lines = compareTexts(aBody('Giao Phòng Hành chính chủ trì thực hiện.', 'Hết.'), aBody('Câu hoàn toàn mới về việc khác.', 'Giao Phòng Tổ chức chủ trì thực hiện.', 'Hết.'));
    assert.deepEqual(changes(lines), ['added', 'changed', 'same']);
    assert.deepEqual(changes(compareTexts(aBody('Một.', 'Hai.'), aBody('Hai.'))), ['removed', 'same']);
  });

  test('numbers that moved and looks that changed, though the words are the same', () => {
    const bold: Block = { type: 'paragraph', content: [{ type: 'text', text: 'Câu.', marks: [{ type: 'bold' }] }] };
    assert.deepEqual(changes(compareTexts(aBody('Câu.'), aBody(bold))), ['formatted']);
    const moved = compareTexts(aBody(clause('Một'), clause('Hai')), aBody(clause('Hai')));
    assert.deepEqual(moved.map(({ change, before, after }) => [change, before?.number, after?.number]), [['removed', '1.', undefined], ['formatted', '2.', '1.']]);
  });

  test('tables row by row and cell by cell', () => {
    const lines = compareTexts(aBody({ type: 'table', content: [row('Máy tính', '10 cái'), row('Ghế', '5')] }), aBody({ type: 'table', content: [row('Máy tính', '12 cái'), row('Ghế', '5'), row('Bàn', '3')] }));
    assert.deepEqual(changes(lines), ['changed', 'same', 'added']);
    assert.deepEqual(lines[0]?.after?.cells.map(marked), ['Máy tính', '+[12] cái']);
  });

  const text = fc.array(fc.constantFrom('Một hai ba.', 'Một hai bốn.', 'Khác hẳn đi.', '', 'Năm sáu bảy tám.').map(paragraph), { maxLength: 12 }).map((blocks) => aBody(...blocks));
  const side = (lines: readonly ChangedLine[], of: 'before' | 'after'): string[] => lines.flatMap((line) => line[of] ?? []).map(({ cells }) => cells.map((runs) => runs.map((run) => run.text).join('')).join('\t'));
  const wordsOf = ({ content }: ReturnType<typeof aBody>): string[] => content.map((block) => ('content' in block ? (block.content ?? []).map((run) => ('text' in run ? run.text : '')).join('') : ''));

  test('the left side is always the one text and the right side the other, whole and in order', () => {
    fc.assert(fc.property(text, text, (from, to) => {
      const lines = compareTexts(from, to);
      assert.deepEqual([side(lines, 'before'), side(lines, 'after')], [wordsOf(from), wordsOf(to)]);
      for (const { before, after, change } of lines) assert.equal(before === null, change === 'added', JSON.stringify(after));
    }));
  });
});
