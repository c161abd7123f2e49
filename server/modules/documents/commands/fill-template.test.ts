import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { plainTextOf } from '#contract/drafting/plain-text.ts';
import { skeletonOf } from '#contract/drafting/templates/skeletons.ts';
import { type House, openHouse } from '#server/testing/house.ts';
import { assertAudited, assertRefused } from '#server/testing/refusals.ts';
import type { Visitor } from '#server/testing/visitor.ts';
import { aDraft, anOffice, type Office } from '../testing.ts';

describe('beginning from a template', () => {
  let house: House;
  let office: Office;
  before(async () => {
    house = await openHouse();
    office = await anOffice(house);
  });
  after(() => house.close());

  const begin = (type: 'decision' | 'plan', template: boolean) => office.officer.call('documents', 'createDraft', { body: { type, template } });
  const storedOf = (id: string) => office.officer.call('documents', 'getOutgoing', { params: { id } });
  const fill = ({ id, version }: { id: string; version: number }, who: Visitor = office.officer) => who.send('documents', 'fillTemplate', { params: { id }, body: { version } });

  test('a new draft begins with the template of its kind, or empty', async () => {
    assert.equal((await storedOf((await begin('plan', true)).id)).fields.body, plainTextOf(skeletonOf('plan')));
    assert.equal((await storedOf((await begin('plan', false)).id)).fields.body, '');
  });

  test('a draft whose kind is chosen later gets that kind’s template, over an empty text or an untouched template', async () => {
    const { id } = await begin('plan', true);
    const { version, fields } = await storedOf(id);
    const { body: _body, ...kept } = fields;
    const saved = await office.officer.call('documents', 'saveDraft', { params: { id }, body: { version, fields: { ...kept, type: 'decision' } } });
    assert.equal((await fill(saved)).statusCode, 200);
    const stored = await storedOf(id);
    assert.deepEqual([stored.version, stored.fields.body], [saved.version + 1, plainTextOf(skeletonOf('decision'))]);
    assert.deepEqual((await assertAudited(house, id, 'documents.template-filled')).detail, { type: 'decision' });
    const { findings } = await office.officer.call('documents', 'getFormCheck', { params: { id } });
    assert.deepEqual([...new Set(findings.filter(({ place }) => place.part === 'body').map(({ code }) => code))], ['blank-left']);
  });

  test('never over what somebody wrote, by nobody but its author, not a stale one, not once it is on its way', async () => {
    const draft = await aDraft(house, office);
    await assertRefused(house, 'documents/text-not-empty', () => fill(draft));
    await assertRefused(house, 'forbidden', () => fill(draft, office.unitHead));
    await assertRefused(house, 'stale-version', () => fill({ ...draft, version: draft.version - 1 }));
    const stranger = await house.as('snv-officer');
    await assertRefused(house, 'not-found', () => fill(draft, stranger));
    const sent = await aDraft(house, office, 'checking');
    await assertRefused(house, 'documents/act-not-possible', () => fill(sent));
  });
});
