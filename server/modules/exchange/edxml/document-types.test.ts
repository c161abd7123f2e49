import assert from 'node:assert/strict';
import { it } from 'node:test';
import { DOCUMENT_TYPES } from '#contract/documents/document-types.ts';
import { documentTypeOf, typeFactsOf } from './document-types.ts';

it('every type is told and understood, by its name and by its codes alone', () => {
  for (const { code } of DOCUMENT_TYPES) {
    const facts = typeFactsOf(code);
    assert.equal(documentTypeOf(facts), code);
    assert.equal(documentTypeOf({ ...facts, name: null }), code === 'notice-slip' ? null : code);
  }
  assert.deepEqual(typeFactsOf('official-letter'), { group: 2, detail: 18, name: 'Công văn' });
});

const CASES: readonly (readonly [string | null, number | null, number | null, string | null])[] = [
  ['Công văn', 1, 0, 'official-letter'], ['Công văn', 18, 0, 'official-letter'], ['Công văn', 2, 2, 'official-letter'], ['CÔNG VĂN', null, null, 'official-letter'], ['Cong van', null, null, 'official-letter'],
  ['  Quyết   định ', null, null, 'decision'], ['QyĐ', null, null, 'rules'], ['QĐ', null, null, 'decision'], ['Giấy uỷ quyền', null, null, 'authorisation'], ['Bản thoả thuận', null, null, 'agreement'],
  [null, 18, 0, 'official-letter'], [null, 1, 8, 'decision'], [null, 1, 11, 'directive'], [null, 1, 2, null], [null, 2, 21, null], [null, 2, 33, null], [null, 1, 0, null], [null, 2, 0, null], [null, null, null, null], ['Giấy chứng nhận', 2, 23, null],
  ['Văn bản khác', 2, 14, 'report'],
];
for (const [name, group, detail, expected] of CASES) {
  it(`${name ?? 'no name'}, ${group}/${detail} is ${expected ?? 'no type of ours'}`, () => assert.equal(documentTypeOf({ name, group, detail }), expected));
}
