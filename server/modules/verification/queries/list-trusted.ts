import type { OutputOf } from '#contract/endpoint.ts';
import type { trust } from '#contract/verification/trust.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { pieceOf, type TrustedBytes, type TrustedPiece } from '#server/platform/pdf-verification/index.ts';
import { tables } from '../store/verification.tables.ts';

type Shown = OutputOf<typeof trust.listTrusted>['trusted'];

/** What administrators have added and not removed, the newest first. */
export function listTrusted(tx: Tx): Promise<Shown> {
  return tables(tx)
    .selectFrom('verification.trusted')
    .select(['id', 'kind', 'subject', 'valid_from as validFrom', 'valid_to as validTo', 'fingerprint', 'added_by as addedBy', 'added_at as addedAt'])
    .where('removed_at', 'is', null)
    .orderBy('added_at', 'desc')
    .orderBy('id')
    .execute();
}

/** What lies in the folder, as far as it can be read. */
export const folderPieces = ({ roots, revocationLists }: TrustedBytes): TrustedPiece[] =>
  [...roots.map((der) => pieceOf('root', der)), ...revocationLists.map((der) => pieceOf('list', der))].filter((piece) => piece !== undefined);

export const shownPiece = ({ kind, subject, validFrom, validTo, fingerprint }: TrustedPiece): Shown[number] =>
  ({ id: null, kind, subject, validFrom: validFrom.toISOString(), validTo: validTo?.toISOString() ?? null, fingerprint, addedBy: null, addedAt: null });
