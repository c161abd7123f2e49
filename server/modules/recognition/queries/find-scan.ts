import { sql } from 'kysely';
import type { Tx } from '#server/platform/database/transaction.ts';
import { mergeText } from '../rules/merge-text.ts';
import { tables } from '../store/recognition.tables.ts';

export interface ScanText {
  readonly text: string;
  readonly textState: 'read' | 'recognised' | 'recognising' | 'unreadable';
}

export interface ScanProgress {
  /** Pages that are pictures, and how many of them have been looked at. */
  readonly pages: number;
  readonly done: number;
  /** Pages whose text is not kept until somebody has declared that there is no state secret in them. */
  readonly asked: number[];
}

/** What is known of the text of a file with pictures; undefined for a file without. */
export async function findScanText(tx: Tx, sha256: string): Promise<ScanText | undefined> {
  const scan = await tables(tx).selectFrom('recognition.scan').select(['layer', 'blocked']).where('sha256', '=', sha256).executeTakeFirst();
  if (scan === undefined) return undefined;
  const pages = await tables(tx).selectFrom('recognition.page').select(['number', 'state', 'text']).where('sha256', '=', sha256).orderBy('number').execute();
  const text = mergeText(scan.layer, pages);
  const isWaiting = pages.some(({ state }) => state === 'waiting');
  return { text, textState: stateOf({ isWaiting, isBlocked: scan.blocked, isEmpty: text.trim() === '', isLayerEmpty: scan.layer.trim() === '' }) };
}

function stateOf({ isWaiting, isBlocked, isEmpty, isLayerEmpty }: { isWaiting: boolean; isBlocked: boolean; isEmpty: boolean; isLayerEmpty: boolean }): ScanText['textState'] {
  if (isWaiting && !isBlocked) return 'recognising';
  if (isEmpty) return 'unreadable';
  return isBlocked && !isLayerEmpty ? 'read' : 'recognised';
}

export async function findProgress(tx: Tx, sha256: string): Promise<ScanProgress | undefined> {
  const pages = await tables(tx).selectFrom('recognition.page').select(['number', 'state']).where('sha256', '=', sha256).orderBy('number').execute();
  if (pages.length === 0) return undefined;
  return { pages: pages.length, done: pages.filter(({ state }) => state !== 'waiting').length, asked: pages.filter(({ state }) => state === 'asked').map(({ number }) => number) };
}

export async function findNextPage(tx: Tx, sha256: string): Promise<number | undefined> {
  const row = await tables(tx).selectFrom('recognition.page').select('number').where('sha256', '=', sha256).where('state', '=', 'waiting').orderBy('number').limit(1).executeTakeFirst();
  return row?.number;
}

/** Scans on which nothing has happened for a while: a job was lost, or the programs were missing. */
export async function findStuck(tx: Tx): Promise<string[]> {
  const rows = await tables(tx).selectFrom('recognition.scan').select('sha256').where('done_at', 'is', null).where('touched_at', '<', sql<string>`now() - interval '15 minutes'`).orderBy('touched_at').limit(100).execute();
  return rows.map(({ sha256 }) => sha256);
}

export async function countWaiting(tx: Tx): Promise<number> {
  const { count } = await tables(tx).selectFrom('recognition.page').select(({ fn }) => fn.countAll<number>().as('count')).where('state', '=', 'waiting').executeTakeFirstOrThrow();
  return count;
}
