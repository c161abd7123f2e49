import type { Tx } from '#server/platform/database/transaction.ts';
import { type Addressee, findByCode, normalCode, noteUnknown } from '../../catalogue/index.ts';
import type { PacketFacts } from '../edxml/facts.ts';
import type { ExchangeProblem } from '../packets/problems.ts';

export interface Claimed {
  readonly facts: PacketFacts;
  /** Who sent it, as far as the line says so. */
  readonly toldFrom: string | null;
  readonly today: string;
}

export type JudgedSender = { readonly problem: ExchangeProblem } | { readonly sender: Addressee; readonly isNew: boolean };

/**
 * Who a packet is from. One from outside in the name of an agency of this house, or of another than the line says, is forged. A document may come
 * from an agency that no catalogue names yet; a status may not, for nobody unknown was sent anything.
 */
export async function judgeSender(tx: Tx, { facts, toldFrom, today }: Claimed): Promise<JudgedSender> {
  const known = await findByCode(tx, facts.from.organId);
  if (known?.hosted === true) return { problem: 'from-hosted' };
  if (await isOfAnother(tx, { toldFrom, code: facts.from.organId, id: known?.id })) return { problem: 'from-differs' };
  if (known !== undefined) return { sender: known, isNew: false };
  if (facts.kind === 'status') return { problem: 'not-a-recipient' };
  const noted = await noteUnknown(tx, { ...facts.from }, today);
  return noted === undefined ? { problem: 'sender-unknown' } : { sender: noted, isNew: true };
}

/** A line may tell the sender by a name that is no agency's, its system for one: that says nothing. */
async function isOfAnother(tx: Tx, { toldFrom, code, id }: { toldFrom: string | null; code: string; id: string | undefined }): Promise<boolean> {
  if (toldFrom === null || normalCode(toldFrom) === normalCode(code)) return false;
  const told = await findByCode(tx, toldFrom);
  return told !== undefined && told.id !== id;
}
