import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { MovedOnFacts } from '#contract/documents/happened.ts';
import { type House, openHouse } from '#server/testing/house.ts';
import { assertRefused, type ProblemAnswer } from '#server/testing/refusals.ts';
import type { Visitor } from '#server/testing/visitor.ts';
import { aDraft, anIncoming, anOffice, type Office } from '../testing.ts';

describe('an act that comes too late is told what happened meanwhile', () => {
  let house: House;
  let office: Office;
  before(async () => {
    house = await openHouse();
    office = await anOffice(house);
  });
  after(() => house.close());

  const factsOf = (problem: ProblemAnswer): MovedOnFacts => problem as unknown as MovedOnFacts;
  const nameOf = async (person: Visitor): Promise<string> => (await person.call('identity', 'getMe', {})).name;
  const direct = (person: Visitor, { id, version }: { id: string; version: number }) =>
    person.send('documents', 'direct', { params: { id }, body: { version, opinion: 'Giao phòng', lead: { unitId: office.unitId, dueOn: null } } });

  test('on a closed document: every act since the person looked, oldest first, with who and when', async () => {
    const { id, version } = await anIncoming(house, office, 'closed');
    const { happened, version: now } = factsOf(await assertRefused(house, 'documents/act-not-possible', () => direct(office.head, { id, version: 1 })));
    assert.equal(now, version);
    assert.deepEqual(happened.map(({ action }) => action), ['documents.directed', 'documents.assigned', 'documents.reported-done']);
    assert.deepEqual(happened.map(({ by }) => by), [await nameOf(office.head), await nameOf(office.unitHead), await nameOf(office.officer)]);
    const { history } = await office.head.call('documents', 'getIncoming', { params: { id } });
    assert.deepEqual(happened.map(({ at, byTitle }) => [at, byTitle]), history.slice(1).map(({ at, byTitle }) => [at, byTitle]));
  });

  test('no words of the document or of an act are told', async () => {
    const { id } = await anIncoming(house, office, 'closed', { subject: 'Về việc chỉ người đọc được biết' });
    const problem = await assertRefused(house, 'documents/act-not-possible', () => direct(office.head, { id, version: 1 }));
    assert.doesNotMatch(JSON.stringify(problem), /chỉ người đọc|Giao phòng|Đã thực hiện/);
  });

  test('who saw the latest is told the act that led there', async () => {
    const { id, version } = await anIncoming(house, office, 'directed');
    const { happened } = factsOf(await assertRefused(house, 'documents/act-not-possible', () => direct(office.head, { id, version })));
    assert.deepEqual(happened.map(({ action }) => action), ['documents.directed']);
  });

  test('a draft begun belongs to what happened to the document it answers', async () => {
    const { id, version, assignmentId } = await anIncoming(house, office, 'assigned');
    await office.officer.call('documents', 'createDraft', { body: { assignmentId } });
    const again = () => office.unitHead.send('documents', 'assign', { params: { id }, body: { version, assignmentId, postId: office.officerPostId, instruction: null } });
    const { happened } = factsOf(await assertRefused(house, 'stale-version', again));
    assert.deepEqual(happened.map(({ action, by }) => [action, by]), [['documents.draft-begun', await nameOf(office.officer)]]);
  });

  test('a stale screen is told the same', async () => {
    const { id, version, assignmentId } = await anIncoming(house, office, 'assigned');
    const again = () => office.unitHead.send('documents', 'assign', { params: { id }, body: { version: version - 1, assignmentId, postId: office.officerPostId, instruction: null } });
    const { happened, version: now } = factsOf(await assertRefused(house, 'stale-version', again));
    assert.deepEqual([happened.map(({ action }) => action), now], [['documents.assigned'], version]);
  });

  test('a draft that was sent on: who sent it; after issue, not what its receivers did', async () => {
    const { id, version } = await aDraft(house, office, 'checking');
    const { fields } = await office.officer.call('documents', 'getOutgoing', { params: { id } });
    const save = () => office.officer.send('documents', 'saveDraft', { params: { id }, body: { version: version - 1, fields } });
    const sent = factsOf(await assertRefused(house, 'documents/act-not-possible', save));
    assert.deepEqual(sent.happened.map(({ action, by }) => [action, by]), [['documents.draft-submitted', await nameOf(office.officer)]]);
    const issued = await aDraft(house, office, 'issued');
    const issue = () => office.clerk.send('documents', 'issue', { params: { id: issued.id }, body: { version: issued.version - 1 } });
    const { happened } = factsOf(await assertRefused(house, 'documents/act-not-possible', issue));
    assert.deepEqual(happened.map(({ action }) => action), ['documents.issued']);
  });

  test('who may not read the document, or may read and not act, is told nothing', async () => {
    const { id } = await anIncoming(house, office, 'closed');
    for (const [person, code] of [[await house.as('snv-head'), 'not-found'], [await house.asColleagueOf(office.officer), 'not-found'], [office.clerk, 'forbidden']] as const) {
      const problem = await assertRefused(house, code, () => direct(person, { id, version: 1 }));
      assert.deepEqual([problem['happened'], problem['version']], [undefined, undefined]);
    }
  });
});
