import assert from 'node:assert/strict';
import { buffer } from 'node:stream/consumers';
import { after, describe, test } from 'node:test';
import { ZipFile } from 'yazl';
import type { Block, BodyDocument, Inline } from '#contract/drafting/body.ts';
import { blocksOfBody } from '../typesetting/blocks-of-body.ts';
import { aLetter } from '../typesetting/testing.ts';
import { readWordFile, stopWord, writeWordFile } from './index.ts';

const text = (words: string, ...marks: ('bold' | 'italic' | 'underline')[]): Inline => ({ type: 'text', text: words, ...(marks.length === 0 ? {} : { marks: marks.map((type) => ({ type })) }) });
const line = (type: 'paragraph' | 'article' | 'clause' | 'point', ...content: Inline[]): Block => ({ type, content });
const cell = (type: 'tableCell' | 'tableHeader', words: string, colspan = 1, rowspan = 1) => ({ type, attrs: { colspan, rowspan, colwidth: null }, content: [{ type: 'paragraph' as const, ...(words === '' ? {} : { content: [text(words)] }) }] });

const BODY: BodyDocument = { type: 'doc', content: [
  { type: 'heading', attrs: { level: 'chapter' }, content: [text('Quy định chung')] },
  line('article', text('Phạm vi điều chỉnh')),
  line('clause', text('Khoản có '), text('đậm', 'bold'), text(', '), text('nghiêng', 'italic'), text(' và '), text('gạch chân', 'bold', 'underline'), text('.')),
  line('point', text('Điểm a;')), line('point', text('Điểm b.')),
  { type: 'listItem', attrs: { depth: 1 }, content: [text('Gạch đầu dòng')] }, { type: 'listItem', attrs: { depth: 2 }, content: [text('Dấu cộng')] },
  line('paragraph', text('Dòng một'), { type: 'hardBreak' }, text('dòng hai.')),
  { type: 'table', content: [
    { type: 'tableRow', content: [cell('tableHeader', 'TT', 1, 2), cell('tableHeader', 'Thời gian', 2)] }, { type: 'tableRow', content: [cell('tableHeader', 'Đầu'), cell('tableHeader', 'Cuối')] },
    { type: 'tableRow', content: [cell('tableCell', '1'), cell('tableCell', 'tháng 3'), cell('tableCell', '')] },
  ] },
  { type: 'heading', attrs: { level: 'section' }, content: [text('Tổ chức')] },
  line('article', text('Giám đốc Sở chịu trách nhiệm thi hành.')),
] };

describe('Word files', () => {
  after(() => stopWord());

  test('what is written comes back the same: parts, looks, tables, bases, appendices', async () => {
    const appendix: BodyDocument = { type: 'doc', content: [line('clause', text('Danh sách')), line('paragraph', text('Nội dung phụ lục.'))] };
    const facts = aLetter({
      type: 'decision', addressees: [], authority: 'Giám đốc Sở Nội vụ', bases: ['Căn cứ Luật A', 'Theo đề nghị của Chánh Văn phòng'], body: blocksOfBody(BODY),
      appendices: [{ title: 'Danh mục công việc', body: blocksOfBody(appendix), landscape: true }], recipients: ['Như Điều 2'],
    });
    const reading = await readWordFile(await writeWordFile(facts));
    assert.ok(reading.ok, JSON.stringify(reading));
    assert.deepEqual(reading.text.body, BODY);
    assert.deepEqual(reading.text.bases, ['Căn cứ Luật A', 'Theo đề nghị của Chánh Văn phòng']);
    assert.deepEqual(reading.text.appendices, [{ title: 'DANH MỤC CÔNG VIỆC', body: appendix }]);
    assert.deepEqual(reading.text.leftOut, { head: 1, signature: 1, 'end-mark': 1 });
  });

  const CONTENT_TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
  const RELS = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';
  const document = (body: string): string => `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body>${body}</w:body></w:document>`;
  const p = (words: string, properties = ''): string => `<w:p>${properties}<w:r><w:t xml:space="preserve">${words}</w:t></w:r></w:p>`;
  const packed = async (files: Readonly<Record<string, string | Buffer>>): Promise<Uint8Array> => {
    const zip = new ZipFile();
    for (const [name, content] of Object.entries({ '[Content_Types].xml': CONTENT_TYPES, '_rels/.rels': RELS, ...files })) zip.addBuffer(Buffer.from(content), name);
    zip.end();
    return buffer(zip.outputStream);
  };
  const codeOf = async (files: Readonly<Record<string, string | Buffer>>): Promise<string> => {
    const reading = await readWordFile(await packed(files));
    return reading.ok ? 'read' : reading.code;
  };

  test('a foreign letter: typed numbers become parts, the form around the text stays behind and is counted', async () => {
    const centred = '<w:pPr><w:jc w:val="center"/></w:pPr>';
    const table = (words: string): string => `<w:tbl><w:tr><w:tc>${p(words)}</w:tc></w:tr></w:tbl>`;
    const reading = await readWordFile(await packed({ 'word/document.xml': document([
      table('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'), p('Kính gửi:', centred), p('- Sở Tư pháp;'), p('- Sở Y tế.'), p('Sở đề nghị như sau:'), p('Điều 3. Thành lập Tổ.'), p('1. Khoản.'), p('a) Điểm.'), p('- gạch'),
      '<w:p><w:hyperlink r:id="r9"><w:r><w:t>liên kết</w:t></w:r></w:hyperlink></w:p>', p('Trân trọng./.'), table('Nơi nhận: - Như trên; GIÁM ĐỐC'), p('sau chữ ký'),
    ].join('')) }));
    assert.ok(reading.ok, JSON.stringify(reading));
    assert.deepEqual(reading.text.body.content.map((block) => [block.type, block.type === 'table' ? '' : (block.content ?? []).map((inline) => (inline.type === 'text' ? inline.text : '')).join('')]), [
      ['paragraph', 'Sở đề nghị như sau:'], ['article', 'Thành lập Tổ.'], ['clause', 'Khoản.'], ['point', 'Điểm.'], ['listItem', 'gạch'], ['paragraph', 'liên kết'], ['paragraph', 'Trân trọng.'],
    ]);
    assert.deepEqual([reading.text.leftOut.head, reading.text.leftOut.addressees, reading.text.leftOut.signature], [1, 3, 1]);
  });

  test('hostile files are named, and the next file is read as ever', async () => {
    const fine = document(p('Một.'));
    const relations = (type: string): string => `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="https://example.com/x" TargetMode="External"/></Relationships>`;
    assert.equal(await codeOf({ 'word/document.xml': fine }), 'read');
    assert.equal(await codeOf({ 'word/document.xml': fine, 'word/vbaProject.bin': 'x' }), 'macros');
    assert.equal(await codeOf({ '[Content_Types].xml': CONTENT_TYPES.replace('openxmlformats-officedocument.wordprocessingml.document.main', 'ms-word.document.macroEnabled.main'), 'word/document.xml': fine }), 'macros');
    assert.equal(await codeOf({ 'word/document.xml': fine, 'word/_rels/document.xml.rels': relations('attachedTemplate') }), 'external-parts');
    assert.equal(await codeOf({ 'word/document.xml': fine, 'word/_rels/document.xml.rels': relations('hyperlink') }), 'read');
    assert.equal(await codeOf({ 'word/document.xml': '<w:document' }), 'broken');
    assert.equal(await codeOf({ 'word/document.xml': `<!DOCTYPE x [<!ENTITY a "b">]>${fine}` }), 'broken');
    assert.equal(await codeOf({ 'word/document.xml': fine, 'bomb.xml': Buffer.alloc(40 * 2 ** 20) }), 'too-large');
    assert.equal(await codeOf({ '[Content_Types].xml': '<Types/>', 'word/document.xml': fine }), 'not-word');
    assert.deepEqual(await readWordFile(Buffer.from('không phải tệp Word')), { ok: false, code: 'broken' });
    assert.equal(await codeOf({ 'word/document.xml': document(Array.from({ length: 3500 }, (_, at) => p(`Đoạn ${at}.`)).join('')) }), 'too-long');
    assert.equal(await codeOf({ 'word/document.xml': fine }), 'read');
  });
});
