import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createLog } from './log.ts';

test('an error of the database is logged without the values of the row', () => {
  const lines: string[] = [];
  const log = createLog('info', { write: (line) => void lines.push(line) });
  const error = Object.assign(new Error('duplicate key value violates unique constraint "person_email"', { cause: new Error('gốc') }), {
    code: '23505', constraint: 'person_email', detail: 'Key (email)=(an@example.vn) already exists.', where: 'nội dung đơn', query: 'insert …', parameters: ['bí mật'],
  });
  log.error({ err: error }, 'unexpected error');
  const { err, msg } = JSON.parse(lines[0] ?? '') as { err: Record<string, unknown>; msg: string };
  assert.equal(msg, 'unexpected error');
  assert.deepEqual([err['code'], err['constraint'], err['message']], ['23505', 'person_email', error.message]);
  assert.equal((err['cause'] as { message: string }).message, 'gốc');
  for (const word of ['an@example.vn', 'nội dung đơn', 'insert …', 'bí mật']) assert.ok(!lines.join('').includes(word), word);
});
