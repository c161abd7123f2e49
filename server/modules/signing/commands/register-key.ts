import { randomBytes, verify, type X509Certificate } from 'node:crypto';
import type { Actor } from '#server/platform/access/actor.ts';
import { newId } from '#server/platform/database/ids.ts';
import { orRefuse } from '#server/platform/errors/decision.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import { TokenError, tokenSigner } from '#server/platform/pdf-signing/index.ts';
import { recordAudit } from '../../audit/index.ts';
import { decideImport } from '../rules/import.ts';
import { decidePicture } from '../rules/picture.ts';
import type { KeysDeps } from '../signing.deps.ts';
import { certificateFrom, commonName } from '../steps/certificate-from.ts';
import { type KeyOwnerRef, ownerInCare } from '../steps/owner-in-care.ts';
import { mustBePresent } from '../steps/present.ts';
import { insertKey, replaceKey } from '../store/key.store.ts';
import type { TokenPlace } from '../signing-facts.ts';

export interface RegisterKeyOrder extends KeyOwnerRef {
  readonly certificate: string;
  readonly token: TokenPlace | null;
  readonly picture: string | null;
}

/** Đăng ký chứng thư của khóa nằm ngoài kho: in a token of the server, or with the owner. The former key signs no more. */
export function registerKey(deps: KeysDeps, actor: Actor, { ownerKind, id, certificate, token, picture }: RegisterKeyOrder): Promise<void> {
  return deps.database.act(actor, async (tx) => {
    const { author, name, agencyId } = await ownerInCare(tx, actor, { ownerKind, id });
    await mustBePresent(tx, actor);
    const image = picture === null ? null : orRefuse(decidePicture(Buffer.from(picture, 'base64')));
    const { leaf, chain } = certificateFrom(Buffer.from(certificate, 'base64'));
    orRefuse(decideImport(factsOf(leaf), name, deps.clock()));
    if (token !== null) await proveToken(deps, token, leaf);
    const serial = leaf.serialNumber.toLowerCase();
    await replaceKey(tx, ownerKind, id);
    await insertKey(tx, {
      id: newId(), owner_kind: ownerKind, owner_id: id, subject: commonName(leaf.subject), issuer: commonName(leaf.issuer), serial, certificate: leaf.raw, chain: chain.map(({ raw }) => raw),
      holder: token === null ? 'elsewhere' : 'token', token: token, wrapped_key: null, key_id: null,
      picture: image, picture_format: image === null ? null : 'png', valid_from: new Date(leaf.validFrom).toISOString(), valid_to: new Date(leaf.validTo).toISOString(),
    });
    await recordAudit(tx, author, { action: 'signing.key-registered', subjectType: ownerKind, subjectId: id, agencyId, detail: { serial, holder: token === null ? 'elsewhere' : 'token' } });
  });
}

/** The token signs something nobody has seen before: so its PIN works, and the certificate is of this very key. */
async function proveToken({ tokens }: KeysDeps, token: TokenPlace, leaf: X509Certificate): Promise<void> {
  const probe = randomBytes(32);
  const signature = await tokenSigner(tokens, token).sign(probe).catch((error: unknown) => {
    throw error instanceof TokenError ? new Refusal('signing/token-unavailable') : error;
  });
  if (!verify('sha256', probe, leaf.publicKey, signature)) throw new Refusal('signing/signature-of-another');
}

const factsOf = (leaf: X509Certificate) => ({
  isOfTheKey: !leaf.ca, keyType: leaf.publicKey.asymmetricKeyType, bits: leaf.publicKey.asymmetricKeyDetails?.modulusLength, commonName: commonName(leaf.subject), validTo: new Date(leaf.validTo),
});
