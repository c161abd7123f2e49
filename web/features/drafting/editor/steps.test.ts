import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { AllSelection, EditorState, TextSelection } from '@tiptap/pm/state';
import { backspace, become, besideTable, enter, step } from './steps.ts';
import { after, at, read, schema, textOf } from './testing.ts';

const END = (words: string): number => words.length;

describe('Enter', () => {
  it('goes on with the same kind of line and its next number', () => {
    const state = at(textOf('article|Giải thích', 'clause|Từ ngữ', 'point|Một'), 2, END('Một'));
    assert.deepEqual(read(after(state, enter)?.doc ?? state.doc), ['Điều 1. Giải thích', '1. Từ ngữ', 'a) Một', 'b) ']);
  });

  it('in the middle of a line takes the rest along', () => {
    const state = at(textOf('clause|Một hai'), 0, END('Một '));
    assert.deepEqual(read(after(state, enter)?.doc ?? state.doc), ['1. Một ', '2. hai']);
  });

  it('after a chapter begins its first article, after an article a plain line', () => {
    const chapter = at(textOf('heading.chapter|Quy định chung'), 0, END('Quy định chung'));
    assert.deepEqual(read(after(chapter, enter)?.doc ?? chapter.doc), ['Chương I Quy định chung', 'Điều 1. ']);
    const article = at(textOf('article|Phạm vi'), 0, END('Phạm vi'));
    assert.deepEqual(read(after(article, enter)?.doc ?? article.doc), ['Điều 1. Phạm vi', '']);
  });

  const steps: readonly (readonly [string, readonly string[], readonly string[]])[] = [
    ['an empty điểm is a khoản', ['clause|Một', 'point|A', 'point|'], ['1. Một', 'a) A', '2. ']],
    ['an empty khoản is a điều', ['article|Phạm vi', 'clause|Một', 'clause|'], ['Điều 1. Phạm vi', '1. Một', 'Điều 2. ']],
    ['an empty khoản where there is no điều is a plain line', ['|Căn cứ', 'clause|Một', 'clause|'], ['Căn cứ', '1. Một', '']],
    ['an empty điều is a plain line', ['article|'], ['']],
    ['an empty “+” is a “-”', ['listItem.1|A', 'listItem.2|'], ['- A', '- ']],
    ['an empty “-” below a điểm is the next điểm', ['clause|Một', 'point|A', 'listItem.1|a', 'listItem.1|'], ['1. Một', 'a) A', '- a', 'b) ']],
    ['an empty “-” of a plain text is a plain line', ['|Gồm:', 'listItem.1|a', 'listItem.1|'], ['Gồm:', '- a', '']],
    ['an empty heading is a plain line', ['heading.chapter|'], ['']],
  ];
  for (const [what, before, expected] of steps) {
    it(`on ${what}`, () => {
      const state = at(textOf(...before), before.length - 1);
      assert.deepEqual(read(after(state, enter)?.doc ?? state.doc), expected);
    });
  }

  it('in a plain paragraph is not ours', () => assert.equal(after(at(textOf('|Một'), 0, 3), enter), undefined));
});

describe('Tab and Shift-Tab', () => {
  it('walk from điều to khoản, điểm, “-” and “+”, and back', () => {
    let state = at(textOf('article|Một', 'article|Hai'), 1);
    const seen: string[] = [];
    for (const by of [1, 1, 1, 1, 1, -1, -1, -1, -1] as const) {
      state = after(state, step(by)) ?? state;
      seen.push(read(state.doc)[1] ?? '');
    }
    assert.deepEqual(seen, ['1. Hai', 'a) Hai', '- Hai', '+ Hai', '+ Hai', '- Hai', 'a) Hai', '1. Hai', 'Điều 2. Hai']);
  });

  it('lead out of the text where there is no step: from a paragraph, and back from a điều', () => {
    assert.equal(after(at(textOf('|Một'), 0), step(1)), undefined);
    assert.equal(after(at(textOf('article|Một'), 0), step(-1)), undefined);
  });
});

describe('Backspace', () => {
  it('at the beginning takes the number, not the words', () => {
    const state = at(textOf('clause|Một', 'clause|Hai'), 1);
    assert.deepEqual(read(after(state, backspace)?.doc ?? state.doc), ['1. Một', 'Hai']);
  });

  it('elsewhere is the usual one', () => {
    assert.equal(after(at(textOf('clause|Một'), 0, 1), backspace), undefined);
    assert.equal(after(at(textOf('|Một'), 0), backspace), undefined);
  });
});

describe('the kind of a line', () => {
  it('is given to all selected lines, and taken back by asking again', () => {
    const text = textOf('|Một', 'point|Hai');
    const whole = EditorState.create({ doc: text, selection: new AllSelection(text) });
    const clauses = after(whole, become('clause')) ?? whole;
    assert.deepEqual(read(clauses.doc), ['1. Một', '2. Hai']);
    assert.deepEqual(read((after(clauses, become('clause')) ?? clauses).doc), ['Một', 'Hai']);
  });
});

describe('a table at the end of the text', () => {
  const cell = (words: string) => schema.node('tableCell', null, [schema.node('paragraph', null, [schema.text(words)])]);
  const table = schema.node('table', null, [schema.node('tableRow', null, [cell('Một')]), schema.node('tableRow', null, [cell('Hai')])]);
  const inCell = (words: string): EditorState => {
    const doc = schema.node('doc', null, [table]);
    let found = 0;
    doc.descendants((node, place) => { if (node.text === words) found = place; });
    return EditorState.create({ doc, selection: TextSelection.create(doc, found) });
  };

  it('is left downwards from its last row, upwards from its first', () => {
    assert.deepEqual(after(inCell('Hai'), besideTable('after'))?.doc.children.map(({ type }) => type.name), ['table', 'paragraph']);
    assert.deepEqual(after(inCell('Một'), besideTable('before'))?.doc.children.map(({ type }) => type.name), ['paragraph', 'table']);
    assert.equal(after(inCell('Một'), besideTable('after')), undefined);
  });
});
