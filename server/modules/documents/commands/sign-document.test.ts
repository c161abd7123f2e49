import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { plainTextOf } from '#contract/drafting/plain-text.ts';
import type { TextContent } from '#contract/drafting/text-content.ts';
import { type House, openHouse } from '#server/testing/house.ts';
import { assertAudited, assertRefused } from '#server/testing/refusals.ts';
import type { Visitor } from '#server/testing/visitor.ts';
import { aDraft, anOffice, asPerson, type Office } from '../testing.ts';

describe('signing', () => {
  let house: House;
  let office: Office;
  let stranger: Visitor;
  before(async () => {
    house = await openHouse();
    [office, stranger] = await Promise.all([anOffice(house), house.as('snv-head')]);
  });
  after(() => house.close());
  beforeEach(() => office.head.call('identity', 'confirmPresence', { body: { password: house.demo.password } }));

  const sign = ({ id, version }: { id: string; version: number }, who: Visitor = office.head) => who.send('documents', 'sign', { params: { id }, body: { version } });
  const rowOf = async (id: string) => (await house.sql<{ state: string; signature: object; signed_at: string; signer_name: string; signer_title: string; signed_sha256: string; version: number }>('select * from documents.outgoing where id = $1', [id]))[0];

  /** Lets a person act through the head's post today. */
  async function authorise(who: Visitor): Promise<void> {
    const { personId } = await who.call('identity', 'getMe', {});
    await house.sql(`insert into identity.delegation (id, post_id, from_person_id, to_person_id, first_day, last_day, reason)
      select gen_random_uuid(), $1, person_id, $2, current_date - 1, current_date + 1, 'Đi công tác' from identity.holding where post_id = $1`, [office.headPostId, personId]);
    await who.call('identity', 'confirmPresence', { body: { password: house.demo.password } });
  }

  test('by the head: who signed, with what right and what text; then it lies before the clerks', async () => {
    const draft = await aDraft(house, office, 'to-sign');
    const { version } = (await sign(draft)).json();
    const { name } = await office.head.call('identity', 'getMe', {});
    const row = await rowOf(draft.id);
    assert.deepEqual([row?.state, row?.version, version, row?.signature], ['signed', draft.version + 1, draft.version + 1, { position: 'Giám đốc', name }]);
    const [step] = await house.sql<{ kind: string; by_title: string; draft_version: number }>(`select * from documents.step where outgoing_id = $1 and kind = 'signed'`, [draft.id]);
    assert.deepEqual([step?.by_title, step?.draft_version], ['Giám đốc', draft.version]);
    const [approved] = await house.sql<{ kind: string; by_name: string; content: TextContent }>('select kind, by_name, content from drafting.version where text_id = $1 and approved', [draft.id]);
    assert.deepEqual([approved?.kind, approved?.by_name, approved === undefined ? '' : plainTextOf(approved.content.body)], ['signed', name, 'Sở thống nhất với nội dung nêu trên./.']);
    const open = await house.sql('select kind, addressee from queue.item where subject_id = $1 and done_at is null', [draft.id]);
    assert.deepEqual(open, [{ kind: 'documents.issue', addressee: `role:${office.agencyId}:clerk` }]);
    assert.deepEqual((await assertAudited(house, draft.id, 'documents.signed')).detail, { draftVersion: String(draft.version), sha256: row?.signed_sha256 });
  });

  for (const [what, instant, urgency, dueOn] of [
    ['on a Tuesday: by Wednesday', '2020-03-03T02:00:00Z', 0, '2020-03-04'], ['on a Friday: by Monday', '2020-03-06T02:00:00Z', 0, '2020-03-09'],
    ['late on a Friday of UTC, Saturday here: by Monday', '2020-03-06T18:00:00Z', 0, '2020-03-09'], ['urgent on a Saturday: at once', '2020-03-07T02:00:00Z', 1, '2020-03-07'],
  ] as const) {
    test(`release is due when signed ${what}`, async () => {
      const draft = await aDraft(house, office, 'to-sign', { fields: { urgency } });
      house.time.now = () => new Date(instant);
      try {
        await sign(draft);
      } finally {
        house.time.now = () => new Date();
      }
      const [item] = await house.sql<{ due_on: string }>(`select due_on from queue.item where subject_id = $1 and kind = 'documents.issue'`, [draft.id]);
      assert.equal(item?.due_on, dueOn);
    });
  }

  test('a deputy signs KT. the head', async () => {
    const [deputy] = await house.sql<{ id: string; email: string; name: string }>(`select post.id, email, full_name as name from identity.post join identity.holding on post_id = post.id
      join identity.person on person.id = person_id where unit_id = $1 and role = 'deputy' order by post.id`, [office.agencyId]);
    assert.ok(deputy !== undefined);
    const draft = await aDraft(house, office, 'to-sign', { fields: { signerPostId: deputy.id } });
    await assertRefused(house, 'forbidden', () => sign(draft));
    const visitor = await asPerson(house, deputy.email);
    await visitor.call('identity', 'confirmPresence', { body: { password: house.demo.password } });
    assert.equal((await sign(draft, visitor)).statusCode, 200);
    assert.deepEqual((await rowOf(draft.id))?.signature, { signingFor: 'Giám đốc', position: 'Phó Giám đốc', name: deputy.name });
  });

  test('through the head’s post the head of a unit signs TUQ.; the record names whose post it was', async () => {
    await authorise(office.unitHead);
    const draft = await aDraft(house, office, 'to-sign');
    assert.equal((await sign(draft, office.unitHead)).statusCode, 200);
    const [{ name, capacities }, head] = await Promise.all([office.unitHead.call('identity', 'getMe', {}), office.head.call('identity', 'getMe', {})]);
    const row = await rowOf(draft.id);
    assert.deepEqual(row?.signature, { authorisedBy: 'Giám đốc', position: capacities[0]?.title, name });
    assert.deepEqual([row.signer_name, row.signer_title], [name, capacities[0]?.title]);
    const [entry] = await house.sql(`select person_name, post_title, on_behalf_of from audit.entry where subject_id = $1 and action = 'documents.signed'`, [draft.id]);
    assert.deepEqual(entry, { person_name: name, post_title: 'Giám đốc', on_behalf_of: head.name });
    const [step] = await house.sql(`select by_name, by_title from documents.step where outgoing_id = $1 and kind = 'signed'`, [draft.id]);
    assert.deepEqual(step, { by_name: name, by_title: `Giám đốc (theo ủy quyền của ${head.name})` });
    await house.sql('update identity.delegation set revoked_at = now()');
    const later = await aDraft(house, office, 'to-sign');
    await assertRefused(house, 'forbidden', () => sign(later, office.unitHead));
  });

  test('an officer signs nothing, whoever authorised them; nor is it offered', async () => {
    await authorise(office.officer);
    const draft = await aDraft(house, office, 'to-sign');
    await assertRefused(house, 'documents/signer-not-entitled', () => sign(draft, office.officer));
    const { acts } = await office.officer.call('documents', 'getOutgoing', { params: { id: draft.id } });
    assert.deepEqual(acts, ['return', 'cancel']);
    await house.sql('update identity.delegation set revoked_at = now()');
  });

  test('only the signer; to another agency it does not exist', async () => {
    const draft = await aDraft(house, office, 'to-sign');
    for (const who of [office.officer, office.unitHead, office.clerk]) await assertRefused(house, 'forbidden', () => sign(draft, who));
    await assertRefused(house, 'not-found', () => sign(draft, stranger));
  });

  test('only somebody who has just proved to be present', async () => {
    const draft = await aDraft(house, office, 'to-sign');
    const elsewhere = await house.as('stttt-head');
    await assertRefused(house, 'identity/presence-not-confirmed', () => sign(draft, elsewhere));
    await house.sql(`update identity.session set presence_until = now() - interval '1 second'`);
    await assertRefused(house, 'identity/presence-not-confirmed', () => sign(draft));
  });

  test('not a stale one, not one that is not before the signer, not twice', async () => {
    const draft = await aDraft(house, office, 'to-sign');
    await assertRefused(house, 'stale-version', () => sign({ ...draft, version: draft.version - 1 }));
    await assertRefused(house, 'invalid-input', () => sign({ ...draft, version: 0 }));
    await sign(draft);
    await assertRefused(house, 'documents/act-not-possible', () => sign(draft));
    const checking = await aDraft(house, office, 'checking');
    await assertRefused(house, 'documents/act-not-possible', () => sign(checking));
  });

});
