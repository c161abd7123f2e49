import { randomUUID } from 'node:crypto';
import type { House } from '#server/testing/house.ts';
import { openItem, type NewItem } from './store/item.store.ts';

/** Puts an item on a desk as an act would; answers its subject. */
export async function anItem(house: House, addressee: string, changes: Partial<NewItem> = {}): Promise<string> {
  const subjectId = changes.subjectId ?? randomUUID();
  const silent = { announce: () => undefined, announceNow: () => undefined, subscribe: () => () => undefined };
  await house.database.transact((tx) => openItem(tx, silent, {
    addressee, agencyId: '0190a0a0-0000-7000-8000-000000000000', kind: 'documents.process', subjectType: 'incoming', title: 'Về việc trực cơ quan',
    context: '128/SNV-VP · Sở Nội vụ', urgency: 0, dueOn: null, ...changes, subjectId,
  }));
  return subjectId;
}
