import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { DOCUMENT_TYPES } from '#contract/documents/document-types.ts';
import { numberAndSymbol, printedNumber, symbolOf } from './number-and-symbol.ts';

/** As Appendix III of Decree 30/2020 writes them; case carries meaning. */
const SYMBOLS: Readonly<Record<string, string>> = {
  'Nghị quyết': 'NQ-SNV', 'Quyết định': 'QĐ-SNV', 'Chỉ thị': 'CT-SNV', 'Quy chế': 'QC-SNV', 'Quy định': 'QyĐ-SNV', 'Thông cáo': 'TC-SNV',
  'Thông báo': 'TB-SNV', 'Hướng dẫn': 'HD-SNV', 'Chương trình': 'CTr-SNV', 'Kế hoạch': 'KH-SNV', 'Phương án': 'PA-SNV', 'Đề án': 'ĐA-SNV',
  'Dự án': 'DA-SNV', 'Báo cáo': 'BC-SNV', 'Biên bản': 'BB-SNV', 'Tờ trình': 'TTr-SNV', 'Hợp đồng': 'HĐ-SNV', 'Công văn': 'SNV-VP',
  'Công điện': 'CĐ-SNV', 'Bản ghi nhớ': 'BGN-SNV', 'Bản thỏa thuận': 'BTT-SNV', 'Giấy ủy quyền': 'GUQ-SNV', 'Giấy mời': 'GM-SNV',
  'Giấy giới thiệu': 'GGT-SNV', 'Giấy nghỉ phép': 'GNP-SNV', 'Phiếu gửi': 'PG-SNV', 'Phiếu chuyển': 'PC-SNV', 'Phiếu báo': 'PB-SNV', 'Thư công': 'SNV-VP',
};

describe('the symbol of each of the 29 kinds', () => {
  test('there are 29 and none is left out', () => {
    assert.deepEqual(DOCUMENT_TYPES.map(({ name }) => name).sort(), Object.keys(SYMBOLS).sort());
    assert.equal(Object.keys(SYMBOLS).length, 29);
  });
  for (const { code, name } of DOCUMENT_TYPES) {
    test(`${name}: ${SYMBOLS[name]}`, () => assert.equal(symbolOf({ type: code, agencyAbbreviation: 'SNV', unitAbbreviation: 'VP' }), SYMBOLS[name]));
  }
  test('a leader’s own letter comes from no unit', () => {
    assert.equal(symbolOf({ type: 'official-letter', agencyAbbreviation: 'UBND', unitAbbreviation: '' }), 'UBND');
    assert.equal(symbolOf({ type: 'decision', agencyAbbreviation: 'UBND', unitAbbreviation: '' }), 'QĐ-UBND');
  });
});

test('a number is printed with a leading 0 below 10 and never otherwise', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 1_000_000 }), (number) => {
    const printed = printedNumber(number);
    return Number(printed) === number && printed.length === Math.max(2, String(number).length);
  }));
});

for (const [number, symbol, written] of [['05', 'SNV-VP', '05/SNV-VP'], ['05', null, '05'], [null, 'SNV-VP', 'SNV-VP'], ['', '', ''], [null, null, '']] as const) {
  test(`number ${number} and symbol ${symbol} are written "${written}"`, () => assert.equal(numberAndSymbol(number, symbol), written));
}
