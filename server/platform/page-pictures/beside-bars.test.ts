import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { besideBars, type PlacedText } from './beside-bars.ts';

const text = (changes: Partial<PlacedText> = {}): PlacedText => ({ text: 'Nguyễn Văn An', x: 100, y: 200, width: 80, height: 16, size: 13, ...changes });
const bar = (changes = {}) => ({ x: 100, y: 200, width: 80, height: 16, ...changes });

for (const [name, one, kept] of [
  ['over all of it', bar(), false], ['over its last letter', bar({ x: 178 }), false], ['a hair above it', bar({ y: 190, height: 8 }), false],
  ['beside it', bar({ x: 181 }), true], ['on the line before last', bar({ y: 160, height: 16 }), true],
] as const) test(`a bar ${name}: the run ${kept ? 'stays' : 'goes'}`, () => assert.equal(besideBars([text()], [one]).length === 1, kept));

test('no run that overlaps a bar is ever told', () => {
  const box = fc.record({ x: fc.integer({ min: 0, max: 500 }), y: fc.integer({ min: 0, max: 800 }), width: fc.integer({ min: 1, max: 300 }), height: fc.integer({ min: 1, max: 60 }) });
  fc.assert(fc.property(fc.array(box, { maxLength: 20 }), fc.array(box, { maxLength: 5 }), (texts, bars) => {
    const told = besideBars(texts.map((place) => text({ ...place, size: place.height })), bars);
    for (const { x, y, width, size } of told) assert.ok(bars.every((one) => x >= one.x + one.width || one.x >= x + width || y >= one.y + one.height || one.y >= y + size));
  }));
});
