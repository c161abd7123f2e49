import type { Actor, Capacity } from '#server/platform/access/actor.ts';
import { newId } from '#server/platform/database/ids.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { tables } from './audit.tables.ts';

export interface AuditEntry {
  /** `<module>.<what was done>`, e.g. `documents.registered`. */
  readonly action: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly agencyId: string | null;
  /** Before and after as the law needs; never the content of a document. */
  readonly detail?: Readonly<Record<string, string>>;
}

/** Who acted, through which of their posts; null for an act of the system itself. */
export interface AuditAuthor {
  readonly actor: Actor;
  readonly capacity: Capacity | null;
}

/** Writes who did what, on what, when and from where into the transaction of the act itself (Decree 30/2020, Appendix VI). */
export async function recordAudit(tx: Tx, author: AuditAuthor | null, entry: AuditEntry): Promise<void> {
  await tables(tx)
    .insertInto('audit.entry')
    .values({
      id: newId(),
      action: entry.action,
      subject_type: entry.subjectType,
      subject_id: entry.subjectId,
      agency_id: entry.agencyId,
      ...(author === null ? SYSTEM : personOf(author.actor)),
      ...postOf(author?.capacity ?? null),
      detail: { ...entry.detail },
    })
    .execute();
}

const SYSTEM = { person_id: null, person_name: 'Hệ thống', address: 'local', request_id: 'system' };

const personOf = ({ personId, name, request }: Actor) => ({ person_id: personId, person_name: name, address: request.address, request_id: request.id });

const postOf = (capacity: Capacity | null) =>
  capacity === null
    ? { post_id: null, post_title: null, on_behalf_of: null }
    : { post_id: capacity.postId, post_title: capacity.title, on_behalf_of: capacity.onBehalfOf?.name ?? null };
