import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aPicture } from '../testing-key-files.ts';
import { decidePicture } from './picture.ts';

const png = (plan: Parameters<typeof aPicture>[0] = {}): Buffer => Buffer.from(aPicture(plan), 'base64');
const clear = png();

test('a clear picture is kept as it is', () => {
  assert.deepEqual(decidePicture(clear), { allowed: true, value: clear });
});

test('words hidden in a picture are left out, the drawing stays', () => {
  for (const type of ['tEXt', 'iTXt', 'eXIf']) assert.deepEqual(decidePicture(png({ extra: { type, data: 'Comment\0Độ mật: Mật' } })), { allowed: true, value: clear });
});

const REFUSED: readonly [what: string, bytes: Buffer][] = [
  ['a picture with a background', png({ colour: 2 })], ['one of 20 megapixels', png({ width: 5000, height: 4000 })], ['one without pixels', png({ width: 0 })],
  ['one that is cut short', clear.subarray(0, -5)], ['one that goes on after its end', Buffer.concat([clear, Buffer.from('x')])], ['nothing', Buffer.alloc(0)],
  ['a JPEG', Buffer.from('ffd8ffe000104a464946', 'hex')], ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')], ['more than 512 KB', Buffer.concat([clear, Buffer.alloc(512 * 1024)])],
];
for (const [what, bytes] of REFUSED) {
  test(`refused: ${what}`, () => {
    assert.deepEqual(decidePicture(bytes), { allowed: false, code: 'signing/picture-not-possible' });
  });
}
