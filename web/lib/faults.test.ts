import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { errorAt, faultAt } from './faults.ts';
import { Problem } from './problem.ts';

describe('a fault at its field', () => {
  const problem = new Problem('invalid-input', { errors: [
    { path: 'fields.subject', message: 'Tối đa 2000 ký tự' },
    { path: 'fields.recipientLines.0', message: 'Không được để trống' },
    { path: 'fields.recipientLines.4', message: 'Không được để trống' },
    { path: 'fields.subjectOfAnother', message: 'never' },
  ] });

  test('is told at its path, and once for many below it', () => {
    assert.deepEqual(['fields.subject', 'fields.recipientLines', 'fields.body'].map((path) => faultAt(problem, path)), ['Tối đa 2000 ký tự', 'Không được để trống', undefined]);
  });

  test('a sound field has no error at all', () => {
    assert.deepEqual([errorAt(problem, 'fields.body'), errorAt(null, 'fields.subject')], [{}, {}]);
  });
});
