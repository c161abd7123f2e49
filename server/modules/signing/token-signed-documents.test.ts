import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { hasTokens, makeToken, type TestToken } from '#server/platform/pdf-signing/testing-token.ts';
import { theWorld } from '#server/platform/pdf-verification/testing/world.ts';
import { verifyPdf } from '#server/platform/pdf-verification/verify-pdf.ts';
import { type House, openHouse } from '#server/testing/house.ts';
import { assertAudited, assertRefused } from '#server/testing/refusals.ts';
import type { Visitor } from '#server/testing/visitor.ts';
import { aDraft, anOffice, type Office } from '../documents/testing.ts';
import { giveKey } from './testing-key-files.ts';

const AGENCY = 'Sở Thông tin và Truyền thông';

const withTokens = hasTokens() ? describe : () => undefined;

void withTokens('the seal of an agency in a token', () => {
  const world = theWorld();
  let house: House;
  let office: Office;
  let administrator: Visitor;
  let token: TestToken;
  before(async () => {
    world.issue('sealed', { subject: `/C=VN/CN=${AGENCY}`, key: 'RSA-2048' });
    token = makeToken(join(world.folder, 'sealed.key'));
    house = await openHouse({ signing: { newDemoKeys: null, tokens: token.settings } });
    office = await anOffice(house);
    administrator = await house.as('stttt-admin');
    const { personId, name } = await office.head.call('identity', 'getMe', {});
    await administrator.call('identity', 'confirmPresence', { body: { password: house.demo.password } });
    await giveKey({ authority: world, administrator, owner: { ownerKind: 'person', id: personId }, name });
  });
  after(async () => {
    await house.close();
    token.close();
  });

  const params = () => ({ ownerKind: 'agency', id: office.agencyId }) as const;
  const certificateOf = (name: string): string => Buffer.concat([name, 'sub', 'root'].map((each) => readFileSync(world.get(each).certificateFile))).toString('base64');
  const register = (changes: { certificate?: string; token?: object | null; who?: Visitor } = {}) =>
    (changes.who ?? administrator).send('signing', 'registerKey', { params: params(), body: { certificate: certificateOf('sealed'), token: token.key, picture: null, ...changes } as never });

  test('registered by an administrator who is present, and only with the certificate of that very key', async () => {
    const absent = await house.as('stttt-admin');
    await assertRefused(house, 'identity/presence-not-confirmed', () => register({ who: absent }));
    world.issue('sealed-otherwise', { subject: `/C=VN/CN=${AGENCY}`, key: 'RSA-2048' });
    await assertRefused(house, 'signing/signature-of-another', () => register({ certificate: certificateOf('sealed-otherwise') }));
    await assertRefused(house, 'signing/certificate-of-another', () => register({ certificate: certificateOf('hoa') }));
    await assertRefused(house, 'signing/certificate-unreadable', () => register({ certificate: Buffer.from('không phải').toString('base64') }));
    await assertRefused(house, 'signing/token-unavailable', () => register({ token: { ...token.key, keyId: 'ff' } }));
    await assertRefused(house, 'signing/token-unavailable', () => register({ token: { ...token.key, module: '/usr/lib/other.so' } }));
    await assertRefused(house, 'invalid-input', () => register({ token: { ...token.key, module: 'other.so; rm' } }));
    for (const who of [office.head, office.clerk]) await assertRefused(house, 'forbidden', () => register({ who }));
    const { key } = (await register()).json();
    assert.equal(key.holder, 'token');
    await assertAudited(house, office.agencyId, 'signing.key-registered');
    assert.ok(!JSON.stringify([house.logged, await house.sql('select * from audit.entry'), await house.sql('select token, wrapped_key from signing.key')]).includes('246810'), 'the PIN stands nowhere');
  });

  test('documents are sealed by it; while it is not there none is, and no number is used', async () => {
    await administrator.call('signing', 'beginDigitalSigning', { params: { id: office.agencyId } });
    const { id } = await aDraft(house, office, 'issued');
    const pdf = (await office.clerk.send('documents', 'getPdf', { params: { id } })).rawPayload;
    const { outcome, signatures } = await verifyPdf({ bytes: pdf, trusted: { roots: [world.get('root').certificate], revocationLists: [] }, at: new Date() });
    assert.deepEqual([outcome, signatures.map(({ signer }) => signer?.name).at(-1)], ['valid', AGENCY]);
    const draft = await aDraft(house, office, 'signed');
    const issue = () => office.clerk.send('documents', 'issue', { params: { id: draft.id }, body: { version: draft.version } });
    const pins = token.settings.pins as Map<string, string>;
    pins.set(token.key.token, '000000');
    await assertRefused(house, 'signing/token-unavailable', issue);
    pins.set(token.key.token, '246810');
    assert.equal((await issue()).statusCode, 200);
  });
});
