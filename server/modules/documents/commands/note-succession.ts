import type { Tx } from '#server/platform/database/transaction.ts';
import { recordAudit } from '../../audit/index.ts';
import type { DocumentsDeps } from '../documents.deps.ts';
import { findDelivered } from '../queries/find-issued.ts';
import { MARK_OF } from '../rules/succession.ts';
import { lockIncomingById, saveIncoming } from '../store/incoming.store.ts';
import { hasNoticeOf, insertNotice, listIssuedSuccessors } from '../store/succession.store.ts';
import { tellOfChange } from '../steps/tell-of-change.ts';

export interface ToldSuccession {
  readonly originalId: string;
  readonly outgoingId: string;
  readonly agencyId: string;
  readonly mark: 'corrected' | 'amended' | 'replaced';
  readonly number: string;
}

const SAID = { corrected: 'được đính chính', amended: 'được sửa đổi, bổ sung', replaced: 'được thay thế' } as const satisfies Record<ToldSuccession['mark'], string>;

type Deps = Pick<DocumentsDeps, 'bus'>;

/** A receiver learns that a document it has was corrected, amended or replaced: marked, on record, and told to those at work on it. Once for each successor. */
export async function noteSuccession(deps: Deps, tx: Tx, told: ToldSuccession): Promise<void> {
  const id = await findDelivered(tx, { outgoingId: told.originalId, agencyId: told.agencyId });
  if (id !== undefined) await note(deps, tx, { ...told, incomingId: id });
}

/** The same for what came over a line: the document with this number takes its place. */
export const noteReplaced = (deps: Deps, tx: Tx, replaced: { incomingId: string; number: string }): Promise<void> => note(deps, tx, { ...replaced, mark: 'replaced', outgoingId: null });

async function note(deps: Deps, tx: Tx, told: Pick<ToldSuccession, 'mark' | 'number'> & { incomingId: string; outgoingId: string | null }): Promise<void> {
  const document = await lockIncomingById(tx, told.incomingId);
  if (document === undefined || document.marks.includes('recalled')) return;
  if (told.outgoingId !== null && (await hasNoticeOf(tx, document.id, told.outgoingId))) return;
  await saveIncoming(tx, document.id, { marks: [...new Set([...document.marks, told.mark])] });
  await insertNotice(tx, { incomingId: document.id, kind: told.mark, outgoingId: told.outgoingId, number: told.number, reason: null });
  await recordAudit(tx, null, {
    action: `documents.${told.mark}`, subjectType: 'incoming', subjectId: document.id, agencyId: document.agencyId, detail: { reply: told.number },
  });
  await tellOfChange(deps, tx, document, `Văn bản ${SAID[told.mark]} bằng văn bản số ${told.number}`);
}

/**
 * A document that arrives after its successor was issued is marked as it arrives: the news of the successor found nothing to mark. The
 * caller holds the lock of the original, so that no successor is being issued at this moment.
 */
export async function noteEarlierSuccessions(deps: Deps, tx: Tx, { outgoingId: originalId, agencyId }: { outgoingId: string; agencyId: string }): Promise<void> {
  for (const { outgoingId, kind, number } of await listIssuedSuccessors(tx, originalId)) {
    await noteSuccession(deps, tx, { originalId, outgoingId, agencyId, mark: MARK_OF[kind], number });
  }
}
