import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { type House, openHouse } from '#server/testing/house.ts';
import { assertAudited, assertProblem, assertRefused } from '#server/testing/refusals.ts';
import type { Visitor } from '#server/testing/visitor.ts';

describe('saved searches', () => {
  let house: House;
  let clerk: Visitor;
  let head: Visitor;
  before(async () => {
    house = await openHouse();
    [clerk, head] = await Promise.all([house.as('stttt-clerk'), house.as('stttt-head')]);
  });
  after(() => house.close());

  const save = (person: Visitor, name: string, query = {}) => person.call('search', 'save', { body: { name, query } });
  const saved = async (person: Visitor) => (await person.call('search', 'listSaved', {})).saved;

  test('is kept under its name, for its person alone, and the record does not say what is looked for', async () => {
    const { id } = await save(clerk, 'Văn bản khẩn của Sở Nội vụ', { q: 'cây xanh', urgency: '2', issuer: 'Sở Nội vụ', direction: 'incoming' });
    const [row] = await saved(clerk);
    assert.deepEqual([row?.id, row?.name, row?.query], [id, 'Văn bản khẩn của Sở Nội vụ', { q: 'cây xanh', urgency: '2', issuer: 'Sở Nội vụ', direction: 'incoming' }]);
    assert.deepEqual(await saved(head), []);
    assert.deepEqual((await assertAudited(house, id, 'search.saved')).detail, {});
  });

  test('gets another name and content, and is forgotten, by its person alone', async () => {
    const { id } = await save(clerk, 'Cũ', { q: 'a' });
    await assertRefused(house, 'not-found', () => head.send('search', 'changeSaved', { params: { id }, body: { name: 'Của người khác', query: {} } }));
    await assertRefused(house, 'not-found', () => head.send('search', 'deleteSaved', { params: { id } }));
    await clerk.call('search', 'changeSaved', { params: { id }, body: { name: 'Mới', query: { q: 'b', type: 'plan' } } });
    assert.deepEqual((await saved(clerk)).filter((each) => each.id === id).map(({ name, query }) => [name, query]), [['Mới', { q: 'b', type: 'plan' }]]);
    await assertAudited(house, id, 'search.saved-changed');
    await clerk.call('search', 'deleteSaved', { params: { id } });
    assert.ok((await saved(clerk)).every((each) => each.id !== id));
    await assertAudited(house, id, 'search.saved-deleted');
    await assertRefused(house, 'not-found', () => clerk.send('search', 'deleteSaved', { params: { id } }));
    await assertRefused(house, 'not-found', () => clerk.send('search', 'changeSaved', { params: { id: randomUUID() }, body: { name: 'Không có', query: {} } }));
  });

  test('one name once, also when two arrive together', async () => {
    await save(clerk, 'Trùng tên');
    await assertRefused(house, 'search/name-taken', () => clerk.send('search', 'save', { body: { name: 'Trùng tên', query: {} } }));
    const { id } = await save(clerk, 'Tên khác');
    await assertRefused(house, 'search/name-taken', () => clerk.send('search', 'changeSaved', { params: { id }, body: { name: 'Trùng tên', query: {} } }));
    await clerk.call('search', 'changeSaved', { params: { id }, body: { name: 'Tên khác', query: { q: 'giữ tên' } } });
    await save(head, 'Trùng tên');
    const both = await Promise.all(['a', 'b'].map((q) => clerk.send('search', 'save', { body: { name: 'Cùng lúc', query: { q } } })));
    assert.deepEqual(both.map(({ statusCode }) => statusCode).sort(), [200, 409]);
  });

  test('fifty at most', async () => {
    const officer = await house.as('stttt-officer');
    for (let index = 0; index < 50; index += 1) await save(officer, `Tìm ${index}`);
    await assertRefused(house, 'search/too-many-saved', () => officer.send('search', 'save', { body: { name: 'Tìm 51', query: {} } }));
  });

  test('its words pass the secrecy gate', async () => {
    for (const body of [{ name: 'Độ mật: Mật', query: {} }, { name: 'a', query: { q: 'Độ mật: Tối mật' } }, { name: 'b', query: { issuer: 'TUYỆT MẬT' } }]) {
      assertProblem(await clerk.send('search', 'save', { body }), 'secrecy/refused');
    }
    const [{ id } = { id: '' }] = await saved(clerk);
    assertProblem(await clerk.send('search', 'changeSaved', { params: { id }, body: { name: 'Độ mật: Mật', query: {} } }), 'secrecy/refused');
    assert.ok((await saved(clerk)).every(({ name }) => !name.includes('mật:')));
  });

  test('what is none is refused', async () => {
    for (const body of [{ name: '', query: {} }, { name: 'a'.repeat(101), query: {} }, { name: 'a', query: { urgency: '9' } }, { name: 'a', query: { from: 'hôm nay' } }, { name: 'a', query: { type: 'letter' } }]) {
      await assertRefused(house, 'invalid-input', () => clerk.send('search', 'save', { body: body as never }));
    }
  });
});
