import assert from 'node:assert/strict';
import { test } from 'node:test';
import { csvRecord } from './csv.ts';
import { readLargeTable, readTable } from './read-table.ts';

const read = (text: string) => readTable(Buffer.from(text));

test('cells come back as they were written, also with quotes and lines in them', async () => {
  const rows = [['Số', 'Trích "yếu"'], ['01', 'một\r\nhai, ba'], ['', '""']];
  assert.deepEqual(await read(rows.map((cells) => csvRecord(cells)).join('')), rows);
  assert.deepEqual(await read('a;b;"c;d"\n1;2;'), [['a', 'b', 'c;d'], ['1', '2', '']]);
});

test('quotes that end nowhere, or in the middle of a cell, are no table, and cost one reading however many there are', async () => {
  for (const text of ['"""x', 'a,"b', 'a,"b"c\n', `${'"'.repeat(5_000_000)}x`, `"${'a'.repeat(5_000_000)}`]) assert.equal(await read(text), undefined, text.slice(0, 20));
});

test('a large table is read whole, and one beyond its bounds says so', async () => {
  const text = `a,b\n${'1,2\n'.repeat(60_000)}`;
  const bounds = { rows: 60_001, unpackedBytes: 2 ** 20 };
  assert.equal((await readLargeTable(Buffer.from(text), bounds)).length, 60_001);
  assert.equal(await readLargeTable(Buffer.from(text), { ...bounds, rows: 60_000 }), 'too-many-rows');
  assert.equal(await readLargeTable(Buffer.from('\n'.repeat(5_000_000)), bounds), 'too-many-rows');
  assert.equal(await readLargeTable(Buffer.from([0x50, 0x4b, 3, 4]), bounds), 'unreadable');
  assert.equal(await readLargeTable(Buffer.from([0xff, 0xfe]), bounds), 'unreadable');
});
