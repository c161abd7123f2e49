import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, beforeEach, describe, test } from 'node:test';
import { PROBLEMS, type ProblemCode } from '#contract/problems.ts';
import { theWorld } from '#server/platform/pdf-verification/testing/world.ts';
import { verifyPdf } from '#server/platform/pdf-verification/verify-pdf.ts';
import { statement } from '#server/platform/database/transaction.ts';
import { eventually } from '#server/testing/house.ts';
import { assertRefused } from '#server/testing/refusals.ts';
import type { Visitor } from '#server/testing/visitor.ts';
import { aDraft } from '../documents/testing.ts';
import { keepBytes } from '../files/index.ts';
import { judgedOutside, signaturesIn } from './testing.ts';
import { type Agent, send as sendFile } from './testing-agent.ts';
import { type Draft, type OutsideOffice, openOutsideOffice } from './testing-outside.ts';

const DONE = { Status: 0, Message: '', FileServer: 'van-ban.pdf' };

describe('signing with a program outside', () => {
  const world = theWorld();
  let outside: OutsideOffice;
  let house: OutsideOffice['house'];
  let office: OutsideOffice['office'];
  let agent: OutsideOffice['agent'];
  let ids: OutsideOffice['ids'];
  let handOver: OutsideOffice['handOver'];
  let complete: OutsideOffice['complete'];
  let callAgent: OutsideOffice['callAgent'];
  let pdfOf: OutsideOffice['pdfOf'];
  let stateOf: OutsideOffice['stateOf'];
  let local: OutsideOffice['local'];
  before(async () => {
    outside = await openOutsideOffice();
    ({ house, office, agent, ids, handOver, complete, callAgent, pdfOf, stateOf, local } = outside);
  });
  after(() => outside.close());
  beforeEach(async () => {
    Object.assign(outside.agent, { mode: 'signs', signer: world.get(outside.ids.head) });
    outside.agent.answers.length = 0;
    await outside.confirmPresence();
  });

  test('the head signs, the clerk issues: each file grows by its signature, all judges agree', async () => {
    const draft = await aDraft(house, office, 'to-sign');
    const made = await handOver(office.head, draft, { act: 'sign' });
    assert.deepEqual(await stateOf(draft.id), { state: 'to-sign', version: draft.version }, 'nothing is signed yet');
    assert.match(made.agent?.address ?? '', /\/vgca_sign_approved$/);
    assert.deepEqual(await callAgent(made), DONE);
    assert.equal((await office.head.call('documents', 'getHandover', { params: { id: made.id } })).state, 'returned');
    const signed = (await complete(office.head, made.id)).json<Draft>();
    const approved = await pdfOf(draft.id);
    agent.signer = world.get(ids.agency);
    const issuing = await handOver(office.clerk, signed, { act: 'issue' });
    assert.match(issuing.agent?.address ?? '', /\/vgca_sign_issued$/);
    assert.deepEqual(await callAgent(issuing), DONE);
    const { number } = (await complete(office.clerk, issuing.id)).json<{ number: string }>();
    const issued = await pdfOf(draft.id);
    assert.ok(issued.subarray(0, approved.length).equals(approved));
    assert.match(number, /^\d+\//);
    const { outcome, signatures } = await verifyPdf({ bytes: issued, trusted: { roots: [world.get('root').certificate], revocationLists: [] }, at: new Date() });
    assert.deepEqual([outcome, signatures.length, signaturesIn(issued).length], ['valid', 2, 2]);
    const judged = await judgedOutside(issued, await readFile(world.get('root').certificateFile, 'utf8'));
    assert.equal((judged.pdfsig ?? 'Signature is Valid Signature is Valid').match(/Signature is Valid/g)?.length, 2, judged.pdfsig);
    assert.match(judged.qpdf ?? 'exit 0', /exit 0$/);
    const rows = await house.sql<{ kind: string; key_id: string }>('select kind, key_id from signing.signature where subject_id = $1 order by kind desc', [draft.id]);
    assert.deepEqual(rows.map(({ kind }) => kind), ['person', 'agency']);
  });

  const MISDEEDS: readonly (readonly [Agent['mode'], ProblemCode])[] = [
    ['alters-a-byte', 'signing/returned-another-file'], ['draws-on-it', 'signing/returned-changed'], ['sends-another-file', 'signing/returned-another-file'],
    ['sends-it-unsigned', 'signing/returned-unsigned'], ['sends-nonsense', 'signing/returned-unreadable'],
  ];
  for (const [mode, code] of MISDEEDS) {
    test(`a program that ${mode}: ${code}, and nothing half done`, async () => {
      const draft = await aDraft(house, office, 'to-sign');
      const made = await handOver(office.head, draft, { act: 'sign' });
      agent.mode = mode;
      assert.deepEqual(await callAgent(made), { Status: 1, Message: PROBLEMS[code].vi, FileServer: 'van-ban.pdf' });
      assert.deepEqual(await office.head.call('documents', 'getHandover', { params: { id: made.id } }), { state: 'refused', problem: code });
      await assertRefused(house, code, () => complete(office.head, made.id));
      assert.deepEqual(await stateOf(draft.id), { state: 'to-sign', version: draft.version });
    });
  }

  test('by somebody else’s token, or by one that nobody trusts: refused', async () => {
    for (const [who, code] of [['hoa', 'signing/certificate-of-another'], ['lookalike', 'signing/certificate-of-another']] as const) {
      const made = await handOver(office.head, await aDraft(house, office, 'to-sign'), { act: 'sign' });
      agent.signer = world.get(who);
      await callAgent(made);
      await assertRefused(house, code, () => complete(office.head, made.id));
    }
  });

  test('sent twice the first counts; an address works once and for one session', async () => {
    const draft = await aDraft(house, office, 'to-sign');
    const made = await handOver(office.head, draft, { act: 'sign' });
    agent.mode = 'sends-twice';
    assert.deepEqual(await callAgent(made), DONE);
    assert.deepEqual(agent.answers.map(({ status }) => status), [200, 409]);
    await assertRefused(house, 'not-found', () => complete(office.clerk, made.id));
    assert.equal((await complete(office.head, made.id)).statusCode, 200);
    await assertRefused(house, 'signing/handed-over-expired', () => complete(office.head, made.id));
    assert.equal((await callAgent(made)).Status, 404, 'the document is handed out once');
  });

  test('what came back is judged anew before any row is locked: nobody waits for the verifier', async () => {
    const made = await handOver(office.head, await aDraft(house, office, 'to-sign'), { act: 'sign' });
    assert.deepEqual(await callAgent(made), DONE);
    const nonsense = await house.database.transact((tx) => keepBytes(tx, house.storage, Buffer.from('%PDF-1.7 khác')));
    await house.sql('update signing.handover set returned_sha256 = $2 where id = $1', [made.id, nonsense.sha256]);
    let isOver = false;
    const waits = (): Promise<string> => eventually(async () => (isOver && 'over') || ((await house.sql(`select 1 from pg_locks where not granted and pid <> pg_backend_pid()`)).length > 0 && 'it waits for the row'));
    const said = await house.database.transact(async (tx) => {
      await statement(tx, 'select 1 from signing.handover where id = $1 for update', [made.id]);
      return Promise.race([waits(), complete(office.head, made.id).then((answer) => answer.json<{ type: string }>().type)]);
    });
    isOver = true;
    assert.equal(said, '/problems/signing/returned-another-file');
  });

  test('late, and with an address that nobody was told: refused', async () => {
    const made = await handOver(office.head, await aDraft(house, office, 'to-sign'), { act: 'sign' });
    await assertRefused(house, 'signing/not-returned-yet', () => complete(office.head, made.id));
    house.time.now = () => new Date(Date.now() + 11 * 60_000);
    try {
      assert.equal((await callAgent(made)).Status, 404);
      const place = local(made.agent?.message['FileUploadHandler']);
      await sendFile(agent, place, Buffer.from('%PDF-'));
      await sendFile(agent, place.replace(/agent\/..../u, 'agent/0000'), Buffer.from('%PDF-'));
      assert.deepEqual(agent.answers.map(({ status }) => status), [409, 404]);
      await assertRefused(house, 'signing/handed-over-expired', () => complete(office.head, made.id));
    } finally {
      house.time.now = () => new Date();
    }
  });

  test('somebody who signed out meanwhile has signed nothing', async () => {
    const visitor = await house.as('stttt-head');
    await visitor.call('identity', 'confirmPresence', { body: { password: house.demo.password } });
    const made = await handOver(visitor, await aDraft(house, office, 'to-sign'), { act: 'sign' });
    await visitor.send('identity', 'signOut', {});
    assert.equal((await callAgent(made)).Status, 404);
  });

  test('the number that was handed out is taken by another document meanwhile: begun again, no gap', async () => {
    const [one, other] = [await signedBy(), await signedBy()];
    agent.signer = world.get(ids.agency);
    const [first, second] = [await handOver(office.clerk, one, { act: 'issue' }), await handOver(office.clerk, other, { act: 'issue' })];
    for (const made of [first, second]) await callAgent(made);
    const { number } = (await complete(office.clerk, second.id)).json<{ number: string }>();
    await assertRefused(house, 'signing/handed-over-outdated', () => complete(office.clerk, first.id));
    const again = await handOver(office.clerk, one, { act: 'issue' });
    await callAgent(again);
    assert.equal(Number((await complete(office.clerk, again.id)).json<{ number: string }>().number.split('/')[0]), Number(number.split('/')[0]) + 1);
  });

  async function signedBy(): Promise<Draft> {
    agent.signer = world.get(ids.head);
    const made = await handOver(office.head, await aDraft(house, office, 'to-sign'), { act: 'sign' });
    await callAgent(made);
    return (await complete(office.head, made.id)).json<Draft>();
  }

  test('only by whom the act belongs to, who is present, on the version they saw, with a certificate; other agencies see nothing', async () => {
    const draft = await aDraft(house, office, 'to-sign');
    const send = (who: Visitor, body: object) => who.send('documents', 'handOver', { params: { id: draft.id }, body: { version: draft.version, act: 'sign', method: 'agent', ...body } as never });
    await assertRefused(house, 'forbidden', () => send(office.clerk, {}));
    await assertRefused(house, 'stale-version', () => send(office.head, { version: draft.version - 1 }));
    await assertRefused(house, 'invalid-input', () => send(office.head, { method: 'fax' }));
    await assertRefused(house, 'documents/act-not-possible', () => send(office.clerk, { act: 'issue' }));
    const absent = await house.as('stttt-head');
    await assertRefused(house, 'identity/presence-not-confirmed', () => send(absent, {}));
    const stranger = await house.as('snv-head');
    await assertRefused(house, 'not-found', () => send(stranger, {}));
    await assertRefused(house, 'signing/key-held-elsewhere', () => office.head.send('documents', 'sign', { params: { id: draft.id }, body: { version: draft.version } }));
  });
});
