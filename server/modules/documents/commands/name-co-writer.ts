import { MAX_CO_WRITERS } from '#contract/documents/co-writers.ts';
import type { Actor } from '#server/platform/access/actor.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import { recordAudit } from '../../audit/index.ts';
import { listAgencyPeople } from '../../identity/index.ts';
import type { DocumentsDeps } from '../documents.deps.ts';
import { openOutgoing } from '../steps/open-outgoing.ts';
import { layToCoWriter, saveCoWriters } from '../steps/save-co-writers.ts';

/** Phối hợp soạn thảo: the drafter names a colleague of the agency who writes in the text with them. */
export function nameCoWriter(deps: DocumentsDeps, actor: Actor, { id, postId }: { id: string; postId: string }) {
  return deps.database.act(actor, async (tx) => {
    const { draft, capacity } = await openOutgoing(tx, actor, { id, version: null, act: 'save' });
    if (draft.coWriterPostIds.includes(postId) || postId === draft.drafterPostId) return { id };
    if (draft.coWriterPostIds.length >= MAX_CO_WRITERS) throw new Refusal('documents/too-many-co-writers');
    const person = (await listAgencyPeople(tx, draft.agencyId)).find((each) => each.postId === postId);
    if (person === undefined) throw new Refusal('documents/outside-agency');
    await saveCoWriters(deps, tx, draft, [...draft.coWriterPostIds, postId]);
    await layToCoWriter(deps, tx, draft, { postId, note: `${actor.name} mời cùng soạn thảo` });
    await recordAudit(tx, { actor, capacity }, { action: 'drafting.co-writer-named', subjectType: 'text', subjectId: id, agencyId: draft.agencyId, detail: { post: postId, name: person.personName } });
    return { id };
  });
}
