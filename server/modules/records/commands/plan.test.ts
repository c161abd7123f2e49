import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { workbookOf } from '#server/platform/spreadsheet/workbook.ts';
import { assertGated } from '#server/testing/gate.ts';
import { type House, openHouse } from '#server/testing/house.ts';
import { assertAudited, assertProblem, assertRefused } from '#server/testing/refusals.ts';
import type { Visitor } from '#server/testing/visitor.ts';
import { anOffice, type Office } from '../../documents/testing.ts';

const HEADS = ['Đề mục', 'Số và ký hiệu hồ sơ', 'Tiêu đề hồ sơ', 'Thời hạn bảo quản', 'Đơn vị', 'Người lập hồ sơ'];

describe('the file plan of a year', () => {
  let house: House;
  let office: Office;
  let theirs: Office;
  let unitName: string;
  before(async () => {
    house = await openHouse();
    [office, theirs] = await Promise.all([anOffice(house), anOffice(house, 'snv')]);
    [{ name: unitName } = { name: '' }] = await house.sql<{ name: string }>('select name from identity.current_organization where id = $1', [office.unitId]);
  });
  after(() => house.close());

  const fieldsOf = (notation: string, changes = {}) => ({ groupName: 'I. Công nghệ thông tin', notation, title: `Hồ sơ ${notation}`, retentionYears: 10, unitId: office.unitId, postId: null, ...changes });
  const begin = async (year: number) => (await office.clerk.call('records', 'beginPlan', { body: { year } })).id;
  const save = (person: Visitor, id: string, body: object) => person.send('records', 'savePlanLine', { params: { id }, body: body as never });
  const plan = async (year: number, person = office.clerk) => (await person.call('records', 'getPlan', { params: { year } })).plan;

  test('drafted by the units, adopted by the head, then added to only with a reason', async () => {
    const id = await begin(2030);
    await assertAudited(house, id, 'records.plan-begun');
    await assertRefused(house, 'records/empty-plan', () => office.head.send('records', 'adoptPlan', { params: { id }, body: { version: 1 } }));
    const { lineId } = (await save(office.unitHead, id, { fields: fieldsOf('01.A') })).json<{ lineId: string }>();
    await assertAudited(house, id, 'records.plan-line-added');
    await save(office.unitHead, id, { lineId, fields: fieldsOf('01.A', { title: 'Hồ sơ máy chủ', retentionYears: null }) });
    await assertAudited(house, id, 'records.plan-line-saved');
    const draft = await plan(2030);
    assert.deepEqual(draft?.lines.map(({ notation, title, retentionYears, mayEdit }) => [notation, title, retentionYears, mayEdit]), [['01.A', 'Hồ sơ máy chủ', null, true]]);
    const adopt = (person: Visitor, version: number) => person.send('records', 'adoptPlan', { params: { id }, body: { version } });
    await assertRefused(house, 'forbidden', () => adopt(office.clerk, 3));
    await assertRefused(house, 'stale-version', () => adopt(office.head, 1));
    assert.equal((await adopt(office.head, draft.version)).statusCode, 200);
    await assertAudited(house, id, 'records.plan-adopted');
    await assertRefused(house, 'records/plan-adopted', () => adopt(office.head, 4));
    await assertRefused(house, 'records/plan-adopted', () => save(office.unitHead, id, { lineId, fields: fieldsOf('01.A') }));
    await assertRefused(house, 'records/plan-adopted', () => office.unitHead.send('records', 'removePlanLine', { params: { id, lineId } }));
    await assertRefused(house, 'records/reason-needed', () => save(office.unitHead, id, { fields: fieldsOf('02.A') }));
    await save(office.unitHead, id, { fields: fieldsOf('02.A'), reason: 'Nhiệm vụ mới được giao' });
    assert.deepEqual((await plan(2030))?.lines.map(({ notation, lateReason, mayEdit }) => [notation, lateReason, mayEdit]), [['01.A', null, false], ['02.A', 'Nhiệm vụ mới được giao', false]]);
  });

  test('carried over to the next year as a draft, without the reasons of late lines', async () => {
    const id = await begin(2031);
    await save(office.clerk, id, { fields: fieldsOf('01.B') });
    const next = (await office.clerk.send('records', 'beginPlan', { body: { year: 2032, carryFrom: 2031 } })).json<{ id: string }>();
    assert.notEqual(next.id, id);
    const { plan: carried, previousYear } = await office.clerk.call('records', 'getPlan', { params: { year: 2032 } });
    assert.deepEqual([carried?.state, carried?.lines.map(({ notation }) => notation), previousYear], ['drafting', ['01.B'], 2031]);
    await assertRefused(house, 'records/plan-exists', () => office.clerk.send('records', 'beginPlan', { body: { year: 2032 } }));
    await assertRefused(house, 'not-found', () => office.clerk.send('records', 'beginPlan', { body: { year: 2040, carryFrom: 1990 } }));
    await assertRefused(house, 'forbidden', () => office.officer.send('records', 'beginPlan', { body: { year: 2041 } }));
  });

  test('each unit its own lines; another agency has its own plan', async () => {
    const id = await begin(2033);
    const { lineId } = (await save(office.clerk, id, { fields: fieldsOf('01.C') })).json<{ lineId: string }>();
    const stranger = await house.asColleagueOf(office.unitHead);
    await assertRefused(house, 'forbidden', () => save(stranger, id, { fields: fieldsOf('02.C') }));
    await assertRefused(house, 'forbidden', () => save(office.officer, id, { fields: fieldsOf('02.C') }));
    await assertRefused(house, 'not-found', () => save(theirs.clerk, id, { fields: fieldsOf('02.C') }));
    await assertRefused(house, 'not-found', () => save(office.clerk, id, { lineId: randomUUID(), fields: fieldsOf('02.C') }));
    await assertRefused(house, 'records/notation-taken', () => save(office.clerk, id, { fields: fieldsOf('01.C') }));
    await assertRefused(house, 'records/outside-agency', () => save(office.clerk, id, { fields: fieldsOf('02.C', { unitId: theirs.unitId }) }));
    await assertRefused(house, 'records/outside-agency', () => save(office.clerk, id, { fields: fieldsOf('02.C', { postId: theirs.officerPostId }) }));
    await assertRefused(house, 'not-found', () => office.clerk.send('records', 'removePlanLine', { params: { id, lineId: randomUUID() } }));
    await assertRefused(house, 'forbidden', () => office.officer.send('records', 'removePlanLine', { params: { id, lineId } }));
    assert.equal(await plan(2033, theirs.clerk), null);
    assert.equal((await office.unitHead.send('records', 'removePlanLine', { params: { id, lineId } })).statusCode, 200);
    await assertAudited(house, id, 'records.plan-line-removed');
    assert.deepEqual((await plan(2033))?.lines, []);
    await assertGated(house, 'records.plan', (title, declaredNoSecret) => save(office.clerk, id, { fields: fieldsOf('09.C', { title }), declaredNoSecret }));
  });

  const readTable = (person: Visitor, id: string, bytes: Buffer) =>
    person.app.inject({ method: 'POST', url: `/api/records/plans/${id}/read-table`, payload: bytes, headers: { ...person.headers(), 'content-type': 'application/octet-stream', 'x-file-name': 'bang.csv' } });
  interface TableRead {
    readonly lines: { row: number; notation: string; retentionYears: number | null; unitId: string }[];
    readonly faults: { row: number; column: string }[];
  }

  test('a table is read with all its faults named by row and column, then taken whole', async () => {
    const id = await begin(2034);
    await save(office.clerk, id, { fields: fieldsOf('TAKEN') });
    const rows = [
      HEADS, ['I. CNTT', '01.D', 'Hồ sơ "một"; hai', 'Vĩnh viễn', unitName, ''], ['I. CNTT', '02.D', 'Hồ sơ hai', '20 năm', unitName.toUpperCase(), ''],
      ['I. CNTT', 'TAKEN', 'Trùng', '5', unitName, ''], ['I. CNTT', '03.D', '', 'mãi', 'Phòng không có', 'Ai đó'], ['', '', '', '', '', ''], ['I. CNTT', '01.D', 'Trùng trong bảng', '5', unitName, ''],
    ];
    const csv = `\uFEFF${rows.map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';')).join('\r\n')}`;
    const drafted = await plan(2034);
    const read = (await readTable(office.unitHead, id, Buffer.from(csv))).json<TableRead>();
    assert.deepEqual(read.lines.map(({ row, notation, retentionYears, unitId }) => [row, notation, retentionYears, unitId]), [[2, '01.D', null, office.unitId], [3, '02.D', 20, office.unitId]]);
    assert.deepEqual(read.faults.map(({ row, column }) => `${row} ${column}`), ['4 Số và ký hiệu hồ sơ', '5 Đơn vị', '5 Thời hạn bảo quản', '5 Người lập hồ sơ', '5 Tiêu đề hồ sơ', '7 Số và ký hiệu hồ sơ']);
    assert.deepEqual(await plan(2034), drafted, 'reading keeps nothing');
    const sheet = Buffer.concat(await Array.fromAsync(workbookOf({ name: 'Danh mục', head: HEADS, widths: HEADS.map(() => 20), rows: rowsOf(rows.slice(1, 3)) }) as AsyncIterable<Buffer>));
    assert.deepEqual((await readTable(office.unitHead, id, sheet)).json<TableRead>().lines, read.lines);
    const lines = read.lines.map((line) => ({ ...line, row: undefined }));
    const take = (person: Visitor, given: object[], declaredNoSecret = false) => person.send('records', 'importPlanLines', { params: { id }, body: { lines: given as never, declaredNoSecret } });
    await assertRefused(house, 'records/notation-taken', () => take(office.clerk, [fieldsOf('08.D'), fieldsOf('TAKEN')]));
    await assertRefused(house, 'records/notation-taken', () => take(office.clerk, [fieldsOf('08.D'), fieldsOf('08.D')]));
    await assertRefused(house, 'forbidden', () => take(office.officer, [fieldsOf('08.D')]));
    await assertRefused(house, 'records/outside-agency', () => take(office.clerk, [fieldsOf('08.D'), fieldsOf('07.D', { unitId: theirs.unitId })]));
    assert.equal((await take(office.unitHead, lines)).statusCode, 200);
    await assertAudited(house, id, 'records.plan-imported');
    assert.deepEqual((await plan(2034))?.lines.map(({ notation }) => notation).sort(), ['01.D', '02.D', 'TAKEN']);
    await assertGated(house, 'records.plan', (title, declaredNoSecret) => take(office.clerk, [fieldsOf('88.D', { title })], declaredNoSecret));
  });

  async function* rowsOf(rows: readonly (readonly string[])[]): AsyncGenerator<readonly string[]> {
    yield* rows;
  }

  test('what is no table is refused, and who may not plan', async () => {
    const id = await begin(2035);
    for (const bytes of ['Một,Hai\r\n1,2', '', '\u0000\u0001'].map((text) => Buffer.from(text))) assertProblem(await readTable(office.clerk, id, bytes), 'records/table-unreadable');
    assertProblem(await readTable(office.clerk, id, Buffer.from([0x50, 0x4b, 3, 4, 1, 2, 3])), 'records/table-unreadable');
    assertProblem(await readTable(office.clerk, id, Buffer.from([0xff, 0xfe, 0x41])), 'records/table-unreadable');
    assertProblem(await readTable(office.officer, id, Buffer.from(HEADS.join(','))), 'forbidden');
    assertProblem(await readTable(theirs.clerk, id, Buffer.from(HEADS.join(','))), 'not-found');
    for (const [person, code] of [[office.officer, 'forbidden'], [theirs.clerk, 'not-found']] as const) assertProblem(await readTable(person, id, Buffer.from([0x50, 0x4b, 3, 4])), code);
    assertProblem(await readTable(office.clerk, id, Buffer.from(`${HEADS.join(',')}\r\nĐộ mật: Mật,,,,,`)), 'secrecy/refused');
    assertProblem(await readTable(office.clerk, id, Buffer.alloc(6 * 2 ** 20, 0x61)), 'too-large');
  });
});
