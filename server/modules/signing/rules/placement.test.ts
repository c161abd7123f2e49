import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Place } from '#server/platform/typesetting/stamp-facts.ts';
import { fieldsAt, handwritingBox, sealBox } from './placement.ts';

const MM = 72 / 25.4;
const room: Place = { name: 'chu-ky', page: 3, x: 292, y: 400, width: 92 * MM, height: 32 * MM };
const number: Place = { name: 'so', page: 1, x: 85, y: 108, width: 184, height: 8.5 };
const date: Place = { name: 'ngay', page: 1, x: 269, y: 108, width: 283, height: 8.5 };
const near = (a: number, b: number): void => assert.ok(Math.abs(a - b) < 0.01, `${a} is not ${b}`);

test('the signature stands in the middle between title and name', () => {
  const box = handwritingBox(room);
  near(box.x + box.width / 2, room.x + room.width / 2);
  near(box.y + box.height / 2, room.y + room.height / 2);
});

test('the seal is 36 mm across and covers the left third of the signature, no more and no less', () => {
  const [seal, hand] = [sealBox(room), handwritingBox(room)];
  near(seal.width, 36 * MM);
  near(seal.height, 36 * MM);
  near(seal.x + seal.width - hand.x, hand.width / 3);
  near(seal.y + seal.height / 2, hand.y + hand.height / 2);
  assert.ok(seal.x >= room.x - 0.01, 'the seal leaves the column of the signer');
});

test('number and date stay on the first page, the signatures on the last; the seal is drawn after the signature', () => {
  const fields = fieldsAt([number, date, room]);
  assert.deepEqual(fields.map(({ name, kind, page }) => [name, kind, page]), [['so', 'text', 1], ['ngay', 'text', 1], ['chu-ky-ca-nhan', 'signature', 3], ['chu-ky-co-quan', 'signature', 3]]);
  assert.deepEqual(fields.slice(0, 2).map(({ x, width }) => [x, width]), [[85, 184], [269, 283]]);
});

test('a layout without a place for something is a fault', () => {
  assert.throws(() => fieldsAt([number, room]), /ngay/);
});
