import type { Tx } from '#server/platform/database/transaction.ts';
import type { Bus } from '#server/platform/realtime/bus.ts';
import { assemble, contentOf } from '../live/shared-text.ts';
import { announceText } from '../live/text-topics.ts';
import { listAppendices, type StoredText } from '../queries/find-text.ts';
import { lockStep, lockText, saveFrozen } from '../store/text.store.ts';
import { insertVersion, type VersionKind, withdrawApproval } from '../store/version.store.ts';

interface HandOver {
  readonly textId: string;
  /** Who handed it over. */
  readonly by: string;
}

async function lock(tx: Tx, textId: string): Promise<StoredText> {
  const text = await lockText(tx, textId);
  if (text === undefined) throw new Error('A draft has no text.');
  return text;
}

async function keepVersion(tx: Tx, text: StoredText, kind: VersionKind, by: string): Promise<void> {
  await insertVersion(tx, text.id, { kind, name: null, by, content: contentOf(assemble(text), await listAppendices(tx, text.id)) });
}

/**
 * Khóa nội dung: the text is closed to everybody in the transaction that sends the draft on, and kept as a version. Every change
 * takes the same lock before it is stored, so what comes later finds the text frozen, however close it was.
 */
export async function freezeText(tx: Tx, bus: Bus, { textId, by }: HandOver): Promise<void> {
  const text = await lock(tx, textId);
  await saveFrozen(tx, textId, true);
  await keepVersion(tx, text, 'submitted', by);
  announceText(bus, tx, textId, 'access', 'versions');
}

/** The draft was given back: the text is open again, and the version that was given back is kept; an approval holds no more. */
export async function thawText(tx: Tx, bus: Bus, { textId, by }: HandOver): Promise<void> {
  const text = await lock(tx, textId);
  await withdrawApproval(tx, textId);
  await keepVersion(tx, text, 'returned', by);
  await saveFrozen(tx, textId, false);
  announceText(bus, tx, textId, 'access', 'versions');
}

/** Bản được duyệt: the frozen text is the one that was signed. */
export async function approveText(tx: Tx, bus: Bus, { textId, by }: HandOver): Promise<void> {
  await keepVersion(tx, await lock(tx, textId), 'signed', by);
  announceText(bus, tx, textId, 'versions');
}

/** A draft that is given up: nobody writes in it any more. */
export async function closeText(tx: Tx, bus: Bus, textId: string): Promise<void> {
  await lock(tx, textId);
  await saveFrozen(tx, textId, true);
  announceText(bus, tx, textId, 'access');
}

/** Lets what is being written at this moment come to its end. Who may write, changed after this in the same transaction, holds for every later letter. */
export async function settleText(tx: Tx, textId: string): Promise<void> {
  await lockStep(tx, textId);
}
