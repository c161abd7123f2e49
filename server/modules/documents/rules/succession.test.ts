import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { decideSuccession, subjectOfSuccessor, typeOfSuccessor } from './succession.ts';

describe('what corrects, amends or replaces a document', () => {
  test('is a công văn for a correction and of equal form for the rest', () => {
    assert.deepEqual([typeOfSuccessor('corrects', 'decision'), typeOfSuccessor('amends', 'decision'), typeOfSuccessor('replaces', 'plan')], ['official-letter', 'decision', 'plan']);
  });

  test('takes effect when it is issued, once, and in the right form', () => {
    const original = { type: 'decision', marks: [] };
    assert.deepEqual(decideSuccession(original, { kind: 'corrects', type: 'official-letter' }), { allowed: true, value: 'corrected' });
    assert.deepEqual(decideSuccession({ ...original, marks: ['amended', 'recalled'] }, { kind: 'replaces', type: 'decision' }), { allowed: true, value: 'replaced' });
    assert.deepEqual(decideSuccession(original, { kind: 'replaces', type: 'notice' }), { allowed: false, code: 'documents/successor-of-other-form' });
    for (const kind of ['corrects', 'amends', 'replaces'] as const) {
      assert.deepEqual(decideSuccession({ ...original, marks: ['replaced'] }, { kind, type: typeOfSuccessor(kind, 'decision') }), { allowed: false, code: 'documents/already-replaced' });
    }
  });

  test('begins with what it follows', () => {
    const original = { type: 'decision', number: '05/QĐ-SNV', issuedOn: '2020-03-02', subject: 'Về việc thành lập Tổ công tác' };
    assert.equal(subjectOfSuccessor('corrects', original), 'đính chính Quyết định số 05/QĐ-SNV ngày 02 tháng 3 năm 2020');
    assert.equal(subjectOfSuccessor('amends', original), 'sửa đổi, bổ sung Quyết định số 05/QĐ-SNV ngày 02 tháng 3 năm 2020');
    assert.equal(subjectOfSuccessor('replaces', original), original.subject);
  });
});
