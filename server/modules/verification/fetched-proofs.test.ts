import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { type AuthorityServer, openAuthorityServer } from '#server/platform/pdf-verification/testing/authority-server.ts';
import { aLetter, signed } from '#server/platform/pdf-verification/testing/signed-pdf.ts';
import { revocationFetcher } from '#server/platform/revocation/index.ts';
import { eventually, type House, openHouse } from '#server/testing/house.ts';
import { anOffice, type Office } from '../documents/testing.ts';
import { LOOK_AGAIN } from './index.ts';
import { checkPublicly } from './testing.ts';

describe('asking authorities about the certificates of others', () => {
  let house: House;
  let office: Office;
  let authority: AuthorityServer;
  let letter: Uint8Array;
  before(async () => {
    authority = await openAuthorityServer();
    authority.world.issue('asked', { subject: '/CN=Vũ Phải Hỏi', extensions: 'signer_asked', key: 'RSA-2048' });
    authority.world.issue('withdrawn', { subject: '/CN=Đỗ Thu Hồi', extensions: 'signer_asked', key: 'RSA-2048' });
    authority.world.revoke('withdrawn');
    house = await openHouse({ fetchRevocation: revocationFetcher({ hosts: [authority.host] }) });
    office = await anOffice(house);
    await mkdir(join(house.folder, 'trust'), { recursive: true });
    await writeFile(join(house.folder, 'trust', 'root.pem'), await readFile(authority.world.get('root').certificateFile));
    letter = await aLetter();
  });
  after(async () => {
    await house.close();
    await authority.close();
  });

  const outcomeOf = async (bytes: Uint8Array): Promise<string> => (await checkPublicly(house, bytes)).json<{ outcome: string }>().outcome;

  test('good and withdrawn, by answers and by lists; of what strangers send nothing is kept', async () => {
    const [good, withdrawn] = await Promise.all(['asked', 'withdrawn'].map((who) => signed(letter, authority.world.get(who))));
    assert.deepEqual([await outcomeOf(good ?? letter), await outcomeOf(withdrawn ?? letter)], ['valid', 'invalid']);
    authority.silent.add('answer');
    assert.deepEqual([await outcomeOf(good ?? letter), await outcomeOf(withdrawn ?? letter)], ['valid', 'invalid']);
    authority.silent.clear();
    assert.deepEqual(await house.sql('select 1 from verification.fetched'), []);
  });

  test('nobody answered on arrival: the nightly job asks again, and what counted is kept', async () => {
    authority.silent.add('answer').add('list');
    const { sha256 } = (await office.clerk.upload(Buffer.from(await signed(letter, authority.world.get('asked'))))).json<{ sha256: string }>();
    const verdict = async (): Promise<string | undefined> => (await house.sql<{ outcome: string }>('select outcome from verification.report where sha256 = $1', [sha256]))[0]?.outcome;
    await eventually(async () => (await verdict()) === 'undetermined');
    authority.silent.clear();
    await house.database.transact((tx) => house.jobs.enqueue(tx, LOOK_AGAIN, {}));
    await eventually(async () => (await verdict()) === 'valid');
    assert.ok((await house.sql('select 1 from verification.fetched')).length >= 2, 'an answer and a list');
    await house.sql(`update verification.fetched set fresh_until = now() - interval '1 hour'`);
    await house.database.transact((tx) => house.jobs.enqueue(tx, LOOK_AGAIN, {}));
    await eventually(async () => (await house.sql('select 1 from verification.fetched')).length === 0);
  });
});
