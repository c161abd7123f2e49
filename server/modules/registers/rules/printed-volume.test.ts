import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { printedVolume, type VolumeFacts } from './printed-volume.ts';

const common = { key: 'common', name: 'Số chung' };
const notices = { key: 'type:notice@2020-06-15', name: 'Thông báo (từ ngày 15/06)' };
const totals = { lines: 0, 'on-time': 0, late: 0, open: 0, overdue: 0, reserved: 0, voided: 0 };
const volume = (book: VolumeFacts['book'], series: VolumeFacts['summary']['series'], seriesKey: string) => printedVolume({
  book, year: 2020, from: '2020-01-01', to: '2020-12-31', volume: 1, span: { first: 1, last: 0 },
  summary: { agencyName: 'Sở A', superiorName: null, totals, volumes: [], series, seriesKey },
}, []);

describe('the cover of a register', () => {
  test('names the series where the agency keeps a book for each of several', () => {
    const { cover, foot } = volume('outgoing', [common, notices], notices.key);
    assert.deepEqual(cover.slice(0, 2), ['Năm: 2020', 'Dãy số: Thông báo (từ ngày 15/06)']);
    assert.match(foot, /, năm 2020, dãy số: Thông báo \(từ ngày 15\/06\), quyển số 01$/u);
    assert.deepEqual(volume('outgoing', [common, notices], 'common').cover[1], 'Dãy số: Số chung');
  });

  test('and not where all numbers are in one book, or of arrivals', () => {
    for (const { cover, foot } of [volume('outgoing', [common], 'common'), volume('incoming', [{ key: 'common', name: 'Số đến' }], 'common')]) {
      assert.deepEqual(cover.slice(0, 2), ['Năm: 2020', 'Từ ngày 01/01/2020 đến ngày 31/12/2020']);
      assert.match(foot, /, năm 2020, quyển số 01$/u);
    }
  });
});
