import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { dayOf } from '#contract/day.ts';
import { eventually, type House, openHouse } from '#server/testing/house.ts';
import { assertRefused, auditOf } from '#server/testing/refusals.ts';
import type { Visitor } from '#server/testing/visitor.ts';
import { aDraft, anIncoming, anOffice, asPerson, type Office, postOf } from '../testing.ts';

describe('issuing', () => {
  let house: House;
  let office: Office;
  let other: Office;
  before(async () => {
    house = await openHouse();
    [office, other] = await Promise.all([anOffice(house), anOffice(house, 'snv')]);
  });
  after(() => house.close());

  const issue = ({ id, version }: { id: string; version: number }, who: Visitor = office.clerk) => who.send('documents', 'issue', { params: { id }, body: { version } });
  const storedOf = (id: string, reader: Visitor = office.clerk) => reader.call('documents', 'getOutgoing', { params: { id } });
  const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
  const signed = (fields: object = {}) => aDraft(house, office, 'signed', { fields: { recipientAgencyIds: [other.agencyId], ...fields } });

  test('number, date, register, original, deliveries, search and record in one act', async () => {
    const draft = await signed({ urgency: 1 });
    const { number, issuedOn, version } = (await issue(draft)).json();
    const stored = await storedOf(draft.id);
    assert.deepEqual([stored.state, stored.number, stored.issuedOn, stored.version, stored.acts], ['issued', number, issuedOn, version, ['recall', 'take-back', 'correct', 'amend', 'replace']]);
    assert.match(number, /^0\d\/STTTT-/);
    assert.equal(issuedOn, dayOf(new Date().toISOString()));
    const { kind, note, by } = stored.steps.at(-1) ?? assert.fail();
    assert.deepEqual([kind, note, by], ['issued', number, (await office.clerk.call('identity', 'getMe', {})).name]);
    assert.deepEqual(stored.deliveries.map(({ agencyId, steps }) => [agencyId, steps[0]?.status]), [[other.agencyId, '00']]);
    assert.equal((await house.sql('select 1 from queue.item where subject_id = $1 and done_at is null', [draft.id])).length, 0);
    const [entry] = await house.sql<{ readers: string[] }>('select readers from search.entry where subject_id = $1', [draft.id]);
    assert.deepEqual(entry?.readers, [`unit:${office.unitId}`, `post:${office.officerPostId}`, `post:${office.headPostId}`, `post:${(await postOf(office.unitHead)).postId}`], 'and whoever was on its way');
    const [row] = await house.sql<{ original_sha256: string }>('select original_sha256 from documents.outgoing where id = $1', [draft.id]);
    // Not the last one: the receiver's status 01 may be recorded already.
    const recorded = (await auditOf(house, draft.id)).find(({ action }) => action === 'documents.issued');
    assert.deepEqual([recorded?.person_name, recorded?.post_title, recorded?.agency_id], [by, 'Văn thư', office.agencyId]);
    assert.deepEqual(recorded?.detail, { number, issuedOn, sha256: row?.original_sha256, recipients: '1' });
  });

  test('the original is the same to the last byte for sender and receiver, and reads as what was signed', async () => {
    const draft = await signed({ subject: 'trả lời về việc trực cơ quan', type: 'official-letter' });
    const { number } = (await issue(draft)).json();
    const own = (await office.officer.send('documents', 'getPdf', { params: { id: draft.id } })).rawPayload;
    const arrived = await eventually(async () => {
      const [row] = await house.sql<{ id: string; original_sha256: string }>('select * from documents.incoming where sent_by_outgoing_id = $1', [draft.id]);
      return row;
    });
    const theirs = (await other.clerk.send('documents', 'getOriginal', { params: { id: arrived.id } })).rawPayload;
    assert.deepEqual([sha256(own), sha256(theirs)], [arrived.original_sha256, arrived.original_sha256]);
    assert.ok(sha256((await office.head.send('documents', 'getPdf', { params: { id: draft.id } })).rawPayload) === sha256(own), 'again the same');
    const { readings } = (await other.clerk.upload(own)).json();
    const { name } = await office.head.call('identity', 'getMe', {});
    assert.deepEqual([readings.number.value, readings.symbol.value, readings.signerName.value, readings.signerPosition.value], [...number.split('/'), name, 'Giám đốc']);
    assert.match(readings.subject.value, /trả lời về việc trực cơ quan/i);
  });

  test('a reply ends what it answers, with its number', async () => {
    const { id: incomingId, assignmentId } = await anIncoming(house, office, 'assigned');
    const draft = await aDraft(house, office, 'signed', { assignmentId, fields: { recipientAgencyIds: [other.agencyId] } });
    const { number } = (await issue(draft)).json();
    const answered = await office.clerk.call('documents', 'getIncoming', { params: { id: incomingId } });
    assert.deepEqual([answered.state, answered.assignments.map(({ state }) => state)], ['closed', ['done']]);
    const [row] = await house.sql('select closed_by_outgoing_id from documents.incoming where id = $1', [incomingId]);
    assert.deepEqual(row, { closed_by_outgoing_id: draft.id });
    const [entry] = await house.sql<{ detail: object }>(`select detail from audit.entry where subject_id = $1 and action = 'documents.closed-by-reply'`, [incomingId]);
    assert.deepEqual(entry?.detail, { reply: number });
  });

  test('numbers begin at 01 with the new year of Vietnam, and the date is Vietnam’s', async () => {
    const drafts = [await signed(), await signed(), await signed()];
    const issued: string[] = [];
    try {
      for (const [index, instant] of ['2031-12-31T16:59:58Z', '2031-12-31T16:59:59Z', '2031-12-31T17:00:00Z'].entries()) {
        house.time.now = () => new Date(instant);
        const { number, issuedOn } = (await issue(drafts[index] ?? assert.fail())).json();
        issued.push(`${number.split('/')[0]} of ${issuedOn}`);
      }
    } finally {
      house.time.now = () => new Date();
    }
    assert.deepEqual(issued, ['01 of 2031-12-31', '02 of 2031-12-31', '01 of 2032-01-01']);
  });

  test('a signer whose post has ended since is printed as they signed', async () => {
    const [deputy] = await house.sql<{ id: string; email: string }>(`select post.id, email from identity.post join identity.holding on post_id = post.id
      join identity.person on person.id = person_id where unit_id = $1 and role = 'deputy' order by post.id`, [office.agencyId]);
    const ready = await aDraft(house, office, 'to-sign', { fields: { signerPostId: deputy?.id ?? null, recipientAgencyIds: [other.agencyId] } });
    const signer = await asPerson(house, deputy?.email ?? '');
    await signer.call('identity', 'confirmPresence', { body: { password: house.demo.password } });
    const draft = await signer.call('documents', 'sign', { params: { id: ready.id }, body: { version: ready.version } });
    await house.sql(`update identity.post set valid_to = (now() at time zone 'Asia/Ho_Chi_Minh')::date where id = $1`, [deputy?.id]);
    assert.equal((await issue(draft)).statusCode, 200);
    const pdf = (await office.clerk.send('documents', 'getPdf', { params: { id: draft.id } })).rawPayload;
    const { readings } = (await other.clerk.upload(pdf)).json();
    assert.equal(readings.signerPosition.value, 'Phó Giám đốc');
  });

  test('a recipient that is no more is named, nothing is half done, and the clerk may give the draft back', async () => {
    const [gone] = await house.sql<{ id: string }>(`select id from identity.current_organization where name = 'Ủy ban nhân dân Quận 9'`);
    assert.ok(gone !== undefined);
    const draft = await signed({ recipientAgencyIds: [other.agencyId, gone.id] });
    await house.sql(`update identity.organization set valid_to = (now() at time zone 'Asia/Ho_Chi_Minh')::date where id = $1`, [gone.id]);
    const { agencyIds } = await assertRefused(house, 'documents/recipient-unknown', () => issue(draft));
    assert.deepEqual(agencyIds, [gone.id]);
    assert.deepEqual((await storedOf(draft.id)).acts, ['return', 'issue']);
    const next = await signed();
    const last = Number((await issue(next)).json().number.split('/')[0]);
    const { version } = (await office.clerk.send('documents', 'returnDraft', { params: { id: draft.id }, body: { version: draft.version, reason: 'Quận 9 không còn' } })).json();
    assert.equal(version, draft.version + 1);
    assert.equal(Number((await issue(await signed())).json().number.split('/')[0]), last + 1, 'the refused issue used up no number');
  });

  test('only a clerk of the agency; to another agency it does not exist', async () => {
    const draft = await signed();
    for (const who of [office.officer, office.unitHead, office.head]) await assertRefused(house, 'forbidden', () => issue(draft, who));
    await assertRefused(house, 'not-found', () => issue(draft, other.clerk));
  });

  test('not a stale one, not one that is unsigned, not one without a version', async () => {
    const draft = await signed();
    await assertRefused(house, 'stale-version', () => issue({ ...draft, version: draft.version - 1 }));
    await assertRefused(house, 'invalid-input', () => issue({ ...draft, version: 0 }));
    for (const state of ['drafting', 'checking', 'to-sign'] as const) {
      const early = await aDraft(house, office, state);
      await assertRefused(house, 'documents/act-not-possible', () => issue(early));
    }
  });

  test('two clerks at once: one issues, the other is told, one number is used', async () => {
    const colleague = await house.asColleagueOf(office.clerk);
    const draft = await signed();
    const responses = await Promise.all([issue(draft), issue(draft, colleague), issue(draft), issue(draft, colleague)]);
    assert.deepEqual(responses.map(({ statusCode }) => statusCode).sort(), [200, 409, 409, 409]);
    assert.equal((await house.sql(`select 1 from audit.entry where subject_id = $1 and action = 'documents.issued'`, [draft.id])).length, 1);
    const number = Number(responses.find(({ statusCode }) => statusCode === 200)?.json().number.split('/')[0]);
    assert.equal(Number((await issue(await signed())).json().number.split('/')[0]), number + 1);
  });
});
