import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type House, openHouse } from '#server/testing/house.ts';
import { assertAudited, assertRefused } from '#server/testing/refusals.ts';
import type { Visitor } from '#server/testing/visitor.ts';
import { aDraft, anOffice, type Office } from '../testing.ts';

describe('passing a draft to its signer', () => {
  let house: House;
  let office: Office;
  let stranger: Visitor;
  before(async () => {
    house = await openHouse();
    [office, stranger] = await Promise.all([anOffice(house), house.as('snv-unit-head')]);
  });
  after(() => house.close());

  const pass = ({ id, version }: { id: string; version: number }, who: Visitor = office.unitHead) => who.send('documents', 'passDraft', { params: { id }, body: { version } });
  const storedOf = (id: string) => office.officer.call('documents', 'getOutgoing', { params: { id } });
  const holder = (change: string) => house.sql(`update identity.holding set ${change} where post_id = $1`, [office.headPostId]);

  test('lays it before the signer alone, with who checked it', async () => {
    const draft = await aDraft(house, office, 'checking', { fields: { urgency: 2 } });
    const { version } = (await pass(draft)).json();
    const stored = await storedOf(draft.id);
    const { name, capacities } = await office.unitHead.call('identity', 'getMe', {});
    assert.deepEqual([stored.state, stored.version, version], ['to-sign', draft.version + 1, draft.version + 1]);
    const { kind, by, byTitle, draftVersion } = stored.steps.at(-1) ?? assert.fail();
    assert.deepEqual([kind, by, byTitle, draftVersion], ['passed', name, capacities[0]?.title, draft.version]);
    const open = await house.sql('select kind, addressee, urgency from queue.item where subject_id = $1 and done_at is null', [draft.id]);
    assert.deepEqual(open, [{ kind: 'documents.sign', addressee: `post:${office.headPostId}`, urgency: 2 }]);
    await assertAudited(house, draft.id, 'documents.draft-passed');
  });

  test('only the checker; to another agency it does not exist', async () => {
    const draft = await aDraft(house, office, 'checking');
    for (const who of [office.officer, office.head, office.clerk]) await assertRefused(house, 'forbidden', () => pass(draft, who));
    await assertRefused(house, 'not-found', () => pass(draft, stranger));
  });

  test('not a stale one, not twice, not one without a version', async () => {
    const draft = await aDraft(house, office, 'checking');
    await assertRefused(house, 'stale-version', () => pass({ ...draft, version: draft.version - 1 }));
    await assertRefused(house, 'invalid-input', () => pass({ ...draft, version: 0 }));
    await pass(draft);
    await assertRefused(house, 'documents/act-not-possible', () => pass(draft));
  });

  test('not to a signer who has left since; to the one who holds the post now', async () => {
    const draft = await aDraft(house, office, 'checking');
    await holder(`valid_to = (now() at time zone 'Asia/Ho_Chi_Minh')::date`);
    await assertRefused(house, 'documents/signer-not-entitled', () => pass(draft));
    const [successor] = await house.sql<{ id: string; name: string }>(`select p.id, full_name as name from identity.person p where email = $1`, [stranger.email]);
    await house.sql(`insert into identity.holding (id, person_id, post_id, valid_from) values (gen_random_uuid(), $1, $2, (now() at time zone 'Asia/Ho_Chi_Minh')::date)`, [successor?.id, office.headPostId]);
    assert.equal((await pass(draft)).statusCode, 200);
    assert.equal((await storedOf(draft.id)).signerName, successor?.name);
  });
});
