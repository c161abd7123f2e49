import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { type House, openHouse } from '#server/testing/house.ts';
import { assertAudited, assertRefused } from '#server/testing/refusals.ts';
import type { Visitor } from '#server/testing/visitor.ts';
import { someTemplate } from '../testing.ts';

describe('templates of routes', () => {
  let house: House;
  let clerk: Visitor;
  let unitHead: Visitor;
  let officer: Visitor;
  let stranger: Visitor;
  before(async () => {
    house = await openHouse();
    [clerk, unitHead, officer, stranger] = (await Promise.all(['stttt-clerk', 'stttt-unit-head', 'stttt-officer', 'snv-clerk'].map((key) => house.as(key)))) as [Visitor, Visitor, Visitor, Visitor];
  });
  after(() => house.close());

  const save = (who: Visitor, id: string, changes: Parameters<typeof someTemplate>[0] = {}) => who.send('approval', 'saveTemplate', { params: { id }, body: someTemplate(changes) });
  const remove = (who: Visitor, id: string) => who.send('approval', 'removeTemplate', { params: { id } });
  const namesOf = async (who: Visitor) => (await who.call('approval', 'listTemplates', {})).templates.map(({ name }) => name);

  test('kept by clerk or unit head for everybody of the agency, and for nobody else', async () => {
    const [one, other] = [randomUUID(), randomUUID()];
    assert.equal((await save(clerk, one)).statusCode, 200);
    assert.equal((await save(unitHead, other, { name: 'Báo cáo', appliesTo: null })).statusCode, 200);
    assert.deepEqual(await namesOf(officer), ['Báo cáo', 'Công văn có ý kiến phối hợp']);
    assert.deepEqual(await namesOf(stranger), []);
    const { templates, maySave } = await officer.call('approval', 'listTemplates', {});
    assert.deepEqual([maySave, (await clerk.call('approval', 'listTemplates', {})).maySave], [false, true]);
    assert.deepEqual(templates[1]?.steps, [{ kind: 'content', initials: false, withinDays: null, seats: [{ postId: null, unitId: null }] }]);
    assert.deepEqual((await assertAudited(house, one, 'approval.template-saved')).detail, { name: 'Công văn có ý kiến phối hợp' });
  });

  test('a known one is replaced, also by a colleague; one of another agency is not touched', async () => {
    const id = randomUUID();
    await save(clerk, id, { name: 'Tờ trình' });
    assert.equal((await save(unitHead, id, { name: 'Tờ trình, bản mới' })).statusCode, 200);
    await assertRefused(house, 'not-found', () => save(stranger, id, { name: 'Chiếm lấy' }));
    assert.ok((await namesOf(officer)).includes('Tờ trình, bản mới'));
  });

  test('taken away by who may keep one', async () => {
    const id = randomUUID();
    await save(clerk, id, { name: 'Bỏ đi' });
    await assertRefused(house, 'forbidden', () => remove(officer, id));
    await assertRefused(house, 'not-found', () => remove(stranger, id));
    assert.equal((await remove(unitHead, id)).statusCode, 204);
    await assertAudited(house, id, 'approval.template-removed');
    assert.equal((await namesOf(officer)).includes('Bỏ đi'), false);
    await assertRefused(house, 'not-found', () => remove(unitHead, id));
  });

  test('not by others, not without a check of content, not beyond the agency, not with words of a secret', async () => {
    const id = randomUUID();
    await assertRefused(house, 'forbidden', () => save(officer, id));
    await assertRefused(house, 'approval/own-unit-missing', () => save(clerk, id, { steps: [{ kind: 'form', seats: [{}] }] }));
    await assertRefused(house, 'approval/seat-twice', () => save(clerk, id, { steps: [{ kind: 'content', seats: [{}, {}] }] }));
    const foreign = (await stranger.call('identity', 'getMe', {})).capacities[0]?.postId ?? '';
    await assertRefused(house, 'approval/seat-outside-agency', () => save(clerk, id, { steps: [{ kind: 'content', seats: [{}] }, { kind: 'opinion', seats: [{ postId: foreign }] }] }));
    const { errors } = await assertRefused(house, 'invalid-input', () => save(clerk, id, { name: '' }));
    assert.deepEqual(errors?.map(({ path }) => path), ['name']);
    assert.equal((await save(clerk, id, { name: 'Độ mật: TỐI MẬT' })).json().type, '/problems/secrecy/refused');
    assert.equal((await house.sql('select 1 from approval.template where id = $1', [id])).length, 0);
  });
});
