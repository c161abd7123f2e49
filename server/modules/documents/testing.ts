import { randomBytes } from 'node:crypto';
import type { documentType } from '#contract/documents/incoming.ts';
import { contract } from '#contract/index.ts';
import type { InputOf } from '#contract/endpoint.ts';
import type * as z from 'zod';
import { eventually, type House } from '#server/testing/house.ts';
import { Visitor } from '#server/testing/visitor.ts';
import { keepBlob, saveUpload, type NewUpload } from '../files/index.ts';

export type IncomingFieldsInput = InputOf<typeof contract.documents.registerUpload>['body']['fields'];
export type DraftFieldsInput = InputOf<typeof contract.documents.saveDraft>['body']['fields'];

/** The people of one agency of the demo city, signed in. */
export interface Office {
  readonly clerk: Visitor;
  readonly head: Visitor;
  readonly unitHead: Visitor;
  readonly officer: Visitor;
  readonly agencyId: string;
  /** Of the unit head and the officer. */
  readonly unitId: string;
  readonly officerPostId: string;
  readonly headPostId: string;
}

export async function anOffice(house: House, key: 'stttt' | 'snv' = 'stttt'): Promise<Office> {
  const person = (post: string): Promise<Visitor> => house.as(`${key}-${post}`);
  const [clerk, head, unitHead, officer] = await Promise.all([person('clerk'), person('head'), person('unit-head'), person('officer')]);
  const [own, heads] = await Promise.all([postOf(officer), postOf(head)]);
  return { clerk, head, unitHead, officer, agencyId: own.agencyId, unitId: own.unitId, officerPostId: own.postId, headPostId: heads.postId };
}

export async function postOf(visitor: Visitor): Promise<{ postId: string; unitId: string; agencyId: string }> {
  const { capacities } = await visitor.call('identity', 'getMe', {});
  if (capacities[0] === undefined) throw new Error(`${visitor.email} holds no post`);
  return capacities[0];
}

/** Anybody of the demo city, signed in. */
export function asPerson({ app, demo }: House, email: string): Promise<Visitor> {
  const persona = { key: 'anybody', name: '', title: '', agencyName: '', story: '', email };
  return Visitor.signIn(app, { ...demo, personas: [persona] }, persona.key);
}

/** What a clerk types into the register; the number differs every time, so that no two documents are the same one. */
export function someFields(changes: Partial<IncomingFieldsInput> = {}): IncomingFieldsInput {
  return {
    issuerName: 'Sở Nội vụ', number: randomBytes(4).toString('hex'), symbol: 'SNV-VP', documentDate: '2020-04-01', type: 'official-letter',
    subject: 'Về việc phân công trực cơ quan', signerName: 'Huỳnh Đức Thiện', signerPosition: 'Giám đốc', urgency: 0, ...changes,
  };
}

/** A file that was read and let through, without the time that reading takes. Equal `bytes` are the same file. */
export async function anUpload(house: House, clerk: Visitor, { bytes = randomBytes(64), ...changes }: Partial<NewUpload> & { bytes?: Uint8Array } = {}): Promise<string> {
  const { personId } = await clerk.call('identity', 'getMe', {});
  const held = await house.storage.hold(oneChunk(bytes));
  return house.database.transact(async (tx) => {
    await keepBlob(tx, held);
    return saveUpload(tx, { personId, sha256: held.sha256, fileName: 'cong-van.pdf', pages: 1, textState: 'read', text: 'Kính gửi Sở', readings: {}, ...changes });
  });
}

async function* oneChunk(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

export interface Matter {
  readonly id: string;
  readonly version: number;
  /** The lead unit's part, once directed. */
  readonly assignmentId: string;
}

/** An incoming document that has come so far by the acts of the office's people. */
export async function anIncoming(house: House, office: Office, until: 'registered' | 'directed' | 'assigned' | 'closed' = 'registered', fields: Partial<IncomingFieldsInput> = {}): Promise<Matter> {
  const uploadId = await anUpload(house, office.clerk);
  const { id, version } = await office.clerk.call('documents', 'registerUpload', { body: { uploadId, fields: someFields(fields) } });
  if (until === 'registered') return { id, version, assignmentId: '' };
  const params = { id };
  const directed = await office.head.call('documents', 'direct', { params, body: { version, opinion: 'Giao phòng tham mưu', lead: { unitId: office.unitId, dueOn: null } } });
  const { myAssignmentId } = await office.unitHead.call('documents', 'getIncoming', { params });
  const assignmentId = myAssignmentId ?? '';
  if (until === 'directed') return { id, version: directed.version, assignmentId };
  const assigned = await office.unitHead.call('documents', 'assign', { params, body: { version: directed.version, assignmentId, postId: office.officerPostId, instruction: null } });
  if (until === 'assigned') return { id, version: assigned.version, assignmentId };
  const closed = await office.officer.call('documents', 'reportDone', { params, body: { version: assigned.version, assignmentId, result: 'Đã thực hiện' } });
  return { id, version: closed.version, assignmentId };
}

/** A document that another office has issued to this one, as it lies before the clerk. */
export async function anArrived(house: House, { from, to, fields }: { from: Office; to: Office; fields?: Partial<DraftFieldsInput> }): Promise<{ id: string; version: number; outgoingId: string }> {
  const sent = await aDraft(house, from, 'issued', { fields: { recipientAgencyIds: [to.agencyId], ...fields } });
  const arrived = await eventually(async () => {
    const [row] = await house.sql<{ id: string; version: number }>('select id, version from documents.incoming where sent_by_outgoing_id = $1 and agency_id = $2', [sent.id, to.agencyId]);
    return row;
  });
  return { ...arrived, outgoingId: sent.id };
}

export interface DraftOptions {
  readonly assignmentId?: string;
  readonly type?: z.input<typeof documentType>;
  readonly fields?: Partial<DraftFieldsInput>;
  /** Attached to it by its drafter. */
  readonly files?: readonly (readonly [fileName: string, bytes: Uint8Array])[];
}

/** A draft that has come so far by the acts of the office's people. */
export async function aDraft(house: House, office: Office, until: 'drafting' | 'checking' | 'to-sign' | 'signed' | 'issued' = 'drafting', options: DraftOptions = {}): Promise<{ id: string; version: number }> {
  const { assignmentId = null, type = 'official-letter' } = options;
  const begun = await office.officer.call('documents', 'createDraft', { body: { assignmentId, type } });
  const params = { id: begun.id };
  const fields = { ...(await someDraftFields(office, begun.id)), type, ...options.fields };
  const saved = await office.officer.call('documents', 'saveDraft', { params, body: { version: begun.version, fields } });
  await attachAll(office.officer, begun.id, options.files);
  if (until === 'drafting') return saved;
  const submitted = await office.officer.call('documents', 'submitDraft', { params, body: { version: saved.version } });
  if (until === 'checking') return submitted;
  const passed = await office.unitHead.call('documents', 'passDraft', { params, body: { version: submitted.version } });
  if (until === 'to-sign') return passed;
  await office.head.call('identity', 'confirmPresence', { body: { password: house.demo.password } });
  const signed = await office.head.call('documents', 'sign', { params, body: { version: passed.version } });
  if (until === 'signed') return signed;
  return office.clerk.call('documents', 'issue', { params, body: { version: signed.version } });
}

async function attachAll(person: Visitor, id: string, files: DraftOptions['files'] = []): Promise<void> {
  for (const [fileName, bytes] of files) {
    const { statusCode, body } = await attach(person, id, bytes, { fileName });
    if (statusCode !== 200) throw new Error(body);
  }
}

/** Attaches a file to a draft as the web does. */
export const attach = (person: Visitor, id: string, bytes: Uint8Array, { fileName = 'phu-luc.pdf', declared = false } = {}) =>
  person.app.inject({
    method: 'POST', url: contract.documents.addAttachment.path.replace(':id', id), payload: Buffer.from(bytes),
    headers: { ...person.headers(), 'content-type': 'application/octet-stream', 'x-file-name': encodeURIComponent(fileName), 'x-declared-no-secret': String(declared) },
  });

/** A draft with all that it needs to be sent on. */
export async function someDraftFields(office: Office, id: string): Promise<DraftFieldsInput> {
  const { fields } = await office.officer.call('documents', 'getOutgoing', { params: { id } });
  return { ...fields, subject: 'Trả lời về việc phân công trực', body: 'Sở thống nhất với nội dung nêu trên./.', recipientLines: ['Như trên'], form: { addressees: ['Sở Nội vụ'] } };
}
