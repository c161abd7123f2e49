import type { ParsedOf } from '#contract/endpoint.ts';
import type { workFiles } from '#contract/records/files.ts';
import type { Actor } from '#server/platform/access/actor.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import { recordAudit } from '../../audit/index.ts';
import { openItem } from '../../queue/index.ts';
import type { RecordsDeps } from '../records.deps.ts';
import { alertedOf, readersOfFile } from '../rules/file-acts.ts';
import { colleagueOf } from '../steps/colleague.ts';
import { takeFile } from '../steps/take-file.ts';
import { deleteMember, insertAccessChange, insertMember, type LockedFile, saveFile } from '../store/work-file.store.ts';

type Order = ParsedOf<typeof workFiles.setMember>['body'] & { readonly id: string };

const WORDS = { added: 'Thêm người làm hồ sơ', removed: 'Bỏ người làm hồ sơ' } as const;

/** Changes who works on a file. It holds at once; the alert stands until somebody else has confirmed it (Appendix VI). */
export function setMember(deps: RecordsDeps, actor: Actor, order: Order) {
  return deps.database.act(actor, async (tx) => {
    const { file, capacity } = await takeFile(tx, actor, { ...order, act: 'members' });
    const isMember = file.memberPostIds.includes(order.postId);
    if (isMember === (order.change === 'added')) return { id: file.id, version: file.version };
    const personName = await change(tx, file, order);
    const memberPostIds = order.change === 'added' ? [...file.memberPostIds, order.postId] : file.memberPostIds.filter((postId) => postId !== order.postId);
    const version = await saveFile(tx, file.id, { readers: readersOfFile({ ...file, memberPostIds }) });
    const changeId = await insertAccessChange(tx, { fileId: file.id, change: order.change, postId: order.postId, personName, byPersonId: actor.personId, byName: actor.name });
    await openItem(tx, deps.bus, {
      addressee: alertedOf(file, capacity), agencyId: file.agencyId, kind: 'records.confirm-access', subjectType: 'work-file', subjectId: file.id, partId: changeId,
      title: file.title, context: file.notation, note: `${WORDS[order.change]}: ${personName}`, urgency: 0, dueOn: null,
    });
    await recordAudit(tx, { actor, capacity }, { action: `records.member-${order.change}`, subjectType: 'work-file', subjectId: file.id, agencyId: file.agencyId, detail: { to: personName, post: order.postId } });
    deps.bus.announce(tx, [`work-file:${file.id}`]);
    return { id: file.id, version };
  });
}

async function change(tx: Tx, file: LockedFile, { change: what, postId }: Order): Promise<string> {
  if (what === 'added') {
    const { personName, title } = await colleagueOf(tx, file.agencyId, postId);
    await insertMember(tx, { fileId: file.id, postId, personName, postTitle: title });
    return personName;
  }
  const personName = await deleteMember(tx, file.id, postId);
  if (personName === undefined) throw new Refusal('not-found');
  return personName;
}
