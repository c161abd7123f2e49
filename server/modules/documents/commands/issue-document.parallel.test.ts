import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { connectDatabase } from '#server/platform/database/database.ts';
import { statement } from '#server/platform/database/transaction.ts';
import { eventually, type House, openHouse } from '#server/testing/house.ts';
import { startKilling } from '#server/testing/kill-connections.ts';
import { assertProblem } from '#server/testing/refusals.ts';
import type { Visitor } from '#server/testing/visitor.ts';
import { aDraft, anOffice, type Office } from '../testing.ts';

const COUNT = 110;

/** As many signed documents as asked for, alike but for their identifiers: the way to the first is walked, the others are copies. */
async function manySigned(house: House, office: Office, agencyIds: string[]): Promise<{ ids: string[]; version: number }> {
  const { id, version } = await aDraft(house, office, 'signed', { fields: { recipientAgencyIds: agencyIds } });
  const columns = (await house.sql<{ name: string }>(`select quote_ident(column_name) as name from information_schema.columns
    where table_schema = 'documents' and table_name = 'outgoing' and column_name not in ('id', 'lookup_code')`)).map(({ name }) => name).join(', ');
  await house.sql(`insert into documents.outgoing (id, ${columns}) select gen_random_uuid(), ${columns} from documents.outgoing, generate_series(2, ${COUNT}) where id = $1`, [id]);
  await house.sql(`insert into drafting.text (id, begun_with, frozen_at) select o.id, begun_with, frozen_at from drafting.text t, documents.outgoing o where t.id = $1 and o.id <> $1 and o.state = 'signed'`, [id]);
  await house.sql(`insert into signing.signature (id, subject_type, subject_id, kind, key_id, signer_name, signed_at, level, sha256, places)
    select gen_random_uuid(), subject_type, o.id, kind, key_id, s.signer_name, s.signed_at, level, sha256, places from signing.signature s, documents.outgoing o where s.subject_id = $1 and o.id <> $1`, [id]);
  const rows = await house.sql<{ id: string }>(`select id from documents.outgoing where state = 'signed'`);
  return { ids: rows.map((row) => row.id), version };
}

describe('many issues at once', () => {
  let house: House;
  let office: Office;
  let other: Office;
  let colleague: Visitor;
  before(async () => {
    house = await openHouse();
    [office, other] = await Promise.all([anOffice(house), anOffice(house, 'snv')]);
    colleague = await house.asColleagueOf(office.clerk);
  });
  after(() => house.close());

  test(`${COUNT} at once while connections are killed: numbers 1 to ${COUNT}, no gap, no twin, each with all that belongs to it`, async () => {
    const [district] = await house.sql<{ id: string }>(`select id from identity.current_organization where name = 'Ủy ban nhân dân Quận 1'`);
    const { ids, version } = await manySigned(house, office, [other.agencyId, district?.id ?? '']);
    const killing = startKilling(house, { kills: 40, everyMs: 60 });
    let failures = 0;
    const insist = async (id: string, index: number): Promise<string> => {
      const key = randomUUID();
      for (;;) {
        const response = await (index % 2 === 0 ? office.clerk : colleague).send('documents', 'issue', { params: { id }, body: { version } }, { 'idempotency-key': key });
        if (response.statusCode === 200) return response.json().number;
        failures += 1;
        assertProblem(response, 'unavailable');
        await pause(Math.random() * 50);
      }
    };
    const numbers = await Promise.all(ids.map(insist));
    const killed = await killing.stop();
    assert.ok(killed > 10 && failures > 5, `${killed} killed, ${failures} failed: too few to prove anything`);
    const all = Array.from({ length: COUNT }, (_, index) => index + 1);
    assert.deepEqual(numbers.map((number) => Number(number.split('/')[0])).sort((a, b) => a - b), all);
    await assertWhole(all);
  });

  async function assertWhole(all: readonly number[]): Promise<void> {
    const rows = await house.sql<{ issue_number: number }>('select issue_number from documents.outgoing where agency_id = $1 order by 1', [office.agencyId]);
    assert.deepEqual(rows.map((row) => row.issue_number), all);
    const [counts] = await house.sql<Record<string, number>>(`select
      (select count(distinct original_sha256)::int from documents.outgoing join files.blob on sha256 = original_sha256) as originals,
      (select count(distinct (subject_id, detail ->> 'number'))::int from audit.entry where action = 'documents.issued') as audited,
      (select count(*)::int from audit.entry where action = 'documents.issued') as audit_rows,
      (select count(*)::int from documents.step where kind = 'issued') as steps,
      (select count(*)::int from documents.delivery) as deliveries,
      (select count(*)::int from documents.delivery_status where status = '00') as sent,
      (select count(*)::int from search.entry where subject_type = 'outgoing') as found,
      (select count(*)::int from queue.item where kind = 'documents.issue' and done_at is null) as desks`);
    assert.deepEqual(counts, { originals: COUNT, audited: COUNT, audit_rows: COUNT, steps: COUNT, deliveries: 2 * COUNT, sent: 2 * COUNT, found: COUNT, desks: 0 });
    await eventually(async () => (await arrived()).length === 2 * COUNT);
    assert.equal((await house.sql(`select 1 from documents.delivery_status where status = '01'`)).length, 2 * COUNT);
    assert.equal((await house.sql(`select 1 from queue.item where kind = 'documents.register'`)).length, 2 * COUNT);
    assert.equal(new Set((await arrived()).map(({ agency_id: agency, sent_by_outgoing_id: sent }) => `${agency} ${sent}`)).size, 2 * COUNT);
    const pdf = await office.clerk.send('documents', 'getPdf', { params: { id: (await arrived())[0]?.sent_by_outgoing_id ?? '' } });
    assert.equal(pdf.rawPayload.subarray(0, 5).toString(), '%PDF-');
  }

  const arrived = () => house.sql<{ agency_id: string; sent_by_outgoing_id: string }>('select agency_id, sent_by_outgoing_id from documents.incoming');

  test('a burst of one agency leaves the connections to the others: at most one transaction waits for the number', async () => {
    const { id } = await aDraft(house, office, 'signed', { fields: { recipientAgencyIds: [other.agencyId] } });
    const observer = connectDatabase(house.url, { connections: 1 });
    const countWaiting = async (): Promise<number> => {
      const [seen] = await observer.read((look) => statement<{ count: number }>(look, `select count(*)::int from pg_stat_activity
        where datname = current_database() and wait_event_type = 'Lock' and query like '%documents%'`));
      return seen?.count ?? 0;
    };
    const issue = () => office.clerk.send('documents', 'issue', { params: { id }, body: { version: 1 } });
    const counts: number[] = [];
    const burst = await house.database.transact(async (tx) => {
      await statement(tx, 'select 1 from documents.outgoing where id = $1 for update', [id]);
      const sent = Array.from({ length: 30 }, issue);
      await eventually(async () => (await countWaiting()) > 0);
      for (let look = 0; look < 20; look += 1) {
        counts.push(await countWaiting());
        await pause(10);
      }
      return { sent };
    });
    for (const response of await Promise.all(burst.sent)) assertProblem(response, 'stale-version');
    await observer.close();
    assert.deepEqual([...new Set(counts)], [1]);
  });

  test('the same request again, also at the same moment, is one issue with one answer', async () => {
    const { id, version } = await aDraft(house, office, 'signed', { fields: { recipientAgencyIds: [other.agencyId] } });
    const key = randomUUID();
    const send = () => office.clerk.send('documents', 'issue', { params: { id }, body: { version } }, { 'idempotency-key': key });
    const answers = [...(await Promise.all(Array.from({ length: 6 }, send))), await send()];
    assert.deepEqual(answers.map(({ statusCode }) => statusCode), Array.from({ length: 7 }, () => 200));
    for (const answer of answers) assert.deepEqual(answer.json(), answers[0]?.json());
    assert.equal((await house.sql(`select 1 from audit.entry where subject_id = $1 and action = 'documents.issued'`, [id])).length, 1);
  });
});
