import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { assertGated } from '#server/testing/gate.ts';
import { eventually, type House, openHouse } from '#server/testing/house.ts';
import { assertAudited, assertProblem, assertRefused, auditOf } from '#server/testing/refusals.ts';
import { typesetLetter } from '#server/platform/typesetting/index.ts';
import { aLetter } from '#server/platform/typesetting/testing.ts';
import type { Visitor } from '#server/testing/visitor.ts';
import { aDraft, anIncoming, anOffice, type Office } from '../../documents/testing.ts';
import { aFile, putInto, sendPaper } from '../testing.ts';

describe('what lies in a file', () => {
  let house: House;
  let office: Office;
  let theirs: Office;
  before(async () => {
    house = await openHouse();
    [office, theirs] = await Promise.all([anOffice(house), anOffice(house, 'snv')]);
  });
  after(() => house.close());

  const look = (id: string, person: Visitor = office.officer) => person.call('records', 'getFile', { params: { id } });
  const put = (person: Visitor, id: string, documentId: string, kind: 'incoming' | 'outgoing' = 'incoming') => person.send('records', 'putIn', { params: { id }, body: { kind, documentId } });

  test('one document lies in many files and exists once; the file shows what was said and done on it', async () => {
    const [one, other, { id: documentId }] = [await aFile(office), await aFile(office), await anIncoming(house, office, 'assigned')];
    const [counted] = await house.sql<{ count: number }>('select count(*) from documents.incoming');
    await putInto(office.officer, one.id, 'incoming', documentId);
    await assertAudited(house, one.id, 'records.put-in');
    await putInto(office.officer, other.id, 'incoming', documentId);
    assert.deepEqual(await house.sql('select count(*) from documents.incoming'), [counted]);
    const { contents, pageTotal } = await look(one.id);
    assert.deepEqual(contents.map(({ id, directions, parts, isFinished }) => [id, directions.map(({ opinion }) => opinion), parts.map(({ part, state }) => [part, state]), isFinished]), [[documentId, ['Giao phòng tham mưu'], [['lead', 'assigned']], false]]);
    assert.equal(pageTotal, 1);
    const { holding, open } = await office.officer.call('records', 'findFilesOf', { params: { id: documentId } });
    assert.deepEqual(holding.map(({ id }) => id).sort(), [one.id, other.id].sort());
    assert.ok(open.every(({ id }) => id !== one.id && id !== other.id));
    const again = await putInto(office.officer, one.id, 'incoming', documentId);
    assert.deepEqual([again.version, (await auditOf(house, one.id)).filter(({ action }) => action === 'records.put-in').length], [2, 1]);
  });

  test('replies come with the document they answer, and later ones by themselves', async () => {
    const { id: first, assignmentId } = await anIncoming(house, office, 'assigned');
    const { id: early } = await aDraft(house, office, 'issued', { assignmentId });
    const [file, open] = [await aFile(office), await aFile(office)];
    await putInto(office.officer, file.id, 'incoming', first);
    assert.deepEqual((await look(file.id)).contents.map(({ id, byReply }) => [id, byReply]).sort(), [[first, false], [early, true]].sort());
    const second = await anIncoming(house, office, 'assigned');
    await putInto(office.officer, open.id, 'incoming', second.id);
    const { id: reply } = await aDraft(house, office, 'issued', { assignmentId: second.assignmentId });
    await eventually(async () => (await look(open.id)).contents.some(({ id, byReply, answersId }) => id === reply && byReply && answersId === second.id));
    assert.equal((await auditOf(house, open.id)).at(-1)?.action, 'records.followed-reply');
    assert.equal((await look(file.id)).contents.length, 2, 'a file that holds another document gets nothing');
  });

  test('who may open the file sees of its documents those alone that they may read', async () => {
    const [{ id }, { id: hidden }, { id: shown }] = [await aFile(office), await anIncoming(house, office), await anIncoming(house, office, 'assigned')];
    await house.sql(`insert into records.member (work_file_id, post_id, person_name, post_title) values ($1, $2, 'x', 'x')`, [id, office.headPostId]);
    await putInto(office.head, id, 'incoming', hidden);
    await putInto(office.officer, id, 'incoming', shown);
    const mine = await look(id);
    assert.deepEqual([mine.contents.map((each) => each.id), mine.unreadable], [[shown], 1]);
    const whole = await look(id, office.clerk);
    assert.deepEqual([whole.contents.map((each) => each.id).sort(), whole.unreadable], [[shown, hidden].sort(), 0]);
    const { events } = await office.officer.call('records', 'listEvents', { params: { id }, query: {} });
    assert.ok(events.every(({ documentId }) => documentId !== hidden) && events.some(({ documentId }) => documentId === shown));
    assert.deepEqual(events.filter(({ action }) => action === 'records.put-in').map(({ detail }) => 'subject' in detail), [false, true], 'the abstract of what they may not read stays with those who may');
  });

  test('only what one may read and only of the own agency goes in', async () => {
    const { id } = await aFile(office);
    await assertRefused(house, 'not-found', () => put(office.officer, id, randomUUID()));
    const { id: foreign } = await anIncoming(house, theirs);
    await assertRefused(house, 'not-found', () => put(office.officer, id, foreign));
    const { id: unread } = await anIncoming(house, office);
    await assertRefused(house, 'not-found', () => put(office.officer, id, unread));
    await assertRefused(house, 'not-found', () => put(office.officer, id, unread, 'outgoing'));
    await assertRefused(house, 'forbidden', () => put(office.clerk, id, unread));
    await assertRefused(house, 'not-found', () => put(theirs.clerk, id, foreign));
    assertProblem(await theirs.clerk.send('records', 'findFilesOf', { params: { id: unread } }), 'not-found');
  });

  test('a document is taken out with the reason and stays what it was', async () => {
    const [{ id }, { id: documentId }] = [await aFile(office), await anIncoming(house, office, 'assigned')];
    await putInto(office.officer, id, 'incoming', documentId);
    const out = (reason = 'Đưa nhầm', person = office.officer, declaredNoSecret = false) => person.send('records', 'takeOut', { params: { id }, body: { documentId, reason, declaredNoSecret } });
    await assertRefused(house, 'forbidden', () => out('Đưa nhầm', office.clerk));
    assert.equal((await out()).statusCode, 200);
    const { detail } = await assertAudited(house, id, 'records.taken-out');
    assert.equal(detail['reason'], 'Đưa nhầm');
    assert.deepEqual((await look(id)).contents, []);
    assert.equal((await office.officer.call('documents', 'getIncoming', { params: { id: documentId } })).id, documentId);
    await assertRefused(house, 'not-found', () => out());
    await putInto(office.officer, id, 'incoming', documentId);
    await assertGated(house, 'records.take-out', (reason, declaredNoSecret) => out(reason, office.officer, declaredNoSecret));
  });

  test('another paper passes the gate, lies in the file byte for byte and outlasts the sweep', async () => {
    const { id } = await aFile(office);
    const letter = Buffer.from(await typesetLetter(aLetter()));
    const { paperId } = (await sendPaper(office.officer, id, letter, 'Biên bản họp.pdf')).json<{ paperId: string }>();
    await assertAudited(house, id, 'records.paper-added');
    const { papers } = await look(id);
    assert.deepEqual(papers.map(({ title, fileName, size }) => [title, fileName, size]), [['Biên bản họp', 'Biên bản họp.pdf', letter.length]]);
    assert.deepEqual((await office.officer.send('records', 'getPaper', { params: { id: paperId } })).rawPayload, letter);
    assertProblem(await theirs.clerk.send('records', 'getPaper', { params: { id: paperId } }), 'not-found');
    await assertRefused(house, 'files/not-a-pdf', () => sendPaper(office.officer, id, Buffer.from('x')));
    await assertRefused(house, 'files/empty', () => sendPaper(office.officer, id, Buffer.alloc(0)));
    await assertRefused(house, 'forbidden', () => sendPaper(office.clerk, id, letter));
    assertProblem(await sendPaper(office.officer, id, letter, 'Tài liệu (độ mật: Tối mật).pdf'), 'secrecy/declaration-needed');
    assert.equal((await office.officer.send('records', 'takeOut', { params: { id }, body: { documentId: paperId, reason: 'Bản nháp' } })).statusCode, 200);
    assert.deepEqual((await look(id)).papers, []);
  });
});
