import type { Tx } from '#server/platform/database/transaction.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import { localSigner, type Signer, tokenSigner } from '#server/platform/pdf-signing/index.ts';
import type { Picture } from '#server/platform/typesetting/index.ts';
import { demoKeyOf, type KeyOwner } from '../demo/authority.ts';
import { plainPicture } from '../demo/pictures.ts';
import type { KeyFacts } from '../rules/order.ts';
import type { SigningDeps } from '../signing.deps.ts';
import { findKey, type StoredKey } from '../store/key.store.ts';

/** The owner's current key; in the demonstration everybody has one as soon as they need it. */
export async function keyOf({ keys, newDemoKeys }: SigningDeps, tx: Tx, owner: KeyOwner): Promise<StoredKey | undefined> {
  const there = await findKey(tx, owner.kind, owner.id);
  return there !== undefined || newDemoKeys === null ? there : demoKeyOf({ keys, newDemoKeys }, tx, owner);
}

export const keyFacts = (key: StoredKey): KeyFacts =>
  ({ ownerKind: key.owner_kind, ownerId: key.owner_id, validFrom: key.valid_from, validTo: key.valid_to, revokedAt: key.revoked_at });

/** The private key is unwrapped for this one signature and not kept. */
export function signerOf({ keys, tokens }: SigningDeps, key: StoredKey): Signer {
  if (key.token !== null) return tokenSigner(tokens, key.token);
  if (key.wrapped_key === null) throw new Refusal('signing/key-held-elsewhere');
  return localSigner(keys.unwrap(key.wrapped_key));
}

export function pictureOf(key: StoredKey): Picture {
  if (key.picture !== null && key.picture_format !== null) return { format: key.picture_format, bytes: key.picture };
  return plainPicture(key.subject, key.owner_kind === 'person' ? 'person' : 'agency');
}
