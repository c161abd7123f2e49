import type { OutputOf } from '#contract/endpoint.ts';
import type { drafting } from '#contract/drafting/endpoints.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import type { TextContent } from '#contract/drafting/text-content.ts';
import { tables } from '../store/drafting.tables.ts';

type Version = OutputOf<typeof drafting.listVersions>['versions'][number];

const COLUMNS = ['id', 'number', 'kind', 'name', 'by_name as by', 'at', 'approved'] as const;

/** Versions of a text, latest first. The caller has decided that the reader may see it. */
export function listVersions(tx: Tx, textId: string): Promise<Version[]> {
  return tables(tx).selectFrom('drafting.version').select(COLUMNS).where('text_id', '=', textId).orderBy('number', 'desc').execute();
}

export async function getVersion(tx: Tx, textId: string, versionId: string): Promise<Version & TextContent> {
  const row = await tables(tx).selectFrom('drafting.version').select([...COLUMNS, 'content']).where('text_id', '=', textId).where('id', '=', versionId).executeTakeFirst();
  if (row === undefined) throw new Refusal('not-found');
  const { content, ...facts } = row;
  return { ...facts, ...(content as TextContent) };
}
