import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Fragment, Slice } from '@tiptap/pm/model';
import { cleaned } from './pasted.ts';
import { read, schema, textOf } from './testing.ts';

function pasted(lines: readonly string[], intoWords = false): string[] {
  const text = textOf(...lines.map((line) => `|${line}`));
  const { content } = cleaned(new Slice(text.content, 1, 1), intoWords);
  return read(schema.node('doc', null, content));
}

describe('text from elsewhere', () => {
  it('becomes the parts of a document, its numbers given anew', () => {
    const lines = ['QUYẾT ĐỊNH', 'Chương I', 'QUY ĐỊNH CHUNG', 'Điều 1. Phạm vi', '1. Quy chế này quy định:', 'a)\u00A0Việc một;', 'b) Việc hai;', '- Ý nhỏ', '3.\tKhoản đánh nhầm số', 'Điều 5. Hiệu lực'];
    assert.deepEqual(pasted(lines), ['QUYẾT ĐỊNH', 'Chương I QUY ĐỊNH CHUNG', 'Điều 1. Phạm vi', '1. Quy chế này quy định:', 'a) Việc một;', 'b) Việc hai;', '- Ý nhỏ', '2. Khoản đánh nhầm số', 'Điều 2. Hiệu lực']);
  });

  it('loses empty lines and blanks before a line', () => assert.deepEqual(pasted(['  Kính gửi', ' ', '\u00A0', 'Sở Nội vụ']), ['Kính gửi', 'Sở Nội vụ']));

  it('of one line stays words inside a sentence, and is a part on an empty line', () => {
    assert.deepEqual(pasted(['1. Khoản'], true), ['1. Khoản']);
    assert.deepEqual(pasted(['1. Khoản'], false), ['1. Khoản']);
    const { content } = cleaned(new Slice(textOf('|1. Khoản').content, 1, 1), false);
    assert.equal(content.firstChild?.type.name, 'clause');
  });

  it('keeps bold and italic behind the number', () => {
    const bold = schema.mark('bold');
    const line = schema.node('paragraph', null, [schema.text('Điều 1. ', [bold]), schema.text('Phạm vi', [bold])]);
    const { content } = cleaned(new Slice(Fragment.from([line, schema.node('paragraph', null, [schema.text('tiếp')])]), 0, 0), false);
    assert.equal(content.firstChild?.textContent, 'Phạm vi');
    assert.deepEqual(content.firstChild.firstChild?.marks.map(({ type }) => type.name), ['bold']);
  });
});
