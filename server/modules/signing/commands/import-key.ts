import type { Actor } from '#server/platform/access/actor.ts';
import { newId } from '#server/platform/database/ids.ts';
import { orRefuse } from '#server/platform/errors/decision.ts';
import { recordAudit } from '../../audit/index.ts';
import { decidePicture } from '../rules/picture.ts';
import type { KeysDeps } from '../signing.deps.ts';
import { keyFromFile } from '../steps/key-from-file.ts';
import { type KeyOwnerRef, ownerInCare } from '../steps/owner-in-care.ts';
import { mustBePresent } from '../steps/present.ts';
import { insertKey, replaceKey } from '../store/key.store.ts';

export interface ImportKeyOrder extends KeyOwnerRef {
  readonly pkcs12: string;
  readonly password: string;
  readonly picture: string | null;
}

/**
 * Nhập khóa: a person's or an agency's key enters the store. Whoever does it must look after the owner; the certificate must name
 * them. The password is used once and kept nowhere; the former key signs no more.
 */
export function importKey(deps: KeysDeps, actor: Actor, { ownerKind, id, pkcs12, password, picture }: ImportKeyOrder): Promise<void> {
  return deps.database.act(actor, async (tx) => {
    const { author, name, agencyId } = await ownerInCare(tx, actor, { ownerKind, id });
    await mustBePresent(tx, actor);
    const image = picture === null ? null : orRefuse(decidePicture(Buffer.from(picture, 'base64')));
    const key = await keyFromFile({ pkcs12: Buffer.from(pkcs12, 'base64'), password }, name, deps.clock());
    const serial = key.certificate.serialNumber.toLowerCase();
    await replaceKey(tx, ownerKind, id);
    await insertKey(tx, {
      id: newId(), owner_kind: ownerKind, owner_id: id, subject: key.subject, issuer: key.issuer, serial, certificate: key.certificate.raw,
      chain: key.chain.map(({ raw }) => raw), wrapped_key: deps.keys.wrap(key.pkcs8), key_id: deps.keys.keyId, picture: image, picture_format: image === null ? null : 'png',
      valid_from: new Date(key.certificate.validFrom).toISOString(), valid_to: new Date(key.certificate.validTo).toISOString(),
    });
    await recordAudit(tx, author, { action: 'signing.key-imported', subjectType: ownerKind, subjectId: id, agencyId, detail: { serial, issuer: key.issuer } });
  });
}
