import type { Generated, Transaction } from 'kysely';
import type { ProblemCode } from '#contract/problems.ts';
import type { Place } from '#server/platform/typesetting/index.ts';
import type { PreservationFault } from '../rules/preservation.ts';
import type { HandoverRow, SignatureLevel, TokenPlace } from '../signing-facts.ts';
import { openTables, type Tx } from '#server/platform/database/transaction.ts';

export type OwnerKind = 'person' | 'agency' | 'demo-root' | 'demo-issuer';

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
  holder: Generated<'store' | 'token' | 'elsewhere'>;
  wrapped_key: Buffer | null;
  key_id: string | null;
  token: Generated<TokenPlace | null>;
  picture: Buffer | null;
  picture_format: 'png' | 'svg' | null;
  valid_from: string;
  valid_to: string;
  revoked_at: Generated<string | null>;
  revoked_reason: Generated<string | null>;
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

interface NewHandoverRow {
  downloaded_at: Generated<string | null>;
  returned_at: Generated<string | null>;
  returned_sha256: Generated<string | null>;
  problem: Generated<ProblemCode | null>;
  ended_at: Generated<string | null>;
}

interface SigningTables {
  'signing.handover': Omit<HandoverRow, keyof NewHandoverRow> & NewHandoverRow;
  'signing.preservation': Preservation;
  'signing.agency': Agency;
  'signing.key': KeyRow;
  'signing.signature': Signature;
}

export const tables = (tx: Tx): Transaction<SigningTables> => openTables<SigningTables>(tx);
