import type { Generated, Transaction } from 'kysely';
import type { Role } from '#server/platform/access/actor.ts';
import { openTables, type Tx } from '#server/platform/database/transaction.ts';

interface Organization {
  id: string;
  kind: 'city' | 'agency' | 'unit';
  valid_from: string;
  valid_to: string | null;
}

interface OrganizationPeriod {
  organization_id: string;
  valid_from: string;
  valid_to: string | null;
  parent_id: string | null;
  agency_id: string | null;
  name: string;
  short_name: string;
  abbreviation: string;
  code_qcvn102: string | null;
  code_qd20: string | null;
}

interface CurrentOrganization {
  id: string;
  kind: 'city' | 'agency' | 'unit';
  parent_id: string | null;
  agency_id: string | null;
  name: string;
  short_name: string;
  abbreviation: string;
  code_qcvn102: string | null;
  code_qd20: string | null;
}

interface Person {
  id: string;
  full_name: string;
  email: string;
  agency_id: string | null;
}

interface Post {
  id: string;
  unit_id: string;
  title: string;
  role: Role;
  valid_from: string;
  valid_to: string | null;
}

interface Holding {
  id: string;
  person_id: string;
  post_id: string;
  valid_from: string;
  valid_to: string | null;
}

interface Delegation {
  id: string;
  post_id: string;
  to_person_id: string;
  from_person_id: string;
  first_day: string;
  last_day: string;
  reason: string;
  revoked_at: string | null;
}

interface Account {
  person_id: string;
  password_hash: string;
  totp_secret: Buffer | null;
  totp_confirmed_at: string | null;
  totp_last_step: number | null;
  disabled_at: string | null;
  must_change_password: Generated<boolean>;
}

interface RecoveryCode {
  person_id: string;
  code_hash: Buffer;
  used_at: string | null;
}

interface Session {
  id: string;
  token_hash: Buffer;
  person_id: string;
  started_at: Generated<string>;
  last_seen_at: Generated<string>;
  expires_at: string;
  presence_until: string | null;
  ended_at: string | null;
  address: string;
  device: string;
}

interface FailedSignIn {
  key: string;
  failures: number;
  last_at: string;
}

interface IdentityTables {
  'identity.organization': Organization;
  'identity.organization_period': OrganizationPeriod;
  'identity.current_organization': CurrentOrganization;
  'identity.person': Person;
  'identity.post': Post;
  'identity.holding': Holding;
  'identity.delegation': Delegation;
  'identity.account': Account;
  'identity.recovery_code': RecoveryCode;
  'identity.session': Session;
  'identity.failed_sign_in': FailedSignIn;
}

export const tables = (tx: Tx): Transaction<IdentityTables> => openTables<IdentityTables>(tx);
