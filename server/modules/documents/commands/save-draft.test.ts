import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { type House, openHouse } from '#server/testing/house.ts';
import { assertAudited, assertRefused } from '#server/testing/refusals.ts';
import type { Visitor } from '#server/testing/visitor.ts';
import { anOutsideAgency } from '../../catalogue/testing.ts';
import { aDraft, anOffice, type DraftFieldsInput, type Office, someDraftFields } from '../testing.ts';

interface Extra {
  readonly version?: number;
  readonly declaredNoSecret?: boolean;
  readonly who?: Visitor;
}

describe('saving a draft', () => {
  let house: House;
  let office: Office;
  let other: Office;
  before(async () => {
    house = await openHouse();
    [office, other] = await Promise.all([anOffice(house), anOffice(house, 'snv')]);
  });
  after(() => house.close());

  const storedOf = (id: string) => office.officer.call('documents', 'getOutgoing', { params: { id } });
  const save = async (draft: { id: string; version: number }, changes: Partial<DraftFieldsInput> = {}, { version = draft.version, who = office.officer, ...extra }: Extra = {}) => {
    const fields = { ...(await someDraftFields(office, draft.id)), ...changes };
    return who.send('documents', 'saveDraft', { params: { id: draft.id }, body: { version, fields, ...extra } });
  };

  test('keeps all of it, each agency once, and says who', async () => {
    const draft = await aDraft(house, office);
    const deputy = (await house.sql<{ id: string }>(`select id from identity.post where unit_id = $1 and role = 'deputy' order by id`, [office.agencyId]))[0]?.id ?? '';
    const fields: DraftFieldsInput = {
      type: 'plan', subject: 'trực cơ quan', body: 'Điều 1.\n\nĐiều 2./.', signerPostId: deputy, recipientAgencyIds: [other.agencyId, other.agencyId],
      recipientLines: ['Lãnh đạo Sở'], urgency: 3,
      form: {
        bases: ['Căn cứ Luật A'], place: 'Quận 1', addressees: ['Các phòng'], copyAgencyIds: [other.agencyId], circulation: 'internal', copies: 30, drafterInitials: 'PL', signingMode: 'own',
        otherSigner: { title: 'Thư ký', name: 'Lê Thị Lan' }, attachedTo: 'Quyết định số 5', printsContact: true, lyingAppendixIds: [randomUUID()],
      },
    };
    const { version } = (await save(draft, fields)).json();
    const stored = await storedOf(draft.id);
    assert.deepEqual(stored.fields, { ...fields, recipientAgencyIds: [other.agencyId] });
    assert.deepEqual([stored.version, version, stored.missing, stored.state], [draft.version + 1, draft.version + 1, [], 'drafting']);
    const [row] = await house.sql<{ readers: string[]; signer_title: string }>('select readers, signer_title from documents.outgoing where id = $1', [draft.id]);
    assert.deepEqual(row, { readers: [`unit:${office.unitId}`, `post:${office.officerPostId}`, `post:${deputy}`], signer_title: 'Phó Giám đốc' });
    assert.deepEqual((await assertAudited(house, draft.id, 'documents.draft-saved')).detail, { version: String(version) });
  });

  test('form fields that are left out stay as they were', async () => {
    const draft = await aDraft(house, office);
    const saved = (await save(draft, { form: { bases: ['Căn cứ Luật A'], copies: 5 } })).json();
    assert.equal((await save({ id: draft.id, version: saved.version }, { form: undefined })).statusCode, 200);
    const { form } = (await storedOf(draft.id)).fields;
    assert.deepEqual([form.bases, form.copies, form.addressees], [['Căn cứ Luật A'], 5, []]);
  });

  test('an unfinished draft is kept as well, and says what it lacks', async () => {
    const draft = await aDraft(house, office);
    assert.equal((await save(draft, { subject: '', body: '', signerPostId: null, recipientAgencyIds: [], recipientLines: [] })).statusCode, 200);
    const stored = await storedOf(draft.id);
    assert.deepEqual([stored.missing.length, stored.signerName, stored.fields.signerPostId], [4, null, null]);
  });

  test('only its author; to another agency it does not exist', async () => {
    const draft = await aDraft(house, office);
    for (const who of [office.unitHead, office.head, office.clerk]) await assertRefused(house, 'forbidden', () => save(draft, {}, { who }));
    for (const who of [other.officer, other.head, other.clerk, await house.asColleagueOf(office.officer)]) await assertRefused(house, 'not-found', () => save(draft, {}, { who }));
  });

  test('not over a newer version', async () => {
    const draft = await aDraft(house, office);
    const { version } = await assertRefused(house, 'stale-version', () => save(draft, {}, { version: draft.version - 1 }));
    assert.equal(version, draft.version);
  });

  for (const state of ['checking', 'to-sign', 'signed', 'issued'] as const) {
    test(`nothing changes once it is ${state}`, async () => {
      const draft = await aDraft(house, office, state);
      await assertRefused(house, 'documents/act-not-possible', () => save(draft, { body: 'Nội dung khác' }));
    });
  }

  test('recipients are agencies that exist, and others than the issuer', async () => {
    const draft = await aDraft(house, office);
    const gone = randomUUID();
    for (const wrong of [gone, other.unitId]) {
      const { agencyIds } = await assertRefused(house, 'documents/recipient-unknown', () => save(draft, { recipientAgencyIds: [other.agencyId, wrong] }));
      assert.deepEqual(agencyIds, [wrong]);
    }
    await assertRefused(house, 'documents/own-recipient', () => save(draft, { recipientAgencyIds: [other.agencyId, office.agencyId] }));
  });

  test('an agency of another installation is a recipient too, as long as it exists', async () => {
    const draft = await aDraft(house, office);
    const outside = await anOutsideAgency(house, { code102: '000.00.00.H41', name: 'Ủy ban nhân dân tỉnh Nghệ An' });
    const { version } = (await save(draft, { recipientAgencyIds: [outside, other.agencyId] })).json();
    assert.deepEqual((await storedOf(draft.id)).fields.recipientAgencyIds, [outside, other.agencyId]);
    await house.sql(`update catalogue.agency set ended_on = '2020-01-01' where id = $1`, [outside]);
    const { agencyIds } = await assertRefused(house, 'documents/recipient-unknown', () => save({ id: draft.id, version }, { recipientAgencyIds: [outside] }));
    assert.deepEqual(agencyIds, [outside]);
  });

  test('only a leader of the agency is planned as signer', async () => {
    const draft = await aDraft(house, office);
    for (const signerPostId of [office.officerPostId, other.headPostId, randomUUID()]) {
      await assertRefused(house, 'documents/signer-not-entitled', () => save(draft, { signerPostId }));
    }
  });

  for (const [where, changes] of [['subject', { subject: '[MẬT] Về việc điều động' }], ['body', { body: 'Độ mật: TỐI MẬT' }], ['a recipient line', { recipientLines: ['MẬT'] }], ['a basis', { form: { bases: ['MẬT'] } }], ['the other signer', { form: { otherSigner: { title: 'MẬT', name: 'A' } } }]] satisfies [string, Partial<DraftFieldsInput>][]) {
    test(`a mark of secrecy in ${where}: nothing of it is kept`, async () => {
      const draft = await aDraft(house, office);
      const stored = await storedOf(draft.id);
      assert.equal((await save(draft, changes)).json().type, '/problems/secrecy/refused');
      assert.deepEqual(await storedOf(draft.id), stored);
      const kept = await house.sql(`select 1 from audit.entry where detail::text like '%MẬT%'`);
      assert.equal(kept.length, 0);
    });
  }

  test('words that may be a secret’s are asked about, and pass once declared', async () => {
    const draft = await aDraft(house, office);
    const subject = 'Về việc TUYỆT MẬT';
    assert.equal((await save(draft, { subject })).json().type, '/problems/secrecy/declaration-needed');
    assert.equal((await save(draft, { subject }, { declaredNoSecret: true })).statusCode, 200);
  });

  for (const [what, changes, path] of [
    ['half of a character', { body: 'Sở \uD83D' }, 'fields.body'], ['a subject too long', { subject: 'Ở'.repeat(2001) }, 'fields.subject'],
    ['an urgency beyond hỏa tốc', { urgency: 4 }, 'fields.urgency'], ['a recipient that is no identifier', { recipientAgencyIds: ['x'] }, 'fields.recipientAgencyIds.0'],
    ['an empty recipient line', { recipientLines: [' '] }, 'fields.recipientLines.0'],
  ] as const) {
    test(`${what}: refused and named`, async () => {
      const draft = await aDraft(house, office);
      const { errors } = await assertRefused(house, 'invalid-input', () => save(draft, changes as Partial<DraftFieldsInput>));
      assert.deepEqual([...new Set(errors?.map((error) => error.path))], [path]);
    });
  }
});
