import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { FormFinding } from '#contract/documents/form-check.ts';
import { plainTextOf } from '#contract/drafting/plain-text.ts';
import type { TextContent } from '#contract/drafting/text-content.ts';
import { assertAudited, assertRefused } from '#server/testing/refusals.ts';
import { type House, openHouse } from '#server/testing/house.ts';
import type { Visitor } from '#server/testing/visitor.ts';
import { aDraft, anOffice, type Office, someDraftFields } from '../testing.ts';

describe('sending a draft for check', () => {
  let house: House;
  let office: Office;
  before(async () => {
    house = await openHouse();
    office = await anOffice(house);
  });
  after(() => house.close());

  const submit = ({ id, version }: { id: string; version: number }, who: Visitor = office.officer) => who.send('documents', 'submitDraft', { params: { id }, body: { version } });
  const kindsOf = async (who: Visitor, id: string): Promise<string[]> => {
    const { items } = await who.call('queue', 'listMine', { query: {} });
    return items.filter(({ subjectId }) => subjectId === id).map(({ kind }) => kind);
  };
  /** A whole draft that somebody else than the officer has begun. */
  const draftOf = async (who: Visitor): Promise<{ id: string; version: number }> => {
    const { id, version } = await who.call('documents', 'createDraft', { body: {} });
    return who.call('documents', 'saveDraft', { params: { id }, body: { version, fields: await someDraftFields({ ...office, officer: who }, id) } });
  };

  test('freezes the text and lays it before the unit head', async () => {
    const draft = await aDraft(house, office);
    const { version } = (await submit(draft)).json();
    const stored = await office.unitHead.call('documents', 'getOutgoing', { params: { id: draft.id } });
    const { name } = await office.officer.call('identity', 'getMe', {});
    assert.deepEqual([stored.state, stored.version, version], ['checking', draft.version + 1, draft.version + 1]);
    assert.deepEqual(stored.steps.map(({ kind, by, draftVersion }) => [kind, by, draftVersion]), [['submitted', name, draft.version]]);
    const [step] = await house.sql<{ frozen: { signerPostId: string } }>('select frozen from documents.step where outgoing_id = $1', [draft.id]);
    assert.equal(step?.frozen.signerPostId, office.headPostId);
    const [text] = await house.sql<{ kind: string; by_name: string; content: TextContent; is_frozen: boolean }>('select kind, by_name, content, frozen_at is not null as is_frozen from drafting.text join drafting.version on text_id = text.id where text.id = $1', [draft.id]);
    assert.deepEqual([text?.kind, text?.by_name, text?.is_frozen, text === undefined ? '' : plainTextOf(text.content.body)], ['submitted', name, true, stored.fields.body]);
    assert.deepEqual([await kindsOf(office.unitHead, draft.id), await kindsOf(office.head, draft.id)], [['documents.check'], []]);
    assert.deepEqual((await assertAudited(house, draft.id, 'documents.draft-submitted')).detail, { to: (await office.unitHead.call('identity', 'getMe', {})).name });
  });

  test('a unit head’s own draft, and a leader’s, goes straight to the signer', async () => {
    for (const who of [office.unitHead, office.head]) {
      const draft = await draftOf(who);
      assert.equal((await submit(draft, who)).statusCode, 200);
      assert.equal((await who.call('documents', 'getOutgoing', { params: { id: draft.id } })).state, 'to-sign');
      assert.deepEqual(await kindsOf(office.head, draft.id), ['documents.sign']);
    }
  });

  test('only its author; to another agency it does not exist', async () => {
    const draft = await aDraft(house, office);
    for (const who of [office.unitHead, office.head, office.clerk]) await assertRefused(house, 'forbidden', () => submit(draft, who));
    const stranger = await house.as('snv-officer');
    await assertRefused(house, 'not-found', () => submit(draft, stranger));
  });

  test('not a stale one, not twice', async () => {
    const draft = await aDraft(house, office);
    await assertRefused(house, 'stale-version', () => submit({ ...draft, version: draft.version - 1 }));
    await submit(draft);
    await assertRefused(house, 'documents/act-not-possible', () => submit(draft));
  });

  test('not before it is complete: every missing part is named', async () => {
    const { id, version } = await office.officer.call('documents', 'createDraft', { body: {} });
    const { missing } = await assertRefused(house, 'documents/incomplete-draft', () => submit({ id, version }));
    assert.deepEqual(missing, ['subject', 'body', 'recipients']);
  });

  test('not while the form check finds an error: each is named with its place and legal ground, warnings let it pass', async () => {
    const draft = await aDraft(house, office, 'drafting', { fields: { subject: 'Về việc trực.', form: { addressees: [] } } });
    const refused = await assertRefused(house, 'documents/form-check-failed', () => submit(draft));
    const findings = refused['findings'] as FormFinding[];
    assert.deepEqual(findings.map(({ code, place }) => [code, place]), [
      ['subject-repeats-about', { part: 'field', field: 'subject', line: null }], ['addressee-missing', { part: 'field', field: 'addressees', line: null }],
    ]);
    const shown = await office.unitHead.call('documents', 'getFormCheck', { params: { id: draft.id } });
    assert.deepEqual(shown.findings.filter(({ severity }) => severity === 'error'), findings);
    assert.deepEqual([shown.version, shown.findings.filter(({ severity }) => severity === 'warning').map(({ code }) => code)], [draft.version, ['subject-ends-with-mark', 'as-above-without-addressee', 'end-mark-typed']]);
    const stranger = await house.as('snv-officer');
    await assertRefused(house, 'not-found', () => stranger.send('documents', 'getFormCheck', { params: { id: draft.id } }));
    const fields = { ...(await someDraftFields(office, draft.id)), subject: 'trực.' };
    const mended = await office.officer.call('documents', 'saveDraft', { params: { id: draft.id }, body: { version: draft.version, fields } });
    assert.equal((await submit(mended)).statusCode, 200);
  });

  test('not to a signer who has left since', async () => {
    const draft = await aDraft(house, office);
    await away(`post_id = '${office.headPostId}'`, () => assertRefused(house, 'documents/signer-not-entitled', () => submit(draft)));
    assert.equal((await submit(draft)).statusCode, 200);
  });

  test('not where nobody is in charge of the unit', async () => {
    const draft = await aDraft(house, office);
    const inCharge = `post_id in (select id from identity.post where unit_id = '${office.unitId}' and role in ('unit-head', 'unit-deputy'))`;
    await away(inCharge, async () => {
      const { unitName } = await assertRefused(house, 'documents/unit-without-head', () => submit(draft));
      assert.equal(unitName, (await office.officer.call('identity', 'getMe', {})).capacities[0]?.unitName);
    });
  });

  async function away(holdings: string, work: () => Promise<unknown>): Promise<void> {
    await house.sql(`update identity.holding set valid_to = (now() at time zone 'Asia/Ho_Chi_Minh')::date where ${holdings}`);
    await work();
    await house.sql(`update identity.holding set valid_to = null where ${holdings}`);
  }

  test('without a version', async () => {
    const { id } = await aDraft(house, office);
    await assertRefused(house, 'invalid-input', () => submit({ id, version: 0 }));
  });
});
