import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { today } from '../../calendar/index.ts';
import { type House, openHouse } from '#server/testing/house.ts';
import { assertAudited, assertRefused } from '#server/testing/refusals.ts';
import type { Visitor } from '#server/testing/visitor.ts';
import { anOffice, anUpload, type IncomingFieldsInput, type Office, someFields } from '../testing.ts';

describe('registering an uploaded document', () => {
  let house: House;
  let office: Office;
  before(async () => {
    house = await openHouse();
    office = await anOffice(house);
  });
  after(() => house.close());

  interface Extra {
    readonly uploadId?: string;
    readonly acceptDuplicate?: boolean;
    readonly declaredNoSecret?: boolean;
  }

  const register = async (changes: Partial<IncomingFieldsInput> = {}, { uploadId, ...extra }: Extra = {}, clerk: Visitor = office.clerk) => {
    const body = { uploadId: uploadId ?? (await anUpload(house, office.clerk)), fields: someFields(changes), ...extra };
    return clerk.send('documents', 'registerUpload', { body });
  };
  const storedOf = (id: string) => office.clerk.call('documents', 'getIncoming', { params: { id } });
  /** Refused without a trace; the upload is made before, so that it is no part of the difference. */
  const refused = async (code: Parameters<typeof assertRefused>[1], changes: Partial<IncomingFieldsInput> = {}, extra: Extra = {}, clerk?: Visitor) => {
    const uploadId = extra.uploadId ?? (await anUpload(house, office.clerk));
    return assertRefused(house, code, () => register(changes, { ...extra, uploadId }, clerk));
  };

  test('stores what the clerk saw, lays it before the head and records who did it', async () => {
    const uploadId = await anUpload(house, office.clerk, { fileName: 'Công văn 128.pdf', pages: 3, text: 'Kính gửi Sở Thông tin và Truyền thông' });
    const fields = someFields({ number: '128', subject: 'Về việc rà soát máy tính', urgency: 2 });
    const { id, version, arrivalNumber } = await office.clerk.call('documents', 'registerUpload', { body: { uploadId, fields } });
    const stored = await storedOf(id);
    assert.deepEqual([stored.fields, stored.state, stored.version, stored.arrivalNumber, stored.arrivedOn], [fields, 'registered', version, arrivalNumber, today(new Date())]);
    assert.deepEqual([stored.original.fileName, stored.original.pages, stored.original.textState, stored.source], ['Công văn 128.pdf', 3, 'read', 'upload']);
    assert.equal(stored.receivedBy, (await office.clerk.call('identity', 'getMe', {})).name);
    const { items } = await office.head.call('queue', 'listMine', { query: { kind: 'documents.direct' } });
    const item = items.find(({ subjectId }) => subjectId === id);
    assert.deepEqual([item?.title, item?.context, item?.urgency], ['Về việc rà soát máy tính', '128/SNV-VP · Sở Nội vụ', 2]);
    const { results } = await office.clerk.call('search', 'find', { query: { q: 'truyen thong ra soat may tinh' } });
    assert.deepEqual(results.map(({ subjectId }) => subjectId), [id], 'found by subject and by the text of the file');
    const { detail, person_name: by } = await assertAudited(house, id, 'documents.registered');
    assert.deepEqual([detail['arrivalNumber'], detail['number'], by], [String(arrivalNumber), '128/SNV-VP', stored.receivedBy]);
    assert.equal((await office.clerk.send('documents', 'getUpload', { params: { id: uploadId } })).statusCode, 404, 'the upload is used up');
  });

  test('only a clerk registers', async () => {
    for (const person of [office.head, office.unitHead, office.officer]) await refused('forbidden', {}, {}, person);
  });

  test('an upload of somebody else, an old one and one that never was are no longer held', async () => {
    const colleague = await house.asColleagueOf(office.clerk);
    await refused('files/upload-expired', {}, { uploadId: await anUpload(house, colleague) });
    await refused('files/upload-expired', {}, { uploadId: '0190a0a0-0000-7000-8000-000000000000' });
    const uploadId = await anUpload(house, office.clerk);
    await house.sql(`update files.upload set created_at = now() - interval '24 hours 1 second' where id = $1`, [uploadId]);
    await refused('files/upload-expired', {}, { uploadId });
  });

  test('the same number of the same issuer and day is shown before it is registered, however the issuer is spelled', async () => {
    const fields = { number: '77', documentDate: '2020-03-02', issuerName: 'Ủy ban nhân dân Quận 1' };
    const first = (await register(fields)).json();
    const { duplicates } = (await refused('documents/duplicate', { ...fields, issuerName: 'UỶ BAN NHÂN DÂN QUẬN 1' })) as unknown as { duplicates: { id: string; reason: string }[] };
    assert.deepEqual(duplicates.map(({ id, reason }) => [id, reason]), [[first.id, 'same-number']]);
    for (const other of [{ number: '78' }, { documentDate: '2020-03-03' }, { issuerName: 'Ủy ban nhân dân Quận 3' }]) {
      assert.equal((await register({ ...fields, ...other })).statusCode, 200, JSON.stringify(other));
    }
    const accepted = await register(fields, { acceptDuplicate: true });
    assert.equal(accepted.statusCode, 200, 'a clerk who has seen it may insist');
  });

  test('the same file is shown before it is registered; another agency’s copy is not', async () => {
    const bytes = randomBytes(64);
    const first = (await register({}, { uploadId: await anUpload(house, office.clerk, { bytes }) })).json();
    const { duplicates } = (await refused('documents/duplicate', {}, { uploadId: await anUpload(house, office.clerk, { bytes }) })) as unknown as { duplicates: { id: string; reason: string }[] };
    assert.deepEqual(duplicates.map(({ id, reason }) => [id, reason]), [[first.id, 'same-file']]);
    const theirs = await house.as('snv-clerk');
    assert.equal((await register({}, { uploadId: await anUpload(house, theirs, { bytes }) }, theirs)).statusCode, 200);
  });

  test('a document cannot be dated after its arrival; the day is Vietnam’s', async () => {
    house.time.now = () => new Date('2020-04-01T17:30:00Z');
    try {
      await refused('documents/date-in-future', { documentDate: '2020-04-03' });
      const { id } = (await register({ documentDate: '2020-04-02' })).json();
      assert.deepEqual([(await storedOf(id)).arrivedOn, (await storedOf(id)).arrivalNumber], ['2020-04-02', 1], 'numbers begin anew in another year');
    } finally {
      house.time.now = () => new Date();
    }
  });

  test('numbers begin at 1 with the new year of Vietnam', async () => {
    const numberAt = async (instant: string): Promise<number> => {
      house.time.now = () => new Date(instant);
      return (await register()).json().arrivalNumber;
    };
    try {
      assert.deepEqual([await numberAt('2030-12-31T16:59:59Z'), await numberAt('2030-12-31T16:59:59Z'), await numberAt('2030-12-31T17:00:00Z')], [1, 2, 1]);
    } finally {
      house.time.now = () => new Date();
    }
  });
});
