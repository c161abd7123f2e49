import { sql } from 'kysely';
import { newId } from '#server/platform/database/ids.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import type { TextContent } from '#contract/drafting/text-content.ts';
import { tables, type VersionKind } from './drafting.tables.ts';

export type { VersionKind };

export interface NewVersion {
  readonly kind: VersionKind;
  readonly name: string | null;
  readonly by: string;
  readonly content: TextContent;
}

/** Keeps a version; the caller holds the lock of the text, so that numbers have no gap and no twin. */
export async function insertVersion(tx: Tx, textId: string, { kind, name, by, content }: NewVersion): Promise<string> {
  const id = newId();
  const { last } = await tables(tx).selectFrom('drafting.version').select(({ fn }) => fn.coalesce(fn.max('number'), sql<number>`0`).as('last')).where('text_id', '=', textId).executeTakeFirstOrThrow();
  await tables(tx)
    .insertInto('drafting.version')
    .values({ id, text_id: textId, number: last + 1, kind, name, by_name: by, content: JSON.stringify(content), approved: kind === 'signed' })
    .execute();
  return id;
}

/** A signed draft that is given back has no approved text any more. */
export async function withdrawApproval(tx: Tx, textId: string): Promise<void> {
  await tables(tx).updateTable('drafting.version').set({ approved: false }).where('text_id', '=', textId).where('approved', '=', true).execute();
}
