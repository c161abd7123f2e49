import { sql } from 'kysely';
import type * as z from 'zod';
import type { queueKind } from '#contract/queue/endpoints.ts';
import { newId } from '#server/platform/database/ids.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import type { Bus } from '#server/platform/realtime/bus.ts';
import { tables } from './queue.tables.ts';

export type QueueKind = z.output<typeof queueKind>;

export interface NewItem {
  /** A key of platform/access: a post, or everybody with a role in an agency. */
  readonly addressee: string;
  readonly agencyId: string;
  readonly kind: QueueKind;
  readonly subjectType: 'incoming' | 'outgoing' | 'work-file' | 'hand-over';
  readonly subjectId: string;
  /** The part of the subject that the item is about, where one subject has several. */
  readonly partId?: string;
  readonly title: string;
  readonly context: string;
  readonly note?: string | null;
  readonly urgency: number;
  readonly dueOn: string | null;
}

/** Puts the next thing to do before a person, in the transaction of the act that made it so; twice is once. */
export async function openItem(tx: Tx, bus: Bus, item: NewItem): Promise<void> {
  await tables(tx)
    .insertInto('queue.item')
    .values({
      id: newId(), addressee: item.addressee, agency_id: item.agencyId, kind: item.kind, subject_type: item.subjectType,
      subject_id: item.subjectId, part_id: item.partId ?? null, title: item.title, context: item.context, note: item.note ?? null,
      urgency: item.urgency, due_on: item.dueOn, done_at: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  bus.announce(tx, [`queue:${item.addressee}`]);
}

export interface ItemFilter {
  readonly subjectId: string;
  readonly kinds?: readonly QueueKind[];
  readonly partId?: string;
  /** Desks on which it stays. */
  readonly stayingOn?: readonly string[];
  /** Only on these desks. */
  readonly addressees?: readonly string[];
}

/** Takes what is done, or no longer needed, off every desk it lay on. Answers from how many. */
export async function closeItems(tx: Tx, bus: Bus, filter: ItemFilter): Promise<number> {
  const closed = await tables(tx)
    .updateTable('queue.item')
    .set({ done_at: sql<string>`now()` })
    .where('subject_id', '=', filter.subjectId)
    .where('done_at', 'is', null)
    .$if(filter.kinds !== undefined, (query) => query.where('kind', 'in', [...(filter.kinds ?? [])]))
    .$if(filter.stayingOn !== undefined && filter.stayingOn.length > 0, (query) => query.where('addressee', 'not in', [...(filter.stayingOn ?? [])]))
    .$if(filter.partId !== undefined, (query) => query.where('part_id', '=', filter.partId ?? null))
    .$if(filter.addressees !== undefined, (query) => query.where('addressee', 'in', [...(filter.addressees ?? [])]))
    .returning('addressee')
    .execute();
  bus.announce(tx, closed.map(({ addressee }) => `queue:${addressee}`));
  return closed.length;
}

type PartFilter = Pick<ItemFilter, 'subjectId'> & { readonly partId: string };

/** Gives an open item another due date. */
export async function moveDue(tx: Tx, bus: Bus, { subjectId, partId }: PartFilter, dueOn: string): Promise<void> {
  const moved = await tables(tx)
    .updateTable('queue.item').set({ due_on: dueOn })
    .where('subject_id', '=', subjectId).where('part_id', '=', partId).where('done_at', 'is', null)
    .returning('addressee').execute();
  bus.announce(tx, moved.map(({ addressee }) => `queue:${addressee}`));
}

/** Marks an open item as urged by a person, with their words, or by the system's own reminder (`by` null): it lies on the desk already, a second one would say nothing new. */
export async function urgeItems(tx: Tx, bus: Bus, { subjectId, partId }: PartFilter, urging: { readonly by: string | null; readonly note: string | null }): Promise<void> {
  const urged = await tables(tx)
    .updateTable('queue.item')
    .set({ urged_at: sql<string>`now()`, urged_by: urging.by, urge_note: urging.note, urge_count: sql<number>`urge_count + 1` })
    .where('subject_id', '=', subjectId).where('part_id', '=', partId).where('done_at', 'is', null)
    .returning('addressee').execute();
  bus.announce(tx, urged.map(({ addressee }) => `queue:${addressee}`));
}
