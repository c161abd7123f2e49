import type { Generated, Transaction } from 'kysely';
import type { Place } from '#server/platform/typesetting/index.ts';
import type { PreservationFault } from '../rules/preservation.ts';
import { openTables, type Tx } from '#server/platform/database/transaction.ts';

export type OwnerKind = 'person' | 'agency' | 'demo-root' | 'demo-issuer';
export type SignatureLevel = 'B-B' | 'B-T' | 'B-LTA';

interface Agency {
  agency_id: string;
  since: Generated<string>;
}

export interface KeyRow {
  id: string;
  owner_kind: OwnerKind;
  owner_id: string;
  subject: string;
  issuer: string;
  serial: string;
  certificate: Buffer;
  chain: Buffer[];
  wrapped_key: Buffer;
  key_id: string;
  picture: Buffer | null;
  picture_format: 'png' | 'svg' | null;
  valid_from: string;
  valid_to: string;
  revoked_at: Generated<string | null>;
  replaced_at: Generated<string | null>;
  created_at: Generated<string>;
}

interface Signature {
  id: string;
  subject_type: 'outgoing';
  subject_id: string;
  kind: 'person' | 'agency';
  key_id: string;
  signer_name: string;
  signed_at: string;
  level: SignatureLevel;
  sha256: string;
  places: readonly Place[];
  void_at: Generated<string | null>;
}

interface Preservation {
  subject_id: string;
  issued_sha256: string;
  sha256: string;
  level: 'B-T' | 'B-LTA';
  due_at: string;
  attempts: number;
  fault: PreservationFault | null;
  updated_at: Generated<string>;
}

interface SigningTables {
  'signing.preservation': Preservation;
  'signing.agency': Agency;
  'signing.key': KeyRow;
  'signing.signature': Signature;
}

export const tables = (tx: Tx): Transaction<SigningTables> => openTables<SigningTables>(tx);
