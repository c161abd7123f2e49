import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';
import { MAX_CO_WRITERS } from '#contract/documents/co-writers.ts';
import { LIVE_CLOSE } from '#contract/drafting/live-line.ts';
import { plainTextOf } from '#contract/drafting/plain-text.ts';
import { type House, openHouse } from '#server/testing/house.ts';
import { assertAudited, assertProblem, assertRefused } from '#server/testing/refusals.ts';
import type { Visitor } from '#server/testing/visitor.ts';
import { type Editors, openEditors } from '../../drafting/testing.ts';
import { aDraft, anOffice, type Office, postOf } from '../testing.ts';

describe('who writes in a draft beside its drafter', () => {
  let house: House;
  let office: Office;
  let colleague: Visitor;
  let postId: string;
  let editors: Editors;
  before(async () => {
    house = await openHouse();
    office = await anOffice(house);
    colleague = await house.asColleagueOf(office.officer);
    ({ postId } = await postOf(colleague));
    editors = await openEditors(house);
  });
  afterEach(() => editors.closeAll());
  after(() => house.close());

  const name = (id: string, post = postId, person: Visitor = office.officer) => person.send('documents', 'nameCoWriter', { params: { id, postId: post } });
  const remove = (id: string, person: Visitor = office.officer) => person.send('documents', 'removeCoWriter', { params: { id, postId } });

  test('is named by the drafter and then reads, writes live and is shown; the version of the fields stays', async () => {
    const { id, version } = await aDraft(house, office);
    assertProblem(await colleague.send('documents', 'getOutgoing', { params: { id } }), 'not-found');
    assert.equal((await name(id)).statusCode, 200);
    await assertAudited(house, id, 'drafting.co-writer-named');
    assert.equal((await colleague.call('documents', 'getOutgoing', { params: { id } })).version, version);
    const { coWriters, mayChange } = await colleague.call('documents', 'listCoWriters', { params: { id } });
    const me = await colleague.call('identity', 'getMe', {});
    assert.deepEqual([coWriters, mayChange], [[{ postId, title: me.capacities[0]?.title, name: me.name }], false]);
    const [one, other] = [await editors.open(office.officer, id), await editors.open(colleague, id)];
    other.type('Người phối hợp viết.');
    one.type('Người soạn viết.');
    await Promise.all([one.saved(), other.saved()]);
    await one.shows('Người phối hợp viết.');
    await assertRefused(house, 'forbidden', () => colleague.send('documents', 'submitDraft', { params: { id }, body: { version } }));
    await office.officer.call('documents', 'saveDraft', { params: { id }, body: { version, fields: (await office.officer.call('documents', 'getOutgoing', { params: { id } })).fields } });
    assert.equal((await colleague.call('drafting', 'getText', { params: { id } })).access, 'write', 'saving the fields takes nobody off');
  });

  test('is taken off: the open line ends, and nothing more of theirs gets in', async () => {
    const { id } = await aDraft(house, office);
    await name(id);
    const writer = await editors.open(colleague, id);
    const text = writer.text;
    const removing = remove(id);
    const typing = setInterval(() => writer.type('Vừa bị bỏ.'), 1);
    assert.equal((await removing).statusCode, 200);
    const { body } = await office.officer.call('drafting', 'getText', { params: { id } });
    clearInterval(typing);
    assert.ok(plainTextOf(body).startsWith(text));
    await assertAudited(house, id, 'drafting.co-writer-removed');
    assert.ok(([LIVE_CLOSE.notFound, LIVE_CLOSE.refused] as number[]).includes((await writer.closed).code));
    assert.deepEqual((await office.officer.call('drafting', 'getText', { params: { id } })).body, body, 'not a letter later');
    assertProblem(await colleague.send('drafting', 'getText', { params: { id } }), 'not-found');
    assert.deepEqual((await office.officer.call('documents', 'listCoWriters', { params: { id } })), { coWriters: [], mayChange: true });
  });

  test('finds the draft among their work until it is sent or they are taken off, and again when it comes back', async () => {
    const waits = async (id: string) => (await colleague.call('queue', 'listMine', { query: { kind: 'documents.co-write' } })).items.filter(({ subjectId }) => subjectId === id).map(({ note }) => note);
    const { name: drafter } = await office.officer.call('identity', 'getMe', {});
    const { id, version } = await aDraft(house, office);
    assert.deepEqual(await waits(id), []);
    await name(id);
    assert.deepEqual(await waits(id), [`${drafter} mời cùng soạn thảo`]);
    await remove(id);
    assert.deepEqual(await waits(id), []);
    await name(id);
    const sent = await office.officer.call('documents', 'submitDraft', { params: { id }, body: { version } });
    assert.deepEqual(await waits(id), [], 'nothing to write in what is being checked');
    await office.unitHead.call('documents', 'returnDraft', { params: { id }, body: { version: sent.version, reason: 'Bổ sung căn cứ' } });
    assert.deepEqual(await waits(id), ['Bổ sung căn cứ']);
  });

  test('twice is once, and who is not there is not missed', async () => {
    const { id } = await aDraft(house, office);
    await name(id);
    for (const act of [() => name(id), () => remove(id), () => remove(id)]) assert.equal((await act()).statusCode, 200);
    const entries = await house.sql<{ action: string }>(`select action from audit.entry where subject_id = $1 and action like 'drafting.co-writer%' order by id`, [id]);
    assert.deepEqual(entries.map(({ action }) => action), ['drafting.co-writer-named', 'drafting.co-writer-removed']);
  });

  test('is not chosen by others, not from another agency, not once the draft is sent, and not without end', async () => {
    const { id } = await aDraft(house, office);
    const stranger = await house.as('snv-officer');
    const foreign = await postOf(stranger);
    await assertRefused(house, 'forbidden', () => name(id, postId, office.unitHead));
    await assertRefused(house, 'forbidden', () => remove(id, office.head));
    await assertRefused(house, 'not-found', () => name(id, postId, stranger));
    await assertRefused(house, 'not-found', () => remove(id, stranger));
    await assertRefused(house, 'documents/outside-agency', () => name(id, foreign.postId));
    assertProblem(await stranger.send('documents', 'listCoWriters', { params: { id } }), 'not-found');
    await house.sql('update documents.outgoing set co_writer_post_ids = array(select gen_random_uuid() from generate_series(1, $2::int)) where id = $1', [id, MAX_CO_WRITERS]);
    await assertRefused(house, 'documents/too-many-co-writers', () => name(id));
    const sent = await aDraft(house, office, 'checking');
    await assertRefused(house, 'documents/act-not-possible', () => name(sent.id));
    await assertRefused(house, 'documents/act-not-possible', () => remove(sent.id));
  });
});
