import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { anIncoming, anOffice, anUpload, type Office, someFields } from '#server/modules/documents/testing.ts';
import { type House, openHouse } from '#server/testing/house.ts';
import { assertRefused, auditOf } from '#server/testing/refusals.ts';

describe('one key, one act', () => {
  let house: House;
  let office: Office;
  before(async () => {
    house = await openHouse();
    office = await anOffice(house);
  });
  after(() => house.close());

  const orderOf = async (subject: string) => ({ uploadId: await anUpload(house, office.clerk), fields: someFields({ subject }) });
  const register = (body: Awaited<ReturnType<typeof orderOf>>, key: string) =>
    office.clerk.send('documents', 'registerUpload', { body }, { 'idempotency-key': key });

  test('a replayed act has one effect and the same answer', async () => {
    const { id, version } = await anIncoming(house, office);
    const order = { params: { id }, body: { version, opinion: 'Giao phòng tham mưu', lead: { unitId: office.unitId, dueOn: null } } };
    const key = randomUUID();
    const direct = () => office.head.send('documents', 'direct', order, { 'idempotency-key': key });
    const answers = [await direct(), await direct(), ...(await Promise.all([direct(), direct()]))];
    for (const answer of answers) assert.deepEqual([answer.statusCode, answer.json()], [200, { id, version: version + 1 }]);
    assert.deepEqual((await auditOf(house, id)).map(({ action }) => action), ['documents.registered', 'documents.directed']);
    const stored = await office.head.call('documents', 'getIncoming', { params: { id } });
    assert.deepEqual([stored.version, stored.directions.length, stored.assignments.length], [version + 1, 1, 1]);
  });

  test('the key with other input is refused and nothing is done', async () => {
    const key = randomUUID();
    const first = await orderOf('Về việc thứ nhất');
    const answer = (await register(first, key)).json();
    const second = await orderOf('Về việc thứ hai');
    await assertRefused(house, 'idempotency-key-reused', () => register(second, key));
    await assertRefused(house, 'idempotency-key-reused', () => register({ ...first, fields: { ...first.fields, urgency: 1 } }, key));
    assert.deepEqual((await register(first, key)).json(), answer, 'the first act is still answered');
    assert.equal((await register(second, randomUUID())).statusCode, 200, 'and the second is done under a key of its own');
  });

  test('the key for another operation, or for the same one on another document, is refused', async () => {
    const [one, other] = [await anIncoming(house, office), await anIncoming(house, office)];
    const key = randomUUID();
    const bodyOf = ({ version }: { version: number }) => ({ version, opinion: 'Giao phòng', lead: { unitId: office.unitId, dueOn: null } });
    const direct = ({ id, version }: { id: string; version: number }) => office.head.send('documents', 'direct', { params: { id }, body: bodyOf({ version }) }, { 'idempotency-key': key });
    assert.equal((await direct(one)).statusCode, 200);
    await assertRefused(house, 'idempotency-key-reused', () => direct(other));
    await assertRefused(house, 'idempotency-key-reused', () => office.head.send('documents', 'createDraft', { body: {} }, { 'idempotency-key': key }));
  });

  test('a refused act leaves its key free for the corrected one', async () => {
    const key = randomUUID();
    const order = await orderOf('Về việc sửa rồi gửi lại');
    await assertRefused(house, 'documents/date-in-future', () => register({ ...order, fields: { ...order.fields, documentDate: '2999-01-01' } }, key));
    assert.equal((await register(order, key)).statusCode, 200);
  });

  test('what is kept of the input is a digest', async () => {
    const key = randomUUID();
    await register(await orderOf('Về việc không giữ lại chữ nào'), key);
    const [row] = await house.sql<{ fingerprint: string; row: string }>('select fingerprint, once::text as row from platform.once where key = $1', [key]);
    assert.match(row?.fingerprint ?? '', /^[0-9a-f]{64}$/);
    assert.doesNotMatch(row?.row ?? '', /không giữ|SNV-VP|Huỳnh/);
  });

  test('an act of before the upgrade is answered as it was', async () => {
    const key = randomUUID();
    const order = await orderOf('Về việc trước khi nâng cấp');
    const answer = (await register(order, key)).json();
    await house.sql('update platform.once set fingerprint = null where key = $1', [key]);
    assert.deepEqual((await register(order, key)).json(), answer);
  });

  for (const key of ['short', 'ký-tự-ngoài-ascii', 'x'.repeat(101), 'with blanks in it']) {
    test(`no key: ${key.slice(0, 20)}`, async () => {
      const order = await orderOf('Về việc mã không đúng');
      const { errors } = await assertRefused(house, 'invalid-input', () => register(order, key));
      assert.deepEqual(errors?.map(({ path }) => path), ['idempotency-key']);
    });
  }
});
