import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import * as Y from 'yjs';
import { type Block, bodyDocument, type BodyDocument, type Inline } from '#contract/drafting/body.ts';
import { bodyOfPlainText, plainTextOf } from '#contract/drafting/plain-text.ts';
import { aBody } from '../testing.ts';
import { readFragment } from './read-fragment.ts';
import { assemble, recordChange } from './shared-text.ts';
import { writeFragment } from './write-fragment.ts';

const MARKS = [[], ['bold'], ['bold', 'italic'], ['underline']] as const;
/** Neighbouring runs of one look are one run once they are written. */
const joined = (runs: readonly Inline[]): Inline[] => runs.filter((run, at) => run.type !== 'text' || runs[at - 1]?.type !== 'text');
const inline: fc.Arbitrary<Inline> = fc.oneof(
  { arbitrary: fc.tuple(fc.constantFrom('a', 'Điều kiện', ' ', 'ộ ế'), fc.constantFrom(...MARKS)).map(([text, marks]): Inline => ({ type: 'text', text, ...(marks.length === 0 ? {} : { marks: marks.map((type) => ({ type })) }) })), weight: 4 },
  { arbitrary: fc.constant<Inline>({ type: 'hardBreak' }), weight: 1 },
);
const content = fc.array(inline, { maxLength: 5 }).map(joined).map((runs) => (runs.length === 0 ? {} : { content: runs }));
const line = content.map((words) => ({ type: 'paragraph' as const, ...words }));
const cell = fc.tuple(fc.constantFrom('tableCell' as const, 'tableHeader' as const), fc.integer({ min: 1, max: 3 }), fc.constantFrom<number[] | null>(null, [100, 50]), fc.array(line, { minLength: 1, maxLength: 2 }))
  .map(([type, colspan, colwidth, paragraphs]) => ({ type, attrs: { colspan, rowspan: 1, colwidth }, content: paragraphs }));
const block: fc.Arbitrary<Block> = fc.oneof(
  line, content.map((words): Block => ({ type: 'article', ...words })), content.map((words): Block => ({ type: 'point', ...words })),
  fc.tuple(fc.constantFrom('part', 'chapter', 'section', 'subsection'), content).map(([level, words]): Block => ({ type: 'heading', attrs: { level }, ...words })),
  fc.tuple(fc.constantFrom(1 as const, 2 as const), content).map(([depth, words]): Block => ({ type: 'listItem', attrs: { depth }, ...words })),
  fc.array(fc.array(cell, { minLength: 1, maxLength: 3 }).map((cells) => ({ type: 'tableRow' as const, content: cells })), { minLength: 1, maxLength: 3 }).map((rows): Block => ({ type: 'table', content: rows })),
);
const body = fc.array(block, { maxLength: 8 }).map((blocks): BodyDocument => aBody(...blocks));

const written = (shared: Y.Doc, text: BodyDocument): Uint8Array | undefined => recordChange(shared, () => writeFragment(shared.getXmlFragment('body'), text));

describe('a text in the shared document', () => {
  test('is read as it was written, whatever stood there before, and is always a text of the contract', () => {
    fc.assert(fc.property(body, body, (first, second) => {
      const shared = new Y.Doc();
      for (const text of [first, second]) {
        written(shared, text);
        const read = readFragment(shared.getXmlFragment('body'));
        assert.deepEqual(read, text);
        assert.ok(bodyDocument.safeParse(read).success);
      }
    }));
  });

  test('is not touched where it stays the same', () => {
    fc.assert(fc.property(body, (text) => {
      const shared = new Y.Doc();
      written(shared, text);
      assert.equal(written(shared, structuredClone(text)), undefined);
    }));
  });

  test('begins the same wherever it is built first', () => {
    const begun = { begunWith: aBody('Một.', 'Hai.'), state: null, changes: [] };
    assert.deepEqual(Y.encodeStateAsUpdate(assemble(begun)), Y.encodeStateAsUpdate(assemble(begun)));
  });

  test('typed without form comes back as it was typed', () => {
    for (const text of ['', 'Một.', 'Một.\n\nHai.\ndòng sau\n\nBa./.']) assert.equal(plainTextOf(bodyOfPlainText(text)), text);
  });

  test('shows no letter that cannot be seen, and composed ones', () => {
    const shared = new Y.Doc();
    written(shared, aBody('Ma\u0302\u0323\u200Bt kh\u00ADẩu'));
    assert.equal(plainTextOf(readFragment(shared.getXmlFragment('body'))), 'Mật khẩu');
  });
});
