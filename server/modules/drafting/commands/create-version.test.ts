import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { plainTextOf } from '#contract/drafting/plain-text.ts';
import { assertGated } from '#server/testing/gate.ts';
import { type House, openHouse } from '#server/testing/house.ts';
import { assertAudited, assertProblem, assertRefused } from '#server/testing/refusals.ts';
import type { Visitor } from '#server/testing/visitor.ts';
import { aDraft, anOffice, type Office } from '../../documents/testing.ts';
import { aBody } from '../testing.ts';

describe('versions of a text', () => {
  let house: House;
  let office: Office;
  before(async () => {
    house = await openHouse();
    office = await anOffice(house);
  });
  after(() => house.close());

  const write = (id: string, ...lines: string[]) => office.officer.call('drafting', 'replacePart', { params: { id, part: 'body' }, body: { content: aBody(...lines) } });
  const create = (id: string, name: string, person: Visitor = office.officer) => person.send('drafting', 'createVersion', { params: { id }, body: { name } });

  test('are kept under a name, read again as they were, and told apart from the text of now', async () => {
    const { id } = await aDraft(house, office);
    await write(id, 'Câu một.', 'Câu hai sẽ được sửa lại.');
    const { versionId } = (await create(id, 'Trước khi góp ý')).json<{ versionId: string }>();
    await assertAudited(house, id, 'drafting.version-created');
    await write(id, 'Câu một.', 'Câu hai đã được sửa lại.', 'Câu ba.');
    const { name } = await office.officer.call('identity', 'getMe', {});
    const version = await office.head.call('drafting', 'getVersion', { params: { id, versionId } });
    assert.deepEqual([version.number, version.kind, version.name, version.by, version.approved, plainTextOf(version.body)], [1, 'named', 'Trước khi góp ý', name, false, 'Câu một.\n\nCâu hai sẽ được sửa lại.']);
    const { parts } = await office.head.call('drafting', 'compareVersions', { params: { id }, query: { from: versionId } });
    assert.deepEqual(parts.map(({ part, lines }) => [part, lines.map(({ change }) => change)]), [['body', ['same', 'changed', 'added']]]);
    assert.deepEqual(parts[0]?.lines[1]?.after?.cells[0]?.filter(({ change }) => change === 'added').map(({ text }) => text.trim()), ['đã']);
    const second = (await create(id, 'Sau góp ý')).json<{ versionId: string }>();
    const between = await office.head.call('drafting', 'compareVersions', { params: { id }, query: { from: second.versionId, to: versionId } });
    assert.deepEqual(between.parts[0]?.lines.map(({ change }) => change), ['same', 'changed', 'removed']);
  });

  test('come with every hand-over; the one that was signed is marked, and no more once it is given back', async () => {
    const { id, version } = await aDraft(house, office, 'signed');
    const kinds = async () => (await office.officer.call('drafting', 'listVersions', { params: { id } })).versions.map(({ kind, approved }) => [kind, approved]);
    assert.deepEqual(await kinds(), [['signed', true], ['submitted', false]]);
    await assert.rejects(house.sql(`update drafting.version set content = '{}' where text_id = $1`, [id]), /permission denied/);
    await office.clerk.call('documents', 'returnDraft', { params: { id }, body: { version, reason: 'Sai nơi nhận' } });
    assert.deepEqual(await kinds(), [['returned', false], ['signed', false], ['submitted', false]]);
  });

  test('pass the secrecy gate with their names', async () => {
    const { id } = await aDraft(house, office);
    await assertGated(house, 'drafting.version', (name, declaredNoSecret) => office.officer.send('drafting', 'createVersion', { params: { id }, body: { name, declaredNoSecret } }));
  });

  test('are refused to readers, to others and while it is frozen; an unknown one is not found', async () => {
    const { id } = await aDraft(house, office);
    await assertRefused(house, 'forbidden', () => create(id, 'Phiên bản', office.head));
    await assertRefused(house, 'invalid-input', () => create(id, ''));
    const stranger = await house.as('snv-head');
    await assertRefused(house, 'not-found', () => create(id, 'Phiên bản', stranger));
    const frozen = await aDraft(house, office, 'checking');
    await assertRefused(house, 'drafting/frozen', () => create(frozen.id, 'Phiên bản'));
    const versionId = '0190a0a0-0000-7000-8000-000000000000';
    assertProblem(await office.officer.send('drafting', 'getVersion', { params: { id, versionId } }), 'not-found');
    assertProblem(await office.officer.send('drafting', 'compareVersions', { params: { id }, query: { from: versionId } }), 'not-found');
    for (const [name, input] of [['getText', {}], ['listVersions', {}], ['listComments', {}], ['compareVersions', { query: { from: versionId } }]] as const) {
      assertProblem(await stranger.send('drafting', name, { params: { id }, ...input }), 'not-found');
    }
    const { versions: [submitted] } = await office.officer.call('drafting', 'listVersions', { params: { id: frozen.id } });
    assertProblem(await office.officer.send('drafting', 'getVersion', { params: { id, versionId: submitted?.id ?? '' } }), 'not-found');
  });
});
