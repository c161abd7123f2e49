import type { Readable } from 'node:stream';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { contract } from '#contract/index.ts';
import type { Actor } from '#server/platform/access/actor.ts';
import { orRefuse } from '#server/platform/errors/decision.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import { type Authenticate, type Handlers, implement } from '#server/platform/http/implement.ts';
import { today } from '../calendar/index.ts';
import { readingScope } from '../documents/index.ts';
import { acceptHandOver } from './commands/accept-hand-over.ts';
import { addPaper } from './commands/add-paper.ts';
import { adoptPlan } from './commands/adopt-plan.ts';
import { beginPlan } from './commands/begin-plan.ts';
import { closeFile } from './commands/close-file.ts';
import { confirmAccess } from './commands/confirm-access.ts';
import { importPlanLines } from './commands/import-plan-lines.ts';
import { offerFiles } from './commands/offer-files.ts';
import { openFile } from './commands/open-file.ts';
import { putIn } from './commands/put-in.ts';
import { reOpenFile } from './commands/re-open-file.ts';
import { readPlanTable } from './commands/read-plan-table.ts';
import { removePlanLine } from './commands/remove-plan-line.ts';
import { returnHandOver } from './commands/return-hand-over.ts';
import { saveFile } from './commands/save-file.ts';
import { savePlanLine } from './commands/save-plan-line.ts';
import { setMember } from './commands/set-member.ts';
import { takeOut } from './commands/take-out.ts';
import { recordsDownloads } from './downloads.ts';
import { findFileFacts } from './queries/find-file-facts.ts';
import { findFilesOf } from './queries/find-files-of.ts';
import { getFile } from './queries/get-file.ts';
import { getPlan } from './queries/get-plan.ts';
import { listEvents } from './queries/list-events.ts';
import { listExpired } from './queries/list-expired.ts';
import { listFiles } from './queries/list-files.ts';
import { listHandOvers } from './queries/list-hand-overs.ts';
import { listViewings } from './queries/list-viewings.ts';
import type { RecordsDeps } from './records.deps.ts';
import { decideFileAct } from './rules/file-acts.ts';
import { insertViewing } from './store/work-file.store.ts';

export type All = Handlers<typeof contract.records>;

export function registerRecordsRoutes(app: FastifyInstance, deps: RecordsDeps, authenticate: Authenticate): void {
  implement(app, contract.records, { authenticate, handlers: { ...fileActs(deps), ...fileReads(deps), ...planning(deps), ...handingOver(deps), ...recordsDownloads(deps) } });
}

function fileActs(deps: RecordsDeps): Pick<All, 'openFile' | 'saveFile' | 'putIn' | 'takeOut' | 'addPaper' | 'setMember' | 'confirmAccess' | 'closeFile' | 'reOpenFile'> {
  return {
    openFile: ({ body }, actor) => openFile(deps, actor, body),
    saveFile: ({ params, body }, actor) => saveFile(deps, actor, { ...params, ...body }),
    putIn: ({ params, body }, actor) => putIn(deps, actor, { ...params, ...body }),
    takeOut: ({ params, body }, actor) => takeOut(deps, actor, { ...params, ...body }),
    addPaper: ({ params }, actor, { request }) => addPaper(deps, actor, { ...params, bytes: request.body as Readable, toldLength: Number(request.headers['content-length'] ?? 0), ...namedFile(request) }),
    setMember: ({ params, body }, actor) => setMember(deps, actor, { ...params, ...body }),
    confirmAccess: ({ params }, actor) => confirmAccess(deps, actor, params),
    closeFile: ({ params, body }, actor) => closeFile(deps, actor, { ...params, ...body }),
    reOpenFile: ({ params, body }, actor) => reOpenFile(deps, actor, { ...params, ...body }),
  };
}

function fileReads(deps: RecordsDeps): Pick<All, 'listFiles' | 'getFile' | 'listEvents' | 'listViewings' | 'findFilesOf'> {
  return {
    listFiles: ({ query }, actor) => deps.database.read((tx) => listFiles(tx, actor, query)),
    getFile: ({ params }, actor) => showFile(deps, actor, params.id),
    listEvents: ({ params, query }, actor) => deps.database.read((tx) => listEvents(tx, actor, { ...params, after: query.after, limit: query.limit })),
    listViewings: ({ params }, actor) => deps.database.read(async (tx) => {
      orRefuse(decideFileAct({ ...(await findFileFacts(tx, readingScope(actor), params.id)), state: 'open' }, actor, 'edit'));
      return { viewings: await listViewings(tx, params.id) };
    }),
    findFilesOf: ({ params }, actor) => deps.database.read((tx) => findFilesOf(tx, actor, params.id)),
  };
}

/** Each look at a file is recorded with it (Decree 30/2020, Appendix VI). */
function showFile(deps: RecordsDeps, actor: Actor, id: string) {
  return deps.database.transact(async (tx) => {
    const file = await getFile(tx, actor, id);
    await insertViewing(tx, { fileId: id, personId: actor.personId, personName: actor.name, postTitle: actor.capacities.find(({ agencyId }) => agencyId === file.agencyId)?.title ?? null });
    return file;
  });
}

function planning(deps: RecordsDeps): Pick<All, 'getPlan' | 'beginPlan' | 'savePlanLine' | 'removePlanLine' | 'readPlanTable' | 'importPlanLines' | 'adoptPlan'> {
  return {
    getPlan: ({ params }, actor) => deps.database.read((tx) => getPlan(tx, actor, params.year)),
    beginPlan: ({ body }, actor) => beginPlan(deps, actor, body),
    savePlanLine: ({ params, body }, actor) => savePlanLine(deps, actor, { ...params, ...body }),
    removePlanLine: ({ params }, actor) => removePlanLine(deps, actor, params),
    readPlanTable: ({ params }, actor, { request }) => readPlanTable(deps, actor, { ...params, bytes: request.body as Readable, declaredNoSecret: request.headers['x-declared-no-secret'] === 'true' }),
    importPlanLines: ({ params, body }, actor) => importPlanLines(deps, actor, { ...params, ...body }),
    adoptPlan: ({ params, body }, actor) => adoptPlan(deps, actor, { ...params, ...body }),
  };
}

function handingOver(deps: RecordsDeps): Pick<All, 'listHandOvers' | 'offerFiles' | 'acceptHandOver' | 'returnHandOver' | 'listExpired'> {
  return {
    listHandOvers: async (_input, actor) => ({ handOvers: await deps.database.read((tx) => listHandOvers(tx, actor)) }),
    offerFiles: ({ body }, actor) => offerFiles(deps, actor, body),
    acceptHandOver: ({ params }, actor) => acceptHandOver(deps, actor, params),
    returnHandOver: ({ params, body }, actor) => returnHandOver(deps, actor, { ...params, ...body }),
    listExpired: async (_input, actor) => {
      const day = today(deps.clock());
      return { today: day, files: await deps.database.read((tx) => listExpired(tx, actor, day)) };
    },
  };
}

/** The file's name comes percent-encoded, since headers carry ASCII only. */
function namedFile(request: FastifyRequest): { fileName: string; declaredNoSecret: boolean } {
  try {
    return { fileName: decodeURIComponent(String(request.headers['x-file-name'] ?? '')), declaredNoSecret: request.headers['x-declared-no-secret'] === 'true' };
  } catch {
    throw new Refusal('invalid-input', { errors: [{ path: 'x-file-name', message: 'Tên tệp không đúng' }] });
  }
}
