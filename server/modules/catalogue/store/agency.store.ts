import type { Tx } from '#server/platform/database/transaction.ts';
import { tables } from './catalogue.tables.ts';

export interface NotedAgency {
  readonly id: string;
  readonly code102?: string;
  readonly code_qd20?: string;
  readonly name: string;
  /** The day it was first seen; its name holds from then on. */
  readonly on: string;
  readonly address: string | null;
  readonly email: string | null;
  readonly telephone: string | null;
  readonly fax: string | null;
  readonly website: string | null;
}

/** Enters an agency seen in a packet; undefined when another transaction has entered one with its code meanwhile. */
export async function insertNoted(tx: Tx, { on, ...agency }: NotedAgency): Promise<string | undefined> {
  const inserted = await tables(tx)
    .insertInto('catalogue.agency')
    .values({ code102: null, code_qd20: null, ...agency, superior_id: null, source: 'packet', line_hint: null, ended_on: null })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (inserted === undefined) return undefined;
  await tables(tx).insertInto('catalogue.name').values({ agency_id: agency.id, valid_from: on, valid_to: null, name: agency.name }).execute();
  return inserted.id;
}

/** Keeps by which line agencies outside were last reached; null takes the hint back. */
export async function saveLineHint(tx: Tx, agencyIds: readonly string[], line: string | null): Promise<void> {
  if (agencyIds.length === 0) return;
  await tables(tx).updateTable('catalogue.agency').set({ line_hint: line }).where('id', 'in', [...agencyIds]).execute();
}

export interface OfficialAgency {
  readonly id: string;
  readonly name: string;
  readonly code102: string | null;
  readonly codeQd20: string | null;
  readonly superiorId: string | null;
  readonly from: string;
}

/** Enters agencies with ids of their own, leaving what is there; answers how many were new. */
export async function enterOfficial(tx: Tx, agencies: readonly OfficialAgency[]): Promise<number> {
  const rows = agencies.map(({ codeQd20, superiorId, from: _from, ...agency }) => ({ ...agency, code_qd20: codeQd20, superior_id: superiorId, source: 'official' as const, ...NO_CONTACT, line_hint: null, ended_on: null }));
  const entered = await tables(tx).insertInto('catalogue.agency').values(rows).onConflict((conflict) => conflict.doNothing()).returning('id').execute();
  const isNew = new Set(entered.map(({ id }) => id));
  const names = agencies.filter(({ id }) => isNew.has(id)).map(({ id, name, from }) => ({ agency_id: id, valid_from: from, valid_to: null, name }));
  if (names.length > 0) await tables(tx).insertInto('catalogue.name').values(names).execute();
  return names.length;
}

const NO_CONTACT = { address: null, email: null, telephone: null, fax: null, website: null };
