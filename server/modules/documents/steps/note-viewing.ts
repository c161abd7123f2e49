import type { Actor } from '#server/platform/access/actor.ts';
import { recordViewing, type Viewed } from '../../audit/index.ts';
import { today } from '../../calendar/index.ts';
import type { DocumentsDeps } from '../documents.deps.ts';

export interface ViewedDocument {
  readonly subjectType: 'incoming' | 'outgoing';
  readonly subjectId: string;
  readonly agencyId: string;
  readonly what: Viewed;
  /** The name of an attachment. */
  readonly file?: string;
}

export type NoteViewing = (actor: Actor, viewed: ViewedDocument) => Promise<void>;

/** Looks of a day that one process remembers; beyond that it asks the record again. */
const MOST_REMEMBERED = 50_000;

/**
 * Every look at a document is recorded (Decree 30/2020, Appendix VI) before anything is shown, in a transaction of its own behind the
 * reading: what could not be recorded is not shown. Once a day for each person and thing; the process remembers what it has written,
 * so that a page which refreshes itself costs nothing.
 */
export function createViewings({ database, clock }: Pick<DocumentsDeps, 'database' | 'clock'>): NoteViewing {
  const noted = new Map<string, Promise<void>>();
  return (actor, { subjectType, subjectId, agencyId, what, file }) => {
    const day = today(clock());
    const key = `${day} ${actor.personId} ${subjectId} ${what} ${file ?? ''}`;
    const before = noted.get(key);
    if (before !== undefined) return before;
    if (noted.size >= MOST_REMEMBERED) noted.clear();
    const capacity = actor.capacities.find((each) => each.agencyId === agencyId) ?? actor.capacities[0] ?? null;
    const writing = database.transact((tx) => recordViewing(tx, { actor, capacity }, { action: 'documents.viewed', subjectType, subjectId, agencyId, what, file, day }));
    noted.set(key, writing);
    // What failed is tried again with the next look.
    writing.catch(() => noted.delete(key));
    return writing;
  };
}
