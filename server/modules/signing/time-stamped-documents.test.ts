import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { timeStampAuthority } from '#server/platform/pdf-signing/index.ts';
import { openTimeStampServer, type TimeStampServer } from '#server/platform/pdf-signing/testing-time-stamps.ts';
import { type House, openHouse } from '#server/testing/house.ts';
import { assertRefused } from '#server/testing/refusals.ts';
import { aDraft, anOffice, type Office } from '../documents/testing.ts';
import { judgedOutside } from './testing.ts';

describe('with a time-stamp authority', () => {
  let house: House;
  let office: Office;
  let server: TimeStampServer;
  before(async () => {
    server = await openTimeStampServer();
    house = await openHouse({ signing: { stamper: timeStampAuthority(server.url, 500) } });
    office = await anOffice(house);
  });
  after(async () => {
    await house.close();
    await server.close();
  });

  const issue = ({ id, version }: { id: string; version: number }) => office.clerk.send('documents', 'issue', { params: { id }, body: { version } });

  test('both signatures carry its time', async () => {
    const { id } = await aDraft(house, office, 'issued');
    const { signatures } = await office.clerk.call('documents', 'getOutgoing', { params: { id } });
    assert.deepEqual(signatures.map(({ level }) => level), ['B-T', 'B-T']);
    const pdf = (await office.clerk.send('documents', 'getPdf', { params: { id } })).rawPayload;
    const judged = await judgedOutside(pdf, `${(await house.app.inject('/demo-ca.pem')).body}${server.root}`);
    assert.equal((judged.openssl ?? 'successful successful').match(/successful/g)?.length, 2, judged.openssl);
    assert.equal((judged.pdfsig ?? 'Signature is Valid Signature is Valid').match(/Signature is Valid/g)?.length, 2);
  });

  test('while it is silent nothing is signed, numbered or shown as stamped; then it goes on', async () => {
    const [first, ready, draft] = [await aDraft(house, office, 'signed'), await aDraft(house, office, 'to-sign'), await aDraft(house, office, 'signed')];
    const last = Number((await issue(first)).json().number.split('/')[0]);
    server.mode = 'is-silent';
    await assertRefused(house, 'signing/time-stamp-unavailable', () => issue(draft));
    await assertRefused(house, 'signing/time-stamp-unavailable', () => office.head.send('documents', 'sign', { params: { id: ready.id }, body: { version: ready.version } }));
    server.mode = 'answers';
    assert.equal(Number((await issue(draft)).json().number.split('/')[0]), last + 1);
  });
});
