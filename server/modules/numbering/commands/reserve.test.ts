import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { dayOf } from '#contract/day.ts';
import { type House, openHouse } from '#server/testing/house.ts';
import { assertAudited, assertProblem, assertRefused } from '#server/testing/refusals.ts';
import type { Visitor } from '#server/testing/visitor.ts';
import { aDraft, anOffice, type Office } from '../../documents/testing.ts';

describe('keeping and voiding numbers', () => {
  let house: House;
  let office: Office;
  let other: Office;
  before(async () => {
    house = await openHouse();
    [office, other] = await Promise.all([anOffice(house), anOffice(house, 'snv')]);
  });
  after(() => house.close());

  const today = dayOf(new Date().toISOString());
  const year = Number(today.slice(0, 4));
  const order = { seriesKey: 'common', count: 1, purpose: 'Quyết định khen thưởng', reason: 'Lãnh đạo đi công tác' };
  const reserve = (who: Visitor = office.clerk, change: object = {}) => who.send('numbering', 'reserve', { body: { ...order, ...change } });
  const kept = async (from: Office = office) => (await from.clerk.call('numbering', 'listReservations', { query: {} })).reservations;
  const signed = (from: Office = office) => aDraft(house, from, 'signed', { fields: { recipientLines: ['Các phòng'] } });
  const issue = (draft: { id: string; version: number }, reservationId: string | null = null, from: Office = office) =>
    from.clerk.send('documents', 'issue', { params: { id: draft.id }, body: { version: draft.version, reservationId } });
  const voidIt = (id: string, who: Visitor = office.clerk) => who.send('numbering', 'voidNumber', { params: { id }, body: { reason: 'Không ban hành nữa' } });
  const aKept = async (from: Office = office) => {
    await reserve(from.clerk);
    return (await kept(from))[0] ?? assert.fail();
  };
  const register = async (from: Office = office) => ({
    lines: (await from.clerk.call('registers', 'listLines', { params: { book: 'outgoing' }, query: { year } })).lines,
    totals: (await from.clerk.call('registers', 'getSummary', { params: { book: 'outgoing' }, query: { year } })).totals,
  });

  test('a kept number is taken by its document, a voided one keeps its line, the others go on', async () => {
    assert.deepEqual((await reserve(office.clerk, { count: 3 })).json(), { numbers: [1, 2, 3] });
    const [third, second, first] = await kept();
    assert.ok(first !== undefined && second !== undefined && third !== undefined);
    const recorded = await assertAudited(house, second.id, 'numbering.reserved');
    assert.deepEqual(recorded.detail, { series: 'Số chung', number: '2', year: String(year), purpose: order.purpose, reason: order.reason });
    assert.match((await issue(await signed())).json().number, /^04\//);
    assert.equal((await voidIt(second.id)).statusCode, 200);
    assert.equal((await assertAudited(house, second.id, 'numbering.voided')).detail['reason'], 'Không ban hành nữa');
    const used = await issue(await signed(), third.id);
    assert.match(used.json().number, /^03\//);
    const { name } = await office.clerk.call('identity', 'getMe', {});
    const { lines, totals } = await register();
    assert.deepEqual(lines.map(({ number, standing, cells }) => [number, standing, cells.at(-1)]), [[1, 'reserved', 'Số giữ'], [2, 'voided', 'Số đã hủy'], [3, 'on-time', ''], [4, 'on-time', '']]);
    const shown = today.split('-').reverse().join('/');
    assert.deepEqual([lines[0]?.cells[2], lines[1]?.cells[2]], [
      `Giữ số cho: Quyết định khen thưởng (${name}, ngày ${shown})`, `Số bị hủy: Không ban hành nữa (${name}, ngày ${shown}). Đã giữ cho: Quyết định khen thưởng`,
    ]);
    assert.deepEqual(totals, { 'lines': 4, 'on-time': 2, 'late': 0, 'open': 0, 'overdue': 0, 'reserved': 1, 'voided': 1 });
    assert.deepEqual((await kept()).map(({ number, state }) => [number, state]), [[3, 'used'], [2, 'voided'], [1, 'reserved']]);
    const csv = (await office.clerk.send('registers', 'getCsv', { params: { book: 'outgoing' }, query: { year } })).body;
    assert.match(csv, /Số bị hủy: Không ban hành nữa/);
  });

  test('what was used or voided is closed for good: no second use, no voiding after issue', async () => {
    const number = await aKept();
    await issue(await signed(), number.id);
    const next = await signed();
    await assertRefused(house, 'numbering/reservation-closed', () => issue(next, number.id));
    await assertRefused(house, 'numbering/reservation-closed', () => voidIt(number.id));
    const voided = await aKept();
    await voidIt(voided.id);
    await assertRefused(house, 'numbering/reservation-closed', () => issue(next, voided.id));
    await assertRefused(house, 'numbering/reservation-closed', () => voidIt(voided.id));
  });

  test('a number of another year or another agency is not for this document', async () => {
    const theirs = await aKept(other);
    const draft = await signed();
    await assertRefused(house, 'not-found', () => issue(draft, theirs.id));
    await assertRefused(house, 'not-found', () => voidIt(theirs.id));
    const own = await aKept();
    try {
      house.time.now = () => new Date(`${year}-12-31T17:00:00Z`);
      assertProblem(await issue(draft, own.id), 'numbering/reservation-of-another-series');
    } finally {
      house.time.now = () => new Date();
    }
    assert.deepEqual((await kept()).find(({ id }) => id === own.id)?.state, 'reserved');
  });

  test('two documents, or a document and a voiding, after one kept number: exactly one gets it', async () => {
    for (let round = 0; round < 5; round += 1) {
      const number = await aKept();
      const [a, b] = [await signed(), await signed()];
      const answers = await Promise.all([issue(a, number.id), issue(b, number.id), voidIt(number.id)]);
      assert.deepEqual(answers.map(({ statusCode }) => statusCode).sort(), [200, 409, 409]);
      const documents = await house.sql('select 1 from documents.outgoing where agency_id = $1 and issue_year = $2 and issue_number = $3', [office.agencyId, year, number.number]);
      const [row] = await house.sql<{ state: string }>('select state from numbering.reservation where id = $1', [number.id]);
      assert.deepEqual([documents.length, row?.state], answers[2].statusCode === 200 ? [0, 'voided'] : [1, 'used']);
    }
  });

  test('copies have a series of their own', async () => {
    assert.deepEqual((await reserve(office.clerk, { book: 'copy' })).json(), { numbers: [1] });
  });

  test('by a clerk alone, of a series in use', async () => {
    for (const who of [office.officer, office.head, office.unitHead]) {
      await assertRefused(house, 'forbidden', () => reserve(who));
      await assertRefused(house, 'forbidden', () => who.send('numbering', 'listReservations', { query: {} }));
    }
    await assertRefused(house, 'numbering/unknown-series', () => reserve(office.clerk, { seriesKey: 'type:decision' }));
    await assertRefused(house, 'numbering/unknown-series', () => reserve(office.clerk, { seriesKey: 'x', book: 'copy' }));
    for (const change of [{ count: 0 }, { count: 21 }, { purpose: '' }, { reason: '' }]) await assertRefused(house, 'invalid-input', () => reserve(office.clerk, change));
    const mark = 'Độ mật: TỐI MẬT';
    assertProblem(await reserve(office.clerk, { reason: mark }), 'secrecy/refused');
    const number = await aKept();
    assertProblem(await office.clerk.send('numbering', 'voidNumber', { params: { id: number.id }, body: { reason: mark } }), 'secrecy/refused');
    await assertRefused(house, 'forbidden', () => voidIt(number.id, office.head));
  });
});
