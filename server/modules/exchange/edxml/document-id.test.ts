import assert from 'node:assert/strict';
import { it } from 'node:test';
import { readDay, readInstant, writeDay, writeInstant } from './days.ts';
import { parseDocumentId, printDocumentId, splitCode } from './document-id.ts';

const IDS: readonly (readonly [string, readonly [string, string | null, string] | undefined])[] = [
  ['000.00.00.G22,2015/09/30,7816/VPCP-TTĐT', ['000.00.00.G22', '2015-09-30', '7816/VPCP-TTĐT']], [' H29.07 , 30/09/2015 , 05/QĐ-UBND ', ['H29.07', '2015-09-30', '05/QĐ-UBND']],
  ['000.00.00.G22,2014/02/30,7806/VPCP-TTĐT', ['000.00.00.G22', null, '7806/VPCP-TTĐT']], ['A,2015/09/30,12/A,B/C', ['A', '2015-09-30', '12/A,B/C']], ['A,2015/09/30,', undefined], ['A,2015/09/30,,,', undefined],
  ['A,,12/B', undefined], [',2015/09/30,12/B', undefined], ['A;2015/09/30;12/B', undefined], ['', undefined], [',,', undefined], ['A,2015/09/30', undefined], [`A,2015/09/30,${'x'.repeat(200)}`, undefined], ['A,2015/09/30,12/B\u0000', undefined],
];
for (const [text, expected] of IDS) {
  it(`DocumentId ${JSON.stringify(text.slice(0, 45))}`, () => assert.deepEqual(parseDocumentId(text), expected && { organId: expected[0], promulgatedOn: expected[1], code: expected[2] }));
}

it('what is printed is parsed', () => {
  const text = printDocumentId({ organId: '000.00.07.H29', promulgatedOn: '2026-11-23', number: '05', symbol: 'QĐ-SA' });
  assert.equal(text, '000.00.07.H29,2026/11/23,05/QĐ-SA');
  assert.deepEqual(parseDocumentId(text), { organId: '000.00.07.H29', promulgatedOn: '2026-11-23', code: '05/QĐ-SA' });
  assert.deepEqual(splitCode('05/QĐ-SA/TT'), { number: '05', symbol: 'QĐ-SA/TT' });
  assert.deepEqual(['/QĐ', '05/', '05'].map(splitCode), [undefined, undefined, undefined]);
});

const DAYS: readonly (readonly [string, string | null | undefined])[] = [
  ['2015/09/30', '2015-09-30'], ['30/09/2015', '2015-09-30'], ['2015-09-30', '2015-09-30'], ['1/2/2015', '2015-02-01'], ['2015/09/30 11:08:36', '2015-09-30'], ['0001/01/01', null],
  ['2014/02/30', undefined], ['2015/13/01', undefined], ['hôm qua', undefined], ['20150930', undefined], ['2015/09', undefined],
];
for (const [text, day] of DAYS) it(`day ${text}`, () => assert.equal(readDay(text), day));

const INSTANTS: readonly (readonly [string, string | null | undefined])[] = [
  ['2015/09/20 11:08:36', '2015-09-20T11:08:36+07:00'], ['20/09/2015 11:08:36', '2015-09-20T11:08:36+07:00'], ['2015-09-20T11:08:36Z', '2015-09-20T11:08:36Z'], ['2015-09-20T11:08:36.123+07:00', '2015-09-20T11:08:36+07:00'],
  ['2015/09/20', '2015-09-20T00:00:00+07:00'], ['2015/09/20 9:05', '2015-09-20T09:05:00+07:00'], ['2015/09/20 25:00:00', undefined], ['2015/09/20 trưa', undefined], ['0001/01/01 00:00:00', null],
];
for (const [text, instant] of INSTANTS) it(`moment ${text}`, () => assert.equal(readInstant(text), instant));

it('moments are written in Vietnam', () => {
  assert.equal(writeInstant('2026-11-23T20:00:00Z'), '2026/11/24 03:00:00');
  assert.equal(writeDay('2026-11-23'), '2026/11/23');
});
