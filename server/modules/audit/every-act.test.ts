import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { contract } from '#contract/index.ts';
import { eventually, type House, openHouse } from '#server/testing/house.ts';
import { assertProblem } from '#server/testing/refusals.ts';
import { typesetLetter } from '#server/platform/typesetting/index.ts';
import { aLetter } from '#server/platform/typesetting/testing.ts';
import { aDraft, anIncoming, anOffice, anUpload, attach, type Office, someDraftFields, someFields } from '../documents/testing.ts';

type Act = keyof typeof contract.documents;

describe('every act leaves its entry', () => {
  let house: House;
  let office: Office;
  let other: Office;
  before(async () => {
    house = await openHouse();
    [office, other] = await Promise.all([anOffice(house), anOffice(house, 'snv')]);
  });
  after(() => house.close());

  const acted = new Set<string>();

  /** Does one act that must succeed, and looks for an entry that names its person and post. */
  async function act<T>(name: Act, person: Office['clerk'], work: () => Promise<T>): Promise<T> {
    const { name: by } = await person.call('identity', 'getMe', {});
    const [start] = await house.sql<{ now: string }>('select clock_timestamp()::text as now');
    const answer = await work();
    const entries = await house.sql<{ by: string; title: string | null }>(
      `select person_name as by, post_title as title from audit.entry where at >= $1 and request_id <> 'system' order by at desc, id desc limit 1`, [start?.now]);
    assert.equal(entries[0]?.by, by, name);
    assert.notEqual(entries[0].title, null, name);
    acted.add(name);
    return answer;
  }

  test('an incoming document, from the upload to its end', async () => {
    const { clerk, head, unitHead, officer } = office;
    const letter = await typesetLetter(aLetter());
    await act('readUpload', clerk, async () => assert.equal((await clerk.upload(letter)).statusCode, 200));
    const uploadId = await anUpload(house, clerk);
    const { id, version } = await act('registerUpload', clerk, () => clerk.call('documents', 'registerUpload', { body: { uploadId, fields: someFields() } }));
    const params = { id };
    const [otherUnit] = (await head.call('identity', 'listColleagues', {})).posts.filter(({ role, unitId, personId }) => role === 'unit-head' && unitId !== office.unitId && personId !== null);
    assert.ok(otherUnit);
    const directed = await act('direct', head, () => head.call('documents', 'direct', { params, body: { version, opinion: 'Giao phòng', lead: { unitId: office.unitId, dueOn: null }, informed: [{ unitId: otherUnit.unitId }] } }));
    const { myAssignmentId } = await unitHead.call('documents', 'getIncoming', { params });
    const assignmentId = myAssignmentId ?? '';
    const assigned = await act('assign', unitHead, () => unitHead.call('documents', 'assign', { params, body: { version: directed.version, assignmentId, postId: office.officerPostId, instruction: null } }));
    await act('reportDone', officer, () => officer.call('documents', 'reportDone', { params, body: { version: assigned.version, assignmentId, result: 'Đã thực hiện' } }));
    await house.sql(`update documents.assignment set head_post_id = (select head_post_id from documents.assignment where id = $1) where incoming_id = $2 and part = 'inform'`, [assignmentId, id]);
    const [informed] = await house.sql<{ id: string }>(`select id from documents.assignment where incoming_id = $1 and part = 'inform'`, [id]);
    await act('acknowledge', unitHead, () => unitHead.call('documents', 'acknowledge', { params, body: { assignmentId: informed?.id ?? '' } }));
  });

  test('a draft, from its beginning to its issue, and what it starts elsewhere', async () => {
    const { officer, unitHead, head, clerk } = office;
    const begun = await act('createDraft', officer, () => officer.call('documents', 'createDraft', { body: {} }));
    const params = { id: begun.id };
    const fields = { ...(await someDraftFields(office, begun.id)), recipientAgencyIds: [other.agencyId] };
    const saved = await act('saveDraft', officer, () => officer.call('documents', 'saveDraft', { params, body: { version: 1, fields } }));
    await act('setRoute', officer, () => officer.call('documents', 'setRoute', { params, body: { steps: [{ kind: 'content', seats: [{}] }] } }));
    const submitted = await act('submitDraft', officer, () => officer.call('documents', 'submitDraft', { params, body: { version: saved.version } }));
    const returned = await act('returnDraft', unitHead, () => unitHead.call('documents', 'returnDraft', { params, body: { version: submitted.version, reason: 'Thiếu căn cứ' } }));
    const again = await officer.call('documents', 'submitDraft', { params, body: { version: returned.version } });
    const passed = await act('passDraft', unitHead, () => unitHead.call('documents', 'passDraft', { params, body: { version: again.version } }));
    await head.call('identity', 'confirmPresence', { body: { password: house.demo.password } });
    const signed = await act('sign', head, () => head.call('documents', 'sign', { params, body: { version: passed.version } }));
    await act('issue', clerk, () => clerk.call('documents', 'issue', { params, body: { version: signed.version } }));
    const [one, later] = [await aDraft(house, office, 'to-sign'), await aDraft(house, office, 'to-sign')];
    const sitting = await act('beginSitting', head, () => head.call('documents', 'beginSitting', { body: {} }));
    const inSitting = (draft: { id: string }) => ({ id: sitting.id, outgoingId: draft.id });
    await act('openInSitting', head, () => head.call('documents', 'openInSitting', { params: inSitting(one), body: { version: one.version, pages: 1 } }));
    await act('skipInSitting', head, () => head.call('documents', 'skipInSitting', { params: inSitting(later), body: { version: later.version, reason: 'Chờ thêm' } }));
    await act('signInSitting', head, () => head.call('documents', 'signInSitting', { params: inSitting(one), body: { version: one.version } }));
    await act('endSitting', head, () => head.call('documents', 'endSitting', { params: { id: sitting.id } }));
    const arrived = await arrivalOf(begun.id);
    await act('registerArrived', other.clerk, () => other.clerk.call('documents', 'registerArrived', { params: { id: arrived }, body: { version: 1 } }));
    const given = await aDraft(house, office);
    await act('cancelDraft', officer, () => officer.call('documents', 'cancelDraft', { params: { id: given.id }, body: { version: given.version, reason: 'Không còn cần' } }));
    const second = await aDraft(house, office, 'issued', { fields: { recipientAgencyIds: [other.agencyId] } });
    const back = await arrivalOf(second.id);
    await act('returnIncoming', other.clerk, () => other.clerk.call('documents', 'returnIncoming', { params: { id: back }, body: { version: 1, reason: 'Gửi nhầm' } }));
    const noted = { id: second.id, agencyId: other.agencyId };
    await eventually(async () => (await clerk.call('documents', 'getOutgoing', { params: { id: second.id } })).deliveries.some(({ awaitsNote }) => awaitsNote));
    await act('noteRefusal', clerk, () => clerk.call('documents', 'noteRefusal', { params: noted }));
  });

  test('what belongs to the form of documents', async () => {
    const { officer, clerk } = office;
    await act('saveAgencyForm', clerk, () => clerk.call('documents', 'saveAgencyForm', { body: { form: {} } }));
    const begun = await officer.call('documents', 'createDraft', { body: {} });
    const { rawPayload } = await officer.send('documents', 'getWord', { params: { id: begun.id } });
    const url = contract.documents.readWord.path.replace(':id', begun.id);
    const headers = { ...officer.headers(), 'content-type': 'application/octet-stream', 'x-file-name': 'a.docx' };
    await act('readWord', officer, async () => assert.equal((await officer.app.inject({ method: 'POST', url, payload: rawPayload, headers })).statusCode, 200));
  });

  test('files of their own that go with a draft', async () => {
    const { officer } = office;
    const { id } = await aDraft(house, office);
    const { attachment: { id: attachmentId } } = await act('addAttachment', officer, async () => (await attach(officer, id, await typesetLetter(aLetter()))).json<{ attachment: { id: string } }>());
    await act('renameAttachment', officer, () => officer.call('documents', 'renameAttachment', { params: { id, attachmentId }, body: { name: 'Phụ lục I' } }));
    await act('orderAttachments', officer, () => officer.call('documents', 'orderAttachments', { params: { id }, body: { attachmentIds: [attachmentId] } }));
    await act('removeAttachment', officer, () => officer.call('documents', 'removeAttachment', { params: { id, attachmentId } }));
  });

  test('what comes later: further directions, urging, co-writers, and what the sender does to a document that has gone out', async () => {
    const { clerk, head, officer } = office;
    const directed = await anIncoming(house, office, 'directed');
    await act('addDirection', head, () => head.call('documents', 'addDirection', { params: { id: directed.id }, body: { version: directed.version, opinion: 'Khẩn trương' } }));
    await act('urge', clerk, () => clerk.call('documents', 'urge', { params: { id: directed.id }, body: { assignmentIds: [directed.assignmentId] } }));
    const draft = await aDraft(house, office);
    const colleague = (await officer.call('identity', 'listColleagues', {})).posts.find(({ unitId, personId, id }) => unitId === office.unitId && personId !== null && id !== office.officerPostId);
    const seat = { id: draft.id, postId: colleague?.id ?? '' };
    await act('nameCoWriter', officer, () => officer.call('documents', 'nameCoWriter', { params: seat }));
    await act('removeCoWriter', officer, () => officer.call('documents', 'removeCoWriter', { params: seat }));
    const issued = async () => {
      const { id, version } = await aDraft(house, office, 'issued', { fields: { recipientAgencyIds: [other.agencyId] } });
      return { id, version, arrived: await arrivalOf(id) };
    };
    const [recalled, taken] = [await issued(), await issued()];
    await act('succeed', officer, () => officer.call('documents', 'succeed', { params: { id: taken.id }, body: { kind: 'replaces' } }));
    const { version } = await clerk.call('documents', 'getOutgoing', { params: { id: taken.id } });
    await act('takeBack', clerk, () => clerk.call('documents', 'takeBack', { params: { id: taken.id }, body: { version, reason: 'Gửi nhầm', agencyIds: [other.agencyId] } }));
    await other.clerk.call('documents', 'registerArrived', { params: { id: recalled.arrived }, body: { version: 1 } });
    const now = await clerk.call('documents', 'getOutgoing', { params: { id: recalled.id } });
    await act('recall', clerk, () => clerk.call('documents', 'recall', { params: { id: recalled.id }, body: { version: now.version, reason: 'Có sai sót' } }));
    await eventually(async () => (await other.clerk.call('queue', 'listMine', { query: { limit: 200 } })).items.some(({ kind, subjectId }) => kind === 'documents.note-change' && subjectId === recalled.arrived));
    await act('noteChange', other.clerk, () => other.clerk.call('documents', 'noteChange', { params: { id: recalled.arrived } }));
  });

  const arrivalOf = (outgoingId: string) => eventually(async () =>
    (await house.sql<{ id: string }>('select id from documents.incoming where sent_by_outgoing_id = $1 and agency_id = $2', [outgoingId, other.agencyId]))[0]?.id);

  test('no act of the contract was left out', () => {
    // They need a scan that was read, or a signing program outside: recognition and signing tell those stories, with their entries.
    const elsewhere = ['declareOriginal', 'noteWithheld', 'noteWithheldAttachment', 'handOver', 'completeHandover'];
    const acts = Object.entries(contract.documents).filter(([name, { method }]) => method !== 'GET' && !elsewhere.includes(name)).map(([name]) => name);
    assert.deepEqual([...acted].sort(), acts.sort());
  });

  test('the history is seen by those who may read the document, and by nobody else', async () => {
    const { id } = await anIncoming(house, office, 'assigned');
    for (const person of [office.clerk, office.head, office.unitHead, office.officer]) {
      const { history } = await person.call('documents', 'getIncoming', { params: { id } });
      assert.deepEqual(history.map(({ action }) => action), ['documents.registered', 'documents.directed', 'documents.assigned']);
    }
    for (const person of [other.clerk, other.head, await house.asColleagueOf(office.officer)]) assertProblem(await person.send('documents', 'getIncoming', { params: { id } }), 'not-found');
  });
});
