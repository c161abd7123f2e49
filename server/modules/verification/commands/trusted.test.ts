import assert from 'node:assert/strict';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { VerificationReport } from '#contract/verification/report.ts';
import { aLetter, signed } from '#server/platform/pdf-verification/testing/signed-pdf.ts';
import { theWorld } from '#server/platform/pdf-verification/testing/world.ts';
import { type House, openHouse } from '#server/testing/house.ts';
import { assertAudited, assertProblem, assertRefused } from '#server/testing/refusals.ts';
import type { Visitor } from '#server/testing/visitor.ts';
import { checkPublicly } from '../testing.ts';

describe('whom the house trusts, on the screen of its administrators', () => {
  const world = theWorld();
  let house: House;
  let administrator: Visitor;
  let root: Buffer;
  before(async () => {
    house = await openHouse();
    administrator = await house.as('city-admin');
    await administrator.call('identity', 'confirmPresence', { body: { password: house.demo.password } });
    root = await readFile(world.get('root').certificateFile);
  });
  after(() => house.close());

  const add = (file: Uint8Array | string, who = administrator) => who.send('verification', 'addTrusted', { body: { file: Buffer.from(file).toString('base64') } });
  const remove = (id: string, { who = administrator, reason = 'Tổ chức ngừng cung cấp dịch vụ' } = {}) => who.send('verification', 'removeTrusted', { params: { id }, body: { reason } });
  const listed = async () => (await administrator.call('verification', 'listTrusted', {})).trusted;
  const verdictOn = async (bytes: Uint8Array): Promise<VerificationReport> => (await checkPublicly(house, bytes)).json<VerificationReport>();
  const fingerprintOf = (name: string): string => world.openssl('x509', '-in', world.get(name).certificateFile, '-noout', '-fingerprint', '-sha256').toString().split('=')[1]?.trim().replaceAll(':', '').toLowerCase() ?? '';

  test('a signed PDF is valid once its root was added, and undetermined again after it was removed', async () => {
    const letter = await signed(await aLetter('Cong van tin cay'), world.get('hoa'));
    assert.equal((await verdictOn(letter)).outcome, 'undetermined');
    const answer = await add(root);
    assert.equal(answer.statusCode, 200, answer.body);
    const [added] = answer.json<{ added: { id: string; fingerprint: string }[] }>().added;
    const id = added?.id ?? '';
    assert.equal(added?.fingerprint, fingerprintOf('root'));
    const entry = await assertAudited(house, id, 'verification.trusted-added');
    assert.deepEqual([entry.detail['kind'], entry.detail['fingerprint']], ['root', fingerprintOf('root')]);
    assert.deepEqual((await listed()).map((piece) => [piece.id, piece.kind, piece.addedBy]), [[id, 'root', entry.person_name]]);
    assert.equal((await verdictOn(letter)).outcome, 'valid');

    await assertRefused(house, 'verification/trusted-already', () => add(root));
    assert.equal((await remove(id)).statusCode, 204);
    assert.equal((await assertAudited(house, id, 'verification.trusted-removed')).detail['reason'], 'Tổ chức ngừng cung cấp dịch vụ');
    const kept = await house.sql('select removed_reason, removed_at is not null as removed from verification.trusted where id = $1', [id]);
    assert.deepEqual(kept, [{ removed_reason: 'Tổ chức ngừng cung cấp dịch vụ', removed: true }]);
    assert.deepEqual((await verdictOn(letter)).signatures.map(({ subIndication }) => subIndication), ['NO_CERTIFICATE_CHAIN_FOUND']);
    await assertRefused(house, 'not-found', () => remove(id));
  });

  test('root and list in one file: what the list withdraws is invalid', async () => {
    const letter = await signed(await aLetter('Cong van thu hoi'), world.get('revoked'));
    const list = world.revocationList('sub');
    const pem = `${root.toString()}-----BEGIN X509 CRL-----\n${Buffer.from(list).toString('base64')}\n-----END X509 CRL-----\n`;
    const { added } = (await add(pem)).json<{ added: { id: string; kind: string; validTo: string | null }[] }>();
    assert.deepEqual(added.map(({ kind }) => kind).toSorted(), ['list', 'root']);
    assert.deepEqual((await verdictOn(letter)).signatures.map(({ subIndication }) => subIndication), ['REVOKED']);
    for (const { id } of added) assert.equal((await remove(id)).statusCode, 204);
    const der = await add(list);
    assert.equal(der.json<{ added: { kind: string }[] }>().added[0]?.kind, 'list', 'DER, as authorities publish it');
  });

  test('the folder goes on beside it: shown as such, not added twice, not removed here', async () => {
    const folder = join(house.folder, 'trust');
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'root.pem'), root);
    const inFolder = (await listed()).find(({ id }) => id === null);
    assert.deepEqual([inFolder?.kind, inFolder?.fingerprint, inFolder?.addedBy], ['root', fingerprintOf('root'), null]);
    await assertRefused(house, 'verification/trusted-already', () => add(root));
    await rm(folder, { recursive: true });
  });

  test('refused by name, and all of it or nothing', async () => {
    const hoa = await readFile(world.get('hoa').certificateFile);
    await assertRefused(house, 'verification/trusted-no-authority', () => add(hoa));
    await assertRefused(house, 'verification/trusted-no-authority', () => add(Buffer.concat([root, hoa])));
    await assertRefused(house, 'verification/trusted-unreadable', () => add('không phải chứng thư'));
    await assertRefused(house, 'verification/trusted-unreadable', () => add(`${root.toString()}-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n`));
    await assertRefused(house, 'verification/trusted-unreadable', () => add(root.toString().repeat(51)));
    await assertRefused(house, 'invalid-input', () => administrator.send('verification', 'addTrusted', { body: { file: 'không phải base64' } }));
    await assertRefused(house, 'invalid-input', () => add(Buffer.alloc(760_000)));
    await assertRefused(house, 'too-large', () => add(Buffer.alloc(1_100_000)));
  });

  test('only by administrators of the whole city who have just proved to be there', async () => {
    const [absent, ofAgency, clerk] = await Promise.all([house.as('city-admin'), house.as('stttt-admin'), house.as('stttt-clerk')]);
    await ofAgency.call('identity', 'confirmPresence', { body: { password: house.demo.password } });
    const { added } = (await add(root)).json<{ added: { id: string }[] }>();
    const id = added[0]?.id ?? '';
    await assertRefused(house, 'identity/presence-not-confirmed', () => remove(id, { who: absent }));
    await assertRefused(house, 'identity/presence-not-confirmed', () => add(root, absent));
    for (const who of [ofAgency, clerk]) {
      await assertRefused(house, 'forbidden', () => who.send('verification', 'listTrusted', {}));
      await assertRefused(house, 'forbidden', () => add(root, who));
      await assertRefused(house, 'forbidden', () => remove(id, { who }));
    }
    assertProblem(await remove(id, { reason: 'Độ mật: TỐI MẬT' }), 'secrecy/refused');
    assertProblem(await remove(id, { reason: 'Trích văn bản TUYỆT MẬT số 12' }), 'secrecy/declaration-needed');
    await assertRefused(house, 'invalid-input', () => remove(id, { reason: ' ' }));
    assertProblem(await house.app.inject('/api/verification/trusted'), 'signed-out');
  });
});
