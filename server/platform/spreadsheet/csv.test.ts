import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { csvRecord, guarded } from './csv.ts';
import { parsedCsv } from './testing.ts';

test('what a record holds comes back from it, guarded', () => {
  fc.assert(fc.property(fc.array(fc.array(fc.string({ unit: fc.constantFrom('a', 'ế', '"', ',', '\r', '\n', '=', '-', ' ', '\t') }), { minLength: 2, maxLength: 4 }), { maxLength: 4 }), (rows) => {
    assert.deepEqual(parsedCsv(rows.map((cells) => csvRecord(cells)).join('')), rows.map((cells) => cells.map(guarded)));
  }));
});

test('nothing begins as a formula', () => {
  for (const start of ['=', '+', '-', '@', '\t', '\r', '\n', '\0']) assert.equal(guarded(`${start}cmd|' /C calc'!A0`), `'${start}cmd|' /C calc'!A0`);
  for (const plain of ['', 'Công văn: =1', '01/2026', ' =1']) assert.equal(guarded(plain), plain);
});
