import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import type { contract } from '#contract/index.ts';
import { agenciesReadWhole } from '#server/platform/access/actor.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import { type RegisterFacts, setOrRefuse } from '#server/platform/typesetting/index.ts';
import type { Handlers } from '#server/platform/http/implement.ts';
import { packageStream, readBlob } from '../files/index.ts';
import { type Evidence, takeEvidence } from './commands/take-evidence.ts';
import { takeHandOverPackage } from './commands/take-hand-over-package.ts';
import { takeAway } from './commands/take-away.ts';
import { getHandOver } from './queries/list-hand-overs.ts';
import { listFilesOfYear } from './queries/list-files.ts';
import { findPaper } from './queries/read-matter.ts';
import type { RecordsDeps } from './records.deps.ts';
import { workFileXml } from './rules/matter-xml.ts';
import { printedContents, printedFiles, printedHandOver, printedHistory } from './rules/printed-lists.ts';
import { XML_START } from './rules/xml.ts';
import { houseOf } from './steps/house-of.ts';

type Downloads = Pick<Handlers<typeof contract.records>, 'getPaper' | 'getContentsPdf' | 'getHistoryPdf' | 'getXml' | 'getEvidence' | 'getListPdf' | 'getHandOverPdf' | 'getHandOverPackage'>;

/** What leaves this module as bytes. */
export function recordsDownloads(deps: RecordsDeps): Downloads {
  const pdf = async (reply: FastifyReply, name: string, facts: RegisterFacts): Promise<FastifyReply> =>
    sendFile(reply, { type: 'application/pdf', name: `${name}.pdf`, content: Buffer.from(await setOrRefuse(() => deps.typeset(facts))) });
  const house = (agencyId: string) => deps.database.read((tx: Tx) => houseOf(tx, agencyId));
  return {
    getPaper: async ({ params }, actor, { reply }) => {
      const paper = await deps.database.read((tx) => findPaper(tx, actor, params.id));
      const stored = paper === undefined ? undefined : await deps.database.read((tx) => readBlob(tx, deps.storage, paper.sha256));
      if (paper === undefined || stored === undefined) throw new Refusal('not-found');
      return sendFile(reply, { type: 'application/pdf', name: paper.fileName, content: Readable.from(stored.bytes) });
    },
    getContentsPdf: async ({ params }, actor, { reply }) => {
      const { file } = await takeAway(deps, actor, { ...params, form: 'contents' });
      return pdf(reply, `Mục lục văn bản ${file.notation}`, printedContents(await house(file.agencyId), file));
    },
    getHistoryPdf: async ({ params }, actor, { reply }) => {
      const { file, events } = await takeAway(deps, actor, { ...params, form: 'history' });
      return pdf(reply, `Quá trình giải quyết ${file.notation}`, printedHistory(await house(file.agencyId), file, events));
    },
    getXml: async ({ params }, actor, { reply }) => {
      const matter = await takeAway(deps, actor, { ...params, form: 'xml' });
      return sendFile(reply, { type: 'application/xml', name: `Hồ sơ ${matter.file.notation}.xml`, content: Buffer.from(XML_START + workFileXml(matter)) });
    },
    getEvidence: async ({ params }, actor, { reply }) => sendPackage(deps, reply, await takeEvidence(deps, actor, params.id)),
    getListPdf: async ({ query }, actor, { reply }) => {
      const [agencyId] = agenciesReadWhole(actor);
      if (agencyId === undefined) throw new Refusal('forbidden');
      const files = await deps.database.read((tx) => listFilesOfYear(tx, agencyId, query.year));
      return pdf(reply, `Mục lục hồ sơ ${query.year}`, printedFiles(await house(agencyId), query.year, files));
    },
    getHandOverPdf: async ({ params }, actor, { reply }) => {
      const handOver = await deps.database.read((tx) => getHandOver(tx, actor, params.id));
      return pdf(reply, 'Biên bản giao nhận hồ sơ', printedHandOver(await house(handOver.agencyId), handOver));
    },
    getHandOverPackage: async ({ params }, actor, { reply }) => sendPackage(deps, reply, await takeHandOverPackage(deps, actor, params.id)),
  };
}

const sendPackage = (deps: RecordsDeps, reply: FastifyReply, { members, at, name }: Evidence): FastifyReply =>
  sendFile(reply, { type: 'application/zip', name, content: packageStream(deps, members, at) });

/** Bytes to be kept as a file, never run as a page of ours. */
function sendFile(reply: FastifyReply, { type, name, content }: { type: string; name: string; content: Readable | Buffer }): FastifyReply {
  return reply
    .type(type)
    .header('content-disposition', `${type === 'application/pdf' ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(name)}`)
    .header('content-security-policy', "sandbox; default-src 'none'")
    .send(content);
}
