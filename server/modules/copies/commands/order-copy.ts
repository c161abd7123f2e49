import type { ParsedOf } from '#contract/endpoint.ts';
import type { copies } from '#contract/copies/endpoints.ts';
import { type Actor, type Capacity, roleKey } from '#server/platform/access/actor.ts';
import { newId } from '#server/platform/database/ids.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { orRefuse } from '#server/platform/errors/decision.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import { recordAudit } from '../../audit/index.ts';
import { shortDeadline } from '../../calendar/index.ts';
import { type CopySource, decideSignature, findCopySource, readingScope } from '../../documents/index.ts';
import { keepBytes } from '../../files/index.ts';
import { openItem } from '../../queue/index.ts';
import type { CopiesDeps } from '../copies.deps.ts';
import { decideCopy } from '../rules/copy-order.ts';
import { drawPages, setCopy } from '../steps/make-file.ts';
import { insertCopy } from '../store/copy.store.ts';

type Order = ParsedOf<typeof copies.order>['body'];

/**
 * The head of the agency decides on a copy, which the records office then numbers (Decree 30/2020 art. 27). A copy with covered
 * passages has no number and is made at once. What the source holds has passed the gate; the reason passes it now.
 */
export async function orderCopy(deps: CopiesDeps, actor: Actor, order: Order) {
  await deps.gate.pass(actor, { channel: 'copies.order', declared: order.declaredNoSecret, texts: [order.reason, ...order.recipients].map((text) => ({ where: 'body' as const, text })) });
  const { source, pages } = await deps.database.read((tx) => openSource(deps, tx, actor, order));
  const capacity = orRefuse(decideCopy({ ...source, pages }, order, actor));
  // Pictures take their time: they are drawn before anything is locked.
  const file = order.kind === 'redacted' ? await redacted(deps, source, order) : undefined;
  return deps.database.act(actor, async (tx) => {
    // While pages were drawn the source may have been taken out of the house.
    await readableSource(tx, actor, order);
    const held = file === undefined ? undefined : await keepBytes(tx, deps.storage, file);
    const signer = order.kind === 'redacted' ? null : orRefuse(decideSignature(actor, capacity));
    const copy = {
      id: newId(), agency_id: source.agencyId, subject_type: order.subjectType, subject_id: order.subjectId, kind: order.kind, form: order.form, state: held === undefined ? 'ordered' as const : 'issued' as const,
      source_sha256: source.sha256, pages: order.pages, bars: order.bars, recipients: order.recipients, reason: order.reason, signer, ordered_by: actor.name, ordered_by_title: capacity.title,
      ordered_by_post_id: capacity.postId, year: null, number: null, symbol: null, issued_on: null, issued_at: held === undefined ? null : deps.clock().toISOString(),
      file_sha256: held?.sha256 ?? null, file_size: held?.size ?? null, cancel_reason: null,
    };
    await insertCopy(tx, copy);
    if (held === undefined) await layBeforeClerk(deps, tx, { copyId: copy.id, source, order });
    await recordOrder(tx, { actor, capacity }, { copyId: copy.id, source, order });
    deps.bus.announce(tx, [`${order.subjectType}:${order.subjectId}`]);
    return { id: copy.id, version: 1 };
  });
}

async function readableSource(tx: Tx, actor: Actor, order: Order): Promise<CopySource> {
  const source = await findCopySource(tx, readingScope(actor), order);
  if (source === undefined) throw new Refusal('not-found');
  if (source.isWithheld) throw new Refusal('files/withheld');
  return source;
}

async function openSource(deps: CopiesDeps, tx: Tx, actor: Actor, order: Order) {
  const source = await readableSource(tx, actor, order);
  // Whether it can be drawn, and how many pages it has, is known from its first page.
  const [first] = await drawPages(deps, tx, { sourceSha256: source.sha256, pages: [1], bars: [] });
  return { source, pages: first?.pages ?? null };
}

async function redacted(deps: CopiesDeps, source: CopySource, { pages, bars }: Order): Promise<Uint8Array> {
  const drawn = await deps.database.read((tx) => drawPages(deps, tx, { sourceSha256: source.sha256, pages, bars }));
  return setCopy(deps, { title: `Bản che thông tin của văn bản ${source.number}`, line: null, formula: null }, drawn);
}

interface Ordered {
  readonly copyId: string;
  readonly source: CopySource;
  readonly order: Order;
}

function layBeforeClerk(deps: CopiesDeps, tx: Tx, { copyId, source, order }: Ordered): Promise<void> {
  return openItem(tx, deps.bus, {
    addressee: roleKey(source.agencyId, 'clerk'), agencyId: source.agencyId, kind: 'copies.issue', subjectType: order.subjectType, subjectId: order.subjectId, partId: copyId,
    title: source.subject, context: source.number, note: order.reason, urgency: source.urgency, dueOn: shortDeadline(deps.clock(), source.urgency).dueOn,
  });
}

function recordOrder(tx: Tx, author: { actor: Actor; capacity: Capacity }, { copyId, source, order }: Ordered): Promise<void> {
  return recordAudit(tx, author, {
    action: order.kind === 'redacted' ? 'copies.redacted' : 'copies.ordered', subjectType: order.subjectType, subjectId: order.subjectId, agencyId: source.agencyId,
    detail: { copy: copyId, kind: order.kind, form: order.form, source: source.sha256, bars: String(order.bars.length), pages: order.pages === null ? 'all' : order.pages.join(' ') },
  });
}
