import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Attachment } from './attachment.ts';
import { decideAdding, decideKind, decideOrder, isTaken, renamed } from './attachment-file.ts';

const one = (id: string, changes: Partial<Attachment> = {}): Attachment =>
  ({ id, name: `${id}.pdf`, contentType: 'application/pdf', pages: 1, pageWidth: 595, sha256: id.repeat(4), size: 10, signed: null, isWithheld: false, ...changes });
const code = (decision: { allowed: boolean; code?: string }): string => (decision.allowed ? 'allowed' : (decision.code ?? ''));

test('a file is what its name and its bytes agree on', () => {
  for (const [name, kind, expected] of [
    ['a.pdf', 'pdf', 'allowed'], ['A.PDF', 'pdf', 'allowed'], ['a.b.docx', 'docx', 'allowed'], ['a.xls', 'office-97', 'allowed'], ['a.doc', 'office-97', 'allowed'],
    ['a.pdf', 'docx', 'documents/attachment-kind'], ['a.zip', 'xlsx', 'documents/attachment-kind'], ['a', 'pdf', 'documents/attachment-kind'], ['a.constructor', 'pdf', 'documents/attachment-kind'],
  ] as const) assert.equal(code(decideKind(name, kind)), expected, name);
  assert.deepEqual(['a.pdf', 'a.exe', 'pdf', 'a.toString'].map(isTaken), [true, false, false, false]);
});

test('once each, twenty, a hundred megabytes together', () => {
  const added = { sha256: 'new', size: 1 };
  const twenty = Array.from({ length: 20 }, (_, at) => one(`n${at}`));
  assert.equal(code(decideAdding(twenty.slice(1), added)), 'allowed');
  assert.equal(code(decideAdding(twenty, added)), 'documents/too-many-attachments');
  assert.equal(code(decideAdding([one('a', { size: 100 * 2 ** 20 - 1 })], added)), 'allowed');
  assert.equal(code(decideAdding([one('a', { size: 100 * 2 ** 20 })], added)), 'documents/too-many-attachments');
  assert.equal(code(decideAdding([one('a')], { sha256: one('a').sha256, size: 1 })), 'documents/attachment-twice');
});

test('a new name keeps the ending, however it is typed', () => {
  for (const [name, typed, expected] of [['a.pdf', 'Phụ lục I', 'Phụ lục I.pdf'], ['a.PDF', 'Phụ lục I.pdf', 'Phụ lục I.pdf'], ['a.zip', 'b.pdf', 'b.pdf.zip'], ['a.pdf', 'b. ', 'b.pdf']] as const) {
    assert.equal(renamed(name, typed), expected);
  }
});

test('an order names all, once each', () => {
  const there = ['a', 'b', 'c'].map((id) => one(id));
  const order = decideOrder(there, ['c', 'a', 'b']);
  assert.deepEqual(order.allowed && order.value.map(({ id }) => id), ['c', 'a', 'b']);
  for (const ids of [[], ['a', 'b'], ['a', 'b', 'b'], ['a', 'b', 'd'], ['a', 'b', 'c', 'd']]) assert.equal(code(decideOrder(there, ids)), 'documents/attachments-moved-on', ids.join());
});
