import assert from 'node:assert/strict';
import { it } from 'node:test';
import { DOCUMENT_TYPES } from '#contract/documents/document-types.ts';
import { typeOfFacts, typeFactsOf } from './document-type.ts';

it('every type is told and understood, by its name and by its codes alone', () => {
  for (const { code } of DOCUMENT_TYPES) {
    const facts = typeFactsOf(code);
    assert.equal(typeOfFacts(facts), code);
    assert.equal(typeOfFacts({ ...facts, name: null }), code === 'notice-slip' ? 'official-letter' : code);
  }
  assert.deepEqual(typeFactsOf('official-letter'), { group: 2, detail: 18, name: 'Công văn' });
});

const CASES: readonly (readonly [string | null, number | null, number | null, string | null])[] = [
  ['Công văn', 1, 0, 'official-letter'], ['Công văn', 18, 0, 'official-letter'], ['Công văn', 2, 2, 'official-letter'], ['CÔNG VĂN', null, null, 'official-letter'], ['Cong van', null, null, 'official-letter'],
  ['  Quyết   định ', null, null, 'decision'], ['QyĐ', null, null, 'rules'], ['QĐ', null, null, 'decision'], ['Giấy uỷ quyền', null, null, 'authorisation'], ['Bản thoả thuận', null, null, 'agreement'],
  [null, 18, 0, 'official-letter'], [null, 1, 8, 'decision'], [null, 1, 11, 'directive'], [null, 1, 6, 'resolution'], [null, 1, 2, 'official-letter'], [null, 2, 21, 'official-letter'], [null, 2, 33, 'official-letter'], [null, 1, 0, 'official-letter'], [null, 2, 0, 'official-letter'], [null, null, null, 'official-letter'], ['Giấy chứng nhận', 2, 23, 'official-letter'],
  ['Văn bản khác', 2, 14, 'report'],
];
for (const [name, group, detail, expected] of CASES) {
  it(`${name ?? 'no name'}, ${group}/${detail} is ${expected}`, () => assert.equal(typeOfFacts({ name, group, detail }), expected));
}
