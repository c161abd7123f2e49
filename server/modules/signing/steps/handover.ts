import { randomBytes } from 'node:crypto';
import type { Actor } from '#server/platform/access/actor.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import { endHandover, findHandover, insertHandover, lockHandover, type NewHandover } from '../store/handover.store.ts';
import { findKeyById } from '../store/key.store.ts';
import type { HandoverRow } from '../signing-facts.ts';

/** Long enough to plug in a token and type its PIN; a signing sitting lasts as long. */
const LIFE_MS = 10 * 60_000;

export interface MadeHandover {
  readonly id: string;
  readonly secret: string;
  readonly expiresAt: string;
  /** Of the certificate that must sign. */
  readonly serial: string;
}

/** Notes what was handed out and to whom. The secret of its addresses is told once and kept nowhere. */
export async function newHandover(tx: Tx, now: Date, order: Omit<NewHandover, 'secret' | 'expiresAt'>): Promise<MadeHandover> {
  const secret = randomBytes(32).toString('hex');
  const expiresAt = new Date(now.getTime() + LIFE_MS);
  await insertHandover(tx, { ...order, expiresAt, secret: order.method === 'agent' ? secret : null });
  const key = await findKeyById(tx, order.keyId);
  return { id: order.id, secret, expiresAt: expiresAt.toISOString(), serial: key?.serial ?? '' };
}

export interface OpenHandover {
  readonly method: HandoverRow['method'];
  readonly act: HandoverRow['act'];
  readonly subjectId: string;
  readonly subjectVersion: number;
  readonly agencyId: string;
  readonly handedSha256: string;
  readonly returnedSha256: string | null;
  readonly facts: HandoverRow['facts'];
}

/** What this person has handed out in this session and nobody has finished; refuses what is late, used or was refused. */
export async function openHandover(tx: Tx, now: Date, { id, actor }: { id: string; actor: Actor }): Promise<OpenHandover> {
  const row = await lockHandover(tx, id, actor);
  if (row === undefined) throw new Refusal('not-found');
  if (row.ended_at !== null || new Date(row.expires_at) <= now) throw new Refusal('signing/handed-over-expired');
  if (row.problem !== null) throw new Refusal(row.problem);
  return {
    method: row.method, act: row.act, subjectId: row.subject_id, subjectVersion: row.subject_version, agencyId: row.agency_id, handedSha256: row.handed_sha256,
    returnedSha256: row.returned_sha256, facts: row.facts,
  };
}

export interface ToJudge {
  readonly handedSha256: string;
  readonly returnedSha256: string;
  readonly certificate: Uint8Array;
}

/** What is to be judged before the hand-over is opened; undefined where opening it will say what is wrong, or no file was returned. */
export async function findReturned(tx: Tx, now: Date, { id, actor }: { id: string; actor: Actor }): Promise<ToJudge | undefined> {
  const row = await findHandover(tx, id, actor);
  if (row === undefined || stateOf(row, now) !== 'returned' || row.returned_sha256 === null) return undefined;
  const key = await findKeyById(tx, row.key_id);
  return key && { handedSha256: row.handed_sha256, returnedSha256: row.returned_sha256, certificate: key.certificate };
}

export const closeHandover = (tx: Tx, now: Date, id: string): Promise<void> => endHandover(tx, id, now);

type Progress = { readonly state: 'waiting' | 'fetched' | 'returned' | 'refused' | 'ended' | 'expired'; readonly problem: HandoverRow['problem'] };

export async function progressOf(tx: Tx, now: Date, { id, actor }: { id: string; actor: Actor }): Promise<Progress> {
  const row = await findHandover(tx, id, actor);
  if (row === undefined) throw new Refusal('not-found');
  return { state: stateOf(row, now), problem: row.problem };
}

function stateOf(row: HandoverRow, now: Date): Progress['state'] {
  if (row.ended_at !== null) return 'ended';
  if (row.problem !== null) return 'refused';
  if (new Date(row.expires_at) <= now) return 'expired';
  if (row.returned_at !== null) return 'returned';
  return row.downloaded_at === null ? 'waiting' : 'fetched';
}
