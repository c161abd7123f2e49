import type { Generated, GeneratedAlways, Transaction } from 'kysely';
import { openTables, type Tx } from '#server/platform/database/transaction.ts';

interface Agency {
  id: string;
  code102: string | null;
  code_qd20: string | null;
  name: string;
  key: GeneratedAlways<string>;
  superior_id: string | null;
  address: string | null;
  email: string | null;
  telephone: string | null;
  fax: string | null;
  website: string | null;
  source: 'official' | 'packet';
  line_hint: string | null;
  ended_on: string | null;
  hidden: GeneratedAlways<boolean>;
  noted_at: Generated<string>;
}

interface Name {
  agency_id: string;
  valid_from: string;
  valid_to: string | null;
  name: string;
}

interface RecipientGroup {
  id: string;
  agency_id: string;
  name: string;
  made_by_post_id: string;
  version: Generated<number>;
  changed_at: Generated<string>;
}

interface RecipientGroupMember {
  group_id: string;
  agency_id: string;
}

interface Import {
  id: string;
  person_id: string;
  person_name: string;
  at: Generated<string>;
  file_name: string;
  file_sha256: string;
  counts: unknown;
  state: 'read' | 'adopted';
  ends_missing: Generated<boolean>;
  adopted_at: string | null;
}

export type Verdict = 'unseen' | 'new' | 'changed' | 'same' | 'ended' | 'hosted' | 'faulty';

interface ImportRow {
  import_id: string;
  line: number;
  verdict: Generated<Verdict>;
  fault: string | null;
  agency_id: string | null;
  code102: string | null;
  code_qd20: string | null;
  name: string;
  superior_code: string | null;
  superior_id: string | null;
  address: string | null;
  email: string | null;
  telephone: string | null;
  fax: string | null;
  website: string | null;
  ended_on: string | null;
}

interface CatalogueTables {
  'catalogue.agency': Agency;
  'catalogue.name': Name;
  'catalogue.recipient_group': RecipientGroup;
  'catalogue.recipient_group_member': RecipientGroupMember;
  'catalogue.import': Import;
  'catalogue.import_row': ImportRow;
}

export const tables = (tx: Tx): Transaction<CatalogueTables> => openTables<CatalogueTables>(tx);
