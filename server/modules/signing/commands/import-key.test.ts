import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type House, openHouse } from '#server/testing/house.ts';
import { assertAudited, assertProblem, assertRefused } from '#server/testing/refusals.ts';
import type { Visitor } from '#server/testing/visitor.ts';
import { aDraft, anOffice, type Office } from '../../documents/testing.ts';
import { judgedOutside, signaturesIn } from '../testing.ts';
import { aKeyFile, aPicture, KEY_FILE_PASSWORD, type KeyFilePlan } from '../testing-key-files.ts';

describe('importing a key', () => {
  let house: House;
  let office: Office;
  let administrator: Visitor;
  let head: { personId: string; name: string };
  const agencyName = 'Sở Thông tin và Truyền thông';
  before(async () => {
    house = await openHouse({ signing: { newDemoKeys: null } });
    [office, administrator] = await Promise.all([anOffice(house), house.as('stttt-admin')]);
    head = await office.head.call('identity', 'getMe', {});
    await administrator.call('identity', 'confirmPresence', { body: { password: house.demo.password } });
  });
  after(() => house.close());

  const send = (params: { ownerKind: 'person' | 'agency'; id: string }, pkcs12: string, changes: { who?: Visitor; password?: string; picture?: string | null } = {}) =>
    (changes.who ?? administrator).send('signing', 'importKey', { params, body: { pkcs12, password: changes.password ?? KEY_FILE_PASSWORD, picture: changes.picture ?? null } });
  const ofHead = () => ({ ownerKind: 'person', id: head.personId }) as const;
  const ofAgency = () => ({ ownerKind: 'agency', id: office.agencyId }) as const;

  test('the head’s and the agency’s keys make an office that signs digitally', async () => {
    const answered = (await send(ofHead(), aKeyFile({ name: head.name.toLocaleUpperCase('vi') }), { picture: aPicture() })).json();
    assert.deepEqual([answered.key.subject, answered.key.hasPicture, answered.key.revokedAt], [head.name.toLocaleUpperCase('vi'), true, null]);
    await assertAudited(house, head.personId, 'signing.key-imported');
    await assertRefused(house, 'signing/no-certificate', () => administrator.send('signing', 'beginDigitalSigning', { params: { id: office.agencyId } }));
    assert.equal((await send(ofAgency(), aKeyFile({ name: agencyName }))).statusCode, 200);
    assert.equal((await administrator.send('signing', 'beginDigitalSigning', { params: { id: office.agencyId } })).statusCode, 204);
    await assertAudited(house, office.agencyId, 'signing.digital-signing-begun');
    const { id } = await aDraft(house, office, 'issued');
    const pdf = (await office.clerk.send('documents', 'getPdf', { params: { id } })).rawPayload;
    assert.equal(signaturesIn(pdf).length, 2);
    assert.equal(((await judgedOutside(pdf, '')).pdfsig ?? 'Signature is Valid Signature is Valid').match(/Signature is Valid/g)?.length, 2);
  });

  test('rests wrapped: neither key nor password nor file is anywhere to be read', async () => {
    const file = aKeyFile({ name: head.name });
    await send(ofHead(), file);
    const [row] = await house.sql<{ wrapped: string }>(`select encode(wrapped_key, 'hex') as wrapped from signing.key where owner_id = $1 and replaced_at is null`, [head.personId]);
    assert.doesNotMatch(row?.wrapped ?? '', /^30820/, 'a private key begins so');
    const everything = JSON.stringify([house.logged, await house.sql('select * from audit.entry'), await house.sql('select * from platform.once')]);
    assert.ok(!everything.includes(KEY_FILE_PASSWORD) && !everything.includes(file.slice(100, 160)));
  });

  test('a second key takes the place of the first, which keeps its signatures', async () => {
    const earlier = await house.sql('select 1 from signing.key where owner_id = $1', [head.personId]);
    const { key } = (await send(ofHead(), aKeyFile({ name: head.name }))).json();
    const rows = await house.sql<{ serial: string; replaced: boolean }>('select serial, replaced_at is not null as replaced from signing.key where owner_id = $1 order by created_at', [head.personId]);
    assert.deepEqual([rows.length, rows.at(-1), rows.filter(({ replaced }) => !replaced).length], [earlier.length + 1, { serial: key.serial, replaced: false }, 1]);
    assert.deepEqual((await administrator.call('signing', 'getKey', { params: ofHead() })).key?.serial, key.serial);
  });

  const REFUSED: readonly [code: Parameters<typeof assertRefused>[1], what: string, plan: Partial<KeyFilePlan>][] = [
    ['signing/certificate-of-another', 'somebody else’s certificate', { name: 'Nguyễn Văn Khác' }], ['signing/key-not-usable', 'a short key', { key: 'rsa:1024' }],
    ['signing/key-not-usable', 'a key of another kind', { key: 'ec' }], ['signing/key-not-usable', 'the certificate of an authority', { isAuthority: true }],
  ];
  for (const [code, what, plan] of REFUSED) {
    test(`refused: ${what}`, async () => {
      const file = aKeyFile({ name: head.name, ...plan });
      await assertRefused(house, code, () => send(ofHead(), file));
    });
  }

  test('refused: an expired certificate, by the clock of the act', async () => {
    const file = aKeyFile({ name: head.name, days: 30 });
    house.time.now = () => new Date(Date.now() + 40 * 86_400_000);
    await assertRefused(house, 'signing/certificate-expired', () => send(ofHead(), file));
    house.time.now = () => new Date();
  });

  test('refused: a wrong password, a file that is none, a picture with a background or of 20 million points, input that is none', async () => {
    const file = aKeyFile({ name: head.name });
    await assertRefused(house, 'signing/key-file-unreadable', () => send(ofHead(), file, { password: 'sai' }));
    await assertRefused(house, 'signing/key-file-unreadable', () => send(ofHead(), Buffer.from('không phải').toString('base64')));
    await assertRefused(house, 'signing/picture-not-possible', () => send(ofHead(), file, { picture: aPicture({ colour: 2 }) }));
    await assertRefused(house, 'signing/picture-not-possible', () => send(ofHead(), file, { picture: aPicture({ width: 5000, height: 4000 }) }));
    await assertRefused(house, 'invalid-input', () => send(ofHead(), 'không phải base64'));
  });

  test('only by who administers the owner; a unit has no seal; to others the owner does not exist', async () => {
    const file = aKeyFile({ name: head.name });
    for (const who of [office.head, office.clerk, office.officer]) await assertRefused(house, 'forbidden', () => send(ofHead(), file, { who }));
    const [stranger] = await house.sql<{ id: string }>(`select id from identity.current_organization where name = 'Sở Nội vụ'`);
    await assertRefused(house, 'not-found', () => send({ ownerKind: 'agency', id: stranger?.id ?? '' }, file));
    await assertRefused(house, 'not-found', () => send({ ownerKind: 'agency', id: office.unitId }, file));
  });

  test('only by an administrator who has just proved to be there', async () => {
    const absent = await house.as('stttt-admin');
    const file = aKeyFile({ name: head.name });
    await assertRefused(house, 'identity/presence-not-confirmed', () => send(ofHead(), file, { who: absent }));
    await assertRefused(house, 'identity/presence-not-confirmed', () => absent.send('signing', 'revokeKey', { params: ofHead(), body: { reason: 'Mất thiết bị' } }));
  });

  test('revoked by its administrator: signs no more, cannot be revoked twice; a new key signs again', async () => {
    const ready = await aDraft(house, office, 'to-sign');
    const revoke = (who = administrator, reason = 'Lộ mật khẩu của tệp khóa') => who.send('signing', 'revokeKey', { params: ofHead(), body: { reason } });
    await assertRefused(house, 'forbidden', () => revoke(office.head));
    await assertRefused(house, 'invalid-input', () => revoke(administrator, '  '));
    assertProblem(await revoke(administrator, 'Độ mật: TỐI MẬT'), 'secrecy/refused');
    assert.equal((await revoke()).statusCode, 204);
    assert.equal((await assertAudited(house, head.personId, 'signing.key-revoked')).detail['reason'], 'Lộ mật khẩu của tệp khóa');
    const kept = await house.sql('select revoked_reason from signing.key where owner_id = $1 and replaced_at is null and revoked_at is not null', [head.personId]);
    assert.deepEqual(kept, [{ revoked_reason: 'Lộ mật khẩu của tệp khóa' }]);
    await assertRefused(house, 'signing/certificate-revoked', () => revoke());
    const sign = () => office.head.send('documents', 'sign', { params: { id: ready.id }, body: { version: ready.version } });
    await assertRefused(house, 'signing/certificate-revoked', sign);
    await send(ofHead(), aKeyFile({ name: head.name }));
    assert.equal((await sign()).statusCode, 200);
  });
});
