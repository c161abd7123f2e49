import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aScan, canRecognise } from '#server/platform/text-recognition/testing.ts';
import { openHouse } from '#server/testing/house.ts';
import { assertProblem } from '#server/testing/refusals.ts';
import { anOffice } from '../../documents/testing.ts';
import { aFile, sendPaper } from '../testing.ts';

const STAMP = [{ text: 'TỐI MẬT', x: 80, y: 70, bold: true, framed: true }, { text: 'nội dung của trang', y: 120 }];

test('a scanned paper is read for the gate: a stamp on its first page keeps it out, one on a later page takes it out', async () => {
  if (!(await canRecognise())) return;
  const house = await openHouse({ recognition: { pieceMs: 0, niceness: 0, waitMs: 120_000, pageTimeMs: 120_000 } });
  try {
    const office = await anOffice(house);
    const { id } = await aFile(office);
    const papers = async () => (await office.officer.call('records', 'getFile', { params: { id } })).papers.length;
    assertProblem(await sendPaper(office.officer, id, await aScan([STAMP], 0, 290)), 'secrecy/refused');
    assert.equal(await papers(), 0);
    const kept = await sendPaper(office.officer, id, await aScan([['Trang một'], ['Trang hai'], ['Trang ba'], STAMP], 0, 290));
    assert.equal(kept.statusCode, 200, kept.body);
    // As often as it takes on a busy machine.
    while (house.jobFailures.length === 0 && (await house.sql('select 1 from recognition.scan')).length > 0) await new Promise((resolve) => setTimeout(resolve, 20));
    assert.deepEqual([await papers(), await house.sql('select 1 from files.blob')], [0, []]);
    const found = await house.sql<{ subject_type: string; agency_id: string }>(`select subject_type, agency_id from audit.entry where action = 'secrecy.found' and subject_id = $1`, [id]);
    assert.deepEqual(found, [{ subject_type: 'work-file', agency_id: office.agencyId }]);
  } finally {
    await house.close();
  }
});
