import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import type { ExtractedText, ExtractionFault } from './extracted-text.ts';
import { readingText } from './reading-text.ts';
import { aDocx, aZip, paragraph, part, type ZipEntry } from './testing/a-zip.ts';
import { TextExtraction } from './text-extraction.ts';

const reader = new TextExtraction({ children: 1 });
after(() => reader.stop());

async function read(body: string, entries: readonly ZipEntry[] = []): Promise<ExtractedText> {
  const extraction = await reader.extract(aDocx(body, entries));
  assert.ok(extraction.ok, JSON.stringify(extraction));
  return extraction;
}

const cell = (...paragraphs: readonly string[]): string => `<w:tc>${paragraphs.map((text) => paragraph(text)).join('')}</w:tc>`;

describe('every place where a document holds text', () => {
  const box = (text: string): string => `<w:txbxContent>${paragraph(text)}</w:txbxContent>`;
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    ['paragraphs', paragraph('Kính gửi:') + paragraph('Sở Nội vụ'), ['Kính gửi:', 'Sở Nội vụ']],
    ['runs of one word', '<w:p><w:r><w:t>M</w:t></w:r><w:r><w:t>Ậ</w:t></w:r><w:r><w:t>T</w:t></w:r></w:p>', ['MẬT']],
    ['tabs and line breaks', '<w:p><w:pPr><w:tabs><w:tab/></w:tabs></w:pPr><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r></w:p>', ['a\tb', 'c']],
    ['a row of data', `<w:tbl><w:tr>${cell('1')}${cell('Độ mật')}${cell('Thường')}</w:tr></w:tbl>`, ['1\tĐộ mật\tThường']],
    ['an empty cell keeps its place', `<w:tbl><w:tr>${cell('1')}${cell('')}${cell('x')}</w:tr></w:tbl>`, ['1\t\tx']],
    ['the heading of a letter', `<w:tbl><w:tr>${cell('SỞ A', 'MẬT')}${cell('CỘNG HÒA')}</w:tr></w:tbl>`, ['SỞ A', 'MẬT', 'CỘNG HÒA']],
    ['deleted but kept', '<w:p><w:del><w:r><w:delText>đã xóa</w:delText></w:r></w:del></w:p>', ['đã xóa']],
    ['hidden', paragraph('ẩn', '<w:vanish/>'), ['ẩn']],
    ['NFD', paragraph('Mật'.normalize('NFD')), ['Mật']],
    ['a text box', `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx>${box('MẬT')}</wps:txbx></mc:Choice></mc:AlternateContent></w:r></w:p>`, ['MẬT']],
    ['a text box and its older twin', `<w:p><w:r><mc:AlternateContent><mc:Choice><wps:txbx>${box('MẬT')}</wps:txbx></mc:Choice><mc:Fallback><v:textbox>${box('MẬT')}</v:textbox></mc:Fallback></mc:AlternateContent></w:r></w:p>`, ['MẬT']],
    ['an older twin that says otherwise', `<w:p><w:r><mc:AlternateContent><mc:Choice><wps:txbx>${box('a')}</wps:txbx></mc:Choice><mc:Fallback>${box('b')}</mc:Fallback></mc:AlternateContent></w:r></w:p>`, ['a', 'b']],
    ['a watermark', '<w:p><w:r><v:shape><v:textpath string="TUYỆT MẬT"/></v:shape></w:r></w:p>', ['TUYỆT MẬT']],
    ['a drawing', '<a:p><a:r><a:t>hình</a:t></a:r></a:p>', ['hình']],
    ['character references', paragraph('&lt;a&gt; &#77;&#7852;T'), ['<a> MẬT']],
  ];
  for (const [name, body, expected] of cases) {
    test(name, async () => assert.deepEqual((await read(body)).pages.flatMap(({ lines }) => lines.map(({ text }) => text)), expected));
  }

  test('header, footer, notes and comments, each told apart', async () => {
    const { pages } = await read(paragraph('thân'), [
      { name: 'word/footer1.xml', content: part('ftr', paragraph('chân')) }, { name: 'word/header1.xml', content: part('hdr', paragraph('MẬT')) },
      { name: 'word/comments.xml', content: part('comments', `<w:comment>${paragraph('góp ý')}</w:comment>`) }, { name: 'elsewhere/x.xml', content: part('footnotes', paragraph('chú')) },
    ]);
    assert.deepEqual(pages[0]?.lines.map(({ text, region }) => [text, region]), [['MẬT', 'header'], ['thân', undefined], ['chân', 'footer'], ['góp ý', 'note'], ['chú', 'note']]);
    assert.deepEqual(readingText(pages), { text: 'thân', page1Lines: ['thân'], marginLines: ['MẬT', 'chân', 'góp ý', 'chú'] });
  });

  test('size, weight and pages as far as the file says', async () => {
    const broken = '<w:p><w:r><w:t>một</w:t><w:br w:type="page"/></w:r></w:p>';
    const { pages } = await read(paragraph('đậm', '<w:b/><w:sz w:val="28"/>') + broken + paragraph('hai'));
    assert.deepEqual(pages.map(({ number, lines }) => [number, lines.length]), [[1, 1], [2, 2]]);
    assert.deepEqual([pages[0]?.lines[0]?.fontSize, pages[0]?.lines[0]?.bold], [14, true]);
  });

  test('properties of the file', async () => {
    const core = '<cp:coreProperties xmlns:cp="c" xmlns:dc="d"><dc:title>[MẬT] Kế hoạch</dc:title><cp:keywords>k</cp:keywords></cp:coreProperties>';
    const custom = '<Properties xmlns:vt="v"><property name="Độ mật"><vt:lpwstr>Mật</vt:lpwstr></property></Properties>';
    const { properties } = await read(paragraph('a'), [{ name: 'docProps/core.xml', content: core }, { name: 'docProps/custom.xml', content: custom }]);
    assert.deepEqual(properties, { 'title': '[MẬT] Kế hoạch', 'keywords': 'k', 'Độ mật': 'Mật' });
  });
});

describe('files within files', () => {
  const inner = aDocx(paragraph('trong cùng'));
  test('two more levels are read', async () => {
    const middle = aZip([{ name: 'a.docx', content: inner }, { name: 'b.txt', content: 'ghi chú' }]);
    const { enclosed } = await read(paragraph('a'), [{ name: 'word/embeddings/x.bin', content: middle }]);
    assert.deepEqual(enclosed.map(({ name, text }) => [name, text.trim()]), [['word/embeddings/x.bin', ''], ['a.docx', 'trong cùng'], ['b.txt', 'ghi chú']]);
  });
  test('a fourth level is refused', async () => {
    const third = aZip([{ name: 'c.zip', content: aZip([{ name: 'd.zip', content: inner }]) }]);
    assert.deepEqual(await reader.extract(aDocx(paragraph('a'), [{ name: 'x.zip', content: third }])), { ok: false, code: 'too-deep' });
  });
  test('a worksheet inside', async () => {
    const sheet = aZip([{ name: 'xl/sharedStrings.xml', content: '<sst><si><t>Độ mật</t></si><si><r><t>Tối </t></r><r><t>mật</t></r></si></sst>' }]);
    assert.equal((await read('', [{ name: 'word/embeddings/a.xlsx', content: sheet }])).enclosed[0]?.text.trim(), 'Độ mật\nTối mật');
  });
});

describe('bombs and lies', () => {
  const blank = (megabytes: number): Uint8Array => new Uint8Array(megabytes * 2 ** 20);
  const noise = (bytes: number): Uint8Array => Uint8Array.from({ length: bytes }, (_, index) => (index * index * 31) >> 3);
  const doctype = '<!DOCTYPE a [<!ENTITY b "bbbb">]><w:document xmlns:w="w"><w:t>&b;</w:t></w:document>';
  const cases: readonly (readonly [string, Uint8Array, ExtractionFault])[] = [
    ['too many entries', aZip(Array.from({ length: 2_001 }, (_, index) => ({ name: `${index}`, content: '' }))), 'too-large'],
    ['unpacks to far more than its size', aDocx(paragraph('a'), [{ name: 'a.bin', content: blank(8) }]), 'too-large'],
    ['levels that share one limit', aDocx('', [1, 2].map((index) => ({ name: `${index}.zip`, content: aZip([{ name: 'x', content: blank(150) }]) }))), 'too-large'],
    ['more comes out than was said', aDocx('', [{ name: 'a.bin', content: noise(5_000), claimedSize: 10 }]), 'broken'],
    ['wrong checksum', aDocx('', [{ name: 'a.bin', content: 'abc', claimedCrc: 1 }]), 'broken'],
    ['two entries of one name', aDocx('', [{ name: 'Word/document.xml', content: part('document', '') }]), 'broken'],
    ['an entry with a password', aDocx('', [{ name: 'a.bin', content: 'abc', isEncrypted: true }]), 'encrypted'],
    ['a path out of the folder', aDocx('', [{ name: '../../etc/passwd', content: 'abc' }]), 'broken'],
    ['a document type', aDocx('', [{ name: 'word/x.xml', content: doctype }]), 'broken'],
    ['elements 100,000 deep', aDocx('<w:p>'.repeat(100_000)), 'broken'],
    ['100,000 attributes', aDocx(`<w:p ${Array.from({ length: 100_000 }, (_, index) => `a${index}=""`).join(' ')}/>`), 'broken'],
    ['not XML', aDocx('<w:p>'), 'broken'],
    ['half of a file', aDocx(paragraph('a')).slice(0, 200), 'broken'],
    ['an archive of other things', aZip([{ name: 'a.txt', content: 'abc' }]), 'not-a-pdf'],
  ];
  for (const [name, bytes, code] of cases) test(`${name}: ${code}`, async () => assert.deepEqual(await reader.extract(bytes), { ok: false, code }));
});
