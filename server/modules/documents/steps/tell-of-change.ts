import type { Tx } from '#server/platform/database/transaction.ts';
import { openItem } from '../../queue/index.ts';
import type { DocumentsDeps } from '../documents.deps.ts';
import { numberAndSymbol } from '../rules/number-and-symbol.ts';
import { clerksOf, holderOf } from '../store/desks.ts';
import type { LockedIncoming } from '../store/incoming.store.ts';
import { whoDirects } from './who-directs.ts';

/**
 * Everybody who works on a received document hears what its sender has done to it: the records office, whoever directs once it is
 * registered, and each who holds a part of it.
 */
export async function tellOfChange(deps: Pick<DocumentsDeps, 'bus'>, tx: Tx, document: LockedIncoming, note: string): Promise<void> {
  const directs = document.arrivalNumber === null ? [] : [await whoDirects(tx, document.agencyId)];
  const atWork = document.assignments.filter(({ state }) => state !== 'withdrawn').flatMap(({ headPostId, postId }) => [headPostId, ...(postId === null ? [] : [postId])]);
  const context = [numberAndSymbol(document.number, document.symbol), document.issuerName].filter((part) => part !== '').join(' · ');
  for (const addressee of new Set([clerksOf(document.agencyId), ...directs, ...atWork.map(holderOf)])) {
    await openItem(tx, deps.bus, {
      addressee, agencyId: document.agencyId, kind: 'documents.note-change', subjectType: 'incoming', subjectId: document.id, title: document.subject, context, note,
      urgency: document.urgency, dueOn: null,
    });
  }
  deps.bus.announce(tx, [`incoming:${document.id}`]);
}
