import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Block } from './body.ts';
import { numberBlocks, pointLetter, roman } from './numbering.ts';

const heading = (level: 'part' | 'chapter' | 'section' | 'subsection'): Block => ({ type: 'heading', attrs: { level } });
const line = (type: 'article' | 'clause' | 'point' | 'paragraph'): Block => ({ type });

describe('numbers of the parts of a text', () => {
  it('letters points by the Vietnamese alphabet', () => {
    assert.equal(Array.from({ length: 23 }, (_, at) => pointLetter(at + 1)).join(' '), 'a b c d đ e g h i k l m n o p q r s t u v x y');
    assert.deepEqual([24, 25, 46, 47].map(pointLetter), ['aa', 'ab', 'ay', 'ba']);
  });

  it('writes Roman numbers', () => assert.deepEqual([1, 4, 9, 14, 40, 99].map(roman), ['I', 'IV', 'IX', 'XIV', 'XL', 'XCIX']));

  it('runs articles through chapters, begins clauses anew in each article and points in each clause', () => {
    const blocks = [heading('chapter'), line('article'), line('clause'), line('point'), line('point'), line('clause'), line('point'), heading('chapter'), heading('section'), line('article'), line('clause'), line('paragraph')];
    assert.deepEqual(numberBlocks(blocks), ['Chương I', 'Điều 1.', '1.', 'a)', 'b)', '2.', 'a)', 'Chương II', 'Mục 1', 'Điều 2.', '1.', null]);
  });

  it('begins sections anew in each chapter and marks lists by their depth', () => {
    const blocks: Block[] = [heading('chapter'), heading('section'), heading('section'), heading('chapter'), heading('section'), { type: 'listItem', attrs: { depth: 1 } }, { type: 'listItem', attrs: { depth: 2 } }];
    assert.deepEqual(numberBlocks(blocks), ['Chương I', 'Mục 1', 'Mục 2', 'Chương II', 'Mục 1', '-', '+']);
  });
});
