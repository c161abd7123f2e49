import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type House, openHouse } from '#server/testing/house.ts';
import { assertAudited, assertRefused } from '#server/testing/refusals.ts';
import type { Visitor } from '#server/testing/visitor.ts';
import { aDraft, anIncoming, anOffice, type Office } from '../testing.ts';

describe('giving up a draft', () => {
  let house: House;
  let office: Office;
  let stranger: Visitor;
  before(async () => {
    house = await openHouse();
    [office, stranger] = await Promise.all([anOffice(house), house.as('snv-officer')]);
  });
  after(() => house.close());

  const cancel = ({ id, version }: { id: string; version: number }, { who = office.officer, ...body }: { who?: Visitor; reason?: string; declaredNoSecret?: boolean } = {}) =>
    who.send('documents', 'cancelDraft', { params: { id }, body: { version, reason: 'Không còn cần', ...body } });
  const storedOf = (id: string) => office.officer.call('documents', 'getOutgoing', { params: { id } });

  for (const state of ['drafting', 'checking', 'to-sign'] as const) {
    test(`one that is ${state}: gone from every desk, kept with its text and the reason`, async () => {
      const draft = await aDraft(house, office, state);
      const { version } = (await cancel(draft)).json();
      const stored = await storedOf(draft.id);
      assert.deepEqual([stored.state, stored.version, version, stored.acts, stored.number], ['cancelled', draft.version + 1, draft.version + 1, [], null]);
      assert.equal(stored.fields.body, 'Sở thống nhất với nội dung nêu trên./.');
      assert.equal((await house.sql('select 1 from queue.item where subject_id = $1 and done_at is null', [draft.id])).length, 0);
      assert.deepEqual((await assertAudited(house, draft.id, 'documents.draft-cancelled')).detail, { reason: 'Không còn cần' });
    });
  }

  test('what it was to answer stays in hand, and another reply may be drafted', async () => {
    const { id: incomingId, assignmentId } = await anIncoming(house, office, 'assigned');
    await cancel(await aDraft(house, office, 'drafting', { assignmentId }));
    assert.equal((await office.officer.call('documents', 'getIncoming', { params: { id: incomingId } })).state, 'in-hand');
    assert.ok((await aDraft(house, office, 'drafting', { assignmentId })).id);
  });

  test('only its author; to another agency it does not exist', async () => {
    const draft = await aDraft(house, office);
    for (const who of [office.unitHead, office.head, office.clerk]) await assertRefused(house, 'forbidden', () => cancel(draft, { who }));
    await assertRefused(house, 'not-found', () => cancel(draft, { who: stranger }));
  });

  test('not a stale one, not twice, and a signed or issued document is not made unsaid', async () => {
    const draft = await aDraft(house, office);
    await assertRefused(house, 'stale-version', () => cancel({ ...draft, version: draft.version - 1 }));
    await cancel(draft);
    await assertRefused(house, 'documents/act-not-possible', () => cancel(draft));
    for (const state of ['signed', 'issued'] as const) {
      const late = await aDraft(house, office, state);
      await assertRefused(house, 'documents/act-not-possible', () => cancel(late));
    }
  });

  test('not without a reason, and none that bears the mark of a secret', async () => {
    const draft = await aDraft(house, office);
    for (const reason of ['', 'Ở'.repeat(1001)]) await assertRefused(house, 'invalid-input', () => cancel(draft, { reason }));
    assert.equal((await cancel(draft, { reason: 'Độ mật: TỐI MẬT' })).json().type, '/problems/secrecy/refused');
    assert.equal((await storedOf(draft.id)).state, 'drafting');
    assert.equal((await house.sql(`select 1 from audit.entry where detail::text like '%TỐI MẬT%'`)).length, 0);
  });
});
