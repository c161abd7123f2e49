import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Actor, Capacity } from '#server/platform/access/actor.ts';
import { authorityOf, decideSignature, lawfulModes, signerFacts } from './signing-authority.ts';

describe('the words above a signature', () => {
  for (const [role, title, agencyName, facts] of [
    ['head', 'Giám đốc', 'Sở Nội vụ', { position: 'Giám đốc' }],
    ['deputy', 'Phó Giám đốc', 'Sở Nội vụ', { signingFor: 'Giám đốc', position: 'Phó Giám đốc' }],
    ['deputy', 'Phó Chánh Văn phòng', 'Văn phòng Ủy ban nhân dân Thành phố', { signingFor: 'Chánh Văn phòng', position: 'Phó Chánh Văn phòng' }],
    ['deputy', 'Phó Trưởng ban', 'Ban Quản lý Khu Công nghệ cao', { signingFor: 'Trưởng ban', position: 'Phó Trưởng ban' }],
    ['deputy', 'Phó Giám đốc phụ trách', 'Sở Y tế', { signingFor: 'Giám đốc', position: 'Phó Giám đốc phụ trách' }],
    ['head', 'Chủ tịch', 'Ủy ban nhân dân Quận 1', { onBehalfOf: 'Ủy ban nhân dân', position: 'Chủ tịch' }],
    ['deputy', 'Phó Chủ tịch', 'Ủy ban nhân dân Quận 1', { onBehalfOf: 'Ủy ban nhân dân', signingFor: 'Chủ tịch', position: 'Phó Chủ tịch' }],
    ['deputy', 'Phó Chủ tịch Thường trực', 'Ủy ban nhân dân Thành phố Hồ Chí Minh', { onBehalfOf: 'Ủy ban nhân dân', signingFor: 'Chủ tịch', position: 'Phó Chủ tịch Thường trực' }],
    ['head', 'Quyền Giám đốc', 'Sở Tư pháp', { acting: true, position: 'Giám đốc' }],
  ] as const) {
    test(`${title} of ${agencyName}`, () => assert.deepEqual(signerFacts({ role, title, name: 'A', agencyName }), { ...facts, name: 'A' }));
  }
});

const post = (changes: Partial<Capacity>): Capacity => ({
  postId: 'p', title: 'Giám đốc', role: 'head', unitId: 'a', unitName: 'Sở Nội vụ', agencyId: 'a', agencyName: 'Sở Nội vụ', onBehalfOf: null, ...changes,
});
const OF_HEAD = { personId: 'h', name: 'Huỳnh Đức Thiện' };
const delegated = post({ onBehalfOf: OF_HEAD });
const deputy = post({ postId: 'd', role: 'deputy', title: 'Phó Giám đốc' });
const unitHead = post({ postId: 'u', role: 'unit-head', title: 'Chánh Văn phòng', unitId: 'vp', unitName: 'Văn phòng' });
const officer = post({ postId: 'o', role: 'officer', title: 'Chuyên viên', unitId: 'vp', unitName: 'Văn phòng' });

describe('signing through a delegated post', () => {
  const decide = (own: readonly Capacity[], through: Capacity = delegated) => {
    const actor: Actor = { personId: 'x', name: 'X', sessionId: 's', capacities: [...own, through], request: { id: 'r', address: '', idempotencyKey: null } };
    return decideSignature(actor, through);
  };
  const ENTITLED = { allowed: false, code: 'documents/signer-not-entitled' };

  test('the head of a unit: TUQ., under their own position', () => {
    assert.deepEqual(decide([unitHead]), { allowed: true, value: { authorisedBy: 'Giám đốc', position: 'Chánh Văn phòng', name: 'X' } });
  });
  test('for a committee’s chairman: TUQ. the chairman, not TM.', () => {
    const of = { agencyName: 'Ủy ban nhân dân Quận 1', title: 'Chủ tịch' };
    assert.deepEqual(decide([unitHead], post({ ...of, onBehalfOf: OF_HEAD })), { allowed: true, value: { authorisedBy: 'Chủ tịch', position: 'Chánh Văn phòng', name: 'X' } });
  });
  test('a deputy: KT., by their own right', () => {
    assert.deepEqual(decide([unitHead, deputy]), { allowed: true, value: { signingFor: 'Giám đốc', position: 'Phó Giám đốc', name: 'X' } });
  });
  test('the head through a deputy’s post: as the head', () => {
    assert.deepEqual(decide([post({})], { ...deputy, onBehalfOf: OF_HEAD }), { allowed: true, value: { position: 'Giám đốc', name: 'X' } });
  });
  for (const [who, own, through] of [
    ['an officer', [officer], delegated], ['the deputy of a unit', [{ ...unitHead, role: 'unit-deputy' }], delegated],
    ['somebody without a post of their own', [], delegated], ['the head of another agency’s unit', [{ ...unitHead, agencyId: 'b' }], delegated],
    ['the head of a unit through a deputy’s post', [unitHead], { ...deputy, onBehalfOf: OF_HEAD }],
    ['one authorised to head a unit (no passing on)', [{ ...unitHead, onBehalfOf: OF_HEAD }], delegated],
  ] as const) {
    test(`${who}: not entitled`, () => assert.deepEqual(decide(own, through), ENTITLED));
  }
});

describe('what the drafter may choose between', () => {
  const head = { role: 'head', title: 'Chủ tịch', name: 'A', agencyName: 'Ủy ban nhân dân Quận 1' } as const;
  const unit = { role: 'unit-deputy', title: 'Phó Chánh Văn phòng', name: 'A', agencyName: 'Ủy ban nhân dân Quận 1' } as const;
  const chosen = { mode: 'derived', byOrder: true, headTitle: 'Chủ tịch' } as const;

  test('leaders of a committee: for it, or by the chairman’s own right', () => {
    assert.deepEqual(lawfulModes(head, chosen), ['collective', 'own']);
    assert.deepEqual(signerFacts(head, { ...chosen, mode: 'own' }), { position: 'Chủ tịch', name: 'A' });
    assert.deepEqual(signerFacts({ ...head, role: 'deputy', title: 'Phó Chủ tịch' }, { ...chosen, mode: 'own' }), { signingFor: 'Chủ tịch', position: 'Phó Chủ tịch', name: 'A' });
    assert.deepEqual(lawfulModes({ ...head, agencyName: 'Sở Nội vụ' }, chosen), ['own']);
  });

  test('unit heads by order and their deputies for them, only where the regulations say so', () => {
    assert.deepEqual(signerFacts(unit, chosen), { byOrderOf: 'Chủ tịch', signingFor: 'Chánh Văn phòng', position: 'Phó Chánh Văn phòng', name: 'A' });
    assert.deepEqual(lawfulModes(unit, { byOrder: false }), []);
    assert.deepEqual(lawfulModes({ ...unit, role: 'officer' }, chosen), []);
  });

  test('what is not lawful for the post is not printed', () => {
    assert.deepEqual(signerFacts({ ...head, agencyName: 'Sở Nội vụ', title: 'Giám đốc' }, { ...chosen, mode: 'collective' }), { position: 'Giám đốc', name: 'A' });
  });

  for (const [signer, agency, authority] of [
    [{ onBehalfOf: 'Ủy ban nhân dân', position: 'Chủ tịch', name: 'A' }, 'Ủy ban nhân dân Quận 1', 'Ủy ban nhân dân Quận 1'],
    [{ signingFor: 'Chủ tịch', position: 'Phó Chủ tịch', name: 'A' }, 'Ủy ban nhân dân Quận 1', 'Chủ tịch Ủy ban nhân dân Quận 1'],
    [{ position: 'Giám đốc', name: 'A' }, 'Sở Nội vụ', 'Giám đốc Sở Nội vụ'],
    [{ byOrderOf: 'Giám đốc', position: 'Trưởng phòng', name: 'A' }, 'Sở Nội vụ', 'Giám đốc Sở Nội vụ'],
    [{ position: 'Chánh Văn phòng', name: 'A' }, 'Văn phòng Ủy ban nhân dân Thành phố', 'Chánh Văn phòng Ủy ban nhân dân Thành phố'],
  ] as const) {
    test(`a decision of ${agency} signed by the ${signer.position} is one of ${authority}`, () => assert.equal(authorityOf(signer, agency), authority));
  }
});
