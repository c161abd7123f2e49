import { recordAudit } from '../audit/index.ts';
import type { RecordsDeps } from './records.deps.ts';
import { findFilesOfAnswered, insertContent } from './store/content.store.ts';
import { lockFileById, saveFile } from './store/work-file.store.ts';

/** A reply that is issued goes into every open file that holds what it answers. */
export function followReplies({ events, bus }: Pick<RecordsDeps, 'events' | 'bus'>): void {
  events.subscribe('records.follow-reply', 'documents.issued', async (tx, event) => {
    const { outgoingId } = event.facts as { readonly outgoingId: string };
    for (const id of await findFilesOfAnswered(tx, outgoingId)) {
      const file = await lockFileById(tx, id);
      // Somebody may have closed it since: a closed file takes nothing in.
      if (file?.state !== 'open' || !(await insertContent(tx, { fileId: id, kind: 'outgoing', documentId: outgoingId, by: 'Hệ thống', byReply: true }))) continue;
      await saveFile(tx, id, {});
      await recordAudit(tx, null, { action: 'records.followed-reply', subjectType: 'work-file', subjectId: id, agencyId: file.agencyId, detail: { document: outgoingId } });
      bus.announce(tx, [`work-file:${id}`]);
    }
  });
}
