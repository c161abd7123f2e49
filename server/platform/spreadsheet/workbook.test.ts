import assert from 'node:assert/strict';
import { test } from 'node:test';
import yauzl from 'yauzl';
import { workbookOf } from './workbook.ts';

async function* rowsOf(rows: readonly (readonly string[])[]): AsyncGenerator<readonly string[]> {
  yield* rows;
}

async function bytesOf(rows: AsyncIterable<readonly string[]>, name = 'Sổ'): Promise<Buffer> {
  return Buffer.concat(await workbookOf({ name, head: ['Số', 'Trích yếu'], widths: [8, 40], rows }).toArray() as Buffer[]);
}

const membersOf = (bytes: Buffer): Promise<Map<string, string>> =>
  new Promise((resolve, reject) => {
    yauzl.fromBuffer(bytes, { lazyEntries: true }, (error, zip) => {
      if (error !== null) return reject(error);
      const members = new Map<string, string>();
      zip.on('entry', (entry: yauzl.Entry) => zip.openReadStream(entry, (fault, stream) => {
        if (fault !== null) return reject(fault);
        const parts: Buffer[] = [];
        stream.on('data', (part: Buffer) => parts.push(part)).on('end', () => {
          members.set(entry.fileName, Buffer.concat(parts).toString('utf8'));
          zip.readEntry();
        });
      }));
      zip.on('end', () => resolve(members));
      zip.readEntry();
    });
  });

test('has the parts that a workbook needs, each named to the others', async () => {
  const members = await membersOf(await bytesOf(rowsOf([['01', 'Công văn']])));
  assert.deepEqual([...members.keys()].toSorted(), ['[Content_Types].xml', '_rels/.rels', 'xl/_rels/workbook.xml.rels', 'xl/styles.xml', 'xl/workbook.xml', 'xl/worksheets/sheet1.xml']);
  for (const part of ['/xl/workbook.xml', '/xl/worksheets/sheet1.xml', '/xl/styles.xml']) assert.ok(members.get('[Content_Types].xml')?.includes(`PartName="${part}"`), part);
  assert.match(members.get('_rels/.rels') ?? '', /Target="xl\/workbook\.xml"/u);
  assert.match(members.get('xl/workbook.xml') ?? '', /<sheet name="Sổ" sheetId="1" r:id="rId1"\/>/u);
  assert.match(members.get('xl/_rels/workbook.xml.rels') ?? '', /Id="rId1"[^>]*Target="worksheets\/sheet1\.xml"/u);
});

test('cells are text whatever they look like, and hold nothing that XML cannot', async () => {
  const sheet = (await membersOf(await bytesOf(rowsOf([['01', 'a < b & "c"\u0000\u000B\uD800'], ['=1+1', ' dòng\nhai ']])))).get('xl/worksheets/sheet1.xml') ?? '';
  assert.ok(sheet.includes('<row r="2"><c r="A2" s="2" t="inlineStr"><is><t xml:space="preserve">01</t></is></c><c r="B2" s="2" t="inlineStr"><is><t xml:space="preserve">a &lt; b &amp; &quot;c&quot;</t></is></c></row>'), sheet);
  assert.ok(sheet.includes('>=1+1</t>') && sheet.includes('> dòng\nhai </t>') && !sheet.includes('<f'), sheet);
});

test('the name of the sheet is one that Excel takes', async () => {
  const book = (await membersOf(await bytesOf(rowsOf([]), 'Sổ: a/b [c] và thêm nhiều chữ nữa cho dài quá'))).get('xl/workbook.xml') ?? '';
  const [, name = ''] = /<sheet name="([^"]*)"/u.exec(book) ?? [];
  assert.ok(name.length <= 31 && !/[\\/?*[\]:]/u.test(name), name);
});

test('rows that fail make the file fail', async () => {
  async function* broken(): AsyncGenerator<readonly string[]> {
    yield ['01', 'một'];
    throw new Error('the database is gone');
  }
  await assert.rejects(bytesOf(broken()), /the database is gone/u);
});
