import { X509Certificate } from 'node:crypto';
import { detachedSignature } from '#server/platform/certificates/detached-signature.ts';
import { inMemory, type PackageMember } from '../../files/index.ts';
import type { PacketSigner } from '../../signing/index.ts';

/** Where the agency's signature on the manifest lies, and the certificate to check it with. */
export const SIGNATURE = { path: 'manifest.json.p7s', certificate: 'agency.pem' } as const;

export const certificateMember = ({ certificate }: PacketSigner): PackageMember => inMemory(SIGNATURE.certificate, new X509Certificate(certificate).toString());

/** The manifest names all the rest with its hash: who signs it signs the package. */
export const signatureMember = async (signer: PacketSigner, manifest: Buffer, at: Date): Promise<PackageMember> =>
  inMemory(SIGNATURE.path, await detachedSignature({ content: manifest, certificate: signer.certificate, at, sign: (bytes) => signer.sign(bytes) }));
