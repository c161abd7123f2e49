import type { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { contract } from '#contract/index.ts';
import { type Actor, capacityWhere } from '#server/platform/access/actor.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import { type Authenticate, type Handlers, implement } from '#server/platform/http/implement.ts';
import { dueDays, today } from '../calendar/index.ts';
import { findUpload, readBlob } from '../files/index.ts';
import { attachedFiles } from './attachments.routes.ts';
import { acknowledgeIncoming } from './commands/acknowledge-incoming.ts';
import { addDirection } from './commands/add-direction.ts';
import { assignIncoming } from './commands/assign-incoming.ts';
import { progressOf } from '../signing/index.ts';
import { beginSitting } from './commands/begin-sitting.ts';
import { cancelDraft } from './commands/cancel-draft.ts';
import { createDraft } from './commands/create-draft.ts';
import { declareOriginal } from './commands/declare-original.ts';
import { completeHandover } from './commands/complete-handover.ts';
import { handOverSigning } from './commands/hand-over-signing.ts';
import { directIncoming } from './commands/direct-incoming.ts';
import { endSitting } from './commands/end-sitting.ts';
import { issueDocument } from './commands/issue-document.ts';
import { noteChange } from './commands/note-change.ts';
import { noteWithheld } from './commands/note-withheld.ts';
import { nameCoWriter } from './commands/name-co-writer.ts';
import { noteRefusal } from './commands/note-refusal.ts';
import { openInSitting } from './commands/open-in-sitting.ts';
import { passDraft } from './commands/pass-draft.ts';
import { readUpload } from './commands/read-upload.ts';
import { recall } from './commands/recall.ts';
import { registerArrived } from './commands/register-arrived.ts';
import { registerUpload } from './commands/register-upload.ts';
import { removeCoWriter } from './commands/remove-co-writer.ts';
import { reportDone } from './commands/report-done.ts';
import { setRoute } from './commands/set-route.ts';
import { returnDraft } from './commands/return-draft.ts';
import { returnIncoming } from './commands/return-incoming.ts';
import { saveDraft } from './commands/save-draft.ts';
import { signInSitting } from './commands/sign-in-sitting.ts';
import { skipInSitting } from './commands/skip-in-sitting.ts';
import { signDocument } from './commands/sign-document.ts';
import { submitDraft } from './commands/submit-draft.ts';
import { urgeIncoming } from './commands/urge-incoming.ts';
import { succeed } from './commands/succeed.ts';
import { takeBack } from './commands/take-back.ts';
import type { DocumentsDeps } from './documents.deps.ts';
import { draftForms } from './draft-forms.routes.ts';
import { findDuplicates } from './queries/find-duplicates.ts';
import { findOriginal } from './queries/find-original.ts';
import { getApproval } from './queries/get-approval.ts';
import { getIncoming } from './queries/get-incoming.ts';
import { findForPrint, findPreservedOriginal, getOutgoing } from './queries/get-outgoing.ts';
import { getSitting } from './queries/get-sitting.ts';
import { gatherLetter } from './queries/letter-parts.ts';
import { listCoWriters } from './queries/list-co-writers.ts';
import { listDocumentViewings } from './queries/list-document-viewings.ts';
import { listIncoming } from './queries/list-incoming.ts';
import { listOutgoing } from './queries/list-outgoing.ts';
import { readingScope } from './rules/reading-scope.ts';
import { namedFile } from './named-file.ts';
import { sendPdf } from './send-pdf.ts';
import { sendSlip } from './send-slip.ts';
import { sendSubmissionSlip } from './send-submission-slip.ts';
import { createTurns } from './steps/in-turn.ts';
import { createViewings, type NoteViewing } from './steps/note-viewing.ts';
import { typesetDraft } from './steps/typeset-draft.ts';

type All = Handlers<typeof contract.documents>;

export function registerDocumentsRoutes(app: FastifyInstance, deps: DocumentsDeps, authenticate: Authenticate): void {
  const viewed = createViewings(deps);
  implement(app, contract.documents, {
    authenticate,
    handlers: { ...handovers(deps), ...uploads(deps), ...incomingActs(deps), ...incomingReads(deps, viewed), ...draftActs(deps), ...sittings(deps), ...withdrawals(deps), ...outgoingReads(deps, viewed), ...draftForms(deps, viewed), ...attachedFiles(deps, viewed) },
  });
}

function uploads(deps: DocumentsDeps): Pick<All, 'readUpload' | 'getUpload' | 'findDuplicates' | 'registerUpload'> {
  return {
    readUpload: (_input, actor, { request }) => readUpload(deps, actor, { bytes: request.body as Readable, toldLength: Number(request.headers['content-length'] ?? 0), ...namedFile(request) }),
    getUpload: async ({ params }, actor, { reply }) => {
      const upload = await deps.database.read((tx) => findUpload(tx, params.id, actor.personId));
      if (upload === undefined) throw new Refusal('not-found');
      return sendStored(deps, reply, upload);
    },
    findDuplicates: async ({ query }, actor) => {
      const agencyId = capacityWhere(actor, ({ role }) => role === 'clerk')?.agencyId;
      if (agencyId === undefined) throw new Refusal('forbidden');
      return { duplicates: await deps.database.read((tx) => findDuplicates(tx, { ...query, agencyId })) };
    },
    registerUpload: ({ body }, actor) => registerUpload(deps, actor, body),
  };
}

function incomingActs(deps: DocumentsDeps): Pick<All, 'registerArrived' | 'declareOriginal' | 'noteWithheld' | 'returnIncoming' | 'direct' | 'addDirection' | 'urge' | 'assign' | 'reportDone' | 'acknowledge'> {
  return {
    registerArrived: ({ params, body }, actor) => registerArrived(deps, actor, { ...params, ...body }),
    declareOriginal: ({ params, body }, actor) => declareOriginal(deps, actor, { ...params, ...body }),
    noteWithheld: ({ params }, actor) => noteWithheld(deps, actor, { ...params, of: 'incoming' }),
    returnIncoming: ({ params, body }, actor) => returnIncoming(deps, actor, { ...params, ...body }),
    direct: ({ params, body }, actor) => directIncoming(deps, actor, { ...params, ...body }),
    addDirection: ({ params, body }, actor) => addDirection(deps, actor, { ...params, ...body }),
    urge: ({ params, body }, actor) => urgeIncoming(deps, actor, { ...params, ...body }),
    assign: ({ params, body }, actor) => assignIncoming(deps, actor, { ...params, ...body }),
    reportDone: ({ params, body }, actor) => reportDone(deps, actor, { ...params, ...body }),
    acknowledge: ({ params, body }, actor) => acknowledgeIncoming(deps, actor, { ...params, ...body }),
  };
}

function incomingReads(deps: DocumentsDeps, viewed: NoteViewing): Pick<All, 'listIncoming' | 'getIncoming' | 'getOriginal' | 'getSlip' | 'listDueDays' | 'listViewings'> {
  return {
    listDueDays: async () => dueDays(today(deps.clock())),
    listIncoming: ({ query }, actor) => deps.database.read((tx) => listIncoming(tx, readingScope(actor), { ...query, today: today(deps.clock()) })),
    listViewings: ({ params }, actor) => deps.database.read((tx) => listDocumentViewings(tx, actor, params)),
    getIncoming: async ({ params: { id } }, actor) => {
      const found = await deps.database.read((tx) => getIncoming(tx, actor, id));
      await viewed(actor, { subjectType: 'incoming', subjectId: id, agencyId: found.agencyId, what: 'document' });
      return found;
    },
    getSlip: ({ params }, actor, { reply }) => sendSlip(deps, actor, { id: params.id, reply }),
    getOriginal: async ({ params: { id } }, actor, { reply }) => {
      const original = await deps.database.read((tx) => findOriginal(tx, readingScope(actor), id));
      await viewed(actor, { subjectType: 'incoming', subjectId: id, agencyId: original.agencyId, what: 'original' });
      return sendStored(deps, reply, original);
    },
  };
}

function draftActs(deps: DocumentsDeps): Pick<All, 'createDraft' | 'saveDraft' | 'submitDraft' | 'returnDraft' | 'passDraft' | 'sign' | 'issue' | 'noteRefusal' | 'cancelDraft' | 'setRoute' | 'nameCoWriter' | 'removeCoWriter'> {
  const inTurn = createTurns();
  return {
    createDraft: ({ body }, actor) => createDraft(deps, actor, body),
    saveDraft: ({ params, body }, actor) => saveDraft(deps, actor, { ...params, ...body }),
    setRoute: ({ params, body }, actor) => setRoute(deps, actor, { ...params, ...body }),
    submitDraft: ({ params, body }, actor) => submitDraft(deps, actor, { ...params, ...body }),
    returnDraft: ({ params, body }, actor) => returnDraft(deps, actor, { ...params, ...body }),
    passDraft: ({ params, body }, actor) => passDraft(deps, actor, { ...params, ...body }),
    sign: ({ params, body }, actor) => signDocument(deps, actor, { ...params, ...body }),
    issue: ({ params, body }, actor) => inTurn(clerksAgency(actor), () => issueDocument(deps, actor, { ...params, ...body })),
    noteRefusal: ({ params }, actor) => noteRefusal(deps, actor, params),
    cancelDraft: ({ params, body }, actor) => cancelDraft(deps, actor, { ...params, ...body }),
    nameCoWriter: ({ params }, actor) => nameCoWriter(deps, actor, params),
    removeCoWriter: ({ params }, actor) => removeCoWriter(deps, actor, params),
  };
}

function sittings(deps: DocumentsDeps): Pick<All, 'beginSitting' | 'getSitting' | 'openInSitting' | 'skipInSitting' | 'signInSitting' | 'endSitting'> {
  return {
    beginSitting: (_input, actor) => beginSitting(deps, actor),
    getSitting: ({ params }, actor) => deps.database.read((tx) => getSitting(tx, actor, params.id)),
    openInSitting: ({ params, body }, actor) => openInSitting(deps, actor, { ...params, ...body }).then(() => undefined),
    skipInSitting: ({ params, body }, actor) => skipInSitting(deps, actor, { ...params, ...body }).then(() => undefined),
    signInSitting: ({ params, body }, actor) => signInSitting(deps, actor, { ...params, ...body }),
    endSitting: ({ params }, actor) => endSitting(deps, actor, params).then(() => undefined),
  };
}

function withdrawals(deps: DocumentsDeps): Pick<All, 'recall' | 'takeBack' | 'succeed' | 'noteChange'> {
  return {
    recall: ({ params, body }, actor) => recall(deps, actor, { ...params, ...body }),
    takeBack: ({ params, body }, actor) => takeBack(deps, actor, { ...params, ...body }),
    succeed: ({ params, body }, actor) => succeed(deps, actor, { ...params, ...body }),
    noteChange: ({ params }, actor) => noteChange(deps, actor, params),
  };
}

function handovers(deps: DocumentsDeps): Pick<All, 'handOver' | 'getHandover' | 'completeHandover'> {
  return {
    handOver: ({ params, body }, actor, { request }) => handOverSigning(deps, actor, { ...params, ...body, origin: deps.publicOrigin ?? `${request.protocol}://${request.host}` }),
    getHandover: ({ params }, actor) => deps.database.read((tx) => progressOf(tx, deps.clock(), { id: params.id, actor })),
    completeHandover: ({ params, body }, actor) => completeHandover(deps, actor, { ...params, ...body }),
  };
}

const clerksAgency = (actor: Actor): string => capacityWhere(actor, ({ role }) => role === 'clerk')?.agencyId ?? actor.personId;

function outgoingReads(deps: DocumentsDeps, viewed: NoteViewing): Pick<All, 'listOutgoing' | 'getOutgoing' | 'getPdf' | 'getPreserved' | 'getApproval' | 'listCoWriters' | 'getSubmissionSlip'> {
  return {
    listOutgoing: ({ query }, actor) => deps.database.read((tx) => listOutgoing(tx, readingScope(actor), query)),
    getOutgoing: async ({ params: { id } }, actor) => {
      const found = await deps.database.read((tx) => getOutgoing(tx, actor, id));
      await viewed(actor, { subjectType: 'outgoing', subjectId: id, agencyId: found.agencyId, what: 'document' });
      return found;
    },
    listCoWriters: ({ params }, actor) => deps.database.read((tx) => listCoWriters(tx, actor, params.id)),
    getSubmissionSlip: ({ params }, actor, { reply }) => sendSubmissionSlip(deps, actor, { id: params.id, reply }),
    getApproval: ({ params }, actor) => deps.database.read((tx) => getApproval(tx, actor, params.id)),
    getPdf: async ({ params }, actor, { reply }) => sendOutgoing(deps, actor, { id: params.id, reply, viewed }),
    getPreserved: async ({ params: { id } }, actor, { reply }) => {
      const preserved = await deps.database.read((tx) => findPreservedOriginal(tx, actor, id));
      await viewed(actor, { subjectType: 'outgoing', subjectId: id, agencyId: preserved.agencyId, what: 'original' });
      return sendStored(deps, reply, preserved);
    },
  };
}

async function sendOutgoing(deps: DocumentsDeps, actor: Actor, { id, reply, viewed }: { id: string; reply: FastifyReply; viewed: NoteViewing }): Promise<FastifyReply> {
  const { original, letter, agencyId } = await deps.database.read(async (tx) => {
    const found = await findForPrint(tx, actor, id);
    return { original: found.original, agencyId: found.draft.agencyId, letter: await gatherLetter(tx, found.draft, { number: null, date: null, lookup: null }) };
  });
  await viewed(actor, { subjectType: 'outgoing', subjectId: id, agencyId, what: original === null ? 'document' : 'original' });
  if (original !== null) return sendStored(deps, reply, original);
  const bytes = await typesetDraft(deps, letter.parts);
  return sendPdf(reply, { bytes, size: bytes.length, fileName: 'du-thao.pdf' });
}

async function sendStored(deps: DocumentsDeps, reply: FastifyReply, file: { sha256: string; fileName: string }): Promise<FastifyReply> {
  const stored = await deps.database.read((tx) => readBlob(tx, deps.storage, file.sha256));
  if (stored === undefined) throw new Refusal('not-found');
  return sendPdf(reply, { ...stored, fileName: file.fileName });
}
