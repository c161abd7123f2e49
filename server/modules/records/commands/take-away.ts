import type { Actor } from '#server/platform/access/actor.ts';
import { recordAudit } from '../../audit/index.ts';
import { type Matter, readMatter } from '../queries/read-matter.ts';
import type { RecordsDeps } from '../records.deps.ts';

/** A matter leaves the system on paper or as data, and the record says who took it in which form. */
export function takeAway({ database }: Pick<RecordsDeps, 'database'>, actor: Actor, { id, form }: { id: string; form: 'contents' | 'history' | 'xml' }): Promise<Matter> {
  return database.transact(async (tx) => {
    const matter = await readMatter(tx, actor, id);
    await recordAudit(tx, { actor, capacity: actor.capacities.find(({ agencyId }) => agencyId === matter.file.agencyId) ?? null }, {
      action: 'records.taken-away', subjectType: 'work-file', subjectId: id, agencyId: matter.file.agencyId, detail: { form },
    });
    return matter;
  });
}
