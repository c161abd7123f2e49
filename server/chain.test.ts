import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, test } from 'node:test';
import { eventually, type House, openHouse } from './testing/house.ts';
import type { Visitor } from './testing/visitor.ts';

const LETTER = 'samples/letters/6-cong-van-khan.pdf';
const BODY = 'Sở Thông tin và Truyền thông nhận được công văn của Quý cơ quan.\n\nQua nghiên cứu, Sở thống nhất với nội dung nêu trên./.';

describe('the chain: a letter comes in, is directed, answered, signed, issued and heard of', () => {
  let house: House;
  let clerk: Visitor;
  let head: Visitor;
  let unitHead: Visitor;
  let officer: Visitor;
  before(async () => {
    house = await openHouse();
    clerk = await house.as('stttt-clerk');
    head = await house.as('stttt-head');
    unitHead = await house.as('stttt-unit-head');
    officer = await house.as('stttt-officer');
  });
  after(() => house.close());

  const kindsOf = async (person: Visitor, subjectId: string): Promise<string[]> => {
    const { items } = await person.call('queue', 'listMine', { query: {} });
    return items.filter((item) => item.subjectId === subjectId).map(({ kind }) => kind);
  };

  const agencyNamed = async (search: string): Promise<string> => {
    const { agencies } = await clerk.call('identity', 'listAgencies', { query: { search } });
    assert.ok(agencies[0] !== undefined, search);
    return agencies[0].id;
  };

  test('from a PDF at one department to the statuses of two others', async () => {
    const incomingId = await registerLetter();
    assert.deepEqual(await kindsOf(head, incomingId), ['documents.direct']);
    const { unitId, postId } = await ownPost(officer);

    const { version: afterDirection } = await head.call('documents', 'direct', {
      params: { id: incomingId }, body: { version: 1, opinion: 'Giao Phòng tham mưu văn bản trả lời', lead: { unitId, dueOn: null } },
    });
    assert.deepEqual(await kindsOf(head, incomingId), []);
    assert.deepEqual(await kindsOf(unitHead, incomingId), ['documents.assign']);

    const { myAssignmentId } = await unitHead.call('documents', 'getIncoming', { params: { id: incomingId } });
    const assignmentId = myAssignmentId ?? '';
    await unitHead.call('documents', 'assign', {
      params: { id: incomingId }, body: { version: afterDirection, assignmentId, postId, instruction: 'Dự thảo công văn trả lời' },
    });
    assert.deepEqual(await kindsOf(officer, incomingId), ['documents.process']);

    const issued = await answer(assignmentId);
    const closed = await clerk.call('documents', 'getIncoming', { params: { id: incomingId } });
    assert.equal(closed.state, 'closed');
    assert.deepEqual(closed.assignments.map(({ state }) => state), ['done']);
    assert.deepEqual(await kindsOf(officer, incomingId), []);
    assert.match(issued.number, /^01\/STTTT-/);
    await hearBack(issued.id);
  });

  async function registerLetter(): Promise<string> {
    const response = await clerk.upload(await readFile(LETTER), 'Công văn khẩn.pdf');
    assert.equal(response.statusCode, 200, response.body);
    const { uploadId, readings } = response.json();
    for (const field of ['issuerName', 'number', 'symbol', 'documentDate', 'subject', 'signerName']) {
      assert.ok(readings[field]?.place, `${field} was read with its place`);
    }
    assert.equal(readings.urgency.value, '1');
    const value = (field: string): string => readings[field].value;
    const { id, arrivalNumber } = await clerk.call('documents', 'registerUpload', {
      body: {
        uploadId,
        fields: {
          issuerName: value('issuerName'), number: value('number'), symbol: value('symbol'), documentDate: value('documentDate'),
          type: 'official-letter', subject: value('subject'), signerName: value('signerName'), signerPosition: readings.signerPosition?.value ?? null, urgency: 1,
        },
      },
    });
    assert.equal(arrivalNumber, 1);
    const original = await clerk.send('documents', 'getOriginal', { params: { id } });
    assert.ok(original.rawPayload.equals(await readFile(LETTER)), 'the original is byte-exact');
    return id;
  }

  async function ownPost(person: Visitor): Promise<{ unitId: string; postId: string }> {
    const { capacities } = await person.call('identity', 'getMe', {});
    assert.ok(capacities[0] !== undefined);
    return capacities[0];
  }

  async function answer(assignmentId: string): Promise<{ id: string; number: string }> {
    const draft = await officer.call('documents', 'createDraft', { body: { assignmentId } });
    const { fields } = await officer.call('documents', 'getOutgoing', { params: { id: draft.id } });
    const recipients = [await agencyNamed('so noi vu'), await agencyNamed('quan 1')];
    const saved = await officer.call('documents', 'saveDraft', {
      params: { id: draft.id }, body: { version: draft.version, fields: { ...fields, subject: 'Trả lời kiến nghị', body: BODY, recipientAgencyIds: recipients } },
    });
    const preview = await officer.send('documents', 'getPdf', { params: { id: draft.id } });
    assert.equal(preview.rawPayload.subarray(0, 5).toString(), '%PDF-');
    let { version } = await officer.call('documents', 'submitDraft', { params: { id: draft.id }, body: { version: saved.version } });
    ({ version } = await unitHead.call('documents', 'returnDraft', { params: { id: draft.id }, body: { version, reason: 'Bổ sung căn cứ' } }));
    assert.deepEqual(await kindsOf(officer, draft.id), ['documents.redraft']);
    ({ version } = await officer.call('documents', 'submitDraft', { params: { id: draft.id }, body: { version } }));
    ({ version } = await unitHead.call('documents', 'passDraft', { params: { id: draft.id }, body: { version } }));
    assert.deepEqual(await kindsOf(head, draft.id), ['documents.sign']);
    const unproved = await head.send('documents', 'sign', { params: { id: draft.id }, body: { version } });
    assert.equal(unproved.json().type, '/problems/identity/presence-not-confirmed');
    await head.call('identity', 'confirmPresence', { body: { password: house.demo.password } });
    ({ version } = await head.call('documents', 'sign', { params: { id: draft.id }, body: { version } }));
    assert.deepEqual(await kindsOf(clerk, draft.id), ['documents.issue']);
    return clerk.call('documents', 'issue', { params: { id: draft.id }, body: { version } });
  }

  const statusesAtSender = async (outgoingId: string, agencyName: string): Promise<string> => {
    const { deliveries } = await clerk.call('documents', 'getOutgoing', { params: { id: outgoingId } });
    return deliveries.find((delivery) => delivery.agencyName.includes(agencyName))?.steps.map(({ status }) => status).join(' ') ?? '';
  };

  async function hearBack(outgoingId: string): Promise<void> {
    const theirClerk = await house.as('snv-clerk');
    const [arrived] = await eventually(async () => {
      const { rows } = await theirClerk.call('documents', 'listIncoming', { query: {} });
      return rows.length > 0 ? rows : undefined;
    });
    assert.ok(arrived?.subject === 'Trả lời kiến nghị' && arrived.arrivalNumber === null);
    assert.equal(await statusesAtSender(outgoingId, 'Nội vụ'), '00 01');
    const registered = await theirClerk.call('documents', 'registerArrived', { params: { id: arrived.id }, body: { version: 1 } });
    assert.equal(registered.arrivalNumber, 1);
    const [theirHead, theirUnitHead, theirOfficer] = [await house.as('snv-head'), await house.as('snv-unit-head'), await house.as('snv-officer')];
    const { unitId, postId } = await ownPost(theirOfficer);
    const directed = await theirHead.call('documents', 'direct', {
      params: { id: arrived.id }, body: { version: registered.version, opinion: 'Phòng nghiên cứu', lead: { unitId, dueOn: null } },
    });
    const { myAssignmentId } = await theirUnitHead.call('documents', 'getIncoming', { params: { id: arrived.id } });
    const part = { assignmentId: myAssignmentId ?? '' };
    const assigned = await theirUnitHead.call('documents', 'assign', { params: { id: arrived.id }, body: { ...part, version: directed.version, postId, instruction: null } });
    await theirOfficer.call('documents', 'reportDone', { params: { id: arrived.id }, body: { ...part, version: assigned.version, result: 'Đã thực hiện' } });
    await eventually(async () => (await statusesAtSender(outgoingId, 'Nội vụ')) === '00 01 03 04 05 06');
    const district = await house.as('q1-clerk');
    const theirs = await eventually(async () => (await district.call('documents', 'listIncoming', { query: {} })).rows[0]);
    await district.call('documents', 'returnIncoming', { params: { id: theirs.id }, body: { version: 1, reason: 'Gửi nhầm cơ quan' } });
    await eventually(async () => (await statusesAtSender(outgoingId, 'Quận 1')) === '00 01 02');
    assert.deepEqual(await kindsOf(clerk, outgoingId), ['documents.answer-refusal']);
  }

  test('the same file again is named as a duplicate and registered only when the clerk insists', async () => {
    const upload = (await clerk.upload(await readFile(LETTER))).json();
    assert.deepEqual(upload.duplicates.map(({ reason }: { reason: string }) => reason), ['same-file']);
    const fields = { issuerName: 'Sở Nội vụ', number: '9', symbol: 'SNV-VP', documentDate: '2020-04-01', type: 'official-letter' as const, subject: 'Về việc trực', signerName: null, signerPosition: null, urgency: 0 };
    const refused = await clerk.send('documents', 'registerUpload', { body: { uploadId: upload.uploadId, fields } });
    assert.equal(refused.json().type, '/problems/documents/duplicate');
    const accepted = await clerk.call('documents', 'registerUpload', { body: { uploadId: upload.uploadId, fields, acceptDuplicate: true } });
    assert.equal(accepted.arrivalNumber, 2, 'the refused try left no gap');
  });
});
