import { X509Certificate } from 'node:crypto';
import { Refusal } from '#server/platform/errors/refusal.ts';

const BLOCK = /-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\s]+-----END CERTIFICATE-----/gu;
const MOST = 10;

/** The certificate of a signer with those above it, from a file as authorities hand them out: PEM, several in one, or DER. */
export function certificateFrom(file: Buffer): { leaf: X509Certificate; chain: X509Certificate[] } {
  const blocks = file.toString('latin1').match(BLOCK)?.slice(0, MOST) ?? [file];
  const all = blocks.map(read);
  const leaf = all.find(({ ca }) => !ca) ?? all[0];
  if (leaf === undefined) throw new Refusal('signing/certificate-unreadable');
  return { leaf, chain: chainOf(leaf, all) };
}

function read(block: string | Buffer): X509Certificate {
  try {
    return new X509Certificate(block);
  } catch {
    throw new Refusal('signing/certificate-unreadable');
  }
}

/** From the issuer up, as far as the file goes. */
export function chainOf(certificate: X509Certificate, all: readonly X509Certificate[]): X509Certificate[] {
  const chain: X509Certificate[] = [];
  for (let at = certificate; chain.length < all.length; ) {
    const above = all.find((candidate) => candidate !== at && !chain.includes(candidate) && at.checkIssued(candidate));
    if (above === undefined) break;
    chain.push(above);
    at = above;
  }
  return chain;
}

/** `CN` of a name as Node writes it: one attribute a line, signs escaped. */
export const commonName = (name: string): string => (/^CN=(.*)$/mu.exec(name)?.[1] ?? name).replace(/\\(.)/gu, '$1');
