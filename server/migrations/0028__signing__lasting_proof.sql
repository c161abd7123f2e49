alter table signing.signature drop constraint signature_level_check;
alter table signing.signature add constraint signature_level_check check (level in ('B-B', 'B-T', 'B-LTA'));
grant update (level) on signing.signature to cong_so_so_app;

create table signing.preservation (
  subject_id uuid primary key,
  issued_sha256 text not null check (issued_sha256 ~ '^[0-9a-f]{64}$'),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  level text not null check (level in ('B-T', 'B-LTA')),
  due_at timestamptz not null,
  attempts integer not null default 0 check (attempts >= 0),
  fault text check (fault in ('not-proven', 'time-stamp-unavailable', 'unavailable')),
  updated_at timestamptz not null default now()
);
comment on table signing.preservation is 'How long the signatures of an issued document can be proven (ETSI EN 319 142-1): the newest file with proofs and archive time stamp, and when it is due for the next one.';
comment on column signing.preservation.issued_sha256 is 'The file as it was issued; it is the exact beginning of the preserved one.';
comment on column signing.preservation.fault is 'Why the last attempt brought nothing.';
create index preservation_due on signing.preservation (due_at);
create index preservation_file on signing.preservation (sha256);
grant select, insert, update on signing.preservation to cong_so_so_app;

alter table signing.key alter column wrapped_key drop not null;
alter table signing.key alter column key_id drop not null;
alter table signing.key add column holder text not null default 'store' check (holder in ('store', 'token', 'elsewhere'));
alter table signing.key add column token jsonb;
alter table signing.key add constraint key_held check ((holder = 'store') = (wrapped_key is not null) and (holder = 'token') = (token is not null) and (wrapped_key is null) = (key_id is null));
comment on column signing.key.holder is 'store: wrapped in this row; token: a PKCS#11 module on this server signs; elsewhere: the person signs with a program or service of their own, the certificate alone is known.';
comment on column signing.key.token is 'Module path, label of the token and id of the key. The PIN is in the environment of the server, never here.';

create table signing.handover (
  id uuid primary key,
  method text not null check (method in ('agent', 'hash')),
  act text not null check (act in ('sign', 'issue')),
  subject_id uuid not null,
  subject_version integer not null,
  agency_id uuid not null,
  person_id uuid not null,
  session_id uuid not null,
  key_id uuid references signing.key,
  handed_sha256 text not null check (handed_sha256 ~ '^[0-9a-f]{64}$'),
  facts jsonb not null,
  secret_sha256 text check (secret_sha256 ~ '^[0-9a-f]{64}$'),
  expires_at timestamptz not null,
  downloaded_at timestamptz,
  returned_at timestamptz,
  returned_sha256 text check (returned_sha256 ~ '^[0-9a-f]{64}$'),
  problem text,
  ended_at timestamptz,
  created_at timestamptz not null default now()
);
comment on table signing.handover is 'A document given to a signing program or service outside (công cụ ký, ký từ xa): what was handed out, to whom and until when, and what came back.';
comment on column signing.handover.facts is 'Number, date, places and time of what was handed out, so that the second phase makes the same bytes.';
comment on column signing.handover.secret_sha256 is 'SHA-256 of the part of the one-time addresses that cannot be guessed; itself it is nowhere stored.';
comment on column signing.handover.problem is 'Code of the refusal of what came back.';
create index handover_subject on signing.handover (subject_id);
create index handover_key on signing.handover (key_id);
grant select, insert on signing.handover to cong_so_so_app;
grant update (downloaded_at, returned_at, returned_sha256, problem, ended_at) on signing.handover to cong_so_so_app;

alter table documents.outgoing add column attachments jsonb not null default '[]', add column attached_files text[] not null default '{}';
comment on column documents.outgoing.attachments is 'Separately filed attachments (phụ lục, tài liệu kèm theo là tệp riêng) in their order: name, size, pages, SHA-256 as given and as signed by the agency at issue.';
comment on column documents.outgoing.attached_files is 'SHA-256 of every file that the attachments name, for the sweeping of files.';
create index outgoing_attached_files on documents.outgoing using gin (attached_files) where attached_files <> '{}';
alter table documents.incoming add column attachments jsonb not null default '[]', add column attached_files text[] not null default '{}';
comment on column documents.incoming.attachments is 'Separately filed attachments as they came, signed by the sending agency.';
comment on column documents.incoming.attached_files is 'SHA-256 of every file that the attachments name, for the sweeping of files.';
create index incoming_attached_files on documents.incoming using gin (attached_files) where attached_files <> '{}';
