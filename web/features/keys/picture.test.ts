import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isPossiblePicture } from './picture.ts';

function head(width: number, height: number): Uint8Array {
  const bytes = Buffer.alloc(24);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return bytes;
}

test('only a PNG of a size that can be shown', () => {
  assert.equal(isPossiblePicture(head(900, 400), 40_000), true);
  assert.equal(isPossiblePicture(head(2_000, 2_000), 512 * 1024), true);
  const impossible: readonly [Uint8Array, number][] = [[head(5_000, 4_000), 40_000], [head(2_001, 1), 100], [head(0, 10), 100], [head(10, 10), 512 * 1024 + 1], [head(10, 10).subarray(0, 20), 20], [Buffer.alloc(24), 24]];
  for (const [bytes, size] of impossible) assert.equal(isPossiblePicture(bytes, size), false);
});
