import type { Actor } from '#server/platform/access/actor.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { recordAudit } from '../../audit/index.ts';
import { type HeldPost, listAgencyPeople } from '../../identity/index.ts';
import { closeItems } from '../../queue/index.ts';
import { saveSearchReaders } from '../../search/index.ts';
import type { DocumentsDeps } from '../documents.deps.ts';
import { readersOfIncoming } from '../rules/readers.ts';
import { holderOf, layIncoming } from '../store/desks.ts';
import { saveAssignment, saveIncoming } from '../store/incoming.store.ts';
import { openIncoming } from '../steps/open-incoming.ts';
import { tellProgress } from '../steps/tell-progress.ts';

export interface AssignOrder {
  readonly id: string;
  readonly version: number;
  readonly assignmentId: string;
  readonly postId: string;
  readonly instruction: string | null;
  readonly declaredNoSecret: boolean;
}

/** Phân công: the unit head hands the unit's part to one of its people. The lead unit's first step sets status 05. */
export async function assignIncoming(deps: DocumentsDeps, actor: Actor, order: AssignOrder) {
  await deps.gate.pass(actor, { channel: 'documents.assign', declared: order.declaredNoSecret, texts: [{ where: 'body', text: order.instruction ?? '' }] });
  return deps.database.act(actor, async (tx) => {
    const { document, capacity } = await openIncoming(tx, actor, { ...order, act: 'assign' });
    const part = document.assignments.find(({ id }) => id === order.assignmentId);
    if (part === undefined) throw new Refusal('not-found');
    const assignee = await findAssignee(tx, document.agencyId, { unitId: part.unitId, postId: order.postId });
    await saveAssignment(tx, part.id, { state: 'assigned', post_id: assignee.postId, person_name: assignee.personName, instruction: order.instruction });
    const readers = readersOfIncoming(document.assignments.map((each) => (each.id === part.id ? { ...each, postId: assignee.postId } : each)));
    const isLead = part.part === 'lead';
    const version = await saveIncoming(tx, document.id, { readers, ...(isLead ? { state: 'in-hand' as const } : {}) });
    await saveSearchReaders(tx, document.id, readers);
    await closeItems(tx, deps.bus, { subjectId: document.id, partId: part.id });
    await layIncoming(tx, deps.bus, document, {
      addressee: holderOf(assignee.postId), kind: isLead ? 'documents.process' : 'documents.coordinate', partId: part.id,
      note: order.instruction, dueOn: part.dueOn,
    });
    await recordAudit(tx, { actor, capacity }, {
      action: 'documents.assigned', subjectType: 'incoming', subjectId: document.id, agencyId: document.agencyId,
      detail: { assignment: part.id, to: assignee.personName, title: assignee.title },
    });
    if (isLead) await tellProgress(deps, tx, { document, status: '05' });
    else deps.bus.announce(tx, [`incoming:${document.id}`]);
    return { id: document.id, version };
  });
}

async function findAssignee(tx: Tx, agencyId: string, wanted: { unitId: string; postId: string }): Promise<HeldPost> {
  const people = await listAgencyPeople(tx, agencyId);
  const assignee = people.find(({ postId, unitId }) => postId === wanted.postId && unitId === wanted.unitId);
  if (assignee === undefined) throw new Refusal('documents/outside-agency');
  return assignee;
}
