import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Block, Table } from '#contract/drafting/body.ts';
import { blocksOfBody } from './blocks-of-body.ts';
import type { TableBlock } from './letter-facts.ts';
import { withRoomToBreak } from './room-to-break.ts';
import { tableBlock } from './table-grid.ts';

const line = (type: 'paragraph' | 'article' | 'clause' | 'point', text: string, bold = false): Block =>
  ({ type, content: [{ type: 'text', text, ...(bold ? { marks: [{ type: 'bold' }] } : {}) }] });

describe('a text as the layout prints it', () => {
  const titles = (content: Block[]) => blocksOfBody({ type: 'doc', content }).map((block) => [block.kind, 'label' in block ? block.label : '', 'title' in block && block.title]);

  test('a điều followed by its khoản has a title; one that says it all has none', () => {
    assert.deepEqual(titles([line('article', 'Phạm vi điều chỉnh'), line('clause', 'Quy chế này…'), line('article', 'Thành lập Tổ công tác'), line('article', 'Trách nhiệm:'), line('point', 'Một')]), [
      ['article', 'Điều 1.', true], ['clause', '1.', false], ['article', 'Điều 2.', false], ['article', 'Điều 3.', false], ['point', 'a)', false],
    ]);
  });

  test('a khoản set in bold above its điểm is a title', () => {
    assert.deepEqual(titles([line('clause', 'Nhiệm vụ', true), line('point', 'Một'), line('clause', 'Khác', true), line('clause', 'Hết')]).map(([, , title]) => title), [true, false, false, false]);
  });

  test('empty lines go, an empty điều stays in sight', () => {
    assert.deepEqual(titles([{ type: 'paragraph' }, { type: 'paragraph', content: [{ type: 'text', text: ' ' }] }, { type: 'article' }, { type: 'clause' }]).map(([kind]) => kind), ['article']);
  });

  test('looks and breaks of line are kept', () => {
    const [block] = blocksOfBody({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'A', marks: [{ type: 'bold' }, { type: 'underline' }] }, { type: 'hardBreak' }, { type: 'text', text: 'B' }] }] });
    assert.deepEqual(block, { kind: 'paragraph', runs: [{ text: 'A', bold: true, underline: true }, { text: '\n' }, { text: 'B' }] });
  });
});

describe('the grid of a table', () => {
  type Drawn = { text?: string; colspan?: number; rowspan?: number; head?: boolean; colwidth?: number[] };
  const cell = ({ text = 'x', colspan = 1, rowspan = 1, head = false, colwidth }: Drawn) =>
    ({ type: head ? 'tableHeader' as const : 'tableCell' as const, attrs: { colspan, rowspan, colwidth: colwidth ?? null }, content: [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text }] }] });
  const drawn = (rows: Drawn[][]): Table => ({ type: 'table', content: rows.map((row) => ({ type: 'tableRow', content: row.map(cell) })) });
  const coverage = ({ cells, widths }: TableBlock): string[] => {
    const fields = cells.flatMap(({ x, y, colspan, rowspan }) => Array.from({ length: rowspan }, (_, down) => Array.from({ length: colspan }, (__, right) => `${y + down}:${x + right}`)).flat());
    assert.ok(cells.every(({ x, colspan }) => x + colspan <= widths.length));
    return fields.sort();
  };

  test('whatever its spans are, each field is covered once and no cell is lost', () => {
    let seed = 7;
    const random = (most: number): number => (seed = (seed * 1103515245 + 12345) % 2147483648) % most;
    for (let round = 0; round < 400; round += 1) {
      const table = drawn(Array.from({ length: 1 + random(5) }, () => Array.from({ length: random(5) }, () => ({ colspan: 1 + random(3), rowspan: 1 + random(4), head: random(3) === 0 }))));
      const block = tableBlock(table);
      const all = Array.from({ length: table.content.length }, (_, y) => block.widths.map((__, x) => `${y}:${x}`)).flat();
      assert.deepEqual(coverage(block), all.sort());
      assert.equal(block.cells.filter(({ paragraphs }) => paragraphs.length > 0).length, table.content.flatMap(({ content }) => content).length);
      assert.ok(block.cells.every(({ y, rowspan }) => y >= block.headRows || y + rowspan <= block.headRows), 'the repeated head is a whole');
    }
  });

  test('widths are as drawn, else as the text asks', () => {
    assert.deepEqual(tableBlock(drawn([[{ colwidth: [40] }, { colspan: 2, colwidth: [100, 60] }], [{}, {}, {}]])).widths, [40, 100, 60]);
    assert.deepEqual(tableBlock(drawn([[{ text: '1' }, { text: 'Nội dung công việc' }, { text: 'x'.repeat(400) }]])).widths, [3, 18, 45]);
  });

  test('the first rows of heads are repeated, never all rows', () => {
    assert.equal(tableBlock(drawn([[{ head: true }, { head: true }], [{}, {}]])).headRows, 1);
    assert.equal(tableBlock(drawn([[{ head: true }], [{ head: true }]])).headRows, 1);
    assert.equal(tableBlock(drawn([[{ head: true }, {}], [{}, {}]])).headRows, 0);
  });

  test('a row is kept whole unless it is as high as a page', () => {
    const breaks = (text: string) => {
      const block = withRoomToBreak(tableBlock(drawn([[{ text: 'A', head: true }, { text, head: true }], [{ text: '1' }, { text }], [{}, {}]])));
      assert.equal(block.kind, 'table');
      return [block.headRows, ...block.cells.map((one) => one.breaks)];
    };
    assert.deepEqual(breaks('Nội dung'), [1, false, false, false, false, false, false]);
    assert.deepEqual(breaks('Nội dung '.repeat(400)), [0, true, true, true, true, false, false]);
  });

  test('a word without end has places to break', () => {
    const block = withRoomToBreak({ kind: 'paragraph', runs: [{ text: `xem ${'a'.repeat(70)}` }] });
    assert.deepEqual(block.kind === 'table' ? [] : block.runs[0]?.text.split('\u200B').map(({ length }) => length), [34, 30, 10]);
  });
});
