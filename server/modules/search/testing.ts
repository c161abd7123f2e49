import { randomUUID } from 'node:crypto';
import type { House } from '#server/testing/house.ts';
import { saveSearchEntry, type SearchEntry } from './store/entry.store.ts';

/** Makes something findable as an act would; answers its subject. */
export async function anEntry(house: House, changes: Partial<SearchEntry> = {}): Promise<string> {
  const subjectId = changes.subjectId ?? randomUUID();
  await house.database.transact((tx) => saveSearchEntry(tx, {
    subjectType: 'incoming', agencyId: '0190a0a0-0000-7000-8000-000000000000', readers: [], title: 'Về việc trực cơ quan', number: '', issuer: 'Sở Nội vụ',
    day: '2020-04-01', body: '', type: 'official-letter', urgency: 0, state: 'registered', ...changes, subjectId,
  }));
  return subjectId;
}
