import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { assertGated } from '#server/testing/gate.ts';
import { type House, openHouse } from '#server/testing/house.ts';
import { assertAudited, assertProblem, assertRefused } from '#server/testing/refusals.ts';
import { anOffice, type Office, postOf } from '../../documents/testing.ts';
import { aFile, someCover } from '../testing.ts';

describe('opening and keeping a file', () => {
  let house: House;
  let office: Office;
  let theirs: Office;
  before(async () => {
    house = await openHouse();
    [office, theirs] = await Promise.all([anOffice(house), anOffice(house, 'snv')]);
    house.time.now = () => new Date('2026-03-05T03:00:00Z');
  });
  after(() => house.close());

  const open = (changes = {}) => office.officer.send('records', 'openFile', { body: someCover(office, changes) });
  const look = (id: string, person = office.officer) => person.call('records', 'getFile', { params: { id } });

  test('beside the plan it gets the next number of its unit and belongs to who is in charge', async () => {
    const { id, notation } = await aFile(office);
    assert.match(notation, /^01\..+-NDM$/);
    assert.match((await aFile(office)).notation, /^02\./);
    const file = await look(id);
    assert.deepEqual([file.state, file.year, file.startedOn, file.retentionYears, file.responsiblePostId, file.contents, file.papers, file.unreadable], ['open', 2026, '2026-03-05', 10, office.officerPostId, [], [], 0]);
    assert.deepEqual([...file.acts].sort(), ['close', 'confirm', 'edit', 'members', 'put-in']);
    const { detail } = await assertAudited(house, id, 'records.opened');
    assert.equal(detail['notation'], notation);
  });

  test('a number of its own is kept, and nobody else has it that year, whoever asks at the same moment', async () => {
    const notation = 'TCCB.07';
    const answers = await Promise.all(Array.from({ length: 4 }, () => open({ notation })));
    assert.deepEqual(answers.map(({ statusCode }) => statusCode).sort(), [200, 409, 409, 409]);
    await assertRefused(house, 'records/notation-taken', () => open({ notation }));
    const many = await Promise.all(Array.from({ length: 5 }, () => open()));
    assert.equal(new Set(many.map((each) => each.json<{ notation: string }>().notation)).size, 5);
  });

  test('by a line of the adopted plan it takes the number of the line, once', async () => {
    const { id: planId } = await office.clerk.call('records', 'beginPlan', { body: { year: 2026 } });
    const fields = { groupName: 'I. Công nghệ thông tin', notation: '01.CNTT', title: 'Hồ sơ hạ tầng', retentionYears: null, unitId: office.unitId, postId: office.officerPostId };
    const { lineId, version } = await office.unitHead.call('records', 'savePlanLine', { params: { id: planId }, body: { fields } });
    await assertRefused(house, 'not-found', () => open({ planLineId: lineId }));
    await office.head.call('records', 'adoptPlan', { params: { id: planId }, body: { version } });
    const { id, notation } = (await open({ planLineId: lineId, retentionYears: null })).json<{ id: string; notation: string }>();
    assert.equal(notation, '01.CNTT');
    assert.equal((await look(id)).planLineId, lineId);
    assert.equal((await office.officer.call('records', 'getPlan', { params: { year: 2026 } })).plan?.lines[0]?.fileId, id);
    await assertRefused(house, 'records/already-opened', () => open({ planLineId: lineId }));
  });

  test('unit and person are of the agency; another agency has no such file', async () => {
    await assertRefused(house, 'records/outside-agency', () => open({ unitId: theirs.unitId }));
    await assertRefused(house, 'records/outside-agency', () => open({ responsiblePostId: theirs.officerPostId }));
    await assertRefused(house, 'not-found', () => open({ planLineId: randomUUID() }));
    const { id } = await aFile(office);
    for (const person of [theirs.clerk, theirs.head, theirs.officer, await house.asColleagueOf(office.officer)]) {
      assertProblem(await person.send('records', 'getFile', { params: { id } }), 'not-found');
      assert.ok((await person.call('records', 'listFiles', { query: {} })).rows.every((row) => row.id !== id));
    }
    for (const person of [office.clerk, office.head, office.unitHead]) assert.equal((await look(id, person)).id, id);
    assertProblem(await open({ title: '' }), 'invalid-input');
  });

  test('the cover is corrected and the file given on; who had it sees it no more', async () => {
    const { id, version } = await aFile(office);
    const colleague = await postOf(office.unitHead);
    const params = { id };
    const body = { version, title: 'Hồ sơ đã sửa', retentionYears: 20, description: 'Gồm 2 tập', responsiblePostId: office.officerPostId };
    assert.equal((await office.officer.call('records', 'saveFile', { params, body })).version, 2);
    await assertAudited(house, id, 'records.saved');
    await assertRefused(house, 'stale-version', () => office.officer.send('records', 'saveFile', { params, body }));
    await office.officer.call('records', 'saveFile', { params, body: { ...body, version: 2, responsiblePostId: colleague.postId } });
    await assertAudited(house, id, 'records.given-on');
    await assertRefused(house, 'not-found', () => office.officer.send('records', 'saveFile', { params, body }));
    await assertRefused(house, 'forbidden', () => office.clerk.send('records', 'saveFile', { params, body: { ...body, version: 3 } }));
    await assertRefused(house, 'records/outside-agency', () => office.unitHead.send('records', 'saveFile', { params, body: { ...body, version: 3, responsiblePostId: theirs.officerPostId } }));
  });

  test('what people write on a cover passes the gate', async () => {
    await assertGated(house, 'records.open', (title, declaredNoSecret) => open({ title, declaredNoSecret }));
    const { id, version } = await aFile(office);
    await assertGated(house, 'records.save', (description, declaredNoSecret) =>
      office.officer.send('records', 'saveFile', { params: { id }, body: { version, title: 'Hồ sơ', retentionYears: 5, description, responsiblePostId: office.officerPostId, declaredNoSecret } }));
  });

  test('lists: mine, by words without accents, by state and year, sheet after sheet', async () => {
    const { id } = await aFile(office, { title: 'Hồ sơ phân bổ đường truyền' });
    const rows = async (query: object, person = office.officer) => (await person.call('records', 'listFiles', { query })).rows.map((row) => row.id);
    assert.deepEqual(await rows({ words: 'phan bo duong' }), [id]);
    assert.deepEqual(await rows({ words: 'phan_bo' }), []);
    assert.ok((await rows({ scope: 'mine' })).includes(id));
    assert.ok(!(await rows({ scope: 'mine' }, office.clerk)).includes(id) && (await rows({ scope: 'all' }, office.clerk)).includes(id));
    assert.deepEqual(await rows({ state: 'closed' }), []);
    assert.deepEqual(await rows({ year: 2025 }), []);
    const all = await rows({ limit: 200 });
    const sheets: string[] = [];
    for (let last: string | undefined; ; ) {
      const sheet = await office.officer.call('records', 'listFiles', { query: { limit: 3, ...(last === undefined ? {} : { before: last }) } });
      sheets.push(...sheet.rows.map((row) => row.id));
      if (sheet.next === null) break;
      last = sheet.next;
    }
    assert.deepEqual(sheets, all);
    assertProblem(await office.officer.send('records', 'listFiles', { query: { before: 'x' } }), 'invalid-input');
  });

  test('each look is recorded once in a while, and shown to who keeps the file', async () => {
    const { id } = await aFile(office);
    for (const person of [office.clerk, office.clerk, office.head]) await look(id, person);
    const { viewings } = await office.officer.call('records', 'listViewings', { params: { id } });
    assert.equal(viewings.length, 2);
    assert.deepEqual(viewings.map(({ by }) => by).sort(), await Promise.all([office.clerk, office.head].map(async (person) => (await person.call('identity', 'getMe', {})).name)).then((names) => names.sort()));
    assertProblem(await office.clerk.send('records', 'listViewings', { params: { id } }), 'forbidden');
    assertProblem(await theirs.clerk.send('records', 'listViewings', { params: { id } }), 'not-found');
  });
});
