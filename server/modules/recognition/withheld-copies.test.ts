import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aScan, canRecognise } from '#server/platform/text-recognition/testing.ts';
import { openHouse } from '#server/testing/house.ts';
import { anOffice } from '../documents/testing.ts';

const COPY = `insert into copies.copy (id, agency_id, subject_type, subject_id, kind, form, state, source_sha256, reason, ordered_by, ordered_by_title, ordered_by_post_id, file_sha256)
  values (gen_random_uuid(), $1, 'incoming', gen_random_uuid(), 'redacted', 'electronic', $2, $3, '', '', '', $1, $4)`;

test('copies show the same pages: their files go with a source that is taken out, and what was ordered is made no more', async () => {
  if (!(await canRecognise())) return;
  const house = await openHouse({ recognition: { pieceMs: 0, niceness: 0, waitMs: 120_000, pageTimeMs: 120_000 } });
  try {
    const { clerk, agencyId } = await anOffice(house);
    const keep = async (pages: Parameters<typeof aScan>[0]) => (await clerk.upload(await aScan(pages, 0, 290), 'ban-quet.pdf')).json<{ sha256: string }>().sha256;
    const copied = await keep([['Trang của bản sao']]);
    const source = await keep([['Trang một'], ['Trang hai'], ['Trang ba'], [{ text: 'MẬT', x: 80, y: 70, bold: true, framed: true }, { text: 'nội dung đã sao', y: 120 }]]);
    await house.sql(COPY, [agencyId, 'issued', source, copied]);
    await house.sql(COPY, [agencyId, 'ordered', source, null]);
    // As often as it takes on a busy machine.
    while (house.jobFailures.length === 0 && (await house.sql('select 1 from recognition.scan where sha256 = $1', [source])).length > 0) await new Promise((resolve) => setTimeout(resolve, 20));
    assert.deepEqual(await house.sql('select 1 from files.blob where sha256 in ($1, $2)', [source, copied]), []);
    assert.deepEqual(await house.sql('select state from copies.copy order by state'), [{ state: 'cancelled' }, { state: 'issued' }]);
    assert.deepEqual(await house.sql(`select count(*) from audit.entry where action = 'copies.withheld'`), [{ count: 2 }]);
    assert.deepEqual(house.jobFailures, []);
  } finally {
    await house.close();
  }
});
