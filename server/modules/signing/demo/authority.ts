import { randomBytes } from 'node:crypto';
import { type DistinguishedName, issueCertificate, issueRevocationList, type KeyPair, keyPairOf, pkcs8Of } from '#server/platform/certificates/issue-certificate.ts';
import { newId } from '#server/platform/database/ids.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import type { Picture } from '#server/platform/typesetting/index.ts';
import { recordAudit } from '../../audit/index.ts';
import type { SigningDeps } from '../signing.deps.ts';
import { findKey, insertKey, listRevoked, lockKeyMaking, type StoredKey } from '../store/key.store.ts';
import { demoHandwriting, demoSeal } from './pictures.ts';

/** Whom a certificate is for. */
export interface KeyOwner {
  readonly kind: 'person' | 'agency';
  readonly id: string;
  readonly name: string;
  readonly agencyName: string;
}

type DemoDeps = Pick<SigningDeps, 'keys'> & { readonly newDemoKeys: NonNullable<SigningDeps['newDemoKeys']> };

const NOBODY = '00000000-0000-0000-0000-000000000000';
const MARK = 'DEMO – không có giá trị pháp lý';
const ROOT: DistinguishedName = { commonName: `${MARK} – CA gốc`, organization: 'Công Sở Số' };
const ISSUER: DistinguishedName = { commonName: `${MARK} – CA cấp phát`, organization: 'Công Sở Số' };
/** The demo city begins in 2020; its clock may be set back to there. */
const VALIDITY = { validFrom: new Date('2020-01-01T00:00:00+07:00'), validTo: new Date('2039-12-31T23:59:59+07:00') };
const LIST_DAYS = 30;

/** The key of a persona or an agency of the demonstration, made when it is needed first. */
export async function demoKeyOf(deps: DemoDeps, tx: Tx, owner: KeyOwner): Promise<StoredKey> {
  const known = await findKey(tx, owner.kind, owner.id);
  if (known !== undefined) return known;
  await lockKeyMaking(tx);
  const there = await findKey(tx, owner.kind, owner.id);
  if (there !== undefined) return there;
  const { root, issuer } = await demoAuthorities(deps, tx);
  const subject = { commonName: owner.name, organization: owner.agencyName, unit: MARK };
  const picture = owner.kind === 'person' ? demoHandwriting(owner.name) : demoSeal(owner.name);
  const made = await make(deps, tx, { ownerKind: owner.kind, ownerId: owner.id, subject, signer: issuer, bits: 2048, chain: [issuer.key.certificate, root.key.certificate], picture });
  await recordAudit(tx, null, {
    action: 'signing.demo-certificate-issued', subjectType: owner.kind, subjectId: owner.id, agencyId: null, detail: { serial: made.key.serial, subject: made.key.subject },
  });
  return made.key;
}

interface Authority {
  readonly name: DistinguishedName;
  readonly key: StoredKey;
  readonly keys: KeyPair;
}

/** Root and issuing authority, made at the first call. */
export async function demoAuthorities(deps: DemoDeps, tx: Tx): Promise<{ root: Authority; issuer: Authority }> {
  await lockKeyMaking(tx);
  const root = (await openAuthority(deps, tx, 'demo-root', ROOT)) ?? (await make(deps, tx, { ownerKind: 'demo-root', ownerId: NOBODY, subject: ROOT, signer: null, bits: 3072, chain: [], picture: null }));
  const issuer = (await openAuthority(deps, tx, 'demo-issuer', ISSUER))
    ?? (await make(deps, tx, { ownerKind: 'demo-issuer', ownerId: NOBODY, subject: ISSUER, signer: root, bits: 2048, chain: [root.key.certificate], picture: null }));
  return { root, issuer };
}

/** What everybody may have of the authorities: the root to trust, the issuer, and the lists of what was revoked. All DER. */
export async function publishedAuthority(deps: DemoDeps, tx: Tx, now: Date): Promise<{ root: Buffer; issuer: Buffer; lists: Buffer[] }> {
  const { root, issuer } = await demoAuthorities(deps, tx);
  const lists = await Promise.all([root, issuer].map(async ({ name, keys }) => {
    const revoked = (await listRevoked(tx, name.commonName)).map(({ serial, at }) => ({ serial: Buffer.from(serial, 'hex'), at: new Date(at) }));
    return issueRevocationList({ issuer: name, issuerKeys: keys, revoked, thisUpdate: now, nextUpdate: new Date(now.getTime() + LIST_DAYS * 86_400_000) });
  }));
  return { root: root.key.certificate, issuer: issuer.key.certificate, lists };
}

async function openAuthority({ keys }: DemoDeps, tx: Tx, kind: 'demo-root' | 'demo-issuer', name: DistinguishedName): Promise<Authority | undefined> {
  const key = await findKey(tx, kind, NOBODY);
  return key === undefined ? undefined : { name, key, keys: await keyPairOf(keys.unwrap(wrappedOf(key)), key.certificate) };
}

function wrappedOf({ wrapped_key: wrapped }: StoredKey): Buffer {
  if (wrapped === null) throw new Error('The key of the demonstration is not in the store.');
  return wrapped;
}

interface NewDemoKey {
  readonly ownerKind: StoredKey['owner_kind'];
  readonly ownerId: string;
  readonly subject: DistinguishedName;
  /** Null: it signs itself. */
  readonly signer: Authority | null;
  readonly bits: 2048 | 3072;
  readonly chain: readonly Buffer[];
  readonly picture: Picture | null;
}

async function make(deps: DemoDeps, tx: Tx, order: NewDemoKey): Promise<Authority> {
  const { ownerKind, ownerId, subject, signer, picture } = order;
  const keys = await deps.newDemoKeys(`${ownerKind} ${ownerId}`, order.bits);
  const serial = Buffer.concat([Buffer.from([0x5a]), randomBytes(15)]);
  const issuer = signer ?? { name: subject, keys };
  const isAuthority = ownerKind === 'demo-root' || ownerKind === 'demo-issuer';
  const certificate = await issueCertificate({ subject, publicKey: keys.publicKey, issuer: issuer.name, issuerKeys: issuer.keys, isAuthority, serial, ...VALIDITY });
  const pkcs8 = await pkcs8Of(keys);
  await insertKey(tx, {
    id: newId(), owner_kind: ownerKind, owner_id: ownerId, subject: subject.commonName, issuer: issuer.name.commonName, serial: serial.toString('hex'), certificate,
    chain: [...order.chain], wrapped_key: deps.keys.wrap(pkcs8), key_id: deps.keys.keyId, picture: picture === null ? null : Buffer.from(picture.bytes),
    picture_format: picture?.format ?? null, valid_from: VALIDITY.validFrom.toISOString(), valid_to: VALIDITY.validTo.toISOString(),
  });
  const key = await findKey(tx, ownerKind, ownerId);
  if (key === undefined) throw new Error(`The key of ${ownerKind} ${ownerId} was not kept.`);
  return { name: subject, key, keys };
}
