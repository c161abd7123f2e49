import type { Tx } from '#server/platform/database/transaction.ts';
import { closeItems } from '../../queue/index.ts';
import type { DocumentsDeps } from '../documents.deps.ts';
import { finishAssignments, type LockedIncoming, saveIncoming } from '../store/incoming.store.ts';
import { tellProgress } from './tell-progress.ts';

/**
 * Ends a document with all its parts: the lead has answered or reported. Status 06 really goes out. It tells the sender the
 * number of a reply, which follow-up asks for (Decree 30/2020 Appendix IV), and never a reported result, which is written for the
 * agency's own leaders.
 */
export async function closeIncoming(deps: DocumentsDeps, tx: Tx, end: { document: LockedIncoming; result: string; outgoingId: string | null }): Promise<number> {
  const { document, result, outgoingId } = end;
  await finishAssignments(tx, document.id, result);
  const version = await saveIncoming(tx, document.id, {
    state: 'closed', closed_at: deps.clock().toISOString(), closed_by_outgoing_id: outgoingId,
  });
  await closeItems(tx, deps.bus, {
    subjectId: document.id, kinds: ['documents.assign', 'documents.process', 'documents.coordinate', 'documents.direct'],
  });
  await tellProgress(deps, tx, { document, status: '06', ...(outgoingId === null ? {} : { note: result }) });
  return version;
}
