import type { Tx } from '#server/platform/database/transaction.ts';
import { agencyHeadPosts } from '../../identity/index.ts';
import { deputiesOf, headOf } from '../store/desks.ts';

/** The desk on which a document waits for its direction: the head's, or the deputies' while nobody is head. */
export async function whoDirects(tx: Tx, agencyId: string): Promise<string> {
  const [first] = await agencyHeadPosts(tx, agencyId);
  return first?.role === 'deputy' ? deputiesOf(agencyId) : headOf(agencyId);
}
