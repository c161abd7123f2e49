import { createHash, X509Certificate } from 'node:crypto';
import { CertificateRevocationList } from 'pkijs';
import { partOf, NAME, ORGANIZATION } from '../cms/certificate.ts';
import { blocksOf } from './read-trust.ts';

/** A root certificate or a list of withdrawn ones, with what tells it from others. */
export interface TrustedPiece {
  readonly kind: 'root' | 'list';
  /** SHA-256 of the DER, as authorities publish it. */
  readonly fingerprint: string;
  readonly subject: string;
  readonly validFrom: Date;
  readonly validTo: Date | null;
  readonly bytes: Uint8Array;
}

export type PiecesFault = 'unreadable' | 'no-authority';

const MOST = 50;

/** What a file of an authority holds: PEM, several pieces in one, or one piece in DER. Whatever is none of it makes the file unusable. */
export function readPieces(file: Buffer): readonly TrustedPiece[] | PiecesFault {
  const blocks = blocksOf(file);
  if (blocks.length > MOST) return 'unreadable';
  const pieces = blocks.length > 0 ? blocks.map(({ kind, der }) => pieceOf(kind, der)) : [pieceOf('root', file) ?? pieceOf('list', file)];
  const read = pieces.filter((piece) => piece !== undefined);
  if (read.length < pieces.length) return 'unreadable';
  return read.every((piece) => piece.kind === 'list' || new X509Certificate(piece.bytes).ca) ? read : 'no-authority';
}

/** Undefined when the bytes are nothing of that kind. */
export function pieceOf(kind: TrustedPiece['kind'], der: Uint8Array): TrustedPiece | undefined {
  try {
    return kind === 'root' ? rootOf(der) : listOf(der);
  } catch {
    return undefined;
  }
}

function rootOf(der: Uint8Array): TrustedPiece {
  const { raw, subject, validFromDate, validToDate } = new X509Certificate(der);
  const name = /^CN=(.*)$/mu.exec(subject)?.[1] ?? /^O=(.*)$/mu.exec(subject)?.[1] ?? subject;
  return { kind: 'root', fingerprint: digest(raw), subject: name.replace(/\\(.)/gu, '$1').normalize('NFC').slice(0, 300), validFrom: validFromDate, validTo: validToDate, bytes: raw };
}

function listOf(der: Uint8Array): TrustedPiece {
  const { issuer, thisUpdate, nextUpdate } = CertificateRevocationList.fromBER(Uint8Array.from(der).buffer);
  return { kind: 'list', fingerprint: digest(der), subject: partOf(issuer, NAME) ?? partOf(issuer, ORGANIZATION) ?? '', validFrom: thisUpdate.value, validTo: nextUpdate?.value ?? null, bytes: der };
}

const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
