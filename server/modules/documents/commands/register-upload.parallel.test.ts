import assert from 'node:assert/strict';
import { randomBytes, randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { type House, openHouse } from '#server/testing/house.ts';
import { startKilling } from '#server/testing/kill-connections.ts';
import { assertProblem } from '#server/testing/refusals.ts';
import type { Visitor } from '#server/testing/visitor.ts';
import { anOffice, anUpload, type Office, someFields } from '../testing.ts';

const COUNT = 200;

describe('many registrations at once', () => {
  let house: House;
  let office: Office;
  let colleague: Visitor;
  before(async () => {
    house = await openHouse();
    office = await anOffice(house);
    colleague = await house.asColleagueOf(office.clerk);
  });
  after(() => house.close());

  const register = (clerk: Visitor, body: { uploadId: string; fields: ReturnType<typeof someFields>; acceptDuplicate?: boolean }, key: string = randomUUID()) =>
    clerk.send('documents', 'registerUpload', { body }, { 'idempotency-key': key });

  test(`${COUNT} at once while connections are killed: numbers 1 to ${COUNT}, no gap, no twin, each with all that belongs to it`, async () => {
    const clerks = [office.clerk, colleague];
    const orders = await Promise.all(Array.from({ length: COUNT }, async (_, index) => {
      const clerk = clerks[index % 2] ?? office.clerk;
      return { clerk, key: randomUUID(), body: { uploadId: await anUpload(house, clerk), fields: someFields() } };
    }));
    const killing = startKilling(house, { kills: 40, everyMs: 25 });
    let failures = 0;
    const insist = async ({ clerk, key, body }: (typeof orders)[number]): Promise<number> => {
      for (;;) {
        const response = await register(clerk, body, key);
        if (response.statusCode === 200) return response.json().arrivalNumber;
        failures += 1;
        assertProblem(response, 'unavailable');
        assert.equal(response.headers['retry-after'], '2');
        await pause(Math.random() * 50);
      }
    };
    const numbers = await Promise.all(orders.map(insist));
    const killed = await killing.stop();
    assert.ok(killed > 10 && failures > 5, `${killed} killed, ${failures} failed: too few to prove anything`);
    const all = Array.from({ length: COUNT }, (_, index) => index + 1);
    assert.deepEqual([...numbers].sort((a, b) => a - b), all);
    const rows = await house.sql<{ arrival_number: number }>('select arrival_number from documents.incoming where agency_id = $1 order by 1', [office.agencyId]);
    assert.deepEqual(rows.map((row) => row.arrival_number), all);
    const [counts] = await house.sql<Record<string, number>>(`select
      (select count(distinct (subject_id, detail ->> 'arrivalNumber'))::int from audit.entry where action = 'documents.registered') as audited,
      (select count(*)::int from audit.entry where action = 'documents.registered') as audit_rows,
      (select count(*)::int from queue.item where kind = 'documents.direct') as desks,
      (select count(*)::int from search.entry) as found, (select count(*)::int from files.upload) as uploads`);
    assert.deepEqual(counts, { audited: COUNT, audit_rows: COUNT, desks: COUNT, found: COUNT, uploads: 0 });
  });

  const countOf = async (subject: string): Promise<number> => (await house.sql('select 1 from documents.incoming where subject = $1', [subject])).length;

  test('the same request again, also at the same moment, is one registration with one answer', async () => {
    const body = { uploadId: await anUpload(house, office.clerk), fields: someFields({ subject: 'Về việc gửi hai lần' }) };
    const key = randomUUID();
    const together = await Promise.all(Array.from({ length: 8 }, () => register(office.clerk, body, key)));
    const later = await register(office.clerk, body, key);
    const answers = [...together, later].map((response) => response.json());
    assert.deepEqual([...together, later].map(({ statusCode }) => statusCode), Array.from({ length: 9 }, () => 200));
    for (const answer of answers) assert.deepEqual(answer, answers[0]);
    assert.equal(await countOf('Về việc gửi hai lần'), 1);
  });

  test('the key of one person is not the key of another', async () => {
    const key = randomUUID();
    const [first, second] = await Promise.all([office.clerk, colleague].map(async (clerk) =>
      register(clerk, { uploadId: await anUpload(house, clerk), fields: someFields() }, key)));
    assert.notEqual(first?.json().id, second?.json().id);
  });

  test('two clerks register one file at the same moment: one has it, the other is shown it, and no number is lost', async () => {
    const bytes = randomBytes(64);
    const fields = someFields({ subject: 'Về việc hai văn thư cùng nhận' });
    const [mine, theirs] = await Promise.all([anUpload(house, office.clerk, { bytes }), anUpload(house, colleague, { bytes })]);
    const responses = await Promise.all([register(office.clerk, { uploadId: mine, fields }), register(colleague, { uploadId: theirs, fields })]);
    const won = responses.find(({ statusCode }) => statusCode === 200);
    const lost = responses.find(({ statusCode }) => statusCode !== 200);
    assert.ok(won !== undefined && lost !== undefined);
    const { duplicates } = assertProblem(lost, 'documents/duplicate') as unknown as { duplicates: { id: string; arrivalNumber: number; reason: string }[] };
    assert.deepEqual(duplicates.map(({ id, arrivalNumber, reason }) => [id, arrivalNumber, reason]), [[won.json().id, won.json().arrivalNumber, 'same-file']]);
    assert.equal(await countOf(fields.subject), 1);
    const next = await register(office.clerk, { uploadId: await anUpload(house, office.clerk), fields: someFields() });
    assert.equal(next.json().arrivalNumber, won.json().arrivalNumber + 1);
  });

  test('an upload is used up by one registration, even when duplicates are accepted', async () => {
    const body = { uploadId: await anUpload(house, office.clerk), fields: someFields({ subject: 'Về việc bấm hai lần' }), acceptDuplicate: true };
    const responses = await Promise.all([register(office.clerk, body), register(office.clerk, body), register(office.clerk, body)]);
    assert.deepEqual(responses.map(({ statusCode }) => statusCode).sort(), [200, 409, 409]);
    for (const response of responses.filter(({ statusCode }) => statusCode === 409)) assertProblem(response, 'files/upload-expired');
    assert.equal(await countOf('Về việc bấm hai lần'), 1);
  });
});
