import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type House, openHouse } from '#server/testing/house.ts';
import { assertAudited, assertRefused } from '#server/testing/refusals.ts';
import type { Visitor } from '#server/testing/visitor.ts';
import { aDraft, anOffice, type Office } from '../testing.ts';

describe('giving a draft back', () => {
  let house: House;
  let office: Office;
  let stranger: Visitor;
  before(async () => {
    house = await openHouse();
    [office, stranger] = await Promise.all([anOffice(house), house.as('snv-head')]);
  });
  after(() => house.close());

  const giveBack = ({ id, version }: { id: string; version: number }, who: Visitor, body: { reason?: string; declaredNoSecret?: boolean } = {}) =>
    who.send('documents', 'returnDraft', { params: { id }, body: { version, reason: 'Bổ sung căn cứ', ...body } });
  const storedOf = (id: string) => office.officer.call('documents', 'getOutgoing', { params: { id } });
  const openItems = (id: string) => house.sql<{ kind: string; addressee: string; note: string | null }>('select kind, addressee, note from queue.item where subject_id = $1 and done_at is null', [id]);

  for (const [state, who] of [['checking', 'unitHead'], ['to-sign', 'head'], ['to-sign', 'unitHead'], ['signed', 'clerk']] as const) {
    test(`one that is ${state}, by the ${who}: with its reason back on its author’s desk alone`, async () => {
      const draft = await aDraft(house, office, state);
      const { version } = (await giveBack(draft, office[who])).json();
      const stored = await storedOf(draft.id);
      const { name } = await office[who].call('identity', 'getMe', {});
      assert.deepEqual([stored.state, stored.version, version, stored.acts], ['returned', draft.version + 1, draft.version + 1, ['save', 'submit', 'cancel']]);
      const { kind, by, note, draftVersion } = stored.steps.at(-1) ?? assert.fail();
      assert.deepEqual([kind, by, note, draftVersion], ['returned', name, 'Bổ sung căn cứ', draft.version]);
      assert.deepEqual(await openItems(draft.id), [{ kind: 'documents.redraft', addressee: `post:${office.officerPostId}`, note: 'Bổ sung căn cứ' }]);
      assert.deepEqual((await assertAudited(house, draft.id, 'documents.draft-returned')).detail, { reason: 'Bổ sung căn cứ' });
    });
  }

  test('a signature is void by it: what changes goes to check and signer again', async () => {
    const draft = await aDraft(house, office, 'signed');
    let { version } = (await giveBack(draft, office.clerk)).json<{ version: number }>();
    const [row] = await house.sql('select signed_at, signature from documents.outgoing where id = $1', [draft.id]);
    assert.deepEqual(row, { signed_at: null, signature: null });
    const { fields } = await storedOf(draft.id);
    const params = { id: draft.id };
    ({ version } = await office.officer.call('documents', 'saveDraft', { params, body: { version, fields: { ...fields, body: 'Nội dung đã sửa./.' } } }));
    ({ version } = await office.officer.call('documents', 'submitDraft', { params, body: { version } }));
    await assertRefused(house, 'documents/act-not-possible', () => office.clerk.send('documents', 'issue', { params, body: { version } }));
    assert.deepEqual(await openItems(draft.id).then((items) => items.map(({ kind }) => kind)), ['documents.check']);
  });

  test('when the signer has left, the checker calls it back and the author is asked for another signer', async () => {
    const draft = await aDraft(house, office, 'to-sign');
    const days = (to: string) => house.sql(`update identity.holding set valid_to = ${to} where post_id = $1`, [office.headPostId]);
    await days(`(now() at time zone 'Asia/Ho_Chi_Minh')::date`);
    const refused = await office.head.send('documents', 'sign', { params: { id: draft.id }, body: { version: draft.version } });
    assert.equal(refused.statusCode, 404, 'the post that ended carries no right at once');
    assert.equal((await giveBack(draft, office.unitHead, { reason: 'Người ký đã nghỉ hưu' })).statusCode, 200);
    const stored = await storedOf(draft.id);
    assert.deepEqual([stored.fields.signerPostId, stored.signerName, stored.missing], [null, null, ['signer']]);
    await days('null');
  });

  test('only who has it before them; to another agency it does not exist', async () => {
    for (const [state, others] of [
      ['checking', ['officer', 'head', 'clerk']], ['to-sign', ['officer', 'clerk']], ['signed', ['officer', 'unitHead', 'head']],
    ] as const) {
      const draft = await aDraft(house, office, state);
      for (const who of others) await assertRefused(house, 'forbidden', () => giveBack(draft, office[who]));
      await assertRefused(house, 'not-found', () => giveBack(draft, stranger));
    }
  });

  test('not what is still with its author, not what is issued, not a stale one', async () => {
    const returned = await aDraft(house, office, 'checking');
    await assertRefused(house, 'stale-version', () => giveBack({ ...returned, version: returned.version - 1 }, office.unitHead));
    await giveBack(returned, office.unitHead);
    await assertRefused(house, 'documents/act-not-possible', () => giveBack(returned, office.unitHead));
    const issued = await aDraft(house, office, 'issued');
    await assertRefused(house, 'documents/act-not-possible', () => giveBack(issued, office.unitHead));
    await assertRefused(house, 'forbidden', () => giveBack(issued, office.clerk));
  });

  test('not without a reason, and none that bears the mark of a secret', async () => {
    const draft = await aDraft(house, office, 'checking');
    for (const reason of ['', ' \u200B ', 'Ở'.repeat(2001)]) {
      const { errors } = await assertRefused(house, 'invalid-input', () => giveBack(draft, office.unitHead, { reason }));
      assert.deepEqual(errors?.map(({ path }) => path), ['reason']);
    }
    assert.equal((await giveBack(draft, office.unitHead, { reason: 'Độ mật: TỐI MẬT' })).json().type, '/problems/secrecy/refused');
    assert.equal((await storedOf(draft.id)).version, draft.version);
    assert.equal((await house.sql(`select 1 from audit.entry where detail::text like '%TỐI MẬT%'`)).length, 0);
  });
});
