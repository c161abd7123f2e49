import type { outgoing } from '#contract/documents/outgoing.ts';
import { bodyOfPlainText, plainTextOf } from '#contract/drafting/plain-text.ts';
import type { ParsedOf } from '#contract/endpoint.ts';
import type { Actor } from '#server/platform/access/actor.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import { recordAudit } from '../../audit/index.ts';
import { findAddressees } from '../../catalogue/index.ts';
import { readText, replaceBody } from '../../drafting/index.ts';
import type { DocumentsDeps } from '../documents.deps.ts';
import { readersOfOutgoing } from '../rules/readers.ts';
import { formColumns } from '../store/form-columns.ts';
import { saveOutgoing } from '../store/outgoing.store.ts';
import { openOutgoing } from '../steps/open-outgoing.ts';
import { requireSigner, signerColumns } from '../steps/planned-signer.ts';

export type SaveOrder = ParsedOf<typeof outgoing.saveDraft>['body'] & { readonly id: string };

/** Keeps the draft as it stands. Nothing of it is stored before the gate has seen all of it. */
export async function saveDraft(deps: DocumentsDeps, actor: Actor, { id, version, fields, declaredNoSecret }: SaveOrder) {
  await deps.gate.pass(actor, {
    channel: 'documents.draft',
    declared: declaredNoSecret,
    texts: [{ where: 'title', text: fields.subject }, { where: 'body', text: [fields.body ?? '', ...fields.recipientLines, ...textsOfForm(fields.form)].join('\n') }],
  });
  return deps.database.act(actor, async (tx) => {
    const { draft, capacity } = await openOutgoing(tx, actor, { id, version, act: 'save' });
    // Only a leader of the agency is planned as signer; TUQ. follows from a delegation when it is signed.
    const signer = fields.signerPostId === null ? undefined : await requireSigner(tx, { ...draft, signerPostId: fields.signerPostId });
    await checkRecipients(tx, draft.agencyId, fields.recipientAgencyIds);
    const next = await saveOutgoing(tx, id, {
      type: fields.type, subject: fields.subject, urgency: fields.urgency,
      ...signerColumns(signer), ...(fields.form === undefined ? {} : formColumns(fields.form)),
      recipient_agency_ids: [...new Set(fields.recipientAgencyIds)], recipient_lines: fields.recipientLines,
      readers: readersOfOutgoing({ unitId: draft.unitId, drafterPostId: draft.drafterPostId, coWriterPostIds: draft.coWriterPostIds, signerPostId: signer?.postId ?? null }),
    });
    if (fields.body !== undefined) await keepBody(deps, tx, id, fields.body);
    await recordAudit(tx, { actor, capacity }, {
      action: 'documents.draft-saved', subjectType: 'outgoing', subjectId: id, agencyId: draft.agencyId, detail: { version: String(next) },
    });
    return { id, version: next };
  });
}

/** Typed without form, as a client without the editor sends it: only what differs takes the place of what stands there with its form. */
async function keepBody(deps: DocumentsDeps, tx: Tx, id: string, typed: string): Promise<void> {
  const { body } = await readText(tx, id);
  if (plainTextOf(body) !== typed) await replaceBody(tx, deps.bus, { textId: id, body: bodyOfPlainText(typed) });
}

/** All that a person has written into the form fields. */
const textsOfForm = (form: SaveOrder['fields']['form']): string[] =>
  form === undefined ? [] : [...form.bases, ...form.addressees, form.place, form.drafterInitials, form.attachedTo, form.otherSigner?.title ?? '', form.otherSigner?.name ?? ''];

/** A document that comes from the agency itself is no incoming one (Decree 30/2020 art. 3 §7), so it is not sent there. */
async function checkRecipients(tx: Tx, agencyId: string, ids: readonly string[]): Promise<void> {
  if (ids.includes(agencyId)) throw new Refusal('documents/own-recipient');
  const agencies = new Set((await findAddressees(tx, ids, null)).filter(({ gone }) => !gone).map(({ id }) => id));
  const unknown = ids.filter((id) => !agencies.has(id));
  if (unknown.length > 0) throw new Refusal('documents/recipient-unknown', { agencyIds: unknown });
}
