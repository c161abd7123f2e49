import { type RawBuilder, sql } from 'kysely';
import { saidOf } from '../packets/problems.ts';

/** Why something did not go, in words, for a screen. */
export const problemOf = (code: string | null, detail: string | null): { code: string; said: string; detail: string | null } | null =>
  code === null ? null : { code, said: saidOf(code), detail: detail === '' ? null : detail };

interface DocumentColumns {
  readonly documentKind: 'incoming' | 'outgoing' | null;
  readonly documentRef: string | null;
  readonly title: string | null;
  readonly number: string | null;
  readonly symbol: string | null;
}

/** The document that a packet belongs to, as its page calls it. */
export function documentOf({ documentKind, documentRef, title, number, symbol }: DocumentColumns): { type: 'incoming' | 'outgoing'; id: string; title: string; number: string } | null {
  if (documentKind === null || documentRef === null) return null;
  return { type: documentKind, id: documentRef, title: title ?? '', number: [number, symbol].filter((part) => part !== null && part !== '').join('/') };
}

/** One of these agencies; none of none. */
export const among = (column: string, agencies: readonly string[]): RawBuilder<boolean> => sql<boolean>`${sql.ref(column)} = any(${sql.val([...agencies])}::uuid[])`;
export const overlaps = (column: string, agencies: readonly string[]): RawBuilder<boolean> => sql<boolean>`${sql.ref(column)} && ${sql.val([...agencies])}::uuid[]`;
