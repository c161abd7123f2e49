import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { after, before, describe, test } from 'node:test';
import { MAX_CHECKED_BYTES } from '#contract/verification/limits.ts';
import type { VerificationReport } from '#contract/verification/report.ts';
import { replaced } from '#server/platform/pdf-verification/testing/forgeries.ts';
import { aLetter, signed } from '#server/platform/pdf-verification/testing/signed-pdf.ts';
import { theWorld } from '#server/platform/pdf-verification/testing/world.ts';
import { type House, openHouse } from '#server/testing/house.ts';
import { assertProblem, dataOf } from '#server/testing/refusals.ts';
import { checkPublicly, trustTheWorld } from './testing.ts';

describe('the page where anybody may have a file checked', () => {
  let house: House;
  before(async () => {
    house = await openHouse();
    await trustTheWorld(house);
  });
  after(() => house.close());

  const check = (bytes: Uint8Array) => checkPublicly(house, bytes);

  test('a valid file, an altered one, one without a signature and no PDF', async () => {
    const good = await signed(await aLetter(), theWorld().get('hoa'));
    const outcomes = [];
    for (const bytes of [good, replaced(good, '595.', '594.'), await aLetter(), Buffer.from('PK')]) outcomes.push((await check(bytes)).json<VerificationReport>().outcome);
    assert.deepEqual(outcomes, ['valid', 'invalid', 'none', 'unreadable']);
  });

  test('nothing of the file is kept: no row, no file, no word in the log', async () => {
    const lines = house.logged.length;
    const data = await dataOf(house);
    const files = await readdir(house.folder, { recursive: true });
    const answer = await check(await signed(await aLetter(), theWorld().get('hoa')));
    assert.equal(answer.statusCode, 200);
    assert.deepEqual(await dataOf(house), data);
    assert.deepEqual(await house.sql('select 1 from verification.report'), []);
    assert.deepEqual(await readdir(house.folder, { recursive: true }), files);
    assert.ok(!house.logged.slice(lines).some((line) => line.includes('Nguyễn') || line.includes('sonoivu')));
  });

  test('an empty file and one beyond the limit are refused by name', async () => {
    assertProblem(await check(new Uint8Array(0)), 'files/empty');
    assertProblem(await check(Buffer.alloc(MAX_CHECKED_BYTES + 1)), 'too-large');
  });

  test('another kind of content, and a page of somebody else', async () => {
    assertProblem(await checkPublicly(house, Buffer.from('{}'), { 'content-type': 'application/json' }), 'unsupported-media-type');
    assertProblem(await checkPublicly(house, Buffer.from('x'), { origin: 'https://elsewhere.example' }), 'wrong-origin');
  });

  test('so many a minute and no more', async () => {
    const statuses = new Set<number>();
    for (let tries = 0; tries < 12; tries += 1) statuses.add((await check(new Uint8Array(0))).statusCode);
    assert.ok(statuses.has(429), [...statuses].join(' '));
  });
});
