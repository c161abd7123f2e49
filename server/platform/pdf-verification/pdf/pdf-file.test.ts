import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { deflateSync } from 'node:zlib';
import { PDF } from '@libpdf/core';
import { BASE, rawPdf, updated } from '../testing/raw-pdf.ts';
import { PdfFile } from './pdf-file.ts';
import { Reader } from './reader.ts';
import { PdfDict, PdfFault, PdfName, PdfRef, PdfStream, type PdfString, textOf } from './values.ts';

const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));

describe('values', () => {
  const read = (text: string) => new Reader(bytes(text)).value();
  test('as the standard writes them', () => {
    assert.deepEqual(['true', 'null', '-1.5', '+.5', '7', '[1 2 3]'].map(read), [true, null, -1.5, 0.5, 7, [1, 2, 3]]);
    assert.deepEqual(read('[12 0 R 3]'), [new PdfRef(12, 0), 3]);
    assert.deepEqual(read('/A#42c'), new PdfName('ABc'));
    assert.equal(textOf(read('(a\\(b\\)(c)\\101\\\n\\n)')), 'a(b)(c)A\n');
    assert.equal(textOf(read('<FEFF1EA1>')), 'ạ');
    assert.deepEqual([...(read('<4 1 4>') as PdfString).bytes], [0x41, 0x40]);
    assert.deepEqual((read('<< /A << /B 1 >> % words\n/C [] >>') as PdfDict).get('C'), []);
  });

  for (const text of ['<< /A 1 /A 2 >>', '<< /A >>', '<< A 1 >>', '[1', '(a', '<4G>', '<41', '--1', 'tru', '[[[[[[[[[['.repeat(10)]) {
    test(`not ${text.slice(0, 20)}`, () => assert.throws(() => read(text), PdfFault));
  }
});

describe('a state of a file', () => {
  test('the newest object counts, and each state has its own', () => {
    const now = updated(rawPdf(), { 5: '<< /New true >>' });
    assert.equal((new PdfFile(now).object(5) as PdfDict).get('New'), true);
    const before = new PdfFile(now.subarray(0, rawPdf().length));
    assert.deepEqual((before.object(5) as PdfDict).get('BaseFont'), new PdfName('Helvetica'));
    assert.notEqual(before.placeOf(5), new PdfFile(now).placeOf(5));
    assert.equal(before.placeOf(4), new PdfFile(now).placeOf(4));
    assert.equal(before.object(99), null);
  });

  test('objects and cross references packed in streams, as newer programs write them', async () => {
    const pdf = PDF.create();
    pdf.addPage().drawText('Kinh gui', { x: 72, y: 700 });
    const file = new PdfFile(await pdf.save({ useXRefStream: true }));
    assert.ok(file.dict(file.catalog.get('Pages')) instanceof PdfDict);
    const packed = new PdfFile(withPacked());
    assert.equal((packed.object(20) as PdfDict).get('In'), true);
    assert.match(packed.placeOf(20), /^in at \d+ 0$/u);
  });

  const broken: readonly (readonly [string, Uint8Array])[] = [
    ['no end', rawPdf().subarray(0, -3)],
    ['words behind the end', bytes(`${Buffer.from(rawPdf()).toString('latin1')}words`)],
    ['no header', rawPdf().subarray(1)],
    ['cross references elsewhere', bytes(Buffer.from(rawPdf()).toString('latin1').replace(/startxref\n\d+/u, 'startxref\n3'))],
    ['a circle', updated(rawPdf(), {}, '/Root 1 0 R /Prev 99999999')],
    ['no catalog', rawPdf({ ...BASE, 1: '[]' })],
  ];
  for (const [name, file] of broken) {
    test(`refused: ${name}`, () => assert.throws(() => new PdfFile(file).catalog, PdfFault));
  }

  test('an object whose place holds another, a stream with a wrong length', () => {
    const text = Buffer.from(rawPdf()).toString('latin1');
    assert.throws(() => new PdfFile(bytes(text.replace('5 0 obj', '6 0 obj'))).object(5), PdfFault);
    assert.throws(() => new PdfFile(bytes(text.replace(/\/Length \d\d/u, '/Length 11'))).object(4), PdfFault);
    assert.ok(new PdfFile(bytes(text)).object(4) instanceof PdfStream);
  });
});

/** An object stream with its cross-reference stream, behind a file with a table. */
function withPacked(): Uint8Array {
  const base = Buffer.from(rawPdf()).toString('latin1');
  const inner = '20 0 << /In true >>';
  const at = base.length;
  const object = `21 0 obj\n<< /Type /ObjStm /N 1 /First 5 /Length ${inner.length} >>\nstream\n${inner}\nendstream\nendobj\n`;
  const rows = Buffer.from([[2, 0, 0, 21, 0], [1, at >> 16, (at >> 8) & 255, at & 255, 0], [1, ...place(at + object.length), 0]].flat());
  const packed = deflateSync(rows);
  const head = `22 0 obj\n<< /Type /XRef /Size 23 /Index [20 3] /W [1 3 1] /Root 1 0 R /Prev ${/startxref\n(\d+)/u.exec(base)?.[1]} /Filter /FlateDecode /Length ${packed.length} >>\nstream\n`;
  return new Uint8Array(Buffer.concat([Buffer.from(base + object + head, 'latin1'), packed, Buffer.from(`\nendstream\nendobj\nstartxref\n${at + object.length}\n%%EOF\n`)]));
}

const place = (offset: number): number[] => [offset >> 16, (offset >> 8) & 255, offset & 255];
