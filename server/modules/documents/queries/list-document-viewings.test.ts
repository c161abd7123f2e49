import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { aPdf } from '#server/platform/text-extraction/testing/a-pdf.ts';
import { eventually, type House, openHouse } from '#server/testing/house.ts';
import type { Actor } from '#server/platform/access/actor.ts';
import { assertRefused } from '#server/testing/refusals.ts';
import type { Visitor } from '#server/testing/visitor.ts';
import { createViewings } from '../steps/note-viewing.ts';
import { aDraft, anIncoming, anOffice, type Office } from '../testing.ts';

type Kind = 'incoming' | 'outgoing';
const aPage = (text: string) => aPdf({ pages: [[{ text, x: 80, y: 100 }]] });

describe('who looked at a document', () => {
  let house: House;
  let office: Office;
  before(async () => {
    house = await openHouse();
    office = await anOffice(house);
  });
  after(() => house.close());

  const look = (who: Visitor, kind: Kind, id: string) => (kind === 'incoming' ? who.send('documents', 'getIncoming', { params: { id } }) : who.send('documents', 'getOutgoing', { params: { id } }));
  const listed = async (who: Visitor, kind: Kind, id: string) => (await who.call('documents', 'listViewings', { params: { kind, id } })).viewings.map(({ by, what, file }) => [`${by}: ${what}`, file].filter(Boolean).join(' '));
  const nameOf = async (who: Visitor): Promise<string> => (await who.call('identity', 'getMe', {})).name;

  test('page and file are recorded with the person, post and day, once a day; lists are no looks', async () => {
    const { id } = await anIncoming(house, office, 'directed');
    const begun = await listed(office.clerk, 'incoming', id);
    const reader = await house.as('stttt-head');
    const name = await nameOf(reader);
    await reader.call('documents', 'listIncoming', { query: {} });
    assert.deepEqual(await listed(office.clerk, 'incoming', id), begun, 'a list is no look');
    for (let times = 0; times < 3; times += 1) await Promise.all([look(reader, 'incoming', id), look(reader, 'incoming', id)]);
    assert.equal((await reader.send('documents', 'getOriginal', { params: { id } })).statusCode, 200);
    const fresh = (await listed(office.clerk, 'incoming', id)).filter((line) => line.startsWith(name));
    assert.deepEqual(fresh.toSorted(), [`${name}: document`, `${name}: original`]);
    const rows = await house.sql<{ action: string; subject_type: string; agency_id: string; post_title: string | null; address: string }>(
      `select action, subject_type, agency_id, post_title, address from audit.entry where subject_id = $1 and person_name = $2 and action = 'documents.viewed' order by id limit 1`, [id, name]);
    assert.deepEqual(rows, [{ action: 'documents.viewed', subject_type: 'incoming', agency_id: office.agencyId, post_title: 'Giám đốc', address: '127.0.0.1' }]);
    const { history } = await office.clerk.call('documents', 'getIncoming', { params: { id } });
    assert.deepEqual(history.filter(({ action }) => action === 'documents.viewed'), [], 'the history tells acts');
    try {
      house.time.now = () => new Date(Date.now() + 86_400_000);
      await look(reader, 'incoming', id);
      assert.equal((await listed(office.clerk, 'incoming', id)).filter((line) => line === `${name}: document`).length, 2, 'the next day again');
    } finally {
      house.time.now = () => new Date();
    }
  });

  test('once, also where another process wrote it: the record is asked, not the memory', async () => {
    const { id } = await anIncoming(house, office, 'directed');
    const actor: Actor = { personId: office.officerPostId, name: 'Trịnh Hoài Đức', sessionId: office.officerPostId, capacities: [], request: { id: 'r', address: '203.0.113.7', idempotencyKey: null } };
    for (let process = 0; process < 2; process += 1) await createViewings({ database: house.database, clock: house.time.now })(actor, { subjectType: 'incoming', subjectId: id, agencyId: office.agencyId, what: 'document' });
    assert.equal((await listed(office.head, 'incoming', id)).filter((line) => line.startsWith('Trịnh Hoài Đức')).length, 1);
  });

  test('of a draft and of an issued document, its file and its Word file among them', async () => {
    const draft = await aDraft(house, office, 'checking');
    await office.unitHead.send('documents', 'getWord', { params: { id: draft.id } });
    const [unitHead, clerk] = [await nameOf(office.unitHead), await nameOf(office.clerk)];
    assert.ok((await listed(office.head, 'outgoing', draft.id)).includes(`${unitHead}: document`));
    const issued = await aDraft(house, office, 'issued');
    await office.clerk.send('documents', 'getPdf', { params: { id: issued.id } });
    assert.ok((await listed(office.head, 'outgoing', issued.id)).includes(`${clerk}: original`));
  });

  test('of each attachment, issued and received, for whoever may read it; a refused reader has opened nothing', async () => {
    const other = await anOffice(house, 'snv');
    const files = [['Phụ lục I.pdf', aPage('Một')], ['Phụ lục II.pdf', aPage('Hai')]] as const;
    const { id } = await aDraft(house, office, 'issued', { files, fields: { recipientAgencyIds: [other.agencyId] } });
    const sent = (await office.clerk.call('documents', 'listAttachments', { params: { id } })).attachments;
    const open = (who: Visitor, attachmentId: string) => who.send('documents', 'getAttachment', { params: { id, attachmentId } });
    for (const { id: attachmentId } of [...sent, ...sent]) assert.equal((await open(office.clerk, attachmentId)).statusCode, 200);
    for (const { id: attachmentId } of sent) assert.equal((await open(other.clerk, attachmentId)).statusCode, 404);
    const [clerk, theirs] = [await nameOf(office.clerk), await nameOf(other.clerk)];
    const said = await listed(office.head, 'outgoing', id);
    assert.deepEqual(said.filter((line) => line.includes('attachment')).toSorted(), [`${clerk}: attachment Phụ lục I.pdf`, `${clerk}: attachment Phụ lục II.pdf`]);
    assert.deepEqual(said.filter((line) => line.startsWith(theirs)), []);
    await eventually(async () => (await received()).length === 1);
    const [{ id: receivedId }] = (await received()) as [{ id: string }];
    const [first] = (await other.clerk.call('documents', 'listReceivedAttachments', { params: { id: receivedId } })).attachments;
    const openTheirs = (who: Visitor) => who.send('documents', 'getReceivedAttachment', { params: { id: receivedId, attachmentId: first?.id ?? '' } });
    assert.deepEqual([(await openTheirs(other.clerk)).statusCode, (await openTheirs(office.clerk)).statusCode], [200, 404]);
    assert.deepEqual((await listed(other.clerk, 'incoming', receivedId)).filter((line) => line.includes('attachment')), [`${theirs}: attachment Phụ lục I.pdf`]);

    function received(): Promise<{ id: string }[]> {
      return house.sql<{ id: string }>(`select i.id from documents.incoming i join documents.outgoing o on o.original_sha256 = i.original_sha256 where o.id = $1 and i.agency_id = $2`, [id, other.agencyId]);
    }
  });

  test('is for the clerk and the leaders of the agency; other readers are refused, other agencies see nothing', async () => {
    const { id } = await anIncoming(house, office, 'directed');
    const ask = (who: Visitor, kind: Kind = 'incoming') => who.send('documents', 'listViewings', { params: { kind, id } });
    for (const who of [office.clerk, office.head]) assert.equal((await ask(who)).statusCode, 200);
    await assertRefused(house, 'forbidden', () => ask(office.unitHead));
    const stranger = await house.as('snv-clerk');
    await assertRefused(house, 'not-found', () => ask(stranger));
    await assertRefused(house, 'not-found', () => ask(office.clerk, 'outgoing'));
    await assertRefused(house, 'invalid-input', () => office.clerk.send('documents', 'listViewings', { params: { kind: 'draft' as Kind, id } }));
    // Whoever may not read it has not looked at it.
    assert.equal((await look(stranger, 'incoming', id)).statusCode, 404);
    assert.deepEqual((await listed(office.clerk, 'incoming', id)).filter((line) => line.startsWith('Võ Thị Kim Loan')), []);
  });
});
