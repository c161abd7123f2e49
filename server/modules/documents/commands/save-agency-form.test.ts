import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { EMPTY_AGENCY_FORM } from '#contract/documents/form-fields.ts';
import { type House, openHouse } from '#server/testing/house.ts';
import { assertAudited, assertRefused } from '#server/testing/refusals.ts';
import type { Visitor } from '#server/testing/visitor.ts';
import { aDraft, anOffice, type Office, postOf } from '../testing.ts';

describe('what an agency settles for its documents', () => {
  let house: House;
  let office: Office;
  let other: Office;
  let unitHeadPostId: string;
  before(async () => {
    house = await openHouse();
    [office, other] = await Promise.all([anOffice(house), anOffice(house, 'snv')]);
    unitHeadPostId = (await postOf(office.unitHead)).postId;
  });
  after(() => house.close());

  const save = (who: Visitor, form: Partial<typeof EMPTY_AGENCY_FORM>) => who.send('documents', 'saveAgencyForm', { body: { form: { ...EMPTY_AGENCY_FORM, ...form } } });

  test('the clerk settles it for all of the agency, and it is kept', async () => {
    const form = { place: 'Quận 1', address: '59 Lý Tự Trọng', telephone: '028 0000 0000', byOrderPostIds: [unitHeadPostId, unitHeadPostId] };
    assert.equal((await save(office.clerk, form)).statusCode, 200);
    const own = { agencyId: office.agencyId, agencyName: 'Sở Thông tin và Truyền thông' };
    const settled = { ...EMPTY_AGENCY_FORM, ...form, byOrderPostIds: [unitHeadPostId] };
    assert.deepEqual(await office.officer.call('documents', 'getAgencyForm', {}), { ...settled, ...own, mayChange: false });
    assert.deepEqual(await office.head.call('documents', 'getAgencyForm', {}), { ...settled, ...own, mayChange: true });
    assert.deepEqual(await other.clerk.call('documents', 'getAgencyForm', {}), { ...EMPTY_AGENCY_FORM, agencyId: other.agencyId, agencyName: 'Sở Nội vụ', mayChange: true });
    assert.deepEqual((await assertAudited(house, office.agencyId, 'documents.agency-form-saved')).detail, { byOrder: unitHeadPostId });
  });

  test('neither an officer nor a unit head; only unit heads of the agency sign by order', async () => {
    for (const who of [office.officer, office.unitHead]) await assertRefused(house, 'forbidden', () => save(who, {}));
    for (const postId of [office.officerPostId, office.headPostId, (await postOf(other.unitHead)).postId]) {
      await assertRefused(house, 'documents/outside-agency', () => save(office.head, { byOrderPostIds: [postId] }));
    }
  });

  test('a mark of secrecy is refused', async () => {
    assert.equal((await save(office.clerk, { address: 'TỐI MẬT' })).json().type, '/problems/secrecy/refused');
  });

  test('a unit head signs by order (TL.) once the agency says so, and not a moment longer', async () => {
    await save(office.clerk, { byOrderPostIds: [] });
    const draft = await aDraft(house, office);
    const params = { id: draft.id };
    const { fields } = await office.officer.call('documents', 'getOutgoing', { params });
    const choose = () => office.officer.send('documents', 'saveDraft', { params, body: { version: draft.version, fields: { ...fields, signerPostId: unitHeadPostId } } });
    await assertRefused(house, 'documents/signer-not-entitled', choose);
    await save(office.clerk, { byOrderPostIds: [unitHeadPostId] });
    const saved = (await choose()).json();
    const { signingModes } = await office.officer.call('documents', 'getOutgoing', { params });
    assert.deepEqual(signingModes.map(({ mode, lines }) => [mode, lines[0]]), [['by-order', 'TL. GIÁM ĐỐC']]);
    const submitted = await office.officer.call('documents', 'submitDraft', { params, body: { version: saved.version } });
    const passed = await office.unitHead.call('documents', 'passDraft', { params, body: { version: submitted.version } });
    await office.unitHead.call('identity', 'confirmPresence', { body: { password: house.demo.password } });
    const sign = () => office.unitHead.send('documents', 'sign', { params, body: { version: passed.version } });
    await save(office.clerk, { byOrderPostIds: [] });
    await assertRefused(house, 'documents/signer-not-entitled', sign);
    await save(office.clerk, { byOrderPostIds: [unitHeadPostId] });
    const signed = await sign();
    assert.ok(signed.statusCode === 200 || signed.json().type === '/problems/signing/no-certificate', signed.body);
  });
});
