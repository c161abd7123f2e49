import type { BodyDocument } from '#contract/drafting/body.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { tables } from '../store/drafting.tables.ts';

/** What a text is made of: its state up to a step and the changes after it. */
export interface StoredText {
  readonly id: string;
  readonly begunWith: BodyDocument;
  /** Null before the first change. */
  readonly state: Uint8Array | null;
  readonly changes: readonly Uint8Array[];
  readonly step: number;
  readonly isFrozen: boolean;
  /** Rules of the secrecy gate whose question a person has answered for this text. */
  readonly declaredRules: readonly string[];
}

export async function findText(tx: Tx, id: string): Promise<StoredText | undefined> {
  const row = await tables(tx).selectFrom('drafting.text').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) return undefined;
  const changes = await tables(tx).selectFrom('drafting.change').select('bytes').where('text_id', '=', id).where('step', '>', row.state_step).orderBy('step').execute();
  return {
    id, begunWith: row.begun_with as BodyDocument, state: row.state, changes: changes.map(({ bytes }) => bytes), step: row.step,
    isFrozen: row.frozen_at !== null, declaredRules: row.declared_rules,
  };
}

/** Whether nobody may write in it now; undefined when there is no such text. */
export async function findFrozen(tx: Tx, id: string): Promise<boolean | undefined> {
  const row = await tables(tx).selectFrom('drafting.text').select('frozen_at').where('id', '=', id).executeTakeFirst();
  return row === undefined ? undefined : row.frozen_at !== null;
}

export async function findDeclaredRules(tx: Tx, id: string): Promise<string[]> {
  const row = await tables(tx).selectFrom('drafting.text').select('declared_rules').where('id', '=', id).executeTakeFirst();
  return row?.declared_rules ?? [];
}

export interface AppendixHead {
  readonly id: string;
  readonly title: string;
}

/** The appendices of a text in their order. */
export function listAppendices(tx: Tx, textId: string): Promise<AppendixHead[]> {
  return tables(tx).selectFrom('drafting.appendix').select(['id', 'title']).where('text_id', '=', textId).where('removed_at', 'is', null).orderBy('position').orderBy('id').execute();
}

/** Removed appendices too: what was typed in one at the moment of its removal still belongs to the shared document. */
export async function listAppendixIds(tx: Tx, textId: string): Promise<string[]> {
  const rows = await tables(tx).selectFrom('drafting.appendix').select('id').where('text_id', '=', textId).execute();
  return rows.map(({ id }) => id);
}
