import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placesOfColumns } from './import-columns.ts';
import { type ImportLine, readImportLine } from './import-line.ts';
import { judgeLines } from './import-lines.ts';

const HEADS = ['Tên cơ quan', 'Mã QCVN 102', 'Mã QĐ 20', 'Mã cơ quan cấp trên', 'Điện thoại', 'Ngày kết thúc'];

test('columns are known by several names, and without name or identifier there is no catalogue', () => {
  for (const heads of [HEADS, ['\uFEFFTÊN  CƠ QUAN', 'mã_định_danh'], ['OrganName', 'OrganId'], ['name', 'code']]) assert.ok(placesOfColumns(heads), heads.join());
  for (const heads of [[], ['Tên cơ quan'], ['Mã định danh'], ['STT', 'Ghi chú'], ['Họ tên', 'Mã nhân viên']]) assert.equal(placesOfColumns(heads), undefined, heads.join());
});

function read(cells: readonly string[], heads: readonly string[] = HEADS): ImportLine {
  const places = placesOfColumns(heads);
  assert.ok(places);
  return readImportLine(cells, places, 2);
}

test('a line is read as people mean it', () => {
  const line = read(['  Sở  Nội vụ\u200B ', '000.00.13.h41', ' h41. 13', 'h41', '0238 1', '01/07/2025']);
  assert.deepEqual(line, {
    line: 2, fault: null, name: 'Sở Nội vụ', code102: '000.00.13.H41', codeQd20: 'H41.13', superiorCode: 'H41', address: null, email: null, telephone: '0238 1', fax: null, website: null, endedOn: '2025-07-01',
  });
});

test('one column for both schemes: the form tells which it is, and a column of its own goes first', () => {
  const either = (code: string) => read(['A', code], ['Tên cơ quan', 'Mã định danh']);
  assert.deepEqual([either('H41.13').codeQd20, either('000.00.13.H41').code102, either('28.22.H17').code102], ['H41.13', '000.00.13.H41', '28.22.H17']);
  const { code102, codeQd20 } = read(['A', '000.00.13.H41', 'H41.13'], ['Tên cơ quan', 'Mã QCVN 102', 'Mã định danh']);
  assert.deepEqual([code102, codeQd20], ['000.00.13.H41', 'H41.13']);
});

for (const [fault, cells] of [
  ['no-name', ['', 'H41']], ['no-name', ['\u200B \u00A0', 'H41']], ['name-odd', ['S\uFFFD N\uFFFDi v\uFFFD', 'H41']], ['name-odd', ['---', 'H41']], ['name-odd', ['A\uD800', 'H41']], ['name-odd', ['\uE000Sở', 'H41']],
  ['name-too-long', ['a'.repeat(301), 'H41']], ['no-code', ['A', '', '']], ['no-code', ['A', ' \u200B']], ['code-too-long', ['A', `H41.${'1'.repeat(32)}`]], ['code-odd', ['A', 'H41/13']], ['code-odd', ['A', '.H41']],
  ['code-odd', ['A', 'H41,H42']], ['day-odd', ['A', 'H41', '', '', '', '31/02/2025']], ['day-odd', ['A', 'H41', '', '', '', 'năm 2025']], ['contact-too-long', ['A', 'H41', '', '', '9'.repeat(101)]],
] as const) {
  test(`named: ${fault} in ${cells.join(' | ').slice(0, 40)}`, () => assert.equal(read(cells).fault, fault));
}

test('odd names that are none of our business stay: any script, any length up to 300, emoji', () => {
  for (const name of ['Đại sứ quán 中国', 'Ủy ban nhân dân xã Ia Đê', 'a'.repeat(300), 'Trường THPT A🏫', 'Sơ\u0309 Nội vụ']) assert.equal(read([name, 'H41']).fault, null, name);
  assert.equal(read(['Sơ\u0309', 'H41']).name, 'Sở');
});

for (const [written, day] of [['2025-07-01', '2025-07-01'], ['1/7/2025', '2025-07-01'], ['2025/07/01', '2025-07-01'], ['01.07.2025', '2025-07-01'], ['45839', '2025-07-01'], ['', null]] as const) {
  test(`the day ${written}`, () => assert.equal(read(['A', 'H41', '', '', '', written]).endedOn, day));
}

const line = (at: number, code102: string | null, codeQd20: string | null, superiorCode: string | null = null): ImportLine => ({
  line: at, fault: null, name: `A${at}`, code102, codeQd20, superiorCode, address: null, email: null, telephone: null, fax: null, website: null, endedOn: null,
});
const faults = (...lines: ImportLine[]) => judgeLines(lines).map(({ fault }) => fault);

test('an identifier that several lines bear keeps all of them out, in one scheme or across both', () => {
  assert.deepEqual(faults(line(2, 'X', 'H1'), line(3, 'X', 'H2'), line(4, 'Y', 'H3')), ['twice', 'twice', null]);
  assert.deepEqual(faults(line(2, 'X', 'H1'), line(3, 'Y', 'H1')), ['twice', 'twice']);
  assert.deepEqual(faults(line(2, 'H1', null), line(3, null, 'H1'), line(4, 'H4', 'H4')), ['code-of-another', 'code-of-another', null]);
  assert.deepEqual(faults({ ...line(2, 'X', null), fault: 'no-name' }, line(3, 'X', null)), ['no-name', null]);
});

test('who stands above themselves is found, in circles of any length, and those below a circle are not blamed', () => {
  assert.deepEqual(faults(line(2, null, 'H1', 'H1')), ['superior-cycle']);
  assert.deepEqual(faults(line(2, null, 'H1', 'H2'), line(3, null, 'H2', 'H3'), line(4, null, 'H3', 'H1'), line(5, null, 'H4', 'H1')), ['superior-cycle', 'superior-cycle', 'superior-cycle', null]);
  assert.deepEqual(faults(line(2, '000.H1', 'H1', 'H2'), line(3, null, 'H2', '000.H1')), ['superior-cycle', 'superior-cycle']);
  const chain = Array.from({ length: 50_000 }, (_, at) => line(at + 2, null, `H${at}`, `H${at + 1}`));
  assert.deepEqual(new Set(faults(...chain)), new Set([null]));
});
