import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { PERSONAS } from './data/personas.ts';
import { REAL_OFFICIALS } from './data/names.ts';
import { demoCity } from './demo-city.ts';
import { seedPerson } from './people.ts';
import { randomOf, weighted } from './random.ts';

const city = demoCity();

test('a mail address is initials and given name, numbered when taken', () => {
  const mailboxes = new Set<string>();
  const emails = ['Đỗ Thị Ánh', 'Đặng Thu Ánh', 'Đinh Trần Ánh'].map((name) => seedPerson({ mailDomain: 'tphcm.gov.vn', keyPrefix: '' }, name, 'stttt', mailboxes).email);
  assert.deepEqual(emails, ['dtanh.stttt@tphcm.gov.vn', 'dtanh2.stttt@tphcm.gov.vn', 'dtanh3.stttt@tphcm.gov.vn']);
});

test('every address is plain ASCII under the City’s domain, every name NFC of three or four syllables', () => {
  for (const { email, fullName } of city.people) {
    assert.match(email, /^[a-z]+\d*\.[a-z0-9]+@tphcm\.gov\.vn$/);
    assert.match(fullName, /^(\p{Lu}\p{Ll}*)( \p{Lu}\p{Ll}*){2,3}$/u);
    assert.equal(fullName, fullName.normalize('NFC'));
  }
});

test('nobody bears the name of somebody who led the city', () => {
  assert.deepEqual([...city.people, ...PERSONAS].filter(({ fullName }) => REAL_OFFICIALS.has(fullName)), []);
  assert.deepEqual([...REAL_OFFICIALS].filter((name) => name !== name.normalize('NFC')), []);
});

test('surnames come as often as among real people, and women and men about equally', () => {
  const share = (isOne: (name: string) => boolean) => city.people.filter(({ fullName }) => isOne(fullName)).length / city.people.length;
  const nguyen = share((name) => name.startsWith('Nguyễn '));
  assert.ok(nguyen > 0.32 && nguyen < 0.41, String(nguyen));
  const tran = share((name) => name.startsWith('Trần '));
  assert.ok(tran > 0.09 && tran < 0.14, String(tran));
  const thi = share((name) => name.includes(' Thị '));
  assert.ok(thi > 0.3 && thi < 0.4, String(thi));
});

test('some people of different agencies share a name, as they do', () => {
  assert.ok(new Set(city.people.map(({ fullName }) => fullName)).size < city.people.length);
});

test('the same numbers for the same key, others for another', () => {
  const draw = (key: string) => Array.from({ length: 4 }, randomOf(key));
  assert.deepEqual(draw('a'), draw('a'));
  assert.notDeepEqual(draw('a'), draw('b'));
  assert.throws(() => weighted(randomOf('a'), []), RangeError);
});

test('the people are the same on every machine', () => {
  const fingerprint = createHash('sha256').update(city.people.map(({ fullName, email }) => `${fullName} <${email}>`).join('\n')).digest('hex');
  assert.equal(fingerprint.slice(0, 16), '53c5a148c62db676');
});
