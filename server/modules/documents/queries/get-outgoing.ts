import type { OutputOf } from '#contract/endpoint.ts';
import type { outgoing } from '#contract/documents/outgoing.ts';
import { plainTextOf } from '#contract/drafting/plain-text.ts';
import type { Actor } from '#server/platform/access/actor.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import { signerLines } from '#server/platform/typesetting/index.ts';
import { readText } from '../../drafting/index.ts';
import { findOrganization, findPost } from '../../identity/index.ts';
import { findPreserved, listSignatures } from '../../signing/index.ts';
import { missingOfDraft } from '../rules/draft-completeness.ts';
import { numberAndSymbol, printedNumber } from '../rules/number-and-symbol.ts';
import { actsOnOutgoing } from '../rules/outgoing-acts.ts';
import { readingScope } from '../rules/reading-scope.ts';
import { decideRefusalNote } from '../rules/refused-delivery.ts';
import { lawfulModes, signerFacts } from '../rules/signing-authority.ts';
import { tables } from '../store/documents.tables.ts';
import { type LockedOutgoing, outgoingFacts } from '../store/outgoing-facts.ts';
import { readable } from '../store/readable.ts';
import { findTurn } from '../steps/open-turn.ts';
import { findChosenSigning } from './find-chosen-signing.ts';
import { listChanges } from './list-changes.ts';
import { listDeliveries } from './list-deliveries.ts';

type Detail = OutputOf<typeof outgoing.getOutgoing>;

/** One draft or issued document with its hand-overs, its deliveries and what the reader may do now. */
export async function getOutgoing(tx: Tx, actor: Actor, id: string): Promise<Detail> {
  const row = await readOutgoing(tx, actor, id);
  const draft = outgoingFacts(row);
  const { body } = await readText(tx, id);
  const agency = await findOrganization(tx, row.agency_id);
  const type = row.type as Detail['type'];
  return {
    id: row.id, version: row.version, agencyId: row.agency_id, unitId: row.unit_id, agencyName: agency?.name ?? '', unitName: row.unit_name, state: row.state,
    number: row.issue_number === null ? null : `${printedNumber(row.issue_number)}/${row.symbol}`, issuedOn: row.issued_on, type,
    subject: row.subject, urgency: row.urgency, signerName: row.signer_name, recipients: row.recipient_agency_ids.length,
    updatedAt: row.updated_at, drafterName: row.drafter_name, replyToIncomingId: row.reply_to_incoming_id,
    replyTo: await findAnswered(tx, row.reply_to_incoming_id), signedAt: row.signed_at,
    fields: {
      type, subject: row.subject, body: plainTextOf(body), signerPostId: row.signer_post_id, recipientAgencyIds: row.recipient_agency_ids,
      recipientLines: row.recipient_lines, urgency: row.urgency, form: draft.form,
    },
    signingModes: await listSigningModes(tx, draft, agency?.name ?? ''),
    signatures: await listSignatures(tx, id), hasPreserved: (await findPreserved(tx, id)) !== undefined, steps: await listSteps(tx, id), deliveries: await listDeliveries(tx, id, decideRefusalNote(row.agency_id, actor, true).allowed), acts: actsOnOutgoing(draft, actor, await findTurn(tx, actor, id)), missing: missingOfDraft({ ...draft, body }),
    marks: row.marks, ...(await listChanges(tx, readingScope(actor), id)),
  };
}

/** What the drafter may choose between, with the words each would print. */
async function listSigningModes(tx: Tx, draft: LockedOutgoing, agencyName: string): Promise<Detail['signingModes']> {
  const post = draft.signerPostId === null ? undefined : await findPost(tx, draft.signerPostId);
  if (post === undefined) return [];
  const chosen = await findChosenSigning(tx, draft);
  const signer = { role: post.role, title: post.title, name: '', agencyName };
  return lawfulModes(signer, chosen).map((mode) => ({ mode, lines: signerLines(signerFacts(signer, { ...chosen, mode })) }));
}

async function readOutgoing(tx: Tx, actor: Actor, id: string) {
  const row = await tables(tx).selectFrom('documents.outgoing').selectAll().where('id', '=', id).where(readable(readingScope(actor))).executeTakeFirst();
  if (row === undefined) throw new Refusal('not-found');
  return row;
}

/** A draft that the reader may read, as the rules take it. */
export const readDraft = async (tx: Tx, actor: Actor, id: string): Promise<LockedOutgoing> => outgoingFacts(await readOutgoing(tx, actor, id));

/** The draft as the layout takes it, and the stored file: the original once it is issued, before that what was signed. */
export async function findForPrint(tx: Tx, actor: Actor, id: string): Promise<{ draft: LockedOutgoing; original: { sha256: string; fileName: string } | null }> {
  const row = await readOutgoing(tx, actor, id);
  return { draft: outgoingFacts(row), original: fileOf(row) };
}

/** The issued file with the proofs that were added to it later; refuses with `not-found` where there are none. */
export async function findPreservedOriginal(tx: Tx, actor: Actor, id: string): Promise<{ sha256: string; fileName: string; agencyId: string }> {
  const row = await readOutgoing(tx, actor, id);
  const preserved = await findPreserved(tx, id);
  if (preserved === undefined) throw new Refusal('not-found');
  return { ...preserved, fileName: `${row.issue_number}-${row.symbol}-luu-tru.pdf`, agencyId: row.agency_id };
}

function fileOf(row: { original_sha256: string | null; signed_sha256: string | null; issue_number: number | null; symbol: string | null }): { sha256: string; fileName: string } | null {
  if (row.original_sha256 !== null) return { sha256: row.original_sha256, fileName: `${row.issue_number}-${row.symbol}.pdf` };
  return row.signed_sha256 === null ? null : { sha256: row.signed_sha256, fileName: 'da-ky.pdf' };
}

async function findAnswered(tx: Tx, incomingId: string | null): Promise<string | null> {
  if (incomingId === null) return null;
  const row = await tables(tx).selectFrom('documents.incoming').select(['number', 'symbol', 'issuer_name']).where('id', '=', incomingId).executeTakeFirst();
  return row === undefined ? null : `${numberAndSymbol(row.number, row.symbol)} · ${row.issuer_name}`;
}

function listSteps(tx: Tx, outgoingId: string): Promise<Detail['steps']> {
  return tables(tx)
    .selectFrom('documents.step')
    .select(['id', 'kind', 'by_name as by', 'by_title as byTitle', 'at', 'note', 'draft_version as draftVersion'])
    .where('outgoing_id', '=', outgoingId)
    .orderBy('id')
    .execute();
}
