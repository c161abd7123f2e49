import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hashPassword, isPassword } from './password.ts';

test('a password proves itself and no other does', async () => {
  const hash = await hashPassword('Thành phố 2020');
  assert.match(hash, /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  assert.equal(await isPassword('Thành phố 2020', hash), true);
  assert.equal(await isPassword('Thành phố 2020'.normalize('NFD'), hash), true);
  assert.equal(await isPassword('thành phố 2020', hash), false);
  assert.notEqual(await hashPassword('Thành phố 2020'), hash);
});

test('nobody’s password is never right', async () => {
  assert.equal(await isPassword('', undefined), false);
});
