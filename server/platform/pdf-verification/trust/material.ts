import { BasicOCSPResponse, type Certificate, CertificateRevocationList, OCSPResponse } from 'pkijs';
import { certificatesOf } from '../cms/certificate.ts';
import { Notes } from './notes.ts';
import { unpacked } from '../pdf/inflate.ts';
import type { PdfFile } from '../pdf/pdf-file.ts';
import { isArray, PdfFault, PdfStream } from '../pdf/values.ts';

/** Plain bytes, as they go to the child process; certificates and lists as DER. */
export interface TrustedBytes {
  readonly roots: readonly Uint8Array[];
  readonly revocationLists: readonly Uint8Array[];
  /** Answers about single certificates (OCSP), as they came. */
  readonly answers?: readonly Uint8Array[];
}

/** What certificates are judged by. Only `roots` are believed by themselves. */
export interface Material {
  readonly roots: readonly Certificate[];
  readonly certificates: readonly Certificate[];
  readonly revocationLists: readonly CertificateRevocationList[];
  readonly answers: readonly BasicOCSPResponse[];
  readonly notes: Notes;
}

/** More than this is no honest document; each costs a check of a signature. */
const MAX_PIECES = 60;

/** What the house trusts, with what the file brings along (Document Security Store, ETSI EN 319 142-1). */
export function gatherMaterial(trusted: TrustedBytes, file: PdfFile): Material {
  const store = file.dict(file.catalog.get('DSS'));
  const piecesOf = (key: string): Uint8Array[] => {
    const pieces = file.resolved(store?.get(key) ?? null);
    return isArray(pieces) ? pieces.slice(0, MAX_PIECES).flatMap((piece) => contentOf(file, piece)) : [];
  };
  return {
    roots: certificatesOf(trusted.roots),
    certificates: certificatesOf(piecesOf('Certs')),
    revocationLists: readAll([...trusted.revocationLists, ...piecesOf('CRLs')], (der) => CertificateRevocationList.fromBER(der)),
    answers: readAll([...(trusted.answers ?? []), ...piecesOf('OCSPs')], basicAnswer),
    notes: new Notes(),
  };
}

export function withMore(material: Material, more: Partial<Pick<Material, 'certificates' | 'revocationLists'>>): Material {
  return {
    ...material,
    certificates: [...(more.certificates ?? []).slice(0, MAX_PIECES), ...material.certificates],
    revocationLists: [...material.revocationLists, ...(more.revocationLists ?? []).slice(0, MAX_PIECES)],
  };
}

function contentOf(file: PdfFile, piece: Parameters<PdfFile['resolved']>[0]): Uint8Array[] {
  const stream = file.resolved(piece);
  if (!(stream instanceof PdfStream)) return [];
  try {
    return [unpacked(stream)];
  } catch (error) {
    if (error instanceof PdfFault) return [];
    throw error;
  }
}

/** The bytes of lists and answers that came by themselves, as they came. */
const bytesAsTheyCame = new WeakMap<object, Uint8Array>();

export const bytesOf = (read: object): Uint8Array | undefined => bytesAsTheyCame.get(read);

function readAll<T extends object>(files: readonly Uint8Array[], read: (der: ArrayBuffer) => T): T[] {
  return files.flatMap((der) => {
    try {
      const piece = read(Uint8Array.from(der).buffer);
      bytesAsTheyCame.set(piece, der);
      return [piece];
    } catch {
      return [];
    }
  });
}

function basicAnswer(der: ArrayBuffer): BasicOCSPResponse {
  const { responseBytes } = OCSPResponse.fromBER(der);
  if (responseBytes === undefined) throw new TypeError('no answer');
  return BasicOCSPResponse.fromBER(Uint8Array.from(responseBytes.response.valueBlock.valueHexView).buffer);
}
