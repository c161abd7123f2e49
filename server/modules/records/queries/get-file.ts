import type { OutputOf } from '#contract/endpoint.ts';
import type { workFiles } from '#contract/records/files.ts';
import type { Actor } from '#server/platform/access/actor.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import { readingScope } from '../../documents/index.ts';
import { findOrganization } from '../../identity/index.ts';
import { actsOnFile, decideFileAct, type FileFacts } from '../rules/file-acts.ts';
import { readableFile } from '../store/readable-file.ts';
import { tables } from '../store/records.tables.ts';
import { selectFiles } from './file-columns.ts';
import { listContents, listPapers } from './list-contents.ts';

export type FileDetail = OutputOf<typeof workFiles.getFile>;

/** Everything about one matter on one page, as far as the reader may read it. */
export async function getFile(tx: Tx, actor: Actor, id: string): Promise<FileDetail> {
  const scope = readingScope(actor);
  const row = await selectFiles(tx)
    .select(['f.version', 'f.agency_id as agencyId', 'f.unit_id as unitId', 'f.responsible_post_id as responsiblePostId', 'f.description', 'f.plan_line_id as planLineId'])
    .where('f.id', '=', id).where(readableFile(scope)).executeTakeFirst();
  if (row === undefined) throw new Refusal('not-found');
  const members = await listMembers(tx, id);
  const facts: FileFacts = { ...row, memberPostIds: members.map(({ postId }) => postId) };
  const agency = await findOrganization(tx, row.agencyId);
  const { contents, unreadable } = await listContents(tx, scope, id);
  const papers = await listPapers(tx, id);
  const pageTotal = [...contents, ...papers].reduce((sum, { pages }) => sum + (pages ?? 0), 0);
  return { ...row, agencyName: agency?.name ?? '', members, contents, unreadable, papers, pageTotal, accessChanges: await listAccessChanges(tx, actor, { id, facts }), acts: actsOnFile(facts, actor) };
}

function listMembers(tx: Tx, fileId: string): Promise<FileDetail['members']> {
  return tables(tx).selectFrom('records.member').select(['post_id as postId', 'person_name as personName', 'post_title as postTitle', 'added_at as addedAt']).where('work_file_id', '=', fileId).orderBy('added_at').orderBy('post_id').execute();
}

async function listAccessChanges(tx: Tx, actor: Actor, { id, facts }: { id: string; facts: FileFacts }): Promise<FileDetail['accessChanges']> {
  const mayConfirm = decideFileAct(facts, actor, 'confirm').allowed;
  const rows = await tables(tx)
    .selectFrom('records.access_change')
    .select(['id', 'change', 'person_name as personName', 'by_person_id as byPersonId', 'by_name as byName', 'at', 'confirmed_at as confirmedAt', 'confirmed_by as confirmedBy'])
    .where('work_file_id', '=', id).orderBy('id').execute();
  return rows.map(({ byPersonId, ...each }) => ({ ...each, mayConfirm: mayConfirm && each.confirmedAt === null && byPersonId !== actor.personId }));
}
