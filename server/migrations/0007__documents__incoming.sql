create schema documents;

create table documents.series (
  agency_id uuid not null,
  book text not null check (book in ('incoming', 'outgoing')),
  year int not null,
  last_number int not null default 0,
  primary key (agency_id, book, year)
);
comment on table documents.series is 'Counter of each book (sổ) and year. The row is locked while a number is given: no gap, no twin.';

create table documents.incoming (
  id uuid primary key,
  agency_id uuid not null,
  state text not null check (state in ('arrived', 'registered', 'directed', 'in-hand', 'closed', 'returned')),
  version int not null default 1,
  source text not null check (source in ('upload', 'platform')),
  received_at timestamptz not null default now(),
  received_by text,
  register_due_at timestamptz not null,
  arrival_year int,
  arrival_number int,
  arrived_on date not null,
  registered_at timestamptz,
  issuer_name text not null,
  issuer_agency_id uuid,
  issuer_key text not null,
  number text,
  symbol text,
  document_date date,
  type text not null,
  subject text not null,
  signer_name text,
  signer_position text,
  urgency smallint not null check (urgency between 0 and 3),
  original_sha256 text not null,
  original_size bigint not null,
  original_pages int,
  original_name text not null,
  text_state text not null check (text_state in ('read', 'unreadable')),
  text text not null default '',
  due_on date,
  lead_unit_name text,
  return_reason text,
  closed_at timestamptz,
  closed_by_outgoing_id uuid,
  sent_by_outgoing_id uuid,
  readers text[] not null default '{}',
  check ((arrival_number is null) = (state in ('arrived', 'returned')))
);
comment on table documents.incoming is 'Văn bản đến of one agency. Its state follows from acts alone.';
comment on column documents.incoming.register_due_at is 'Same day, at latest the next working day; urgent ones at once (Decree 30/2020 art. 22).';
comment on column documents.incoming.issuer_key is 'Issuer without case and accents, for the duplicate warning.';
comment on column documents.incoming.sent_by_outgoing_id is 'The sender''s document, when it came over this platform.';
create unique index incoming_number on documents.incoming (agency_id, arrival_year, arrival_number);
create unique index incoming_delivery on documents.incoming (agency_id, sent_by_outgoing_id) where sent_by_outgoing_id is not null;
create index incoming_list on documents.incoming (agency_id, arrived_on desc, id desc);
create index incoming_state on documents.incoming (agency_id, state, arrived_on desc, id desc);
create index incoming_readers on documents.incoming using gin (readers);
create index incoming_same_number on documents.incoming (agency_id, issuer_key, number, document_date);
create index incoming_same_file on documents.incoming (agency_id, original_sha256);

create table documents.direction (
  id uuid primary key,
  incoming_id uuid not null references documents.incoming,
  opinion text not null,
  by_name text not null,
  by_title text not null,
  at timestamptz not null default now()
);
comment on table documents.direction is 'Ý kiến chỉ đạo (bút phê): never changed, later ones add.';
create index direction_incoming on documents.direction (incoming_id);

create table documents.assignment (
  id uuid primary key,
  incoming_id uuid not null references documents.incoming,
  part text not null check (part in ('lead', 'coordinate', 'inform')),
  unit_id uuid not null,
  unit_name text not null,
  head_post_id uuid not null,
  post_id uuid,
  person_name text,
  instruction text,
  due_on date check (part <> 'inform' or due_on is null),
  state text not null default 'waiting' check (state in ('waiting', 'assigned', 'in-hand', 'done')),
  result text,
  done_at timestamptz
);
comment on table documents.assignment is 'The part of one unit in a directed document, with its own clock: đơn vị chủ trì, phối hợp, để biết.';
create index assignment_incoming on documents.assignment (incoming_id);
create unique index assignment_one_lead on documents.assignment (incoming_id) where part = 'lead' and state <> 'done';

create table documents.outgoing (
  id uuid primary key,
  agency_id uuid not null,
  unit_id uuid not null,
  unit_name text not null,
  state text not null check (state in ('drafting', 'checking', 'returned', 'to-sign', 'signed', 'issued', 'cancelled')),
  version int not null default 1,
  drafter_post_id uuid not null,
  drafter_name text not null,
  checker_post_id uuid,
  assignment_id uuid references documents.assignment,
  reply_to_incoming_id uuid references documents.incoming,
  type text not null,
  subject text not null default '',
  body text not null default '',
  signer_post_id uuid,
  signer_name text,
  signer_title text,
  recipient_agency_ids uuid[] not null default '{}',
  recipient_lines text[] not null default '{}',
  urgency smallint not null default 0 check (urgency between 0 and 3),
  issue_year int,
  issue_number int,
  symbol text,
  issued_on date,
  signed_at timestamptz,
  issued_at timestamptz,
  original_sha256 text,
  original_size bigint,
  original_pages int,
  readers text[] not null default '{}',
  updated_at timestamptz not null default now(),
  check ((issue_number is null) = (state <> 'issued'))
);
comment on table documents.outgoing is 'Dự thảo and, once issued, văn bản đi.';
create unique index outgoing_number on documents.outgoing (agency_id, issue_year, issue_number);
create index outgoing_list on documents.outgoing (agency_id, updated_at desc, id desc);
create index outgoing_readers on documents.outgoing using gin (readers);
create index outgoing_reply on documents.outgoing (reply_to_incoming_id);
create index outgoing_assignment on documents.outgoing (assignment_id);

create table documents.step (
  id uuid primary key,
  outgoing_id uuid not null references documents.outgoing,
  kind text not null check (kind in ('submitted', 'returned', 'passed', 'signed', 'issued')),
  by_name text not null,
  by_title text not null,
  at timestamptz not null default now(),
  note text,
  draft_version int not null,
  frozen jsonb
);
comment on table documents.step is 'Trình ký: each hand-over of a draft, with the text as it stood at that moment.';
create index step_outgoing on documents.step (outgoing_id);

create table documents.delivery (
  outgoing_id uuid not null references documents.outgoing,
  agency_id uuid not null,
  agency_name text not null,
  primary key (outgoing_id, agency_id)
);
comment on table documents.delivery is 'Nơi nhận over the network: one row per receiving agency of an issued document.';

create table documents.delivery_status (
  outgoing_id uuid not null,
  agency_id uuid not null,
  status text not null check (status in ('00', '01', '02', '03', '04', '05', '06')),
  at timestamptz not null,
  note text,
  primary key (outgoing_id, agency_id, status),
  foreign key (outgoing_id, agency_id) references documents.delivery
);
comment on table documents.delivery_status is 'Business statuses of QCVN 102 reported by the receiver''s acts; repeats change nothing, the highest is shown.';

grant usage on schema documents to cong_so_so_app;
grant select, insert, update, delete on all tables in schema documents to cong_so_so_app;
-- What was said and done stays as it was.
revoke update, delete on documents.direction, documents.step, documents.delivery_status from cong_so_so_app;
