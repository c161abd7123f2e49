import type { Actor } from '#server/platform/access/actor.ts';
import { newId } from '#server/platform/database/ids.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import { readPieces, readTrust, type TrustedPiece } from '#server/platform/pdf-verification/index.ts';
import { recordAudit } from '../../audit/index.ts';
import { presentAdministrator } from '../../identity/index.ts';
import { folderPieces } from '../queries/list-trusted.ts';
import { insertTrusted } from '../store/trusted.store.ts';
import type { VerificationDeps } from '../verification.deps.ts';

/** From now on the house believes the authorities of this file and heeds its lists; what is there already stays as it was. */
export async function addTrusted({ database, trustFolder, clock }: VerificationDeps, actor: Actor, file: string): Promise<{ ids: string[] }> {
  const folder = new Set(folderPieces(await readTrust(trustFolder)).map(({ fingerprint }) => fingerprint));
  return database.act(actor, async (tx) => {
    const capacity = await presentAdministrator(tx, actor);
    const ids: string[] = [];
    for (const piece of piecesIn(file).filter(({ fingerprint }) => !folder.has(fingerprint))) {
      const id = await added(tx, piece, { by: actor.name, at: clock() });
      if (id === undefined) continue;
      ids.push(id);
      await recordAudit(tx, { actor, capacity }, {
        action: 'verification.trusted-added', subjectType: 'trusted', subjectId: id, agencyId: capacity.agencyId, detail: { kind: piece.kind, subject: piece.subject, fingerprint: piece.fingerprint },
      });
    }
    if (ids.length === 0) throw new Refusal('verification/trusted-already');
    return { ids };
  });
}

function piecesIn(file: string): readonly TrustedPiece[] {
  const pieces = readPieces(Buffer.from(file, 'base64'));
  if (pieces === 'unreadable') throw new Refusal('verification/trusted-unreadable');
  if (pieces === 'no-authority') throw new Refusal('verification/trusted-no-authority');
  return pieces;
}

/** Undefined when it is there already. */
async function added(tx: Tx, { kind, fingerprint, subject, bytes, validFrom, validTo }: TrustedPiece, { by, at }: { by: string; at: Date }): Promise<string | undefined> {
  const id = newId();
  const isNew = await insertTrusted(tx, {
    id, kind, fingerprint, subject, bytes: Buffer.from(bytes), valid_from: validFrom.toISOString(), valid_to: validTo?.toISOString() ?? null, added_by: by, added_at: at.toISOString(),
  });
  return isNew ? id : undefined;
}
