import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import type { Actor, Capacity } from '#server/platform/access/actor.ts';
import { connectDatabase, type Database } from '#server/platform/database/database.ts';
import { statement } from '#server/platform/database/transaction.ts';
import { createTestDatabase, type TestDatabase } from '#server/testing/test-database.ts';
import { listHistory } from '../queries/list-history.ts';
import { recordAudit } from './entry.store.ts';

const CAPACITY: Capacity = {
  postId: randomUUID(), title: 'Phó Giám đốc', role: 'deputy', unitId: randomUUID(), unitName: 'Sở A', agencyId: randomUUID(), agencyName: 'Sở A',
  onBehalfOf: { personId: randomUUID(), name: 'Trần Quốc Khải' },
};
const ACTOR: Actor = {
  personId: randomUUID(), name: 'Lê Thị Mai Hương', sessionId: randomUUID(), capacities: [CAPACITY], request: { id: 'request-1', address: '203.0.113.7', idempotencyKey: null },
};

describe('the audit', () => {
  let scratch: TestDatabase;
  let database: Database;
  before(async () => {
    scratch = await createTestDatabase();
    database = connectDatabase(scratch.urls.application);
  });
  after(async () => {
    await database.close();
    await scratch.close();
  });

  const record = (author: Parameters<typeof recordAudit>[1], subjectId: string, action = 'documents.signed') =>
    database.transact((tx) => recordAudit(tx, author, { action, subjectType: 'outgoing', subjectId, agencyId: CAPACITY.agencyId, detail: { number: '05/TB' } }));
  const rowsOf = (subjectId: string) => database.read((tx) => statement<Record<string, unknown>>(tx, 'select * from audit.entry where subject_id = $1 order by at, id', [subjectId]));

  test('says who, through which post, for whom, did what, on what, when, from where', async () => {
    const subjectId = randomUUID();
    await record({ actor: ACTOR, capacity: CAPACITY }, subjectId);
    const [{ id, at, ...row }] = (await rowsOf(subjectId)) as [Record<string, unknown>];
    assert.ok(typeof id === 'string' && Math.abs(Date.parse(String(at)) - Date.now()) < 60_000);
    assert.deepEqual(row, {
      action: 'documents.signed', subject_type: 'outgoing', subject_id: subjectId, agency_id: CAPACITY.agencyId, person_id: ACTOR.personId, person_name: ACTOR.name,
      post_id: CAPACITY.postId, post_title: 'Phó Giám đốc', on_behalf_of: 'Trần Quốc Khải', address: '203.0.113.7', request_id: 'request-1', detail: { number: '05/TB' },
    });
  });

  test('an act of the system says so, and one without a post has none', async () => {
    const [system, person] = [randomUUID(), randomUUID()];
    await record(null, system);
    await record({ actor: ACTOR, capacity: null }, person);
    const [ofSystem, ofPerson] = [(await rowsOf(system))[0], (await rowsOf(person))[0]];
    assert.deepEqual([ofSystem?.['person_id'], ofSystem?.['person_name'], ofSystem?.['address'], ofSystem?.['post_id']], [null, 'Hệ thống', 'local', null]);
    assert.deepEqual([ofPerson?.['person_name'], ofPerson?.['post_id'], ofPerson?.['post_title'], ofPerson?.['on_behalf_of']], [ACTOR.name, null, null, null]);
  });

  test('an act that fails has not happened', async () => {
    const subjectId = randomUUID();
    await assert.rejects(database.transact(async (tx) => {
      await recordAudit(tx, null, { action: 'documents.signed', subjectType: 'outgoing', subjectId, agencyId: null });
      throw new Error('fails later');
    }));
    assert.deepEqual(await rowsOf(subjectId), []);
  });

  test('the application adds and reads; it changes, removes, empties, locks and reshapes nothing', async () => {
    const subjectId = randomUUID();
    await record(null, subjectId);
    const known = await rowsOf(subjectId);
    const forbidden = [
      `update audit.entry set person_name = ''`, 'delete from audit.entry', 'truncate audit.entry', 'alter table audit.entry add column note text', 'drop table audit.entry',
      'alter table audit.entry disable trigger all', 'lock table audit.entry in exclusive mode', 'select * from audit.entry for update',
      `insert into audit.entry (id) select id from audit.entry on conflict (id) do update set person_name = ''`, 'create table audit.copy (id int)',
    ];
    for (const text of forbidden) await assert.rejects(database.transact((tx) => statement(tx, text)), { code: '42501' }, text);
    assert.deepEqual(await rowsOf(subjectId), known);
  });

  test('the history of a subject is its own, oldest first, at most a thousand', async () => {
    const [subjectId, other] = [randomUUID(), randomUUID()];
    for (const action of ['documents.registered', 'documents.directed', 'documents.assigned']) await record({ actor: ACTOR, capacity: CAPACITY }, subjectId, action);
    await record(null, other);
    const history = await database.read((tx) => listHistory(tx, subjectId));
    assert.deepEqual(history.map(({ action }) => action), ['documents.registered', 'documents.directed', 'documents.assigned']);
    assert.deepEqual(Object.keys(history[0] ?? {}).sort(), ['action', 'at', 'by', 'byTitle', 'detail', 'id', 'onBehalfOf'], 'neither address nor request is shown to readers');
    assert.deepEqual([history[0]?.by, history[0]?.byTitle, history[0]?.onBehalfOf, history[0]?.detail], [ACTOR.name, 'Phó Giám đốc', 'Trần Quốc Khải', { number: '05/TB' }]);
  });
});
