import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import yauzl from 'yauzl';
import type { InputOf } from '#contract/endpoint.ts';
import type { contract } from '#contract/index.ts';
import type { RegisterBook } from '#contract/registers/books.ts';
import { REGISTER_COLUMNS } from '#contract/registers/columns.ts';
import { parsedCsv } from '#server/platform/spreadsheet/testing.ts';
import { type House, openHouse } from '#server/testing/house.ts';
import { assertAudited, assertProblem, auditOf } from '#server/testing/refusals.ts';
import type { Visitor } from '#server/testing/visitor.ts';
import { anOffice, type Office } from '../../documents/testing.ts';
import { anEntry, reached } from '../testing.ts';

type Query = InputOf<typeof contract.registers.getCsv>['query'];

describe('a register taken out', () => {
  let house: House;
  let office: Office;
  let theirs: Office;
  before(async () => {
    house = await openHouse();
    [office, theirs] = await Promise.all([anOffice(house), anOffice(house, 'snv')]);
    house.time.now = () => new Date('2019-06-20T03:00:00Z');
    const { agencyId } = office;
    await anEntry(house, { agencyId, number: 1, on: '2019-01-02', subject: '=1+1 & <b>"đề nghị", phối hợp', dueOn: '2019-01-10', closedOn: '2019-01-09' });
    await anEntry(house, { agencyId, number: 2, on: '2019-02-03', subject: 'Kế hoạch phòng, chống dịch', dueOn: '2019-02-10' });
    await anEntry(house, { agencyId, number: 4, on: '2019-03-04', subject: 'Dòng một\nDòng hai' });
    await reached(house, { agencyId, book: 'incoming', year: 2019, number: 4 });
  });
  after(() => house.close());

  const get = (person: Visitor, name: 'getCsv' | 'getXlsx', book: RegisterBook, query: Query) => person.send('registers', name, { params: { book }, query });
  const pdf = (person: Visitor, book: RegisterBook, query: Query & { volume: number }) => person.send('registers', 'getPdf', { params: { book }, query });
  async function cellsOf(book: RegisterBook, query: Query): Promise<string[][]> {
    const { lines } = await office.clerk.call('registers', 'listLines', { params: { book }, query: { ...query, limit: 500 } });
    return lines.map(({ cells }) => cells);
  }
  const guardedAs = (rows: readonly string[][]): string[][] => rows.map((cells) => cells.map((cell) => (cell.startsWith('=') ? `'${cell}` : cell)));
  const headOf = (book: RegisterBook): string[] => REGISTER_COLUMNS[book].map(({ head }) => head);

  test('as CSV it is the head and the lines of the screen, with a mark for UTF-8', async () => {
    await house.sql(`update documents.incoming set issuer_name = '=HYPERLINK("http://x")' where arrival_year = 2019 and arrival_number = 2`);
    for (const book of ['incoming', 'follow-up'] as const) {
      const response = await get(office.clerk, 'getCsv', book, { year: 2019 });
      assert.equal(response.headers['content-type'], 'text/csv; charset=utf-8');
      assert.match(String(response.headers['content-disposition']), /^attachment; filename\*=UTF-8''S%E1%BB%95.*\.csv$/);
      const text = response.rawPayload.toString('utf8');
      assert.ok(text.startsWith('\uFEFF'));
      assert.deepEqual(parsedCsv(text.slice(1)), [headOf(book), ...guardedAs(await cellsOf(book, { year: 2019 }))]);
    }
    const part = parsedCsv((await get(office.clerk, 'getCsv', 'incoming', { year: 2019, from: '2019-02-01', to: '2019-02-28' })).body.slice(1));
    assert.deepEqual(part.slice(1).map((cells) => [cells[1], cells[2]]), [['02', `'=HYPERLINK("http://x")`]]);
  });

  test('as a workbook it is the same', async () => {
    const response = await get(office.head, 'getXlsx', 'incoming', { year: 2019 });
    assert.equal(response.headers['content-type'], 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
    const sheet = await memberOf(response.rawPayload, 'xl/worksheets/sheet1.xml');
    assert.deepEqual(rowsOfSheet(sheet), [headOf('incoming'), ...guardedAs(await cellsOf('incoming', { year: 2019 }))]);
    assert.doesNotMatch(sheet, /<f[ >]/u);
  });

  test('as PDF/A it has the cover of Appendix IV, the lines and their totals', async () => {
    const response = await pdf(office.clerk, 'incoming', { year: 2019, volume: 1 });
    assert.equal(response.headers['content-type'], 'application/pdf');
    assert.match(response.rawPayload.toString('latin1'), /pdfaid:part>2<\/pdfaid:part>[\s\S]*pdfaid:conformance>B</u);
    const [cover = '', ...pages] = await pagesOf(response.rawPayload);
    const { agencyName, superiorName } = await office.clerk.call('registers', 'getSummary', { params: { book: 'incoming' }, query: { year: 2019 } });
    const said = [(superiorName ?? '').toLocaleUpperCase('vi'), agencyName.toLocaleUpperCase('vi'), 'SỔ ĐĂNG KÝ VĂN BẢN ĐẾN', 'Năm: 2019', 'Từ ngày 01/01/2019 đến ngày 31/12/2019', 'Từ số 01 đến số 04', 'Quyển số: 01'];
    assert.equal(cover, without(said.join('')));
    assert.ok(pages[0]?.includes(without('Sổ đăng ký văn bản đến, năm 2019, quyển số 01')));
    const body = pages.join('');
    const head = headOf('incoming').join('') + headOf('incoming').map((_, at) => `(${at + 1})`).join('');
    const lines = (await cellsOf('incoming', { year: 2019 })).flat().join('');
    assert.ok(body.includes(without(head) + without(lines) + without('Tổng số trong kỳ: 4 văn bản đến; đúng hạn: 1; đang giải quyết, trong hạn: 1; đang giải quyết, đã quá hạn: 1; số đã hủy: 1.')), body);
  });

  test('in volumes of a thousand lines, the head on every page, the totals at the end of the last', async () => {
    await anEntry(house, { agencyId: office.agencyId, number: 1003, on: '2017-06-06' });
    const [cover = '', ...pages] = await pagesOf((await pdf(office.clerk, 'follow-up', { year: 2017, volume: 2, from: '2017-01-01', to: '2017-06-30' })).rawPayload);
    assert.ok(cover.endsWith(without('SỔ THEO DÕI GIẢI QUYẾT VĂN BẢN ĐẾN Năm: 2017 Từ ngày 01/01/2017 đến ngày 30/06/2017 Từ số 1001 đến số 1003 Quyển số: 02')), cover);
    assert.equal(pages.length, 1);
    assert.match(pages[0] ?? '', /Sốđãhủy1003.*Tổngsốtrongkỳ:1003vănbảnđến/u);
    await anEntry(house, { agencyId: office.agencyId, number: 60, on: '2016-06-06', subject: 'Văn bản dài '.repeat(20) });
    const many = (await pagesOf((await pdf(office.clerk, 'incoming', { year: 2016, volume: 1 })).rawPayload)).slice(1);
    assert.ok(many.length > 1);
    for (const [index, page] of many.entries()) assert.ok(page.includes(without(`${index + 1}${headOf('incoming').join('')}`)), page);
  });

  test('the record says who took which numbers, and nothing of what they hold', async () => {
    await get(office.head, 'getXlsx', 'incoming', { year: 2019, from: '2019-02-01' });
    const { detail } = await assertAudited(house, office.agencyId, 'registers.taken-out');
    assert.deepEqual(detail, { book: 'incoming', year: '2019', series: 'common', form: 'xlsx', firstNumber: '2', lastNumber: '4' });
  });

  test('clerks and leaders alone, and only of their agency; a refusal is not recorded as taken', async () => {
    const recorded = (await auditOf(house, office.agencyId)).length;
    for (const name of ['getCsv', 'getXlsx', 'getPdf'] as const) {
      const ask = (person: Visitor, query: object) => person.send('registers', name, { params: { book: 'incoming' }, query: { volume: 1, ...query } as never });
      for (const person of [office.officer, office.unitHead]) assertProblem(await ask(person, { year: 2019 }), 'forbidden');
      assertProblem(await ask(theirs.clerk, { year: 2019, agencyId: office.agencyId }), 'not-found');
      assertProblem(await ask(office.clerk, { year: 'x' }), 'invalid-input');
    }
    assert.equal((await auditOf(house, office.agencyId)).length, recorded);
    assert.deepEqual(parsedCsv((await get(theirs.clerk, 'getCsv', 'incoming', { year: 2019 })).body.slice(1)), [headOf('incoming')]);
  });

  test('a sign that the font lacks is named, not printed as a box', async () => {
    await anEntry(house, { agencyId: office.agencyId, number: 1, on: '2011-01-02', subject: 'Chúc mừng 🎉' });
    const problem = assertProblem(await pdf(office.clerk, 'incoming', { year: 2011, volume: 1 }), 'documents/unsupported-character');
    assert.equal(problem['signs'], '🎉');
  });
});

/** Blanks are where the setter wants them. */
const without = (text: string): string => text.replaceAll(/\s/gu, '');

async function pagesOf(bytes: Uint8Array): Promise<string[]> {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    pages.push(without(items.map((item) => ('str' in item ? item.str : '')).join('')));
  }
  await document.loadingTask.destroy();
  return pages;
}

function memberOf(bytes: Buffer, path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(bytes, { lazyEntries: true }, (error, zip) => {
      if (error !== null) return reject(error);
      zip.on('entry', (entry: yauzl.Entry) => {
        if (entry.fileName !== path) return zip.readEntry();
        zip.openReadStream(entry, (fault, stream) => {
          if (fault !== null) return reject(fault);
          const parts: Buffer[] = [];
          stream.on('data', (part: Buffer) => parts.push(part)).on('end', () => resolve(Buffer.concat(parts).toString('utf8'))).on('error', reject);
        });
      });
      zip.on('end', () => reject(new Error(`${path} is not in the workbook`)));
      zip.readEntry();
    });
  });
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

function rowsOfSheet(xml: string): string[][] {
  return [...xml.matchAll(/<row [^>]*>(?<cells>.*?)<\/row>/gsu)].map(({ groups }) =>
    [...(groups?.['cells'] ?? '').matchAll(/<t[^>]*>(?<text>[^<]*)<\/t>/gu)].map((cell) => (cell.groups?.['text'] ?? '').replaceAll(/&(\w+);/gu, (_, name: string) => ENTITIES[name] ?? '?')));
}
